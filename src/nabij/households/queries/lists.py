"""Lists of households: those at whose table one sits, and those of one's area in outline."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, TextField, Value, When

from nabij.access.actor import Actor, seats_with
from nabij.access.permissions import Permission, Role
from nabij.access.rules import scope
from nabij.households.models import Household, Involvement, Question
from nabij.kernel import clock

State = Household.State


@dataclass(frozen=True)
class MyHousehold:
    """A household in one's list: what one does there, what they ask, and who directs.

    `question` is the question as it is now, empty when nobody wrote it down or for who is there for certain persons;
    `at_table` and `living_here` are numbers.
    """

    household: Household
    seat: Involvement
    question: str
    living_here: int
    at_table: int

    @property
    def role(self) -> Role:
        return Role(self.seat.seat)

    @property
    def i_direct(self) -> bool:
        return self.seat.seat == Involvement.Seat.DIRECTOR


def my_households(
    actor: Actor, *, seats: Collection[str] = (), states: Collection[str] = (State.CONTACT, State.OPEN)
) -> list[MyHousehold]:
    """Where the actor has a seat today (only these `seats`), by name, each with its director. One query.

    `household.director.organisation` and `household.area` are loaded.
    """
    today = clock.today()
    mine = Involvement.objects.filter(
        Q(ends_on=None) | Q(ends_on__gt=today),
        professional__user_id=actor.id,
        starts_on__lte=today,
        seat__in=seats or [str(seat) for seat in seats_with(Permission.HOUSEHOLD_OUTLINE)],
        household__state__in=states,
    ).select_related("household__director__organisation", "household__area")
    return [
        MyHousehold(one.household, one, one.question or "", one.living_here or 0, one.at_table or 0)  # type: ignore[attr-defined]  # annotated
        for one in _told(mine).order_by("household__name", "household__number")
    ]


def _told(mine: "QuerySet[Involvement]") -> "QuerySet[Involvement]":
    """With the question as it is now, and how many live there and sit at the table."""
    there = {"household": OuterRef("household")}
    today = clock.today()
    current = Q(ends_on=None) | Q(ends_on__gt=today)
    question = Question.objects.filter(retracted_at=None, **there).order_by("-asked_on", "-created_at")
    members = Household.objects.filter(pk=OuterRef("household")).annotate(
        number_here=Count(
            "memberships",
            filter=Q(memberships__kind="lives_here")
            & (Q(memberships__ends_on=None) | Q(memberships__ends_on__gt=today)),
        )
    )
    seats = Involvement.objects.filter(current, starts_on__lte=today, **there).order_by().values("household")
    return mine.annotate(
        question=Case(
            When(whole=True, then=Subquery(question.values("words")[:1])), default=Value(""), output_field=TextField()
        ),
        living_here=Subquery(members.values("number_here")[:1]),
        at_table=Subquery(seats.annotate(number=Count("pk")).values("number")),
    )


def outlined_households(actor: Actor) -> "QuerySet[Household]":
    """The households this person may know of, with director and area: for boards and search. One query."""
    found = scope(actor, Permission.HOUSEHOLD_OUTLINE, Household)
    return found.select_related("director__organisation", "area").order_by("name", "number")
