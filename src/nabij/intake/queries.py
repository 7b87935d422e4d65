"""What waits at intake, what a reporter may know, and who is there to call."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import TruncDate

from nabij.access.actor import Actor
from nabij.access.permissions import Permission, Role, roles_with
from nabij.access.rules import scope
from nabij.areas.actors import accounts_with, held_in
from nabij.areas.models import Area, AreaPostcode
from nabij.directory.models import Professional
from nabij.households.clocks import clock_rows
from nabij.intake.models import Report
from nabij.intake.models.reports import INQUIRY_WEEKS
from nabij.kernel import clock

State = Report.State


def reporter_of(actor: Actor) -> Professional | None:
    """The actor as the directory knows them, with their organisation."""
    return Professional.objects.filter(user_id=actor.id).select_related("organisation").first()


def areas_of(professional: Professional | None) -> list[Area]:
    """The areas in which somebody works; all of them when none is known."""
    every = Area.objects.filter(parent__isnull=False).order_by("name")
    return list(every.filter(professionals=professional) if professional else every) or list(every)


def area_at(postcode: str) -> UUID | None:
    """The area that looks after this postcode: the whole of it, else its four digits."""
    near = (
        AreaPostcode.objects.filter(postcode__in=[postcode, postcode[:4]]) if postcode else AreaPostcode.objects.none()
    )
    found = sorted(near.values_list("postcode", "area_id"), key=lambda row: -len(row[0]))
    return found[0][1] if found else None


def accounts_that_sort(area: Area) -> list[UUID]:
    """The accounts of all who bring reports of this area to a household."""
    return accounts_with(area, *roles_with(Permission.REPORT_SORT))


def to_call(area: Area) -> Professional | None:
    """Who calls the reporter and can be called: the team leader, else somebody of intake."""
    sorting = held_in(area, Role.TEAM_LEADER, Role.INTAKE_WORKER)
    return (
        Professional.objects.filter(user__appointments__in=sorting, left_on=None)
        .annotate(leads=Case(When(user__appointments__role=Role.TEAM_LEADER, then=Value(0)), default=Value(1)))
        .order_by("leads", "name")
        .select_related("organisation")
        .first()
    )


def my_reports(actor: Actor) -> "QuerySet[Report]":
    """One's own reports, the newest first."""
    mine = scope(actor, Permission.REPORT_VIEW, Report).filter(reporter_id=actor.id)
    return mine.select_related("area", "taken_up_by__organisation", "reported_by__organisation").order_by("-created_at")


_BY_URGENCY = Case(
    When(urgency=Report.Urgency.TODAY, then=Value(0)),
    When(urgency=Report.Urgency.WEEK, then=Value(1)),
    default=Value(2),
    output_field=IntegerField(),
)

SHOWN = {
    "open": Q(state=State.RECEIVED),
    "call": Q(called_back_at=None) & ~Q(state=State.ANSWERED) | Q(state=State.ANSWERED, answered_at=None),
    "linked": Q(state__in=[State.LINKED, State.ANSWERED]),
    "not-ours": Q(state=State.NOT_OURS),
}


def inbox(actor: Actor, *, show: str = "open", urgency: str = "", mine: bool = False) -> "QuerySet[Report]":
    """Reports of one's areas, by term and then by urgency; never by a score."""
    found = scope(actor, Permission.REPORT_SORT, Report).filter(SHOWN[show])
    if urgency:
        found = found.filter(urgency=urgency)
    if mine:
        found = found.filter(taken_by__user_id=actor.id)
    late_first = found.alias(order=_BY_URGENCY).order_by("call_back_by", "order", "created_at")
    return late_first.select_related("taken_by", "reported_by__organisation", "area")


def reports_of(actor: Actor, household_id: UUID) -> "QuerySet[Report]":
    """The reports that lie with a household, the newest first."""
    seen = scope(actor, Permission.REPORT_VIEW, Report).filter(household_id=household_id)
    named = seen.select_related("reported_by__organisation", "reporter", "taken_up_by__organisation")
    return named.order_by("-created_at")


def calls_to_make(actor: Actor, until: date) -> "QuerySet[Report]":
    """Reporters to call by this day: back, or with what came of it when they have no account.

    Those of reports I took up, and of households that I direct when nobody took them up; never my own reports.
    """
    directed = _directed(actor)
    mine = Q(taken_by__user_id=actor.id) | Q(taken_by=None, household_id__in=directed)
    back = Q(called_back_at=None, state__in=[State.RECEIVED, State.LINKED], call_back_by__lte=until)
    tell = Q(state=State.ANSWERED, answered_at=None, tell_by__lte=until)
    seen = scope(actor, Permission.REPORT_VIEW, Report).filter(mine, back | tell)
    own = Q(source=Report.Source.ACCOUNT, reporter_id=actor.id)
    return seen.exclude(own).select_related("reported_by__organisation", "household")


def inquiry_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """Requests for support whose inquiry may be due by this day, for who took them up or directs the household.

    Rows for `households.clocks`, with the day it came as `due`; `inquiry_ends` says by when it ends.
    """
    running = scope(actor, Permission.REPORT_VIEW, Report).filter(
        Q(taken_by__user_id=actor.id) | Q(household_id__in=_directed(actor)), asks_for=Report.AsksFor.WMO,
        inquiry_done_on=None, created_at__date__lte=until - timedelta(weeks=INQUIRY_WEEKS),
    ).exclude(state=State.NOT_OURS)  # fmt: skip
    came = running.annotate(came_on=TruncDate("created_at", tzinfo=clock.AMSTERDAM))
    return [clock_rows(came, "wmo_report", "came_on", number="number")]


def _directed(actor: Actor) -> list[UUID]:
    return [household for household, seat in actor.seats.items() if seat.role in (Role.DIRECTOR, Role.CONTACT_PERSON)]
