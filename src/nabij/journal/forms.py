"""What is asked of a note and of a weighing. Shape only: the commands hold the rules."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from nabij.journal.commands import Happening, Reading, Told, Weighed
from nabij.journal.models import ContactNote, CrisisReading, LifeEvent, SafetyWeighing
from nabij.journal.present import Around
from nabij.kernel.form_fields import DayField, LineField, PartialDateFormField, TextField
from nabij.ui.fields import PhotoField

PHOTOS = ("photo_1", "photo_2", "photo_3")
MOMENT = "%Y-%m-%dT%H:%M"
EARLIEST = 1900
STEPS = [
    ("0", _("De meldcode is nu niet aan de orde: er is geen vermoeden")),
    ("1", _("Stap 1: signalen op een rij gezet")),
    ("2", _("Stap 2: overlegd, zo nodig met Veilig Thuis")),
    ("3", _("Stap 3: gesproken met het gezin")),
    ("4", _("Stap 4: gewogen")),
    ("5", _("Stap 5: besloten over hulp en melden")),
]
YES_NO = [("yes", _("Ja")), ("no", _("Nee"))]


def _chosen(field: forms.Field, choices: list[tuple[str, str]]) -> None:
    if isinstance(field, forms.ChoiceField):
        field.choices = choices


def _ids(values: list[str]) -> frozenset[UUID]:
    return frozenset(UUID(value) for value in values)


class NoteForm(forms.Form):
    """One contact, in the order in which one tells it."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    way = forms.ChoiceField(
        label=_("Wat was het?"),
        choices=ContactNote.Way.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat voor contact het was.")},
    )
    facts = TextField(
        label=_("Wat zag en hoorde u?"),
        help_text=_("Feiten, zoals het gezin ze zelf zou vertellen."),
        max_length=10_000,
        error_messages={"required": _("Schrijf op wat u zag en hoorde.")},
    )
    judgement = TextField(
        label=_("Wat vindt u ervan?"), help_text=_("Uw eigen oordeel, apart."), max_length=10_000, required=False
    )
    next_step = LineField(label=_("Wat gebeurt er nu?"), max_length=500, required=False)
    persons = forms.MultipleChoiceField(
        label=_("Van het gezin en om hen heen"), widget=forms.CheckboxSelectMultiple, required=False
    )
    professionals = forms.MultipleChoiceField(
        label=_("Professionals"), widget=forms.CheckboxSelectMultiple, required=False
    )
    others_there = LineField(label=_("Wie nog meer?"), max_length=300, required=False)
    photo_1 = PhotoField(label=_("Foto van een brief"), required=False)
    photo_2 = PhotoField(label=_("Tweede foto"), required=False)
    photo_3 = PhotoField(label=_("Derde foto"), required=False)
    happened_at = forms.DateTimeField(
        label=_("Wanneer?"),
        required=False,
        input_formats=[MOMENT, "%Y-%m-%dT%H:%M:%S"],
        widget=forms.DateTimeInput({"type": "datetime-local"}, format=MOMENT),
        error_messages={"invalid": _("Vul een dag en een tijd in.")},
    )
    about_id = forms.ChoiceField(label=_("Over wie?"), required=False)
    withheld_because = LineField(
        label=_("Waarom leest het gezin dit niet?"),
        help_text=_("Laat dit leeg: het gezin leest mee. Vul het alleen in bij een vermoeden van geweld."),
        max_length=500,
        required=False,
    )

    def __init__(self, around: Around, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _chosen(self.fields["persons"], around.people)
        _chosen(self.fields["professionals"], around.professionals)
        whole = [("", str(_("het hele huishouden")))] if around.whole else []
        _chosen(self.fields["about_id"], [*whole, *around.people])

    def clean_happened_at(self) -> datetime | None:
        moment: datetime | None = self.cleaned_data["happened_at"]
        if moment and moment.year < EARLIEST:
            raise ValidationError(_("Dit is te lang geleden. Kijk het jaar na."))
        return moment

    def told(self) -> Told:
        """What was told, for the command."""
        typed = {name: value for name, value in self.cleaned_data.items() if name not in (*PHOTOS, "key")}
        typed["persons"], typed["professionals"] = _ids(typed["persons"]), _ids(typed["professionals"])
        typed["about_id"] = UUID(typed["about_id"]) if typed["about_id"] else None
        return Told(**typed)

    @property
    def photos(self) -> list[Any]:
        """The photos that were sent along."""
        return [self.cleaned_data[name] for name in PHOTOS if self.cleaned_data[name]]


class SafetyForm(forms.Form):
    """One weighing, in the order of the reporting code."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    persons = forms.MultipleChoiceField(
        label=_("Om wie gaat het?"),
        help_text=_("Kiest u niemand, dan gaat het om iedereen."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    facts = TextField(
        label=_("Wat is er gezien en gehoord?"),
        help_text=_("Feiten: wie zag wat, en wanneer."),
        max_length=10_000,
        error_messages={"required": _("Schrijf op wat er gezien en gehoord is.")},
    )
    weighed_with_id = forms.ChoiceField(label=_("Met welke collega?"), required=False)
    weighed_with_others = LineField(
        label=_("Met wie nog meer?"),
        help_text=_("Bijvoorbeeld de aandachtsfunctionaris."),
        max_length=300,
        required=False,
    )
    asked_veilig_thuis = forms.BooleanField(label=_("Veilig Thuis gaf advies"), required=False)
    talked = TextField(
        label=_("Wat besprak u met het gezin?"),
        help_text=_("Kon dat niet veilig? Schrijf dan waarom niet."),
        max_length=5_000,
        required=False,
    )
    judgement = TextField(
        label=_("Hoe weegt u het?"),
        help_text=_("Uw oordeel, los van de feiten. Ook wat beschermt."),
        max_length=10_000,
        error_messages={"required": _("Schrijf op hoe u het weegt.")},
    )
    step = forms.ChoiceField(
        label=_("Hoe ver bent u in de meldcode?"),
        choices=STEPS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies de stap van de meldcode.")},
    )
    outcome = forms.ChoiceField(
        label=_("Is het veilig genoeg?"),
        choices=SafetyWeighing.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies de uitkomst.")},
    )
    decided = TextField(
        label=_("Wat is er besloten?"),
        help_text=_("Wie doet wat, en wanneer."),
        max_length=5_000,
        error_messages={"required": _("Schrijf op wat er besloten is.")},
    )
    too_long_near = forms.ChoiceField(
        label=_("Houden we dit te lang dichtbij?"),
        help_text=_("Is er zwaardere of andere hulp nodig dan wij kunnen geven?"),
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja of nee.")},
    )
    too_long_near_because = LineField(
        label=_("Waarom wel of niet?"),
        max_length=500,
        error_messages={"required": _("Schrijf in een zin waarom.")},
    )
    look_again_on = DayField(label=_("Wanneer kijkt u opnieuw?"), required=False)

    def __init__(self, around: Around, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _chosen(self.fields["persons"], around.people)
        _chosen(self.fields["weighed_with_id"], [("", str(_("niemand van deze tafel"))), *around.professionals])

    def weighed(self) -> Weighed:
        """What was weighed, for the command."""
        typed = {name: value for name, value in self.cleaned_data.items() if name != "key"}
        typed["persons"] = _ids(typed["persons"])
        typed["weighed_with_id"] = UUID(typed["weighed_with_id"]) if typed["weighed_with_id"] else None
        typed["step"] = int(typed["step"]) or None
        typed["too_long_near"] = typed["too_long_near"] == "yes"
        return Weighed(**typed)


class ReadingForm(forms.Form):
    """How one reads a crisis: each question may be answered with a doubt."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    before = TextField(
        label=_("Wat ging eraan vooraf?"),
        help_text=_("Feiten: wat gebeurde er in de weken of maanden ervoor."),
        max_length=5_000,
        error_messages={"required": _("Schrijf op wat eraan voorafging.")},
    )
    seen_by = forms.ChoiceField(
        label=_("Zag iemand het aankomen?"),
        choices=CrisisReading.SeenBy.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wie het aankomen zag, of twijfel.")},
    )
    seen_how = LineField(label=_("Wat zagen zij, en wat gebeurde daarmee?"), max_length=500, required=False)
    too_long_near = forms.ChoiceField(
        label=_("Is het te lang dichtbij gehouden?"),
        help_text=_("Was eerder zwaardere of andere hulp nodig?"),
        choices=CrisisReading.Says.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja, nee of twijfel.")},
    )
    made_problem = forms.ChoiceField(
        label=_("Is het tot een probleem gemaakt?"),
        help_text=_("Was het zonder ons kleiner gebleven?"),
        choices=CrisisReading.Says.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja, nee of twijfel.")},
    )
    doubts = TextField(
        label=_("Waar twijfelt u aan?"),
        help_text=_("Wat weet u niet, en wie ziet het misschien anders? Dit is een lezing, geen oordeel."),
        max_length=2_000,
        error_messages={"required": _("Schrijf op waar u aan twijfelt, of wat u niet weet.")},
    )

    def reading(self) -> Reading:
        """As the command takes it."""
        return Reading(**{name: value for name, value in self.cleaned_data.items() if name != "key"})


