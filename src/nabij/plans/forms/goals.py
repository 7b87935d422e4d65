"""What is asked about goals, their order, and the plan as a whole."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import LineField
from nabij.plans.models import Goal

Shown = Mapping[str, Any] | None


class GoalForm(forms.Form):
    """What should become better, how one would notice, for whom, and whether it may be on paper."""

    rarely: ClassVar = ("about", "on_paper")
    words = LineField(max_length=300, label=_("Wat moet er beter gaan?"), help_text=_("In hun eigen woorden."))
    notice = LineField(
        max_length=300, required=False, label=_("Waaraan merkt u dat het gelukt is?"),
        help_text=_("Bijvoorbeeld: Deniz slaapt de nacht door."),
    )  # fmt: skip
    about = forms.ChoiceField(required=False, label=_("Voor wie"))
    on_paper = forms.BooleanField(required=False, label=_("Mag op het papier voor op de koelkast"))
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Shown = None, *, people: Iterable[tuple[str, str]] = (), own_plan: bool = False, **options: Any
    ) -> None:
        super().__init__(data, **options)
        if own_plan:
            # Whose it is, and who sees it, is decided on the page of the youth.
            del self.fields["about"], self.fields["on_paper"]
            return
        self.fields["about"].choices = [("", _("Het hele gezin")), *people]  # type: ignore[attr-defined]


class OwnGoalForm(forms.Form):
    """What a youth wants, in their own words."""

    words = LineField(max_length=300, label=_("Wat wil ik?"), help_text=_("In eigen woorden."))
    notice = LineField(max_length=300, required=False, label=_("Waaraan merk ik dat het gelukt is?"))


class ReachForm(forms.Form):
    """What they notice, now that a goal is reached."""

    noticed = LineField(max_length=300, required=False, label=_("Wat merkt het gezin ervan?"))


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
