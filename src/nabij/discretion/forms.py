"""What is asked of "may I?", of the register and of a mandate. Shape only: the commands hold the rules."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.permissions import ROLES
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.discretion.granting import Given, in_one_sentence
from nabij.discretion.models import Mandate
from nabij.discretion.models.mandates import MANDATED
from nabij.kernel import clock
from nabij.kernel.form_fields import CHOOSE, DayField, EuroField, LineField, TextField

A_DAY = timedelta(days=1)


class MayIForm(forms.Form):
    """For what, how much, to whom."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    what = forms.ChoiceField(
        label=_lazy("Waarvoor?"),
        widget=forms.RadioSelect,
        error_messages={"required": _lazy("Kies waarvoor het is."), "invalid_choice": _lazy("Kies waarvoor het is.")},
    )
    amount = EuroField(label=_lazy("Hoeveel euro?"), required=False, help_text=_lazy("Kost het niets? Laat dit leeg."))
    payee = LineField(
        label=_lazy("Aan welke organisatie?"),
        required=False,
        widget=forms.TextInput({"list": "organisaties", "autocomplete": "off"}),
    )

    def offer(self, things: list[str]) -> None:
        """The choices of the area; a single one is chosen already."""
        what = self.fields["what"]
        if isinstance(what, forms.ChoiceField):
            what.choices = [(thing, thing) for thing in things]
        if len(things) == 1:
            what.initial = things[0]


class RegisterForm(forms.Form):
    """Which mandates are you looking for?"""

    words = LineField(label=_lazy("Waar zoekt u naar?"), required=False, max_length=100)
    area = forms.ChoiceField(label=_lazy("Gebied"))
    past = forms.BooleanField(label=_lazy("toon ook wat niet meer geldt"), required=False)

    def __init__(self, data: Any, *, areas: Iterable[Area]) -> None:
        super().__init__(data)
        cast("forms.ChoiceField", self.fields["area"]).choices = [(str(one.pk), one.name) for one in areas]


class WhoMayForm(forms.Form):
    """Where, who, and what kind of thing: of that hangs what else is asked, and what is known already."""

    area = forms.ChoiceField(
        label=_lazy("Waar geldt het?"), error_messages=CHOOSE,
        help_text=_lazy("Voor de hele gemeente geldt het in elk gebied dat zelf niets anders heeft."),
    )  # fmt: skip
    role = forms.ChoiceField(
        label=_lazy("Wie?"), error_messages=CHOOSE,
        choices=[("", _lazy("Kies een rol")), *((role.value, ROLES[role].label) for role in MANDATED)],
    )  # fmt: skip
    subject = forms.ChoiceField(
        label=_lazy("Wat mag iemand?"), choices=Mandate.Subject.choices, widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )  # fmt: skip

    def __init__(self, data: Any, *, areas: Iterable[Area], **options: Any) -> None:
        super().__init__(data, **options)
        cast("forms.ChoiceField", self.fields["area"]).choices = [(str(one.pk), one.name) for one in areas]


