"""What the family answered, and the reports that lie with a household."""

from typing import Any
from uuid import UUID

from django.forms import Form
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
from nabij.households.caseload import team_members
from nabij.households.commands.contact import attempts_left, contact_person_of
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.households.queries import people_of
from nabij.intake.commands.outcome import accept_help, answer_reporter, close_unreached, decline_help
from nabij.intake.forms.outcome import AcceptForm, DeclineForm, SafeForm
from nabij.intake.hearing import words_for
from nabij.intake.models import Report
from nabij.intake.queries import reports_of
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

PURPOSE = _lazy("opschrijven wat het gezin antwoordde")


def _frame(request: Request, household: Household, form: Form) -> dict[str, Any]:
    return {**household_frame(request, household, tab="households:contact"), "form": form}


def _members(request: Request, household: Household) -> list[Any]:
    return [membership.person for membership in people_of(request.actor, household)]


@requires(Permission.CONTACT_RECORD, purpose=PURPOSE)
def accept(request: Request, household_id: UUID) -> HttpResponse:
    """The family says yes: who directs, and who stands in."""
    household = get(request.actor, Permission.CONTACT_RECORD, Household, household_id)
    seat = contact_person_of(household)
    form = AcceptForm(
        request.POST or None,
        initial={"director": seat.professional_id if seat else None},
        members=_members(request, household),
        colleagues=list(team_members(household.area_id)),
    )
    if request.method != "POST":
        return render(request, "intake/accept.html", _frame(request, household, form))
    if form.is_valid() and _accepted(request, household_id, form):
        tell(request, _("Het gezin heeft één regisseur. De melder hoort het."))
        mine = form.chosen_director().user_id == request.actor.user_id
        return see_other(reverse("workspace:household", args=[household_id]) if mine else reverse("workspace:my_day"))
    return look_again(request, "intake/accept.html", _frame(request, household, form))


def _accepted(request: Request, household_id: UUID, form: AcceptForm) -> bool:
    data = form.cleaned_data
    try:
        accept_help(
            request.actor, household_id, person=data["person"], words=data["words"],
            director=form.chosen_director(), stand_in=form.chosen_stand_in(),
            track=data["track"] or Household.Track.FULL,
        )  # fmt: skip
    except Refused as refused:
        show_refusal(form, refused)
    return not form.errors


@requires(Permission.CONTACT_RECORD, purpose=PURPOSE)
def decline(request: Request, household_id: UUID) -> HttpResponse:
    """The family says no: close with a retention clock, unless it is unsafe."""
    household = get(request.actor, Permission.CONTACT_RECORD, Household, household_id)
    form = DeclineForm(request.POST or None, members=_members(request, household))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            decline_help(
                request.actor, household_id, person=data["person"], words=data["words"],
                is_safe=form.says_safe, safe_because=data["safe_because"],
            )  # fmt: skip
        except Refused as refused:
            show_refusal(form, refused)
    return _closed_or_again(request, household, form, "intake/decline.html")


@requires(Permission.CONTACT_RECORD, purpose=PURPOSE)
def unreached(request: Request, household_id: UUID) -> HttpResponse:
    """Nobody was reached: close after the attempts the area asks, unless it is unsafe."""
    household = get(request.actor, Permission.CONTACT_RECORD, Household, household_id)
    form = SafeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        because = form.cleaned_data["safe_because"]
        try:
            close_unreached(request.actor, household_id, is_safe=form.says_safe, safe_because=because)
        except Refused as refused:
            show_refusal(form, refused)
    return _closed_or_again(request, household, form, "intake/unreached.html")


def _closed_or_again(request: Request, household: Household, form: Form, template: str) -> HttpResponse:
    if request.method == "POST" and not form.errors:
        tell(request, _("Het huishouden is gesloten. U ziet het vanaf nu niet meer."))
        return see_other(reverse("workspace:my_day"))
    context = _frame(request, household, form) | {
        "attempts_left": attempts_left(household),
        "is_unsafe": form.is_bound and form.data.get("is_safe") == "no",
    }
    return look_again(request, template, context) if form.is_bound else render(request, template, context)


@requires(Permission.REPORT_VIEW, purpose=_lazy("meldingen over dit huishouden lezen"))
def of_household(request: Request, household_id: UUID) -> HttpResponse:
    """The reports that lie with a household, for whoever directs it or looks for contact."""
    household = get(request.actor, Permission.REPORT_VIEW, Household, household_id)
    context = {
        **household_frame(request, household, tab="intake:of_household"),
        "reports": [(one, words_for(one)) for one in reports_of(request.actor, household.pk)],
        "refused": "",
    }
    return render(request, "intake/of_household.html", context)


@require_POST
@requires(Permission.CONTACT_RECORD, purpose=_lazy("de melder laten weten dat het is opgepakt"))
def answer(request: Request, report_id: UUID) -> HttpResponse:
    """Let the reporter know that there is a director."""
    report = get(request.actor, Permission.CONTACT_RECORD, Report, report_id)
    try:
        answered = answer_reporter(request.actor, report_id)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    else:
        hears_who = answered.taken_up_by is not None
        said = (
            _("De melder hoort dat het is opgepakt, en door wie.")
            if hears_who
            else _("De melder hoort dat het is opgepakt.")
        )
        tell(request, said if answered.has_heard else _("Bel de melder nu met het bericht."))
    return see_other(reverse("intake:of_household", args=[report.household_id]))
