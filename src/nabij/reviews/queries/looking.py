"""Looking together: when there was, and when it is time again."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Terms, choice_of
from nabij.households.former import name_those_who_left, person_by_name
from nabij.households.models import Household, Person
from nabij.households.queries import Circle
from nabij.kernel import clock
from nabij.plans.models import PlanVersion
from nabij.reviews.access import EDIT, VIEW
from nabij.reviews.models import FamilyGroupPlan, NearTooLong, Review, ReviewPresence, Verdict


@dataclass(frozen=True)
class Due:
    """A household where something of the plan is due by a day."""

    household: Household
    on: date

    @property
    def is_due(self) -> bool:
        return self.on <= clock.today()


@dataclass(frozen=True)
class Story:
    """One review with all that this person may read of it."""

    review: Review
    presences: list[ReviewPresence]
    verdicts: list[Verdict]
    near: NearTooLong | None

    @property
    def there(self) -> list[str]:
        """Who was there, by name."""
        known = [one.person.name if one.person else one.professional.name if one.professional else ""
                 for one in self.presences]  # fmt: skip
        return [name for name in [*known, self.review.others_there] if name]


def reviews_of(actor: Actor, household: Household) -> list[Story]:
    """All times, the last first, with who was there and what they said. At most six queries."""
    found = scope(actor, VIEW, Review).filter(household=household).select_related("by", "settled")
    return _stories(actor, list(found))


def story_of(actor: Actor, review: Review) -> Story:
    """One time, with all that was said."""
    return _stories(actor, [review])[0]


def _stories(actor: Actor, reviews: list[Review]) -> list[Story]:
    presences = scope(actor, VIEW, ReviewPresence).filter(review__in=reviews).select_related("professional", "person")
    verdicts = scope(actor, VIEW, Verdict).filter(review__in=reviews)
    there = name_those_who_left(presences, "person")
    said = name_those_who_left(verdicts.prefetch_related(person_by_name()), "person")
    near = {one.review_id: one for one in scope(actor, Permission.SAFETY_VIEW, NearTooLong).filter(review__in=reviews)}
    return [
        Story(
            review,
            [one for one in there if one.review_id == review.pk],
            [one for one in said if one.review_id == review.pk],
            near.get(review.pk),
        )
        for review in reviews
    ]


def last_verdicts(actor: Actor, household: Household) -> list[Verdict]:
    """What the family said of the help the last time that they were asked. One query."""
    last = scope(actor, VIEW, Review).filter(household=household, verdicts__isnull=False).values("pk")[:1]
    return list(scope(actor, VIEW, Verdict).filter(review__in=Subquery(last)))


def next_look(actor: Actor, household: Household) -> Due | None:
    """When it is time to look together again; None while nothing is settled or looked at."""
    found = _directed(actor, VIEW).filter(pk=household.pk).first()
    return _due(found) if found else None


def reviews_due(actor: Actor, until: date | None = None) -> list[Due]:
    """Households that the actor directs where it is time to look together, by `until` (today). One query."""
    by = until or clock.today()
    found = [due for household in _directed(actor, EDIT) if (due := _due(household)) and due.on <= by]
    return sorted(found, key=lambda due: due.on)


def _directed(actor: Actor, permission: Permission) -> "QuerySet[Household]":
    last = scope(actor, permission, Review).filter(household=OuterRef("pk")).order_by("-held_on", "-created_at")
    settled = scope(actor, VIEW, PlanVersion).filter(household=OuterRef("pk")).order_by("-number")
    return scope(actor, permission, Household).filter(state=Household.State.OPEN).annotate(
        next_look=Subquery(last.values("next_on")[:1]), settled_last=Subquery(settled.values("settled_on")[:1])
    )  # fmt: skip


def day_to_look(household: Household, *, agreed: date | None, settled: date | None) -> date | None:
    """When to look together: as agreed at the last review; before the first, the area's term after it was settled."""
    weeks = timedelta(weeks=choice_of(Terms, household.area_id).review_plan_weeks)
    return agreed or (settled + weeks if settled else None)


def _due(household: Household) -> Due | None:
    agreed: date | None = household.__dict__["next_look"]
    settled: date | None = household.__dict__["settled_last"]
    on = day_to_look(household, agreed=agreed, settled=settled)
    return Due(household, on) if on else None


def family_plan_of(actor: Actor, household: Household) -> FamilyGroupPlan | None:
    """How it stands with a plan of the family's own. One query."""
    return scope(actor, VIEW, FamilyGroupPlan).filter(household=household).select_related("by").first()


def children_of(circle: Circle) -> list[Person]:
    """Who is, or may be, under 18: for them a plan of the family's own is offered first."""
    return [one.person for one in circle.family if one.person.is_child]


def waits_for_plan(actor: Actor, plan: FamilyGroupPlan) -> bool:
    """Whether the six weeks still run: no plan was settled since the family waived its own. One query."""
    if plan.waived_on is None:
        return False
    since = scope(actor, VIEW, PlanVersion).filter(household=plan.household_id, settled_on__gte=plan.waived_on)
    return not since.exists()


def settled_since_waived() -> Exists:
    """Beside a family group plan: whether the professionals settled a plan since the family waived its own."""
    return Exists(PlanVersion.objects.filter(household=OuterRef("household"), settled_on__gte=OuterRef("waived_on")))


def due_terms(actor: Actor, until: date | None = None) -> list[Due]:
    """Plans of professionals that must stand by `until` (today), since the family waived its own. One query."""
    waived = (
        scope(actor, EDIT, FamilyGroupPlan)
        .filter(~settled_since_waived(), waived_on__isnull=False, household__state=Household.State.OPEN)
        .select_related("household")
    )
    found = [Due(one.household, one.due_on) for one in waived if one.due_on]
    return sorted((due for due in found if due.on <= (until or clock.today())), key=lambda due: due.on)
