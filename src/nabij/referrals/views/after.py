"""After it: how the placement goes, what everybody does now, and the referrals of one household."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.directory.models import Professional
from nabij.households.frame import story_frame
from nabij.households.models import Household
from nabij.kernel.errors import Refused
from nabij.plans.choosing import owner_choices
from nabij.referrals.commands.allocating import link_allocation, take_up_unannounced, unlink_allocation
from nabij.referrals.commands.following import answer_together, bring_to_intake, note_look, remove_look
from nabij.referrals.course import course_of, steps_of
from nabij.referrals.forms import DeedForm, LookForm, UnderForm, deed_lines, deeds_of
from nabij.referrals.models import PlacementLook, Referral
from nabij.referrals.queries import advice_of, looks_of, referrals_of
from nabij.referrals.queries.reading import deliveries_of, looks_of_all, open_goals
from nabij.referrals.views.page import one_page
from nabij.ui.messages import tell

ADVISE, VIEW = Permission.REFERRAL_ADVISE, Permission.REFERRAL_VIEW
METHODS = ["GET", "HEAD", "POST"]


@require_POST
@requires(ADVISE, purpose=_lazy("opschrijven hoe een plaatsing gaat"))
def look(request: Request, referral_id: UUID) -> HttpResponse:
    """It began, it did not, it holds, or it ended."""
    form = LookForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            made = note_look(
                request.actor, referral_id, found=said["found"], on=said["on"], asked_of=said["asked_of"],
                words=said["words"],
            )  # fmt: skip
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Opgeschreven."), undo=reverse("referrals:look_remove", args=[made.pk]))
            ended = made.found == PlacementLook.Found.ENDED
            return see_other(reverse("referrals:what_now" if ended else "referrals:referral", args=[referral_id]))
    one = get(request.actor, VIEW, Referral, referral_id)
    return look_again(request, "referrals/referral.html", one_page(request, one, look_form=form))


@require_POST
@requires(ADVISE, purpose=_lazy("weghalen wat per ongeluk was opgeschreven"))
def look_remove(request: Request, placement_look_id: UUID) -> HttpResponse:
    """By mistake."""
    referral = remove_look(request.actor, placement_look_id)
    tell(request, _("Weggehaald."))
    return see_other(reverse("referrals:referral", args=[referral.pk]))


@require_POST
@requires(ADVISE, purpose=_lazy("een toewijzing bij een verwijzing leggen"))
def allocate(request: Request, referral_id: UUID, allocation_id: UUID) -> HttpResponse:
    """This is what was referred to: from now on the provider's messages tell how it goes."""
    link_allocation(request.actor, referral_id, allocation=allocation_id)
    undo = reverse("referrals:deallocate", args=[referral_id])
    tell(request, _("De berichten van de aanbieder staan nu bij deze verwijzing."), undo=undo)
    return see_other(reverse("referrals:referral", args=[referral_id]))


@require_POST
@requires(ADVISE, purpose=_lazy("een toewijzing weghalen bij een verwijzing"))
def deallocate(request: Request, referral_id: UUID) -> HttpResponse:
    """The wrong one."""
    unlink_allocation(request.actor, referral_id)
    tell(request, _("De toewijzing is los."))
    return see_other(reverse("referrals:referral", args=[referral_id]))


@require_POST
@requires(ADVISE, purpose=_lazy("een plaatsing volgen die niet was aangekondigd"))
def take_up(request: Request, allocation_id: UUID) -> HttpResponse:
    """The team knew nothing; from now on it is followed."""
    referral = take_up_unannounced(request.actor, allocation_id)
    tell(request, _("Deze plaatsing wordt nu gevolgd, als verwijzing %s.") % referral.number)
    return see_other(reverse("referrals:referral", args=[referral.pk]))


@require_POST
@requires(ADVISE, purpose=_lazy("een verwijzing naar aanmelding brengen"))
def to_intake(request: Request, referral_id: UUID) -> HttpResponse:
    """Nobody directs it yet: a report, on the ground on which the referral was announced."""
    report = bring_to_intake(request.actor, referral_id)
    tell(request, _("De verwijzing ligt bij aanmelding, als melding %s.") % report.number)
    return see_other(reverse("referrals:referral", args=[referral_id]))


