"""Looking at the plan together: the list, writing one down, reading it, and what stands beside the plan."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import both_texts, look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard, draft_of
from nabij.households.models import Household, Person
from nabij.households.queries import circle_of, people_of
from nabij.journal.present import Around, around
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.form_fields import renew_key
from nabij.kernel.records import new_id
from nabij.plans.queries import plan_of
from nabij.plans.versions import changes, content_of
from nabij.reviews.access import EDIT
from nabij.reviews.commands.holding import change_review, hold_review, remove_review
from nabij.reviews.forms import ReviewForm
from nabij.reviews.models import Review
from nabij.reviews.queries.looking import (
    Story,
    children_of,
    family_plan_of,
    next_look,
    reviews_of,
    story_of,
    waits_for_plan,
)
from nabij.reviews.queries.voices import heard_of, settled_plan
from nabij.reviews.views.within import edited, frame, review_of, seen, url
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
NEW, CHANGE = "review", "review-change"
writes = requires(Permission.PLAN_EDIT, purpose=_lazy("opschrijven dat samen naar het plan is gekeken"))


@require_safe
@requires(Permission.PLAN_VIEW, purpose=_lazy("lezen hoe samen naar het plan is gekeken"))
def reviews(request: Request, household_id: UUID) -> HttpResponse:
    """Each time that there was looked together, and what is asked for now."""
    household = seen(request, household_id)
    context = frame(request, household) | _standing(request, household)
    return render(request, "reviews/reviews.html", context | {"stories": reviews_of(request.actor, household)})


@require_safe
@requires(Permission.PLAN_VIEW, purpose=_lazy("het plan lezen"))
def beside_plan(request: Request, household_id: UUID) -> HttpResponse:
    """A piece of the plan's page: when to look together, who still has to be asked, and the six weeks."""
    household = seen(request, household_id)
    return render(request, "reviews/beside_plan.html", {"household": household, **_standing(request, household)})


def _standing(request: Request, household: Household) -> dict[str, Any]:
    """How it stands: the next time, who agrees, and the plan of the family's own where there are children."""
    actor = request.actor
    plan, own, circle = settled_plan(actor, household), family_plan_of(actor, household), circle_of(actor, household)
    heard = heard_of(actor, circle, plan) if plan else []
    is_open = household.state == Household.State.OPEN
    return {
        "due": next_look(actor, household), "settled": plan, "heard": heard,
        "to_ask": sum(one.still_to_ask for one in heard), "agreeing": sum(one.agrees for one in heard),
        "family_plan": own, "waits": own is not None and waits_for_plan(actor, own),
        "asks_family_plan": own is not None or (is_open and bool(children_of(circle))),
    }  # fmt: skip


@require_safe
@requires(Permission.PLAN_VIEW, purpose=_lazy("lezen hoe samen naar het plan is gekeken"))
def review(request: Request, household_id: UUID, review_id: UUID) -> HttpResponse:
    """One time: who was there, what changed, and what each said of the help."""
    found = review_of(request, household_id, review_id)
    context = frame(request, found.household) | {
        "story": story_of(request.actor, found), "may_change": can(request.actor, EDIT, found),
    }  # fmt: skip
    return render(request, "reviews/review.html", context)


@require_http_methods(METHODS)
@writes
def review_new(request: Request, household_id: UUID) -> HttpResponse:
    """A new time: who was there last is ticked already."""
    household = edited(request, household_id)
    there, family = around(request.actor, household), _family(request, household)
    draft = draft_of(request.actor, NEW, household.pk)
    form = ReviewForm(there, family, request.POST or None, initial=draft or _fresh(there))
    if request.method == "POST" and form.is_valid():
        try:
            made = hold_review(request.actor, household.pk, told=form.told(), key=form.cleaned_data["key"])
        except Refused as refused:
            show_refusal(form, refused)
            renew_key(form)
        else:
            discard(request.actor, NEW, household.pk)
            undo = url("review_remove", household.pk, made.pk) if not made.settled_id else ""
            tell(request, _("Bewaard. Wie aan tafel zit hoort dát u samen keek."), undo=undo)
            return see_other(url("review", household.pk, made.pk))
    return _form(request, household, form, {"draft": draft, "draft_key": f"{NEW}:{household.pk}", "there": there})


