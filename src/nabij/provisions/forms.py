"""What is asked about provisions and messages: shape only."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel import clock
from nabij.kernel.form_fields import DayField, EuroField, LineField, TextField
from nabij.provisions.commands.allocations import Given
from nabij.provisions.commands.applications import Decided, Wanted
from nabij.provisions.models import Allocation, EndReason, Law, ReferredBy, Ruling, TermChange

Options = Iterable[tuple[str, Any]]
ON_PAPER = _("Mag op papier en op een gedeeld scherm")


def _choose(form: forms.Form, name: str, options: Options) -> None:
    field: Any = form.fields[name]
    field.choices = list(options)


class ApplicationForm(forms.Form):
    """Who asked for what, under which law, and when."""

    about = forms.ChoiceField(label=_("Voor wie?"))
    law = forms.ChoiceField(label=_("Onder welke wet?"), choices=Law.choices, initial=Law.YOUTH)
    for_what = LineField(max_length=300, label=_("Waarvoor?"), help_text=_("Bijvoorbeeld: begeleiding voor Elif."))
    asked_on = DayField(
        label=_("Wanneer kwam de aanvraag binnen?"), required=False, not_in_future=True,
        help_text=_("Leeg, als er nog alleen een Wmo-melding is."),
    )  # fmt: skip
    inquiry_from = DayField(
        label=_("Wmo: wanneer was de melding? Schuldhulp: wanneer was het eerste gesprek?"), required=False,
        not_in_future=True,
    )  # fmt: skip
    on_paper = forms.BooleanField(label=ON_PAPER, required=False, initial=True)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any] | None = None, *, people: Options, **options: Any) -> None:
        super().__init__(data, **options)
        _choose(self, "about", people)

    def wanted(self) -> Wanted:
        """As the command takes it."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in ("about", "version")}
        return Wanted(about_id=UUID(self.cleaned_data["about"]), **said)


class SuspendForm(forms.Form):
    """Why the term stands still."""

    ground = forms.ChoiceField(
        label=_("Waarom staat de termijn stil?"), widget=forms.RadioSelect,
        choices=[one for one in TermChange.Ground.choices if one[0] != TermChange.Ground.EXTENDED],
    )  # fmt: skip
    starts_on = DayField(label=_("Wanneer is dat gezegd of gevraagd?"), not_in_future=True)
    because = LineField(max_length=500, label=_("Wat is er aan de hand?"))


class ResumeForm(forms.Form):
    """From when the term runs again."""

    on = DayField(label=_("Vanaf welke dag loopt de termijn weer?"), not_in_future=True)


class ExtendForm(forms.Form):
    """How much longer, as the applicant was told."""

    days = forms.IntegerField(label=_("Hoeveel dagen langer?"), min_value=1, max_value=180)
    told_on = DayField(label=_("Wanneer hoorde de aanvrager dat?"), not_in_future=True)
    because = LineField(max_length=500, label=_("Waarom lukt het niet op tijd?"))


class RulingForm(forms.Form):
    """What was decided, and what it means."""

    outcome = forms.ChoiceField(
        label=_("Wat is het besluit?"), choices=Ruling.Outcome.choices, widget=forms.RadioSelect
    )
    decided_on = DayField(label=_("Op welke dag is besloten?"), not_in_future=True)
    announced_on = DayField(label=_("Wanneer ging de brief de deur uit?"), not_in_future=True)
    plain_words = TextField(
        max_length=2000, label=_("Wat betekent dit voor het gezin? In gewone woorden."),
        help_text=_("Zo leest het gezin het ook. Bijvoorbeeld: Er komt een jaar lang elke week iemand voor Elif."),
    )  # fmt: skip
    valid_from = DayField(label=_("Geldt vanaf"), required=False)
    valid_until = DayField(label=_("Geldt tot en met"), required=False)

    def decided(self) -> Decided:
        """As the command takes it."""
        return Decided(**self.cleaned_data)