@require_http_methods(METHODS)
@requires(ADVISE, purpose=_lazy("samen een antwoord op maat maken"))
def what_now(request: Request, referral_id: UUID) -> HttpResponse:
    """All parties, and what each does now: actions in the household's plan."""
    one = get(request.actor, ADVISE, Referral, referral_id)
    household = one.household
    if household is None or household.director is None:
        return render(request, "referrals/what_now_first.html", {"referral": one, "household": household})
    get(request.actor, Permission.PLAN_EDIT, Household, household.pk)
    owners = owner_choices(request.actor, household)
    goals = open_goals(request.actor, household)
    if request.method == "POST":
        under, lines = UnderForm(request.POST, goals=goals), deed_lines(owners, data=request.POST)
        if all(form.is_valid() for form in [under, *lines]):
            answered = _answer(request, one, under, lines)
            if answered is not None:
                return answered
        return look_again(request, "referrals/what_now.html", _gathered(request, one, under, lines))
    first = {"goal": str(one.goal_id or (goals[0].pk if len(goals) == 1 else ""))}
    lines = deed_lines(owners, parties=list(_parties(request, one, owners.professionals)))
    return render(
        request, "referrals/what_now.html", _gathered(request, one, UnderForm(initial=first, goals=goals), lines)
    )


def _answer(request: Request, one: Referral, under: UnderForm, lines: list[DeedForm]) -> HttpResponse | None:
    chosen = under.cleaned_data
    try:
        goal = answer_together(
            request.actor, one.pk, deeds=deeds_of(lines), words=chosen["words"],
            goal=UUID(chosen["goal"]) if chosen["goal"] else None,
        )  # fmt: skip
    except Refused as refused:
        show_refusal(under, refused)
        return None
    tell(request, _("De acties staan in het plan."))
    return see_other(reverse("plans:plan", args=[goal.household_id]))


def _gathered(request: Request, one: Referral, under: UnderForm, lines: list[DeedForm]) -> dict[str, Any]:
    looks = looks_of(request.actor, one)
    told = deliveries_of(request.actor, [one]).get(one.allocation_id or one.pk, [])
    course = course_of(looks, told)
    return {"referral": one, "household": one.household, "under": under, "lines": lines, "course": course,
            "steps": steps_of(one, course), "advice": advice_of(request.actor, one)}  # fmt: skip


def _parties(request: Request, one: Referral, at_table: list[Professional]) -> Iterator[dict[str, Any]]:
    """A line for each: the family, whoever sits at the table, who refers, the provider, and who the advice names.

    Whoever is not at the table owns no action: the director keeps an eye on it, and says on whom one waits.
    """
    director = one.household.director if one.household else None
    yield {"party": _("Het gezin")}
    seated = {professional.pk for professional in at_table}
    for professional in at_table:
        yield {"party": f"{professional.name} – {professional.organisation.name}", "owner": str(professional.pk)}
    advice = advice_of(request.actor, one)
    others = [one.referrer, *(advice.alternatives.all() if advice else [])]
    for other in {other.pk: other for other in others if other and other.pk not in seated}.values():
        yield _outside(f"{other.name} – {other.organisation.name}", director)
    if one.where:
        yield _outside(one.provider.name if one.provider else one.provider_name, director)


def _outside(name: str, director: Professional | None) -> dict[str, Any]:
    return {"party": name, "owner": str(director.pk) if director else "", "waiting_for": name}


@require_safe
@requires(VIEW, purpose=_lazy("verwijzingen van een huishouden lezen"))
def of_household(request: Request, household_id: UUID) -> HttpResponse:
    """What was referred for these people, each with its course."""
    household = get(request.actor, VIEW, Household, household_id)
    found = list(referrals_of(request.actor, household))
    looks = looks_of_all(request.actor, found)
    told = deliveries_of(request.actor, found)
    courses = [course_of(looks.get(one.pk, []), told.get(one.allocation_id or one.pk, [])) for one in found]
    rows = [(one, steps_of(one, course)) for one, course in zip(found, courses, strict=True)]
    context = story_frame(request, household, page="referrals:of_household") | {"rows": rows}
    return render(request, "referrals/of_household.html", context)
