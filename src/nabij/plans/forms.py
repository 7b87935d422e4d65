"""What is asked about goals and actions: shape only."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import DayField, LineField
from nabij.plans.choosing import OwnerChoices
from nabij.plans.models import Goal

Shown = Mapping[str, Any] | None
CHOOSE_OWNER = {"required": _("Kies wie dit doet."), "invalid_choice": _("Kies iemand uit de lijst.")}


class GoalForm(forms.Form):
    """What should become better, for whom, and whether it may be on paper."""

    words = LineField(max_length=300, label=_("Wat moet er beter gaan?"), help_text=_("In hun eigen woorden."))
    about = forms.ChoiceField(required=False, label=_("Voor wie"))
    on_paper = forms.BooleanField(required=False, label=_("Mag op het papier voor op de koelkast"))
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Shown = None, *, people: Iterable[tuple[str, str]] = (), **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["about"].choices = [("", _("Het hele gezin")), *people]  # type: ignore[attr-defined]


class QuickActionForm(forms.Form):
    """An action in one line: what, who, and by when."""

    what = LineField(max_length=300, label=_("Wat gaat er gebeuren?"))
    owner = forms.ChoiceField(label=_("Wie doet het?"), error_messages=CHOOSE_OWNER)
    due_on = DayField(required=False, label=_("Uiterlijk"))

    def __init__(self, data: Shown = None, *, owners: OwnerChoices, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["owner"].choices = owners.options  # type: ignore[attr-defined]


class _MoreAboutAction(forms.Form):
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

    field_order = ("what", "owner", "due_on", "waiting_for", "answer_due_on", "for_owner", "on_paper")


class ActionChangeForm(_MoreAboutAction):
    """What an action says; its owner changes by handing it over, its state by reporting."""

    what = LineField(max_length=300, label=_("Wat gaat er gebeuren?"))
    due_on = DayField(required=False, label=_("Uiterlijk"))
    version = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ("what", "due_on", "waiting_for", "answer_due_on", "for_owner", "on_paper", "version")


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


class OrderForm(forms.Form):
    """Which goal comes first, and why; the others follow in the order they had."""

    first = forms.ChoiceField(
        widget=forms.RadioSelect, label=_("Wat komt eerst?"), error_messages={"required": _("Kies een doel.")}
    )
    because = LineField(
        max_length=300,
        label=_("Waarom dit eerst?"),
        help_text=_("In de woorden van het gezin. Het staat ook op papier."),
    )

    def __init__(self, data: Shown = None, *, goals: Iterable[Goal], **options: Any) -> None:
        super().__init__(data, **options)
        self.goals = list(goals)
        self.fields["first"].choices = [(str(goal.pk), goal.words) for goal in self.goals]  # type: ignore[attr-defined]

    @property
    def order(self) -> list[UUID]:
        """All goals, the chosen one first."""
        first = UUID(self.cleaned_data["first"])
        return [first, *(goal.pk for goal in self.goals if goal.pk != first)]


class SettleForm(forms.Form):
    """With whom the plan was agreed."""

    agreed_by = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, label=_("Wie van het gezin is het ermee eens?"),
        error_messages={"required": _("Een plan stelt u vast met iemand van het gezin.")},
    )  # fmt: skip
    present = LineField(
        max_length=500, required=False, label=_("Wie waren er nog meer bij?"),
        help_text=_("Bijvoorbeeld: de tolk, de buurvrouw."),
    )  # fmt: skip

    def __init__(self, data: Shown = None, *, people: Iterable[tuple[str, str]], **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["agreed_by"].choices = list(people)  # type: ignore[attr-defined]
