"""What somebody told on the telephone or at the counter, noted in half a minute; and what a call made clearer."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.areas.models import Area
from nabij.directory.models import Organisation
from nabij.intake.bases import GROUNDS
from nabij.intake.commands.reporting import Caller, Grounds
from nabij.intake.forms.about import AboutForm
from nabij.intake.forms.report import call_back_words
from nabij.intake.models import Report
from nabij.kernel.form_fields import LineField, TextField

SpeaksAs = Report.SpeaksAs
FamilyKnows = Report.FamilyKnows
MAY_BE_NAMED = [("yes", _lazy("ja")), ("no", _lazy("nee, liever niet"))]
LIFTS = [one for one in Report.Secrecy.choices if one[0] != Report.Secrecy.NOT_BOUND]
USUAL = _lazy("Leeg laten mag: dan staat er wat voor deze melder gewoonlijk geldt.")
TERM_RUNS = _lazy("Bij een hulpvraag voor de Wmo loopt er een wettelijke termijn.")
BOUND = frozenset(kind for kind, ground in GROUNDS.items() if ground.is_bound)

FOLDED = ("family_knows", "not_told_because", "basis", "purpose", "necessity", "bsn", "elsewhere")


class NoteForm(AboutForm):
    """Who called and as what, about whom, and what was told; what nobody fills in stands as usual for their kind."""

    # As the page shows them, so that mistakes are named in that order.
    field_order = (
        "key", "speaks_as", "caller_name", "caller_reach", "caller_kind", "caller_from", "secrecy", "what", "name",
        "urgency", "asks_for", "may_be_named", "withheld_because", "street", "house_number", "town", "postcode",
        "birth", "phone", "area", "family_knows", "not_told_because", "basis", "purpose", "necessity", "bsn",
        "elsewhere",
    )  # fmt: skip
    key = forms.UUIDField(widget=forms.HiddenInput)
    speaks_as = forms.ChoiceField(
        label=_lazy("Wie belde of kwam langs?"), widget=forms.RadioSelect, initial=SpeaksAs.PROFESSIONAL,
        choices=[
            (SpeaksAs.PROFESSIONAL, _lazy("een professional, voor het werk")),
            (SpeaksAs.RESIDENT, _lazy("iemand over zichzelf of het eigen gezin")),
            (SpeaksAs.AROUND, _lazy("familie, buur of bekende, over iemand anders")),
        ],
        error_messages={"required": _lazy("Kies wie er belde.")},
    )  # fmt: skip
    caller_name = LineField(label=_lazy("Naam van de beller"), help_text=_lazy("Een voornaam is genoeg."))
    caller_reach = LineField(
        label=_lazy("Hoe bellen wij terug?"), max_length=100,
        help_text=_lazy("Een telefoonnummer; lukt bellen niet, dan een e-mailadres."),
    )  # fmt: skip
    caller_kind = forms.ChoiceField(
        label=_lazy("Werkt bij"), required=False, choices=[("", _lazy("kies")), *Organisation.Kind.choices]
    )
    caller_from = LineField(label=_lazy("Naam van de organisatie"), required=False)
    may_be_named = forms.ChoiceField(
        label=_lazy("Mag het gezin weten wie dit vertelde?"), widget=forms.RadioSelect, choices=MAY_BE_NAMED,
        help_text=_lazy("Bij een professional mag dit leeg blijven: dan mag het."),
        error_messages={"required": _lazy("Kies of het gezin mag weten wie dit vertelde.")},
    )  # fmt: skip
    withheld_because = LineField(label=_lazy("Waarom niet?"), required=False, max_length=300)
    name = LineField(
        label=_lazy("Over wie gaat het?"), required=False,
        help_text=_lazy("Naam of adres: een van de twee. Het adres vult u verderop in."),
    )  # fmt: skip
    what = TextField(label=_lazy("Wat is er verteld?"), max_length=4000)
    urgency = forms.ChoiceField(
        label=_lazy("Hoe dringend is het?"), widget=forms.RadioSelect, initial=Report.Urgency.WEEK,
        error_messages={"required": _lazy("Kies wat past.")},
    )  # fmt: skip
    asks_for = forms.ChoiceField(
        label=_lazy("Is het een hulpvraag?"), widget=forms.RadioSelect, choices=Report.AsksFor.choices,
        initial=Report.AsksFor.NOTHING, help_text=TERM_RUNS,
        error_messages={"required": _lazy("Kies wat past.")},
    )  # fmt: skip
    family_knows = forms.ChoiceField(
        label=_lazy("Weet het gezin dat dit verteld is?"), widget=forms.RadioSelect, choices=FamilyKnows.choices,
        initial=FamilyKnows.NOT_ASKED, error_messages={"required": _lazy("Kies wat past.")},
    )  # fmt: skip
    not_told_because = LineField(label=_lazy("Waarom weet het gezin het nog niet?"), required=False, max_length=500)
    secrecy = forms.ChoiceField(
        label=_lazy("Wat heft het beroepsgeheim op?"), widget=forms.RadioSelect, choices=LIFTS, required=False,
        help_text=_lazy("Bij een huisarts, ggz, zorg of jeugdhulp."),
    )  # fmt: skip
    basis = forms.ChoiceField(
        label=_lazy("Grondslag"), required=False,
        choices=[("", _lazy("zoals gewoonlijk bij deze melder")), *Report.Basis.choices],
    )  # fmt: skip
    purpose = LineField(label=_lazy("Waarvoor"), required=False, max_length=300, help_text=USUAL)
    necessity = LineField(
        label=_lazy("Waarom is het nodig dit te delen?"), required=False, max_length=300, help_text=USUAL
    )
    area = forms.ChoiceField(label=_lazy("Welk team?"), required=False)

    def __init__(self, *args: Any, areas: list[Area], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.areas = areas
        # Nothing is chosen beforehand: one tap missed would tell a family which neighbour called.
        self.fields["may_be_named"].required = self.data.get("speaks_as") != SpeaksAs.PROFESSIONAL
        area_id = areas[0].pk if areas else None
        offered = [(value, call_back_words(value, area_id)) for value in Report.Urgency.values]
        cast("forms.ChoiceField", self.fields["urgency"]).choices = offered
        chosen = [("", _("zoek op postcode")), *((str(area.pk), area.name) for area in areas)]
        cast("forms.ChoiceField", self.fields["area"]).choices = chosen

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        for_work = data.get("speaks_as") == SpeaksAs.PROFESSIONAL
        if for_work and not data.get("caller_kind"):
            self.add_error("caller_kind", _("Kies voor wat voor organisatie de beller werkt."))
        if for_work and data.get("caller_kind") in BOUND and not data.get("secrecy"):
            self.add_error("secrecy", _("Hier geldt beroepsgeheim. Kies wat het opheft."))
        if data.get("speaks_as") != SpeaksAs.RESIDENT and not self._says_who() and "name" not in self.errors:
            self.add_error("name", _("Vul een naam of een adres in."))
        return data

    def _says_who(self) -> bool:
        """Whether there is a name, or else an address to find them by; an address with a mistake has its own error."""
        wrong = {"street", "house_number", "postcode", "elsewhere"} & set(self.errors)
        return bool(wrong) or any(self.cleaned_data.get(one) for one in ("name", "street", "postcode", "elsewhere"))

    @property
    def has_mistake_in_law(self) -> bool:
        """Whether a mistake lies among what is folded away; otherwise that stays closed."""
        return any(name in self.errors for name in FOLDED)

    def caller(self) -> Caller:
        """Who called; a resident or neighbour works for nobody here."""
        data = self.cleaned_data
        for_work = data["speaks_as"] == SpeaksAs.PROFESSIONAL
        return Caller(
            data["caller_name"], data["caller_reach"], data["speaks_as"],
            data["caller_from"] if for_work else "", data["caller_kind"] if for_work else "",
        )  # fmt: skip

    def about_name(self) -> str:
        """Who asks for themselves need not say their name twice."""
        data = self.cleaned_data
        is_own = data["speaks_as"] == SpeaksAs.RESIDENT
        return str(data["name"] or (data["caller_name"] if is_own else ""))

    def grounds(self) -> Grounds:
        """What was filled in; the rest follows the kind of reporter."""
        data = self.cleaned_data
        is_own = data["speaks_as"] == SpeaksAs.RESIDENT
        bound = data["speaks_as"] == SpeaksAs.PROFESSIONAL and data["caller_kind"] in BOUND
        refused = data["withheld_because"] or _("de melder wil niet genoemd worden")
        return Grounds(
            family_knows=FamilyKnows.ASKED if is_own else data["family_knows"],
            secrecy=data["secrecy"] if bound else Report.Secrecy.NOT_BOUND,
            not_told_because="" if is_own else data["not_told_because"],
            withheld_because=refused if data["may_be_named"] == "no" else "",
            **{name: data[name] for name in ("basis", "purpose", "necessity")},
        )

    def chosen_area(self) -> UUID | None:
        """The team that was chosen, or the only one there is to choose."""
        if self.cleaned_data["area"]:
            return UUID(self.cleaned_data["area"])
        return self.areas[0].pk if len(self.areas) == 1 else None


class CompleteForm(AboutForm):
    """What the call made clearer."""

    more = TextField(
        label=_lazy("Wat hoorde u erbij?"), required=False, max_length=2000,
        help_text=_lazy("Komt onder wat er al stond; dat blijft zoals het verteld is."),
    )  # fmt: skip
    asks_for = forms.ChoiceField(
        label=_lazy("Is het een hulpvraag?"), widget=forms.RadioSelect, choices=Report.AsksFor.choices,
        help_text=TERM_RUNS,
        error_messages={"required": _lazy("Kies wat past.")},
    )  # fmt: skip

    @staticmethod
    def starting_from(report: Report) -> dict[str, Any]:
        return {**AboutForm.starting_from(report), "asks_for": report.asks_for}
