"""The board of a team: who carries how much, what waits, and who has not moved. Numbers and names of
professionals; nothing of any family's story."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission, Role
from nabij.access.rules import scope
from nabij.areas.choices import Terms, choice_of
from nabij.areas.models import Appointment, Area
from nabij.audit.looking import shown
from nabij.collaboration.queries import households_with_late_asks
from nabij.directory.models import Professional
from nabij.households.contact_terms import contact_due
from nabij.households.models import Household, Involvement
from nabij.intake.models import Report
from nabij.intake.queries import inbox
from nabij.kernel import clock
from nabij.kernel.periods import in_force
from nabij.kernel.working_days import add_working_days
from nabij.plans.models import Action
from nabij.plans.models.actions import OPEN
from nabij.plans.queries import PlanCounts, counts_for_board
from nabij.safety_net.queries import waiting_in_my_areas

Seat = Involvement.Seat
MOST_REPORTS = 10
THIS_WEEK = 5  # working days


@dataclass(frozen=True)
class Carrier:
    """One member of the team and what is on their hands; shown by name, never ranked or measured."""

    professional: Professional
    directs: int
    stands_in: int
    seeks_contact: int

    @property
    def words(self) -> str:
        """What they do in how many households; what they do not do is left out."""
        parts = [
            (self.directs, _("regie bij %(number)s")), (self.stands_in, _("vervangt bij %(number)s")),
            (self.seeks_contact, _("zoekt contact bij %(number)s")),
        ]  # fmt: skip
        said = ", ".join(words % {"number": number} for number, words in parts if number)
        return said[:1].upper() + said[1:] if said else _("Nog geen huishoudens")


@dataclass(frozen=True)
class Waiting:
    """A household that has no director yet: since when, and who looks for contact until when."""

    household: Household
    contact_person: str
    due_on: date | None

    @property
    def days(self) -> int:
        return (clock.today() - self.household.created_at.astimezone(clock.AMSTERDAM).date()).days


@dataclass(frozen=True)
class Standing:
    """How many actions of one owner lie still, and since when the oldest does."""

    name: str
    number: int
    since: datetime


@dataclass(frozen=True)
class Outline:
    """A household as a leader may know it: number, name, director, how many help, how much is late.

    `waits_for_answer`: something was asked of somebody and the term for it passed.
    """

    household: Household
    helpers: int
    counts: PlanCounts | None
    waits_for_answer: bool = False

    @property
    def late(self) -> int:
        return self.counts["late"] if self.counts else 0

    @property
    def open(self) -> int:
        return self.counts["open"] if self.counts else 0


@dataclass(frozen=True)
class Board:
    """All that a team leader oversees."""

    areas: list[Area]
    team: list[Carrier]
    reports: list[Report]
    waiting: list[Waiting]
    standing: list[tuple[str, list[Standing]]]
    not_moved_days: int
    answers_this_week: int
    net_waiting: int
    outlines: list[Outline]
    page: Page[Household]

    @property
    def contacts_this_week(self) -> int:
        until = add_working_days(clock.today(), THIS_WEEK)
        return sum(one.due_on is not None and one.due_on <= until for one in self.waiting)

    @property
    def reports_this_week(self) -> int:
        until = add_working_days(clock.today(), THIS_WEEK)
        return sum(one.call_back_by <= until for one in self.reports)


def board_of(actor: Actor, *, page: str | None = None, per_page: int = 50) -> Board:
    """The board for the areas this person leads. Eleven queries, however many households."""
    areas = list(scope(actor, Permission.BOARD_VIEW, Area).filter(parent__isnull=False).order_by("name"))
    ids = [area.pk for area in areas]
    days = min((choice_of(Terms, area).not_moved_after_days for area in ids), default=14)
    outlined = Paginator(_outlined(actor, ids), per_page).get_page(page)
    counts = counts_for_board(actor, ids)
    asked = households_with_late_asks(actor, ids)
    return Board(
        areas=areas,
        team=_team(ids),
        reports=list(inbox(actor).filter(area_id__in=ids)[:MOST_REPORTS]),
        waiting=_waiting(actor, ids),
        standing=_standing(actor, ids, days),
        not_moved_days=days,
        answers_this_week=_answers(actor, ids),
        net_waiting=waiting_in_my_areas(actor),
        outlines=[_outline(household, counts, asked) for household in outlined.object_list],
        page=outlined,
    )


def _current(**more: Any) -> Q:
    return Q(in_force(), **more)


def _team(areas: list[UUID]) -> list[Carrier]:
    """Everyone with the role of team member in these areas, by name. One query."""
    members = Appointment.objects.filter(
        _current(), Q(area__in=areas) | Q(area__parts__in=areas), role__in=[Role.TEAM_MEMBER, Role.TEAM_LEADER]
    )
    found = Professional.objects.filter(user_id__in=members.values("user_id"), left_on=None).annotate(
        of_director=_seats(Seat.DIRECTOR, areas), of_stand_in=_seats(Seat.STAND_IN, areas),
        of_contact=_seats(Seat.CONTACT_PERSON, areas),
    )  # fmt: skip
    return [
        Carrier(one, one.of_director or 0, one.of_stand_in or 0, one.of_contact or 0) for one in found.order_by("name")
    ]


def _seats(seat: Seat, areas: list[UUID]) -> Subquery:
    held = Involvement.objects.filter(
        _current(professional=OuterRef("pk"), seat=seat, household__area_id__in=areas)
    ).exclude(household__state=Household.State.CLOSED)
    return _number(held, "professional")


def _number(found: "QuerySet[Any]", by: str) -> Subquery:
    return Subquery(found.order_by().values(by).annotate(number=Count("pk")).values("number"))


def _waiting(actor: Actor, areas: list[UUID]) -> list[Waiting]:
    """Households in which contact is sought, the longest waiting first. One query."""
    seat = Involvement.objects.filter(_current(household=OuterRef("pk"), seat=Seat.CONTACT_PERSON))
    found = (
        scope(actor, Permission.BOARD_VIEW, Household)
        .filter(state=Household.State.CONTACT, area_id__in=areas)
        .annotate(contact=Subquery(seat.values("professional__name")[:1]), since=Subquery(seat.values("starts_on")[:1]))
        .order_by("created_at")
    )
    return [
        Waiting(one, one.contact or "",
                contact_due(one, one.since) if one.since else None)
        for one in found
    ]  # fmt: skip


def _actions(actor: Actor, areas: list[UUID]) -> "QuerySet[Action]":
    return scope(actor, Permission.BOARD_VIEW, Action).filter(
        household__area_id__in=areas, household__state=Household.State.OPEN, state__in=OPEN,
        goal__reached_on=None, goal__dropped_on=None,
    )  # fmt: skip


def _standing(actor: Actor, areas: list[UUID], days: int) -> list[tuple[str, list[Standing]]]:
    """Whose actions nobody touched for so many days, by organisation; the family together. One query."""
    before = datetime.combine(clock.today() - timedelta(days=days), time.max, tzinfo=clock.AMSTERDAM)
    rows = (
        _actions(actor, areas)
        .filter(moved_at__lte=before)
        .order_by()
        .values(organisation=F("owner_professional__organisation__name"), name=F("owner_professional__name"))
        .annotate(number=Count("pk"), since=Min("moved_at"))
        .order_by(F("organisation").asc(nulls_last=True), "name")
    )
    groups = groupby(rows, key=lambda row: row["organisation"] or "")
    return [(organisation or _("Gezin en netwerk"), [_still(row) for row in group]) for organisation, group in groups]


def _still(row: dict[str, Any]) -> Standing:
    return Standing(row["name"] or _("mensen van het gezin en om hen heen"), row["number"], row["since"])


def _answers(actor: Actor, areas: list[UUID]) -> int:
    """How many organisations should answer by the end of the coming week. One query."""
    until = add_working_days(clock.today(), THIS_WEEK)
    return _actions(actor, areas).filter(answer_due_on__lte=until, answered_on=None).count()


def _outlined(actor: Actor, areas: list[UUID]) -> "QuerySet[Household]":
    helpers = Involvement.objects.filter(_current(household=OuterRef("pk")))
    return (
        scope(actor, Permission.BOARD_VIEW, Household)
        .filter(state=Household.State.OPEN, area_id__in=areas)
        .select_related("director")
        .annotate(helpers=_number(helpers, "household"))
        .order_by("name", "number")
    )


def _outline(household: Any, counts: Mapping[UUID, PlanCounts], asked: set[UUID]) -> Outline:
    shown(household=household.pk)
    return Outline(household, household.helpers or 0, counts.get(household.pk), household.pk in asked)
