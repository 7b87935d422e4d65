"""What one should do today, who has not moved, and how one's households stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Terms, choice_of
from nabij.households.contact_terms import contact_due
from nabij.households.light_track import light_due
from nabij.households.models import ContactAttempt, Household, Involvement
from nabij.intake.models import Report
from nabij.intake.queries import calls_to_make
from nabij.kernel import clock
from nabij.kernel.periods import in_force
from nabij.kernel.working_days import add_working_days
from nabij.plans.models import Action, PlanVersion
from nabij.plans.models.actions import OPEN
from nabij.plans.queries import ActionLine, watched
from nabij.workspace.queries.clocks import clocks
from nabij.workspace.queries.duties import (
    Duty,
    as_days,
    asks,
    beside_seats,
    looks_at_safety,
    looks_together,
    overrides,
    plans_owed,
)

LOOK_AHEAD = 5  # working days
DIRECTING = (Involvement.Seat.DIRECTOR, Involvement.Seat.CONTACT_PERSON)


@dataclass(frozen=True)
class Mine:
    """One of my households: what I do there and the step that comes first."""

    seat: Involvement
    next_what: str
    next_due: date | None
    attempts: int
    settled_on: date | None
    next_look: date | None = None
    waived_on: date | None = None
    look_again_on: date | None = None

    @property
    def household(self) -> Household:
        return self.seat.household

    @property
    def i_direct(self) -> bool:
        return self.seat.seat in DIRECTING


@dataclass(frozen=True)
class Day:
    """A day at work."""

    duties: list[Duty]
    standing: list[ActionLine]
    households: list[Mine]

    @property
    def crises(self) -> list[Duty]:
        """What cannot wait for its day: it stands above all else."""
        return [duty for duty in self.duties if duty.is_crisis]

    @property
    def late(self) -> list[Duty]:
        return [duty for duty in self._others if duty.is_late]

    @property
    def today(self) -> list[Duty]:
        return [duty for duty in self._others if duty.is_today]

    @property
    def soon(self) -> list[Duty]:
        return [duty for duty in self._others if duty.due > clock.today()]

    @property
    def _others(self) -> list[Duty]:
        return [duty for duty in self.duties if not duty.is_crisis]


def day_of(actor: Actor) -> Day:
    """All that is due in the coming working days, the most pressing first. Eight queries at most."""
    until = add_working_days(clock.today(), LOOK_AHEAD)
    households = my_seats(actor)
    days = min((choice_of(Terms, one.household.area_id).not_moved_after_days for one in households), default=14)
    watch = watched(actor, until=until, days=days)
    lines = watch.due
    duties = [
        *_actions(line for line in lines if line.mine),
        *_answers(lines, until),
        *_late_of_others(lines),
        *_contacts(households, until),
        *looks_together(households, until),
        *plans_owed(households, until),
        *asks(actor, until),
        *overrides(actor, until),
        *_light(households, until),
        *_calls(actor, until),
        *looks_at_safety(households, until),
        *clocks(actor, until),
    ]
    # What is late stands above already; here is what merely lies still, of professionals: nobody is to keep a family
    # or its children at it, least of all in a list.
    seen = {line.action.pk for line in lines if line.is_late}
    standing = [line for line in watch.standing if line.owner.is_professional and line.action.pk not in seen]
    return Day(sorted(duties, key=lambda duty: (duty.due, duty.title)), standing, households)


def my_seats(actor: Actor) -> list[Mine]:
    """Where I sit at the table, with what comes first there. One query."""
    here = {"household": OuterRef("household")}
    first = scope(actor, Permission.PLAN_VIEW, Action).filter(
        state__in=OPEN, goal__reached_on=None, goal__dropped_on=None, **here
    ).order_by("due_on", "created_at")  # fmt: skip
    seats = (
        scope(actor, Permission.INVOLVEMENT_VIEW, Involvement)
        .filter(in_force(), professional__user_id=actor.id)
        .exclude(household__state=Household.State.CLOSED)
        .select_related("household__director")
        .annotate(
            next_what=Subquery(first.values("what")[:1]),
            next_due=Subquery(first.values("due_on")[:1]),
            attempts=_of_each(scope(actor, Permission.HOUSEHOLD_VIEW, ContactAttempt), Count("pk")),
            settled=_of_each(scope(actor, Permission.PLAN_VIEW, PlanVersion), Max("settled_on")),
            **beside_seats(actor),
        )
    )
    return [_mine(seat) for seat in seats.order_by("household__name", "household__number")]


def _of_each(found: "QuerySet[Any]", answer: Any) -> Subquery:
    of_household = found.filter(household=OuterRef("household")).order_by().values("household")
    return Subquery(of_household.annotate(answer=answer).values("answer"))


def _mine(seat: Any) -> Mine:
    return Mine(seat, seat.next_what or "", seat.next_due, seat.attempts or 0, seat.settled, **as_days(seat))


def _actions(lines: Iterable[ActionLine]) -> list[Duty]:
    today = clock.today()
    return [
        Duty(line.action.due_on, "checklist", line.action.what, _action(line), line.action.household.name)
        for line in lines
        if line.action.due_on and line.action.due_on <= add_working_days(today, LOOK_AHEAD)
    ]


def _answers(lines: Iterable[ActionLine], until: date) -> list[Duty]:
    return [
        Duty(due, "clock", _("Antwoord van %(who)s: %(what)s") % {"who": one.waiting_for, "what": one.what},
             _action(line), one.household.name, answer=True)
        for line in lines
        for one, due in [(line.action, line.action.answer_due_on)]
        if one.awaits_answer and due and due <= until
    ]  # fmt: skip


def _late_of_others(lines: Iterable[ActionLine]) -> list[Duty]:
    """Where I direct, what is late of somebody else is heard by me, by the name I may know."""
    return [
        Duty(line.action.due_on, "user",
             _("%(who)s: %(what)s") % {"who": _whose(line), "what": line.action.what},
             _action(line), line.action.household.name)
        for line in lines
        if not line.mine and line.is_late and line.action.due_on
    ]  # fmt: skip


def _whose(line: ActionLine) -> str:
    """By name, whoever may see that person; in general words for others."""
    said = line.owner.label
    return said[:1].upper() + said[1:]


def _action(line: ActionLine) -> str:
    return reverse("plans:action", args=[line.action.pk])


def _contacts(households: list[Mine], until: date) -> list[Duty]:
    found = []
    for mine in households:
        if mine.household.state != Household.State.CONTACT or mine.seat.seat != Involvement.Seat.CONTACT_PERSON:
            continue
        terms = choice_of(Terms, mine.household.area_id)
        due = contact_due(mine.household, mine.seat.starts_on)
        words = {"number": mine.attempts + 1, "wanted": terms.contact_attempts}
        if due <= until:
            title = _("Zoek contact: poging %(number)s van %(wanted)s") % words
            found.append(Duty(due, "door", title, _household(mine), mine.household.name))
    return found


def _light(households: list[Mine], until: date) -> list[Duty]:
    """On the light track it is done within days; whoever directs sees the day come."""
    found = [(mine, due) for mine in households if mine.i_direct and (due := light_due(mine.household))]
    return [
        Duty(due, "route", _("Rond deze ene vraag af"), _household(mine), mine.household.name)
        for mine, due in found
        if due <= until
    ]


def _household(mine: Mine) -> str:
    return reverse("workspace:household", args=[mine.household.pk])


def _calls(actor: Actor, until: date) -> list[Duty]:
    """Reporters to call back, and those without an account who have not heard yet what came of it."""
    return [_call(actor, one) for one in calls_to_make(actor, until)]


def _call(actor: Actor, report: Report) -> Duty:
    sentence = _("Bel %(who)s terug over melding %(number)s")
    if report.tell_by:
        sentence = _("Bel %(who)s met het bericht over melding %(number)s")
    what = sentence % {"who": report.reporter_name, "number": report.number}
    household = report.household.name if report.household else ""
    return Duty(report.tell_by or report.call_back_by, "phone-call", what, _report(actor, report), household)


def _report(actor: Actor, report: Report) -> str:
    if report.area_id in actor.areas_with(Permission.REPORT_SORT):
        return reverse("intake:sort", args=[report.pk])
    return reverse("intake:of_household", args=[report.household_id])
