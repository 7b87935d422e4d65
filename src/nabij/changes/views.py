"""A couple parts: decide, look at the whole once more, and confirm."""

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
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.changes.commands import separate_household, take_back_separation
from nabij.changes.forms import SeparateForm, today
from nabij.changes.queries import goals_to_choose, lines_to_choose, open_actions_of, separations_of
from nabij.households.caseload import team_members
from nabij.households.commands.separating import refuse_parting
from nabij.households.frame import household_frame
from nabij.households.models import Household, Separation
from nabij.households.queries import circle_of, everybody_ever
from nabij.kernel.errors import NotFound, Refused
from nabij.ui.messages import tell

EDIT = Permission.HOUSEHOLD_EDIT
OURS = ("csrfmiddlewaretoken", "sure", "again")
PAGE, SUMMARY = "changes/separate.html", "changes/separate_summary.html"


@requires(EDIT, purpose=_lazy("opschrijven dat een stel uit elkaar gaat"))
def separate(request: Request, household_id: UUID) -> HttpResponse:
    """One page to decide; sending it shows the whole once more; confirming that does it."""
    household = get(request.actor, EDIT, Household, household_id)
    form = _form(request, household)
    context = household_frame(request, household, tab="households:people") | {
        "form": form, "separations": separations_of(request.actor, household), "today": today(),
    }  # fmt: skip
    if request.method != "POST":
        return render(request, PAGE, context)
    if "again" in request.POST or not form.is_valid():
        return look_again(request, PAGE, context)
    try:
        refuse_parting(household, form.parting())
        if "sure" in request.POST:
            return _part(request, household, form)
    except Refused as refused:
        show_refusal(form, refused)
        return look_again(request, PAGE, context)
    return render(request, SUMMARY, context | _summary(request, household, form))


def _form(request: Request, household: Household) -> SeparateForm:
    members = circle_of(request.actor, household).everyone
    return SeparateForm(
        request.POST or None, initial={"on": today()}, members=members,
        professionals=team_members(household.area_id), circumstances=lines_to_choose(request.actor, household),
        goals=goals_to_choose(request.actor, household),
    )  # fmt: skip


def _summary(request: Request, household: Household, form: SeparateForm) -> dict[str, Any]:
    parting = form.parting()
    names = {one.person_id: one.person.name for one in form.members}
    fields: Any = form.fields
    texts = {**dict(fields["items"].choices if "items" in fields else ()),
             **dict(fields["whole"].choices if "whole" in fields else ())}  # fmt: skip
    about = {f"circumstance:{one.pk}": one.about_id for one in lines_to_choose(request.actor, household)}
    about |= {f"goal:{one.pk}": one.about_id for one in goals_to_choose(request.actor, household)}
    said = [*form.cleaned_data.get("items", ()), *form.cleaned_data.get("whole", ())]
    along = [texts[key] for key in said if about[key] is None or about[key] in parting.there]
    return {
        "parting": parting,
        "director": parting.director or household.director,
        "stay": [name for pk, name in names.items() if pk not in parting.goes],
        "there": [name for pk, name in names.items() if pk in parting.there],
        "along": along,
        "left_out": len(said) - len(along),
        "authority": form.authority_in_words(),
        "typed": [(name, value) for name, values in request.POST.lists() for value in values if name not in OURS],
    }  # fmt: skip


def _part(request: Request, household: Household, form: SeparateForm) -> HttpResponse:
    made = separate_household(request.actor, household.pk, parting=form.parting(), goals=form.goals())
    undo = reverse("changes:together", args=[household.pk, made.pk])
    tell(request, _("Opgeschreven. Het nieuwe huishouden heeft nummer %s.") % made.other.number, undo=undo)
    return see_other(reverse("changes:separate", args=[household.pk]))


@requires(Permission.HOUSEHOLD_LEAD, purpose=_lazy("terugdraaien dat een stel uit elkaar ging"))
@require_POST
def together(request: Request, household_id: UUID, separation_id: UUID) -> HttpResponse:
    """It was a mistake."""
    made = get(request.actor, Permission.HOUSEHOLD_LEAD, Separation, separation_id)
    if made.household_id != household_id:
        raise NotFound("Separation")
    try:
        take_back_separation(request.actor, made.pk)
        tell(request, _("Teruggedraaid. Iedereen staat weer in dit huishouden."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("households:people", args=[household_id]))


@requires(EDIT, purpose=_lazy("nagaan wat er van iemand open staat"))
def open_of(request: Request, household_id: UUID, member_id: UUID) -> HttpResponse:
    """What somebody who moved, was placed or died still had to do: decided one by one."""
    household = get(request.actor, EDIT, Household, household_id)
    found = [one for one in everybody_ever(request.actor, household) if one.pk == member_id]
    if not found:
        raise NotFound("Membership")
    frame = household_frame(request, household, tab="households:people")
    actions = open_actions_of(request.actor, household, found[0].person_id)
    return render(request, "changes/open_of.html", {**frame, "person": found[0].person, "actions": actions})