@require_http_methods(METHODS)
@writes
def review_change(request: Request, household_id: UUID, review_id: UUID) -> HttpResponse:
    """The same time, written down better or completed."""
    found = review_of(request, household_id, review_id, edit=True)
    there, story = around(request.actor, found.household, also_gone=True), story_of(request.actor, found)
    draft = draft_of(request.actor, CHANGE, found.pk)
    form = ReviewForm(
        there, _family(request, found.household, story), request.POST or None, initial=draft or _as_it_stands(story)
    )
    if request.method == "POST" and form.is_valid():
        try:
            change_review(request.actor, found.pk, told=form.told(), version=form.cleaned_data["version"] or 0)
        except Conflict as conflict:
            back = url("review", household_id, found.pk)
            return both_texts(
                request, form, conflict, field="what_changed", thing=found.pk, now=_as_it_stands(story), back=back
            )
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, CHANGE, found.pk)
            tell(request, _("Bewaard."))
            return see_other(url("review", household_id, found.pk))
    context = {"draft": draft, "draft_key": f"{CHANGE}:{found.pk}", "there": there, "review": found}
    return _form(request, found.household, form, context)


@require_POST
@writes
def review_remove(request: Request, household_id: UUID, review_id: UUID) -> HttpResponse:
    """Just written down by mistake."""
    found = review_of(request, household_id, review_id, edit=True)
    try:
        remove_review(request.actor, found.pk)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
        return see_other(url("review", household_id, review_id))
    tell(request, _("Weggehaald."))
    return see_other(url("reviews", household_id))


def _family(request: Request, household: Household, story: Story | None = None) -> list[Person]:
    """Who is asked whether it helped: the family of today, and who said so then."""
    today = [one.person for one in people_of(request.actor, household) if not one.person.died_on]
    then = [one.person for one in story.verdicts] if story else []
    return list({person.pk: person for person in [*then, *today]}.values()) if then else today


def _fresh(there: Around) -> dict[str, Any]:
    return {
        "key": new_id(), "held_on": clock.today(), "persons": there.last_people,
        "professionals": there.last_professionals,
    }  # fmt: skip


def _as_it_stands(story: Story) -> dict[str, Any]:
    kept = ("key", "what_changed", "held_on", "place", "others_there", "next_on", "version")
    initial = {name: getattr(story.review, name) for name in kept}
    initial["persons"] = [str(one.person_id) for one in story.presences if one.person_id]
    initial["professionals"] = [str(one.professional_id) for one in story.presences if one.professional_id]
    if story.near:
        initial |= {"near": story.near.answer, "near_because": story.near.because}
    for one in story.verdicts:
        initial |= {f"helped_{one.person_id}": one.helped, f"words_{one.person_id}": one.words}
        initial[f"because_{one.person_id}"] = one.not_asked_because
    return initial


def _form(request: Request, household: Household, form: ReviewForm, context: dict[str, Any]) -> HttpResponse:
    there: Around = context["there"]
    ticked = there.named([*(form["persons"].value() or []), *(form["professionals"].value() or [])])
    names = ", ".join(ticked)
    found: Review | None = context.get("review")
    shown = {"review": None, **context, **frame(request, household), "form": form}
    shown |= {
        "who_label": _("Wie was erbij: %(names)s") % {"names": names} if names else _("Wie was erbij?"),
        "who_open": not ticked or bool(form.errors), "may_settle": found is None or found.settled_id is None,
    }  # fmt: skip
    shown |= _since_settled(request, household)
    if request.method == "POST":
        return look_again(request, "reviews/review_form.html", shown)
    return render(request, "reviews/review_form.html", shown)


def _since_settled(request: Request, household: Household) -> dict[str, Any]:
    """What changed in the plan since it was settled, so that one sees what is agreed on now."""
    picture, last = plan_of(request.actor, household), settled_plan(request.actor, household)
    found = changes(last.content, content_of(picture)) if last else []
    return {"has_goals": bool(picture.goals), "settled": last, "changes": found}
