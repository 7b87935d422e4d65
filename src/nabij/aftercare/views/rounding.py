"""Rounding off: four short steps with the family, a letter for them, and the closing."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_safe

from nabij.access.answers import both_texts, look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.aftercare.access import EDIT
from nabij.aftercare.commands.closing import round_off
from nabij.aftercare.commands.writing import write_farewell
from nabij.aftercare.forms import CloseForm, FarewellForm
from nabij.aftercare.queries import Goodbye, draft_farewell, kept_how_long
from nabij.aftercare.views.prefill import around_farewell, initial_farewell
from nabij.areas.choices import Texts, choice_of
from nabij.audit.models import Look
from nabij.drafts.keeping import discard, draft_of
from nabij.households.commands.closing import keeping_after_help
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.households.queries import table_of
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.plans.queries import plan_of
from nabij.ui.messages import tell
from nabij.ui.shapes import Step

METHODS = ["GET", "HEAD", "POST"]
DRAFT, TAB = "farewell", "households:people"
LEAD = Permission.HOUSEHOLD_LEAD


@require_http_methods(METHODS)
@requires(Permission.HOUSEHOLD_LEAD, purpose=_lazy("een huishouden afronden"))
def finish(request: Request, household_id: UUID) -> HttpResponse:
    """The four steps, for who writes the plan; a team leader, who does not read the story, goes to the closing."""
    household = _open(get(request.actor, LEAD, Household, household_id))
    if not can(request.actor, EDIT, household):
        return see_other(reverse("aftercare:close", args=[household.pk]))
    held, draft = draft_farewell(request.actor, household), draft_of(request.actor, DRAFT, household.pk)
    picture = plan_of(request.actor, household)
    around = around_farewell(request.actor, household, picture, held)
    now, rows = initial_farewell(request.actor, household, picture, around, held)
    typed = [str(name).removeprefix("stay_what_") for name in draft or {} if str(name).startswith("stay_what_")]
    # What was not ticked is not in a draft, and what may not be in the letter stays out of it.
    unticked = {f"stay_paper_{number}": False for number in typed}
    initial = {**unticked, **draft} if draft else now
    form = FarewellForm(around, request.POST or None, rows=max(rows, len(typed)), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            write_farewell(
                request.actor, household.pk, told=form.told(), version=form.cleaned_data["version"] or 0
            )  # fmt: skip
        except Conflict as conflict:
            mine = held.farewell.pk if held else household.pk
            return both_texts(
                request, form, conflict, field="words", thing=mine, now=now, back=request.path
            )  # fmt: skip
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, DRAFT, household.pk)
            return _kept(request, household)
    context = household_frame(request, household, tab=TAB) | {"form": form, "draft": draft, "held": held}
    context |= {"draft_key": f"{DRAFT}:{household.pk}", "steps": _steps(held)}
    answer = look_again if form.is_bound else render
    return answer(request, "aftercare/farewell_form.html", context)


def _open(household: Household) -> Household:
    if household.state == Household.State.CLOSED:
        raise NotFound("an open household")
    if household.state != Household.State.OPEN:
        raise Refused(_("Alleen een open huishouden kunt u afronden."))
    return household


def _kept(request: Request, household: Household) -> HttpResponse:
    """In between, or on to the closing."""
    if "on" in request.POST:
        return see_other(reverse("aftercare:close", args=[household.pk]))
    tell(request, _("Bewaard. U kunt later verdergaan."))
    return see_other(reverse("aftercare:finish", args=[household.pk]))


def _steps(held: Goodbye | None) -> list[Step]:
    """Where one is: what was filled in is done."""
    done = [
        bool(held and held.outcomes), bool(held and held.stays), bool(held and held.verdicts),
        bool(held and held.farewell.has_a_way_back),
    ]  # fmt: skip
    named = (_("Wat is bereikt"), _("Wat blijft van wie"), _("Heeft het geholpen"), _("Nazorg en de weg terug"))
    pairs = zip(named, done, strict=True)
    return [
        Step(label=label, url=f"#stap-{at}", state="done" if ok else "open") for at, (label, ok) in enumerate(pairs, 1)
    ]


@require_safe
@requires(Permission.PLAN_EDIT, purpose=_lazy("een afscheidsbrief voor het gezin"), look=Look.Kind.PRINT)
def letter(request: Request, household_id: UUID) -> HttpResponse:
    """What the family did, what stays, and whom to call: on one sheet, without what may not be on paper."""
    household = get(request.actor, EDIT, Household, household_id)
    goodbye = draft_farewell(request.actor, household)
    if goodbye is None:
        raise NotFound("a farewell")
    closing = choice_of(Texts, household.area_id).letter_closing
    context = {"household": household, "goodbye": goodbye, "closing": closing, "today": clock.today()}
    return render(request, "aftercare/letter.html", context)


@require_http_methods(METHODS)
@requires(Permission.HOUSEHOLD_LEAD, purpose=_lazy("een huishouden afronden"))
def close(request: Request, household_id: UUID) -> HttpResponse:
    """Why, what it means, and the confirmation: the director alone cannot undo it."""
    household = _open(get(request.actor, LEAD, Household, household_id))
    form = CloseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        because = Household.ClosedBecause(form.cleaned_data["because"])
        try:
            round_off(request.actor, household.pk, because=because, words=form.cleaned_data["words"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Afgerond. Heropenen kan de teamleider."))
            return see_other(reverse("workspace:households"))
    answer = look_again if form.is_bound else render
    return answer(request, "aftercare/close.html", _closing(request, household, form))


def _closing(request: Request, household: Household, form: CloseForm) -> dict[str, Any]:
    writes = can(request.actor, EDIT, household)
    return household_frame(request, household, tab=TAB) | {
        "form": form, "keeping": keeping_after_help(household), "table": table_of(request.actor, household),
        "writes": writes, "goodbye": draft_farewell(request.actor, household) if writes else None,
        "kept": kept_how_long(),
    }  # fmt: skip