class LifeEventForm(forms.Form):
    """One line of a life: what and when are asked, the rest is a choice."""

    words = LineField(label=_("Wat gebeurde er?"), max_length=300)
    happened = PartialDateFormField(
        label=_("Wanneer?"),
        help_text=_("Weet u alleen het jaar? Dan is dat genoeg."),
        required_message=_("Vul in wanneer het was. Alleen het jaar is genoeg."),
    )
    kind = forms.ChoiceField(label=_("Wat voor iets?"), choices=LifeEvent.Kind.choices, required=False)
    about = forms.ChoiceField(label=_("Over wie?"), required=False)
    off_paper = forms.BooleanField(
        label=_("Houd dit van papier en van een gedeeld scherm"),
        help_text=_("Een incident blijft daar altijd vanaf."),
        required=False,
    )

    def __init__(self, people: list[tuple[str, str]], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        _chosen(self.fields["about"], [("", str(_("het hele huishouden"))), *people])

    def happening(self) -> Happening:
        """As the command takes it."""
        said = self.cleaned_data
        return Happening(
            words=said["words"], happened=said["happened"], kind=said["kind"] or LifeEvent.Kind.LIFE,
            about_id=UUID(said["about"]) if said["about"] else None, on_paper=not said["off_paper"],
        )  # fmt: skip
