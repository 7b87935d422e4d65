"""What is counted of reports: who heard back in time, how long each step took, and what was small and soon solved."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import (
    Case,
    CharField,
    DateField,
    DurationField,
    Expression,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least, TruncDate

from nabij.areas.choices import Terms, choice_of
from nabij.directory.models import Organisation
from nabij.households.models import ContactAttempt, Household, Involvement
from nabij.intake.models import Report
from nabij.numbers.counting import Asked
from nabij.plans.models import Action, PlanVersion, State

Kind = Organisation.Kind
GROUPS: dict[str, tuple[str, ...]] = {
    "practice": (Kind.GENERAL_PRACTICE,),
    "school": (Kind.SCHOOL,),
    "housing": (Kind.HOUSING,),
    "care": (Kind.YOUTH_CARE, Kind.MENTAL_HEALTH, Kind.CARE),
    "welfare": (Kind.WELFARE, Kind.VOLUNTEERS),
    "municipality": (Kind.TEAM, Kind.DEBT_HELP, Kind.MUNICIPALITY, Kind.SAFETY),
}
OTHER = "other"
RESIDENT, AROUND = Report.SpeaksAs.RESIDENT, Report.SpeaksAs.AROUND
CLASSES = {"week": timedelta(days=7), "two_weeks": timedelta(days=14), "month": timedelta(days=31)}
LONGER = "longer"


def word(value: str) -> Value:
    """A word as a column of a query."""
    return Value(value, output_field=CharField())


def within(asked: Asked) -> Q:
    """Its day lies in what was asked."""
    return Q(day__gte=asked.begins_on, day__lt=asked.ends_before)


def heard_back(asked: Asked) -> Iterator["QuerySet[Any, Any]"]:
    """Reports of which the reporter had to be called by a day in this time, and whether they heard."""
    heard = TruncDate(Least("called_back_at", "answered_at"))
    by_end = Q(heard__lt=asked.ends_before)
    yield (
        Report.objects.filter(area_id=asked.area_id)
        .exclude(not_ours_because__in=[Report.NotOurs.TWICE, Report.NotOurs.MISTAKE])
        .annotate(unit=Coalesce("household_id", "subject"), row=_reporter(), heard=heard, day=F("call_back_by"))
        .annotate(column=Case(
            When(by_end & Q(heard__lte=F("call_back_by")), then=word("in_time")),
            When(by_end, then=word("later")), default=word("not"),
        ))
        .filter(within(asked))
    )  # fmt: skip


def _reporter() -> Expression:
    own = [When(speaks_as=kind, then=word(kind)) for kind in (RESIDENT, AROUND)]
    known = [
        When(Q(reported_by__organisation__kind__in=kinds) | Q(reported_by=None, caller_kind__in=kinds), then=word(name))
        for name, kinds in GROUPS.items()
    ]
    return Case(*own, *known, default=word(OTHER))


def steps(asked: Asked) -> Iterator["QuerySet[Any, Any]"]:
    """Each step that was reached in this time, by how long it was since the (first) report."""
    called = Report.objects.filter(area_id=asked.area_id, called_back_at__isnull=False).annotate(
        unit=Coalesce("household_id", "subject"), begun=TruncDate("created_at"), day=TruncDate("called_back_at")
    )
    yield _by_class(called, "called", asked)
    for name, day in (
        ("contact", _first(ContactAttempt.objects.filter(reached=True), "on")),
        ("director", _first(Involvement.objects.filter(seat=Involvement.Seat.DIRECTOR), "starts_on")),
        ("plan", _first(PlanVersion.objects.all(), "settled_on")),
        ("action", _first(Action.objects.filter(state=State.DONE), "done_on")),
    ):
        reached = _households(asked).annotate(unit=F("id"), begun=_reported(), day=day)
        yield _by_class(reached.filter(begun__isnull=False), name, asked)


def solved_soon(asked: Asked) -> Iterator["QuerySet[Any, Any]"]:
    """Households of the light track that were done in this time: within the term of this area, or later."""
    soon = timedelta(days=choice_of(Terms, asked.area_id).small_solved_within_days)
    done = _households(asked).filter(track=Household.Track.LIGHT, closed_because=Household.ClosedBecause.DONE)
    begun = Coalesce(_reported(), TruncDate("created_at"))
    yield (
        done.annotate(unit=F("id"), row=word("small"), begun=begun, day=TruncDate("closed_at"))
        .annotate(took=_took())
        .annotate(column=Case(When(took__lte=soon, then=word("soon")), default=word("later")))
        .filter(within(asked))
    )


def _households(asked: Asked) -> "QuerySet[Household]":
    merged = Household.ClosedBecause.MERGED
    return Household.objects.filter(area_id=asked.area_id).exclude(closed_because=merged)


def _reported() -> Subquery:
    return _first(Report.objects.annotate(came_on=TruncDate("created_at")), "came_on")


def _first(things: "QuerySet[Any]", column: str) -> Subquery:
    """The first day on which a household has one of these."""
    theirs = things.filter(household=OuterRef("pk"), **{f"{column}__isnull": False}).order_by(column)
    return Subquery(theirs.values(column)[:1], output_field=DateField())


def _took() -> Expression:
    return ExpressionWrapper(F("day") - F("begun"), output_field=DurationField())


def _by_class(reached: "QuerySet[Any, Any]", step: str, asked: Asked) -> "QuerySet[Any, Any]":
    classes = [When(took__lte=longest, then=word(name)) for name, longest in CLASSES.items()]
    by_class = Case(*classes, default=word(LONGER))
    timed = reached.annotate(row=word(step), took=_took())
    rows: QuerySet[Any, Any] = timed.annotate(column=by_class).filter(within(asked))
    return rows
