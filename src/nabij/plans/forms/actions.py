"""What is asked about actions."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import DayField, LineField
from nabij.plans.choosing import OwnerChoices

Shown = Mapping[str, Any] | None
CHOOSE_OWNER = {"required": _("Kies wie dit doet."), "invalid_choice": _("Kies iemand uit de lijst.")}


class QuickActionForm(forms.Form):
    """An action in one line: what, who, and by when."""

    what = LineField(max_length=300, label=_("Wat gaat er gebeuren?"))
    owner = forms.ChoiceField(label=_("Wie doet het?"), error_messages=CHOOSE_OWNER)
    due_on = DayField(required=False, label=_("Uiterlijk"))

    def __init__(self, data: Shown = None, *, owners: OwnerChoices, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["owner"].choices = owners.options  # type: ignore[attr-defined]


_RARELY = ("waiting_for", "answer_due_on", "for_owner", "on_paper")


class _MoreAboutAction(forms.Form):
    next_step = LineField(
        max_length=200, required=False, label=_("Wat gebeurt er als eerste?"),
        help_text=_("Eén stap. Bijvoorbeeld: maandag bellen voor een afspraak."),
    )  # fmt: skip
    waiting_for = LineField(
        max_length=200, required=False, label=_("Wie moet er nog antwoorden?"),
        help_text=_("Bijvoorbeeld: schimmel gemeld bij Woonstad."),
    )  # fmt: skip
    answer_due_on = DayField(
        required=False, label=_("Antwoord uiterlijk"), help_text=_("Leeg: de termijn die in dit gebied geldt.")
    )
    for_owner = LineField(
        max_length=300, required=False, label=_("Zo staat het op het kaartje"),
        help_text=_("Alleen dit krijgt iemand uit het netwerk te lezen. Leeg: wat hierboven staat."),
    )  # fmt: skip
    on_paper = forms.BooleanField(required=False, label=_("Mag op het papier voor op de koelkast"))


class ActionForm(_MoreAboutAction, QuickActionForm):
    """A new action with all that can be said of it."""

    rarely: ClassVar = _RARELY
    field_order = ("what", "owner", "due_on", "next_step", "waiting_for", "answer_due_on", "for_owner", "on_paper")


class ActionChangeForm(_MoreAboutAction):
    """What an action says; its owner changes by handing it over, its state by reporting."""

    rarely: ClassVar = _RARELY
    what = LineField(max_length=300, label=_("Wat gaat er gebeuren?"))
    due_on = DayField(required=False, label=_("Uiterlijk"))
    version = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ("what", "next_step", "due_on", "waiting_for", "answer_due_on", "for_owner", "on_paper", "version")


class HandForm(forms.Form):
    """Who takes an action over."""

    owner = forms.ChoiceField(label=_("Wie doet het nu?"), error_messages=CHOOSE_OWNER)

    def __init__(self, data: Shown = None, *, owners: OwnerChoices, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["owner"].choices = owners.options  # type: ignore[attr-defined]


class ReasonForm(forms.Form):
    """Why not."""

    because = LineField(max_length=300, label=_("Waarom?"))


class AnswerForm(forms.Form):
    """What an organisation answered, and when."""

    answer = LineField(max_length=500, label=_("Wat is het antwoord?"))
    on = DayField(required=False, not_in_future=True, label=_("Wanneer"), help_text=_("Leeg: vandaag."))
