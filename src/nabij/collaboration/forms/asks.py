"""Asking, answering and deciding."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.collaboration.commands.answering import Given
from nabij.collaboration.commands.asking import Asking
from nabij.collaboration.commands.overriding import Decision
from nabij.collaboration.models import Answer, Rung
from nabij.kernel.form_fields import DayField, LineField, PhoneField, TextField

Options = Iterable[tuple[str, Any]]
ANSWERS = [
    (Answer.DONE.value, _("Het is gedaan")),
    (Answer.PROMISED.value, _("Het lukt, op deze dag:")),
    (Answer.REFUSED.value, _("Nee, want:")),
]


class AskingForm(forms.Form):
    """What is asked, why, and by when."""

    what = LineField(label=_("Wat vraagt u?"), max_length=300, help_text=_("Wat iemand moet doen, niet het verhaal."))
    why = TextField(
        label=_("Waarom?"), max_length=500, widget=forms.Textarea({"rows": 3}),
        help_text=_("De teamleider leest dit mee."),
    )  # fmt: skip
    due_on = DayField(label=_("Antwoord uiterlijk"), not_in_past=True)
    family_told = LineField(
        label=_("Hoe hoort het gezin het?"), max_length=300, required=False,
        help_text=_("Bijvoorbeeld: dinsdag verteld aan tafel."),
    )  # fmt: skip

    def asking(self) -> Asking:
        """As the command takes it."""
        return Asking(**{name: self.cleaned_data[name] for name in self.fields if name != "to"})


class FirstAskForm(AskingForm):
    """Of whom the director asks it."""

    to = forms.ChoiceField(label=_("Aan wie?"), error_messages={"required": _("Kies aan wie u het vraagt.")})
    field_order = ("to", "what", "why", "due_on", "family_told")

    def __init__(self, *args: Any, options: Options, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["to"].choices = options  # type: ignore[attr-defined]


class FurtherForm(AskingForm):
    """The next rung; only a letter to the management asks to whom and about what."""

    contact_name = LineField(label=_("Aan wie van de leiding?"), help_text=_("Naam en functie."))
    contact_phone = PhoneField(label=_("Telefoon"), required=False)
    subject = LineField(
        label=_("Onderwerp van de brief"), max_length=120,
        help_text=_("Zo kort mogelijk en zonder namen, bijvoorbeeld: start van de begeleiding."),
    )  # fmt: skip
    field_order = ("contact_name", "contact_phone", "subject", "what", "why", "due_on", "family_told")

    def __init__(self, *args: Any, rung: Rung, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["family_told"].required = True
        if rung != Rung.MANAGEMENT:
            for name in ("contact_name", "contact_phone", "subject"):
                del self.fields[name]


class AnswerForm(forms.Form):
    """Done, promised for a day, or no with the reason."""

    answer = forms.ChoiceField(
        label=_("Wat is het antwoord?"), choices=ANSWERS, widget=forms.RadioSelect,
        error_messages={"required": _("Kies een antwoord.")},
    )  # fmt: skip
    promised_on = DayField(label=_("Welke dag?"), required=False, not_in_past=True)
    words = LineField(label=_("In eigen woorden"), max_length=300, required=False)

    def given(self) -> Given:
        """As the command takes it."""
        said = self.cleaned_data
        day = said["promised_on"] if said["answer"] == Answer.PROMISED else None
        return Given(Answer(said["answer"]), said["words"], day)


class BecauseForm(forms.Form):
    """Why not, or why not any more."""

    because = LineField(label=_("Waarom?"), max_length=300)


class SentForm(forms.Form):
    """On which day the letter left."""

    on = DayField(label=_("Verstuurd op"), not_in_future=True)


class DecisionForm(forms.Form):
    """What must happen, why, until when, and how the organisation hears it."""

    decided = TextField(label=_("Wat moet er gebeuren?"), max_length=500, widget=forms.Textarea({"rows": 3}))
    because = TextField(label=_("Waarom zet u door?"), max_length=500, widget=forms.Textarea({"rows": 3}))
    told = LineField(label=_("Hoe hoort de organisatie het?"), max_length=300, help_text=_("Het liefst belt u eerst."))
    ends_on = DayField(label=_("Tot welke dag geldt dit?"), not_in_past=True)

    def decision(self) -> Decision:
        """As the command takes it."""
        return Decision(**self.cleaned_data)
