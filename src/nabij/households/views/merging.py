"""Two files turn out to be one: find the other, decide who is whom, and the way back."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get, scope
from nabij.access.views import Request, requires
from nabij.households.commands.merging import merge_households, take_back_merge
from nabij.households.forms.merging import MergeForm, WhichForm
from nabij.households.frame import household_frame
from nabij.households.models import Household, Merge
from nabij.households.queries.merging import (
    look_alikes,
    members_to_merge,
    merges_of,
    side_by_side,
    table_to_merge,
    what_came,
    what_stays,
)
from nabij.households.views.within import household_of, thing_of
from nabij.kernel.errors import NotFound, Refused
from nabij.ui.messages import tell

MERGE = Permission.HOUSEHOLD_MERGE
TAB = "households:people"
FIND_PAGE, MERGE_PAGE = "households/merge_find.html", "households/merge.html"


@requires(MERGE, purpose=_lazy("nagaan of een gezin twee dossiers heeft"))
def find(request: Request, household_id: UUID) -> HttpResponse:
    """Which other file is about the same family: those that look alike, or a number."""
    household = household_of(request, MERGE, household_id)
    form = WhichForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        other = scope(request.actor, MERGE, Household).filter(number=form.cleaned_data["number"]).first()
        if other and other != household:
            return see_other(reverse("households:merge", args=[household_id, other.pk]))
        form.add_error("number", _mistaken(household, other))
    context = household_frame(request, household, tab=TAB) | {
        "form": form, "alike": look_alikes(request.actor, household), "merges": merges_of(request.actor, household),
    }  # fmt: skip
    return render(request, FIND_PAGE, context, status=422 if request.method == "POST" else 200)


def _mistaken(household: Household, other: Household | None) -> str:
    if other == household:
        return _("Dit is het nummer van dit dossier zelf.")
    return _("U kunt dit nummer niet samenvoegen. Zit u bij beide aan tafel? Vraag anders de teamleider.")


@requires(MERGE, purpose=_lazy("twee dossiers van een gezin samenvoegen"))
def merge(request: Request, household_id: UUID, twin_id: UUID) -> HttpResponse:
    """Both side by side: who is whom, who stays at the table, who directs."""
    household, goes = household_of(request, MERGE, household_id), get(request.actor, MERGE, Household, twin_id)
    if household == goes:
        raise NotFound("Household")
    members, others = members_to_merge(request.actor, household), members_to_merge(request.actor, goes)
    seats = [one for one in table_to_merge(goes) if one.professional_id != household.director_id]
    form = MergeForm(
        request.POST or None, stays=household, goes=goes, sides=side_by_side(others, members), members=members,
        seats=seats,
    )  # fmt: skip
    context = household_frame(request, household, tab=TAB) | {
        "form": form, "goes": goes, "members": members, "others": others, "behind": what_stays(),
    }  # fmt: skip
    if request.method != "POST":
        return render(request, MERGE_PAGE, context)
    return _merge(request, household, goes, form) or look_again(request, MERGE_PAGE, context)


def _merge(request: Request, household: Household, goes: Household, form: MergeForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    try:
        because = form.cleaned_data["because"]
        made = merge_households(request.actor, household.pk, other=goes.pk, decided=form.decided(), because=because)
    except Refused as refused:
        show_refusal(form, refused)
        return None
    undo = reverse("households:take_back_merge", args=[household.pk, made.pk])
    tell(request, _("De dossiers zijn samengevoegd."), undo=undo)
    return see_other(reverse("households:merged", args=[household.pk, made.pk]))


@requires(MERGE, purpose=_lazy("zien wat er samengevoegd is"))
def merged(request: Request, household_id: UUID, merge_id: UUID) -> HttpResponse:
    """What came from which, and the way back."""
    household = household_of(request, MERGE, household_id)
    made = thing_of(request, MERGE, Merge, merge_id, household_id)
    context: dict[str, Any] = household_frame(request, household, tab=TAB)
    context |= {"merge": made, "came": what_came(made), "behind": what_stays()}
    return render(request, "households/merged.html", context)


@requires(MERGE, purpose=_lazy("samengevoegde dossiers weer uit elkaar halen"))
@require_POST
def take_back(request: Request, household_id: UUID, merge_id: UUID) -> HttpResponse:
    """They were two after all."""
    made = thing_of(request, MERGE, Merge, merge_id, household_id)
    try:
        take_back_merge(request.actor, made.pk)
        tell(request, _("De dossiers staan weer apart. Wat daarna is opgeschreven, bleef staan waar het bij hoort."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("households:find_merge", args=[household_id]))
