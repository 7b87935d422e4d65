"""What is asked after a placement began: how it goes, and what everybody does now."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.kernel.form_fields import DayField, LineField
from nabij.plans.choosing import OwnerChoices
from nabij.plans.models import Goal
from nabij.referrals.commands.following import Deed
from nabij.referrals.models import PlacementLook

MOST_LINES = 12


class LookForm(forms.Form):
    """How the placement goes, and from whom one heard."""

    found = forms.ChoiceField(
        label=_lazy("Hoe gaat het?"), widget=forms.RadioSelect, choices=PlacementLook.Found.choices,
        error_messages={"required": _lazy("Kies wat past.")},
    )  # fmt: skip
    on = DayField(label=_lazy("Op welke dag"), not_in_future=True)
    asked_of = LineField(label=_lazy("Van wie hoorde u het?"), required=False)
    words = LineField(
        label=_lazy("In een paar woorden"), required=False, max_length=500,
        help_text=_lazy("Stopte het? Schrijf dan op waarom."),
    )  # fmt: skip


class UnderForm(forms.Form):
    """Under which goal the actions come."""

    goal = forms.ChoiceField(label=_lazy("Bij welk doel?"), required=False)
    words = LineField(
        label=_lazy("Of een nieuw doel, in hun eigen woorden"), required=False, max_length=300,
        help_text=_lazy("Wat wil het gezin dat er beter wordt?"),
    )  # fmt: skip

    def __init__(self, *args: Any, goals: list[Goal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [(str(goal.pk), goal.words) for goal in goals]
        cast("forms.ChoiceField", self.fields["goal"]).choices = [("", _("een nieuw doel")), *options]


class DeedForm(forms.Form):
    """What one party does, who sees to it, and by when. A line without words counts for nothing."""

    party = LineField(required=False, max_length=100, widget=forms.HiddenInput)
    what = LineField(label=_lazy("Wat"), required=False, max_length=300)
    owner = forms.ChoiceField(label=_lazy("Wie"), required=False)
    due_on = DayField(label=_lazy("Uiterlijk"), required=False)
    waiting_for = LineField(
        label=_lazy("Op wie wachten we"), required=False, max_length=200,
        help_text=_lazy("Voor wie niet aan tafel zit: u houdt het bij."),
    )  # fmt: skip

    def __init__(self, *args: Any, owners: OwnerChoices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owners = owners
        cast("forms.ChoiceField", self.fields["owner"]).choices = owners.options

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("what") and not cleaned.get("owner"):
            self.add_error("owner", _("Kies wie dit doet."))
        return cleaned

    def deed(self) -> Deed | None:
        data = self.cleaned_data
        owner = self.owners.pick(data["owner"]) if data.get("what") else None
        if owner is None:
            return None
        return Deed(what=data["what"], owner=owner, due_on=data["due_on"], waiting_for=data["waiting_for"])


def deed_lines(owners: OwnerChoices, *, data: Any = None, parties: Sequence[Mapping[str, Any]] = ()) -> list[DeedForm]:
    """A line for each party, and an empty one; as sent when something was sent."""
    if data is None:
        shown = [*parties, {"party": ""}]
        return [DeedForm(initial=dict(one), prefix=f"regel-{at}", owners=owners) for at, one in enumerate(shown)]
    sent = [at for at in range(MOST_LINES) if f"regel-{at}-what" in data]
    return [DeedForm(data, prefix=f"regel-{at}", owners=owners) for at in sent]


def deeds_of(lines: Sequence[DeedForm]) -> list[Deed]:
    """What was filled in; an empty line counts for nothing."""
    return [deed for line in lines if (deed := line.deed()) is not None]