class AllocationForm(forms.Form):
    """The order to a provider. What it costs is filled whole, or not at all."""

    about = forms.ChoiceField(label=_("Voor wie?"))
    product = LineField(max_length=200, label=_("Welke hulp?"), help_text=_("Bijvoorbeeld: begeleiding aan huis."))
    provider = forms.ChoiceField(label=_("Welke aanbieder?"))
    number = forms.RegexField(
        r"^\s*\d{1,9}\s*$", label=_("Toewijzingsnummer"), help_text=_("Het nummer waarmee berichten hun plek vinden."),
        error_messages={"invalid": _("Schrijf het nummer in hoogstens negen cijfers.")},
        widget=forms.TextInput({"inputmode": "numeric"}),
    )  # fmt: skip
    law = forms.ChoiceField(label=_("Onder welke wet?"), choices=Law.choices, initial=Law.YOUTH)
    referred_by = forms.ChoiceField(label=_("Wie verwees?"), choices=ReferredBy.choices)
    ruling = forms.ChoiceField(label=_("Bij welke beschikking?"), required=False)
    starts_on = DayField(label=_("Gaat in op"))
    ends_on = DayField(label=_("Tot en met"), required=False)
    volume = LineField(
        max_length=100, label=_("Hoeveel?"), required=False, help_text=_("Bijvoorbeeld: 2 uur per week.")
    )
    sent_on = DayField(label=_("Verstuurd aan de aanbieder op"), required=False, not_in_future=True)
    task_funded = forms.BooleanField(label=_("Taakgericht bekostigd: er is geen prijs per cliënt"), required=False)
    price = EuroField(label=_("Wat kost het?"), required=False)
    price_per = forms.ChoiceField(
        label=_("Per wat?"), required=False, choices=[("", "–"), *Allocation.PricePer.choices]
    )
    price_source = LineField(max_length=200, label=_("Waar komt de prijs vandaan?"), required=False)
    price_year = forms.IntegerField(label=_("Prijspeil (jaar)"), required=False, min_value=2015, max_value=2100)
    on_paper = forms.BooleanField(label=ON_PAPER, required=False, initial=True)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, people: Options, providers: Options, rulings: Options,
        **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(data, **options)
        _choose(self, "about", people)
        _choose(self, "provider", [("", _("kies een aanbieder")), *providers])
        _choose(self, "ruling", [("", _("geen: een verwijzer opende de weg")), *rulings])

    def given(self) -> Given:
        """As the command takes it."""
        said = dict(self.cleaned_data)
        del said["version"]
        number = said.pop("number").strip()
        about, provider, ruling = said.pop("about"), said.pop("provider"), said.pop("ruling")
        return Given(
            about_id=UUID(about), provider_id=UUID(provider), ruling_id=UUID(ruling) if ruling else None,
            number=number.lstrip("0") or "0", **said,
        )  # fmt: skip


class DeclineForm(forms.Form):
    """Why a provider does not get what it asked for."""

    because = LineField(max_length=500, label=_("Waarom wijst u dit verzoek af?"))


class BeginForm(forms.Form):
    """The day on which help began."""

    on = DayField(label=_("Op welke dag begon de hulp?"), not_in_future=True, initial=clock.today)


class EndForm(forms.Form):
    """When and why help ended."""

    on = DayField(label=_("Op welke dag eindigde de hulp?"), not_in_future=True, initial=clock.today)
    reason = forms.ChoiceField(label=_("Waarom?"), choices=EndReason.choices, widget=forms.RadioSelect)


class ProviderForm(forms.Form):
    """Whose code it is."""

    organisation = forms.ChoiceField(label=_("Van welke organisatie is deze code?"))

    def __init__(self, data: Mapping[str, Any] | None = None, *, providers: Options, **options: Any) -> None:
        super().__init__(data, **options)
        _choose(self, "organisation", [("", _("kies een organisatie")), *providers])
