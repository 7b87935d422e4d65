"""The table: who is involved, who stays and who steps back, and asking somebody."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.directory.models import Professional
from nabij.directory.queries import found_professionals
from nabij.households.commands.table import decide_table, invite_professional, keep_at_table, take_back_decision
from nabij.households.forms.table import DecisionForm, InviteForm, SearchForm
from nabij.households.frame import household_frame
from nabij.households.models import Household, Involvement
from nabij.households.pictures import step_line
from nabij.households.prefill import basis_for, purpose_for
from nabij.households.queries import Table, circle_of, helpers_over_time, table_of
from nabij.households.views.within import household_of, thing_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

TAB = "households:people"
DECIDE = Permission.INVOLVEMENT_DECIDE
PAGE, INVITE_PAGE = "households/table.html", "households/invite.html"
MOST_FOUND = 20


@requires(Permission.INVOLVEMENT_VIEW, purpose=_lazy("zien wie betrokken is"))
def table(request: Request, household_id: UUID) -> HttpResponse:
    """All who are involved; with the family one decides here who stays and who steps back."""
    household = household_of(request, Permission.INVOLVEMENT_VIEW, household_id)
    at_table = table_of(request.actor, household)
    form = DecisionForm(seats=at_table.now, initial={"ends_on": clock.today()})
    return render(request, PAGE, _context(request, household, at_table, _for_helpers(form)))


def _for_helpers(form: DecisionForm) -> DecisionForm:
    """About those who direct nothing is decided here."""
    fixed = {Involvement.Seat.DIRECTOR, Involvement.Seat.CONTACT_PERSON}
    for seat in [seat for seat in form.seats if seat.seat in fixed]:
        del form.fields[str(seat.pk)]
        form.seats.remove(seat)
    return form


def _context(request: Request, household: Household, at_table: Table, form: DecisionForm) -> dict[str, Any]:
    frame = household_frame(request, household, tab=TAB)
    sees_all = frame["may"]["involvement_decide"] or not frame["may"]["household_view"]
    line = step_line(helpers_over_time(household)) if sees_all or _whole(request, at_table) else None
    return frame | {"table": at_table, "form": form, "line": line}


def _whole(request: Request, at_table: Table) -> bool:
    return any(one.whole and one.professional.user_id == request.actor.user_id for one in at_table.now)


@requires(DECIDE, purpose=_lazy("met het gezin besluiten wie blijft"))
@require_POST
def decide(request: Request, household_id: UUID) -> HttpResponse:
    """One conversation, one click: who steps back."""
    household = household_of(request, DECIDE, household_id)
    at_table = table_of(request.actor, household)
    form = _for_helpers(DecisionForm(request.POST, seats=at_table.now))
    try:
        if form.is_valid():
            leaving = form.leaving()
            decide_table(request.actor, household.pk, leaving=leaving)
            _tell_decided(request, household, list(leaving))
            return _back(household_id)
    except Refused as refused:
        show_refusal(form, refused)
    return look_again(request, PAGE, _context(request, household, at_table, form))


def _tell_decided(request: Request, household: Household, leaving: list[UUID]) -> None:
    if not leaving:
        tell(request, _("Iedereen blijft."), tone="info")
        return
    ended = thing_of(request, DECIDE, Involvement, leaving[0], household.pk)
    undo = reverse("households:take_back_decision", args=[household.pk, ended.ended_in])
    text = ngettext("%(number)s professional stapt terug.", "%(number)s professionals stappen terug.", len(leaving))
    tell(request, text % {"number": len(leaving)}, undo=undo)


def _back(household_id: UUID) -> HttpResponse:
    return see_other(reverse("households:table", args=[household_id]))


@requires(DECIDE, purpose=_lazy("een besluit over de tafel terugdraaien"))
@require_POST
def take_back(request: Request, household_id: UUID, conversation_id: UUID) -> HttpResponse:
    """All who stepped back in this conversation stay after all."""
    household = household_of(request, DECIDE, household_id)
    try:
        take_back_decision(request.actor, household.pk, conversation=conversation_id)
        tell(request, _("Zij blijven toch."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _back(household_id)


@requires(DECIDE, purpose=_lazy("iemand blijft toch aan tafel"))
@require_POST
def keep(request: Request, household_id: UUID, involvement_id: UUID) -> HttpResponse:
    """This one stays after all."""
    seat = thing_of(request, DECIDE, Involvement, involvement_id, household_id)
    try:
        keep_at_table(request.actor, seat.pk)
        tell(request, _("Deze professional blijft toch."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return _back(household_id)


@requires(DECIDE, purpose=_lazy("een professional zoeken om aan tafel te vragen"))
def invite_search(request: Request, household_id: UUID) -> HttpResponse:
    """Look in the directory for whom to ask; search words never stand in an address."""
    household = household_of(request, DECIDE, household_id)
    return search_page(
        request, household, title=_("Wie vraagt u aan tafel?"), goes_to="households:invite", tab=TAB,
        back=reverse("households:table", args=[household.pk]),
    )  # fmt: skip


def search_page(
    request: Request, household: Household, *, title: str, goes_to: str, tab: str, back: str
) -> HttpResponse:
    """Search the directory, by POST; each result leads to `goes_to` for this household."""
    form = SearchForm(request.POST or None)
    found = None
    if request.method == "POST" and form.is_valid():
        results = found_professionals(request.actor, form.cleaned_data["words"])[:MOST_FOUND]
        found = [(one, reverse(goes_to, args=[household.pk, one.pk])) for one in results]
    context = household_frame(request, household, tab=tab) | {
        "form": form, "found": found, "title": title, "back": back, "most": MOST_FOUND,
    }  # fmt: skip
    status = 422 if request.method == "POST" and found is None else 200
    return render(request, "households/professional_search.html", context, status=status)


@requires(DECIDE, purpose=_lazy("een professional aan tafel vragen"))
def invite(request: Request, household_id: UUID, professional_id: UUID) -> HttpResponse:
    """Ask this professional: what for, for whom, until when, on which ground."""
    household = household_of(request, DECIDE, household_id)
    professional = get(request.actor, Permission.PROFESSIONAL_VIEW, Professional, professional_id)
    prefilled = {"purpose": purpose_for(professional), "basis": basis_for(professional)}
    members = circle_of(request.actor, household).family
    form = InviteForm(request.POST or None, initial=prefilled, members=members)
    try:
        if request.method == "POST" and form.is_valid():
            invite_professional(request.actor, household.pk, professional=professional, invitation=form.invitation())
            tell(request, _("Deze professional zit nu aan tafel en heeft bericht."))
            return _back(household_id)
    except Refused as refused:
        show_refusal(form, refused)
    context = household_frame(request, household, tab=TAB) | {"form": form, "professional": professional}
    return render(request, INVITE_PAGE, context, status=422 if request.method == "POST" else 200)