class GrantForm(WhoMayForm):
    """A mandate in plain words; what its kind does not need is not asked."""

    what = LineField(
        label=_lazy("Waarvoor precies?"),
        widget=forms.TextInput({"list": "bekend", "autocomplete": "off"}),
        help_text=_lazy("Zoals men het straks leest bij ‘Mag ik?’."),
    )  # fmt: skip
    up_to = EuroField(
        label=_lazy("Tot en met hoeveel euro?"), required=False,
        error_messages={"required": _lazy("Vul in tot en met welk bedrag.")},
    )  # fmt: skip
    in_name_of = forms.ChoiceField(label=_lazy("Namens wie?"), choices=Mandate.Body.choices, error_messages=CHOOSE)
    law = LineField(
        label=_lazy("Onder welke wet?"), max_length=300, help_text=_lazy("Bijvoorbeeld: Wmo 2015 art. 2.3.5.")
    )
    article = LineField(
        label=_lazy("In welk besluit staat het, en welk artikel?"),
        help_text=_lazy("Bijvoorbeeld: Mandaatbesluit wijkteams, artikel 3."),
    )
    text = TextField(
        label=_lazy("De tekst van het mandaat"), max_length=5000, required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text=_lazy("Leeg: dan maken wij één zin van wat u koos. U leest hem na voor u het mandaat geeft."),
    )  # fmt: skip
    instructions = TextField(
        label=_lazy("Instructies"), required=False, max_length=5000, widget=forms.Textarea({"rows": 3}),
        help_text=_lazy("Waar moet men op letten? (Awb 10:6)"),
    )  # fmt: skip
    works_elsewhere = forms.BooleanField(
        label=_lazy("Het geldt ook voor mensen die niet bij de gemeente werken"), required=False
    )
    consent = LineField(
        label=_lazy("Wie stemde daarmee in, en wanneer?"), max_length=300,
        help_text=_lazy("Hun organisatie en zijzelf stemmen in (Awb 10:4)."),
    )  # fmt: skip
    starts_on = DayField(label=_lazy("Vanaf"), not_in_past=True)
    last_day = DayField(
        label=_lazy("Laatste dag"), required=False, not_in_past=True,
        help_text=_lazy("Leeg: tot het wordt ingetrokken. Een einddag helpt om er weer naar te kijken."),
    )  # fmt: skip
    owner = forms.ChoiceField(
        label=_lazy("Wie is de eigenaar?"), error_messages=CHOOSE,
        help_text=_lazy("Wie kijkt of het nog past, en vragen erover krijgt."),
    )  # fmt: skip

    def __init__(
        self, data: Any, *, areas: Iterable[Area], owners: Iterable[Professional], initial: dict[str, Any]
    ) -> None:
        super().__init__(data, areas=areas, initial={"starts_on": clock.today(), **initial})
        self.owners = {str(one.pk): one for one in owners}
        cast("forms.ChoiceField", self.fields["owner"]).choices = [(pk, one.name) for pk, one in self.owners.items()]
        self._ask_what_belongs(str(self["subject"].value()))

    def _ask_what_belongs(self, subject: str) -> None:
        """Money has a limit; what signing is called is the same everywhere; who works elsewhere consents."""
        for name in ("area", "role", "subject"):
            self.fields[name].widget = forms.HiddenInput()
        self.fields["up_to"].required = subject in Mandate.FOR_MONEY
        if subject not in Mandate.FOR_MONEY:
            self.fields["up_to"].help_text = _lazy("Gaat het niet om geld? Laat dit leeg.")
        if subject == Mandate.Subject.SIGN_BUDGET:
            del self.fields["what"]
        self.fields["consent"].required = not self.is_bound or "works_elsewhere" in self.data

    @property
    def area_chosen(self) -> UUID:
        return UUID(self.cleaned_data["area"])

    def given(self) -> Given:
        """What was filled in, for the command."""
        typed = dict(self.cleaned_data)
        del typed["area"]
        last_day, owner = typed.pop("last_day"), self.owners[typed.pop("owner")]
        given = Given(**{"what": ""} | typed, ends_on=last_day + A_DAY if last_day else None, owner=owner)
        return given if given.text else replace(given, text=in_one_sentence(given))

    @staticmethod
    def known_of(mandate: Mandate | None) -> dict[str, Any]:
        """What is the same for whatever this role may do of this kind; who consented to that, did not to this."""
        same = ("in_name_of", "law", "article", "instructions", "works_elsewhere")
        return {name: getattr(mandate, name) for name in same} if mandate else {}

    @staticmethod
    def like(mandate: Mandate) -> dict[str, Any]:
        """The words of another mandate, to begin with; its days are its own."""
        same = (
            "subject", "what", "role", "up_to", "in_name_of", "law", "article", "text", "instructions",
            "works_elsewhere", "consent",
        )  # fmt: skip
        of_things = {"area": str(mandate.area_id), "owner": str(mandate.owner_id)}
        return {name: getattr(mandate, name) for name in same} | of_things | _days_after(mandate)


def _days_after(mandate: Mandate) -> dict[str, Any]:
    """A new one of what ends follows on it."""
    ends_on = mandate.ends_on
    return {"starts_on": ends_on} if ends_on and not mandate.withdrawn_on and ends_on > clock.today() else {}


class WithdrawForm(forms.Form):
    """Why it is withdrawn."""

    because = TextField(
        label=_lazy("Waarom trekt u het in?"), max_length=1000,
        help_text=_lazy("Iedereen die hier werkt leest dit. Geen namen van bewoners, en niets over hoe iemand werkt."),
    )  # fmt: skip
