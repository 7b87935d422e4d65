"""What the family answered: yes with a director, or no and why that is safe."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.intake.commands.outcome import StandIn
from nabij.kernel.form_fields import LineField, TextField
from nabij.kernel.weekdays import LONG

YES_NO = [("yes", _lazy("ja")), ("no", _lazy("nee"))]
TRACKS = [
    (Household.Track.FULL.value, _lazy("er speelt meer: een plan, met elkaar")),
    (Household.Track.LIGHT.value, _lazy("één vraag, in een paar dagen klaar (licht)")),
]
DAYS = [(str(number), name) for number, name in enumerate(LONG, start=1)]


class _AnswerForm(forms.Form):
    """Who answered, and in which words."""

    person = forms.TypedChoiceField(label=_lazy("Wie gaf antwoord?"), widget=forms.RadioSelect, coerce=UUID)
    words = LineField(
        label=_lazy("In hun eigen woorden"), required=False, max_length=500, help_text=_lazy("Zo letterlijk als kan.")
    )

    def __init__(self, *args: Any, members: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self.fields["person"], {str(person.pk): person.name for person in members})
        self.fields["person"].error_messages["required"] = _("Kies wie antwoord gaf.")


class AcceptForm(_AnswerForm):
    """Yes: who directs, and who stands in on which days."""

    track = forms.ChoiceField(
        label=_lazy("Hoeveel speelt er?"), choices=TRACKS, initial=Household.Track.FULL, widget=forms.RadioSelect,
        required=False, help_text=_lazy("U kunt dit later altijd veranderen; er gaat niets verloren."),
    )  # fmt: skip
    director = forms.ChoiceField(label=_lazy("Wie wordt de regisseur?"))
    stand_in = forms.ChoiceField(label=_lazy("Wie vervangt de regisseur?"), required=False)
    weekdays = forms.MultipleChoiceField(
        label=_lazy("Op welke dagen?"), required=False, widget=forms.CheckboxSelectMultiple, choices=DAYS
    )

    def __init__(self, *args: Any, colleagues: Sequence[Professional], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.colleagues = {str(one.pk): one for one in colleagues}
        names = {pk: f"{one.name} – {one.discipline}" for pk, one in self.colleagues.items()}
        _offer(self.fields["director"], names)
        _offer(self.fields["stand_in"], {"": _("niemand, later kiezen")} | names)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("stand_in") and not data.get("weekdays"):
            self.add_error("weekdays", _("Kies op welke dagen."))
        return data

    def chosen_director(self) -> Professional:
        return self.colleagues[self.cleaned_data["director"]]

    def chosen_stand_in(self) -> StandIn | None:
        """The stand-in with their days, when one was chosen."""
        if not self.cleaned_data["stand_in"]:
            return None
        days = tuple(int(day) for day in self.cleaned_data["weekdays"])
        return StandIn(self.colleagues[self.cleaned_data["stand_in"]], days)


class SafeForm(forms.Form):
    """Closing only when it is safe, with the reason."""

    is_safe = forms.ChoiceField(
        label=_lazy("Is het veilig om te stoppen?"),
        widget=forms.RadioSelect,
        choices=YES_NO,
        error_messages={"required": _lazy("Kies ja of nee.")},
        help_text=_lazy("Denk aan iedereen in huis, het eerst aan de kinderen."),
    )
    safe_because = TextField(label=_lazy("Waarom is het veilig?"), required=False, max_length=2000)

    @property
    def says_safe(self) -> bool:
        return bool(self.cleaned_data["is_safe"] == "yes")


class DeclineForm(_AnswerForm, SafeForm):
    """No, and why it is safe to stop."""


def _offer(field: forms.Field, choices: dict[str, Any]) -> None:
    cast("forms.ChoiceField", field).choices = list(choices.items())
