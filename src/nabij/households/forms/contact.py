"""Forms of looking for contact: an attempt, the letter, who looks, and opening again."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.directory.models import Professional
from nabij.households.caseload import Caseload
from nabij.households.commands.contact import Interpreting
from nabij.households.models import ContactAttempt, Household, Person
from nabij.kernel import clock
from nabij.kernel.form_fields import DayField, LineField, TextField
from nabij.kernel.records import new_id

REACHED = [("yes", _lazy("ja, gesproken")), ("no", _lazy("nee, niet bereikt"))]
LANGUAGES = [("nl", _lazy("Nederlands")), ("tr", _lazy("Nederlands met Turkse kopjes"))]


class AttemptForm(forms.Form):
    """One attempt to reach the family."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
    way = forms.ChoiceField(label=_lazy("Hoe?"), widget=forms.RadioSelect, choices=ContactAttempt.Way.choices)
    on = DayField(label=_lazy("Wanneer?"), not_in_future=True, initial=clock.today)
    part_of_day = forms.ChoiceField(
        label=_lazy("Welk dagdeel?"), widget=forms.RadioSelect, choices=ContactAttempt.PartOfDay.choices
    )
    reached = forms.ChoiceField(label=_lazy("Bereikt?"), widget=forms.RadioSelect, choices=REACHED)
    spoke_with = LineField(label=_lazy("Met wie gesproken?"), required=False)
    interpreter = forms.ChoiceField(
        label=_lazy("Was er een tolk?"),
        widget=forms.RadioSelect,
        choices=ContactAttempt.Interpreter.choices,
        initial=ContactAttempt.Interpreter.NONE,
        help_text=_lazy("Een kind tolkt nooit voor het gezin."),
    )
    interpreter_language = LineField(label=_lazy("Welke taal?"), required=False, max_length=50)
    interpreter_name = LineField(label=_lazy("Wie tolkte?"), required=False)
    note = TextField(label=_lazy("Wat is er gezegd?"), required=False, max_length=2000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField):
                field.error_messages["required"] = _("Kies wat past.")

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("interpreter", "none") != "none" and not data.get("interpreter_language"):
            self.add_error("interpreter_language", _("Vul in welke taal de tolk spreekt."))
        return data

    def interpreting(self) -> Interpreting:
        """Who translated."""
        data = self.cleaned_data
        return Interpreting(data["interpreter"], data["interpreter_language"], data["interpreter_name"])


class LetterForm(forms.Form):
    """To whom the letter was given, and when."""

    to = forms.TypedChoiceField(label=_lazy("Aan wie gaf u de brief?"), widget=forms.RadioSelect, coerce=UUID)
    given_on = DayField(label=_lazy("Wanneer?"), not_in_future=True, initial=clock.today)
    language = forms.ChoiceField(label=_lazy("Welke brief?"), choices=LANGUAGES, initial="nl")

    def __init__(self, *args: Any, members: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(str(person.pk), person.name) for person in members]
        cast("forms.ChoiceField", self.fields["to"]).choices = people
        self.fields["to"].error_messages["required"] = _("Kies aan wie.")


class ContactPersonForm(forms.Form):
    """Who looks for contact; each with what they carry now."""

    professional = forms.ChoiceField(label=_lazy("Wie zoekt contact?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, caseloads: Sequence[Caseload], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(one.professional.pk): one.professional for one in caseloads}
        people = [(str(one.professional.pk), one.text) for one in caseloads]
        cast("forms.ChoiceField", self.fields["professional"]).choices = people
        self.fields["professional"].error_messages["required"] = _("Kies wie contact zoekt.")

    def chosen(self) -> Professional:
        return self.members[self.cleaned_data["professional"]]


class ReopenForm(forms.Form):
    """Why the household opens again."""

    because = forms.ChoiceField(
        label=_lazy("Waarom opent u dit huishouden opnieuw?"),
        widget=forms.RadioSelect,
        choices=Household.ReopenedBecause.choices,
        error_messages={"required": _lazy("Kies wat past.")},
    )
