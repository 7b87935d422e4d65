"""Who agrees with the plan, and whether the family makes one themselves first."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import both_texts, look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard, draft_of
from nabij.households.models import Household
from nabij.households.queries import circle_of
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.plans.queries import plan_of
from nabij.plans.versions import changes, content_of
from nabij.reviews.access import EDIT
from nabij.reviews.commands.agreeing import note_agreement, take_back_agreement
from nabij.reviews.commands.family_plans import note_family_plan
from nabij.reviews.forms import AgreementForm, FamilyPlanForm
from nabij.reviews.models import Agreement
from nabij.reviews.queries.looking import children_of, family_plan_of, waits_for_plan
from nabij.reviews.queries.voices import Heard, heard_of, others_heard, settled_plan
from nabij.reviews.views.looking import METHODS
from nabij.reviews.views.within import edited, frame, seen, url
from nabij.ui.messages import tell

FAMILY_PLAN = "family-plan"


@require_http_methods(METHODS)
@requires(Permission.PLAN_VIEW, purpose=_lazy("lezen wie het eens is met het plan"))
def agreement(request: Request, household_id: UUID) -> HttpResponse:
    """For each person whether they agree with the plan as it is now, and who still has to be asked."""
    if request.method != "POST":
        return _agreements(request, seen(request, household_id), None)
    household = edited(request, household_id)
    form = AgreementForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            made = note_agreement(
                request.actor, household.pk, voice=said["voice"], answer=Agreement.Answer(said["answer"]),
                words=said["words"], on=said["on"],
            )  # fmt: skip
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Opgeschreven."), undo=url("agreement_back", household.pk, made.pk))
            return see_other(url("agreement", household.pk) + f"#stem-{said['voice']}")
    return _agreements(request, household, form)


def _agreements(request: Request, household: Household, sent: AgreementForm | None) -> HttpResponse:
    actor = request.actor
    plan = settled_plan(actor, household)
    heard = heard_of(actor, circle_of(actor, household), plan) if plan else []
    context = frame(request, household) | {"settled": plan, "lines": [(one, _asking(one, sent)) for one in heard]}
    context |= {"to_ask": sum(one.still_to_ask for one in heard), "sent": sent, "of_nobody": _of_nobody(sent, heard)}
    if plan:
        context["changed"] = len(changes(plan.content, content_of(plan_of(actor, household))))
        context["others"] = others_heard(actor, plan, heard)
    answer: Any = look_again if sent else render
    found: HttpResponse = answer(request, "reviews/agreement.html", context)
    return found


def _of_nobody(sent: AgreementForm | None, heard: list[Heard]) -> AgreementForm | None:
    """What was sent for somebody who is not asked here any more, so that it is not lost."""
    if sent is None or any(one.voice.key == sent.data.get("voice") for one in heard):
        return None
    sent.ask_of_whom([(one.voice.key, one.voice.name) for one in heard])
    return sent


def _asking(one: Heard, sent: AgreementForm | None) -> AgreementForm:
    """The questions put to this person; what was sent for them stands there with its mistakes."""
    if sent is not None and sent.data.get("voice") == one.voice.key:
        return sent
    return AgreementForm(initial={"voice": one.voice.key}, auto_id=f"stem-{one.voice.key}-%s")


@require_POST
@requires(Permission.PLAN_EDIT, purpose=_lazy("terugnemen wat iemand van het plan vindt"))
def agreement_back(request: Request, household_id: UUID, agreement_id: UUID) -> HttpResponse:
    """It was written down by mistake."""
    if get(request.actor, EDIT, Agreement, agreement_id).household_id != household_id:
        raise NotFound("an agreement of another household")
    try:
        take_back_agreement(request.actor, agreement_id)
        tell(request, _("Teruggenomen."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(url("agreement", household_id))


@require_http_methods(METHODS)
@requires(Permission.PLAN_EDIT, purpose=_lazy("een familiegroepsplan aanbieden"))
def family_plan(request: Request, household_id: UUID) -> HttpResponse:
    """Was it offered, and do they make one themselves?"""
    household = edited(request, household_id)
    held = family_plan_of(request.actor, household)
    draft = draft_of(request.actor, FAMILY_PLAN, household.pk)
    names = ("answer", "offered_on", "waived_on", "made_on", "words", "version")
    now = {name: getattr(held, name) for name in names} if held else {}
    form = FamilyPlanForm(request.POST or None, initial=draft or now)
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            note_family_plan(request.actor, household.pk, choice=form.choice(), version=version)
        except Conflict as conflict:
            thing = held.pk if held else household.pk
            back = url("reviews", household.pk)
            return both_texts(request, form, conflict, field="words", thing=thing, now=now, back=back)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, FAMILY_PLAN, household.pk)
            tell(request, _("Bewaard."))
            return see_other(url("reviews", household.pk))
    context = frame(request, household) | {
        "form": form, "draft": draft, "draft_key": f"{FAMILY_PLAN}:{household.pk}", "family_plan": held,
        "waits": held is not None and waits_for_plan(request.actor, held),
        "children": children_of(circle_of(request.actor, household)),
    }  # fmt: skip
    return render(request, "reviews/family_plan.html", context, status=422 if form.is_bound else 200)
