"""The question in their own words, and what goes well or is hard."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.former import name_those_who_left
from nabij.households.models import Answer, Circumstance, Household, Person, Question
from nabij.kernel import clock

VIEW = Permission.HOUSEHOLD_VIEW


@dataclass(frozen=True)
class QuestionStory:
    """The question as first asked, as it is now, and all in between, in the order they were asked."""

    versions: list[Question]

    @property
    def first(self) -> Question | None:
        return self.versions[0] if self.versions else None

    @property
    def now(self) -> Question | None:
        return self.versions[-1] if self.versions else None

    @property
    def has_changed(self) -> bool:
        return len(self.versions) > 1

    def __bool__(self) -> bool:
        return bool(self.versions)


def answer_of(actor: Actor, household: Household) -> Answer | None:
    """What the family said at its yes, if anything; only for whole seats."""
    said = scope(actor, VIEW, Answer).filter(household=household, yes=True)
    return said.order_by("-said_on", "-created_at").first()


def question_of(actor: Actor, household: Household) -> QuestionStory:
    """The story of the question; retracted versions are left out (`question.said_by` is loaded). One query."""
    asked = scope(actor, VIEW, Question).filter(household=household, retracted_at=None).select_related("said_by")
    return QuestionStory(name_those_who_left(asked.order_by("asked_on", "created_at"), "said_by"))


@dataclass
class PersonCircumstances:
    """What goes well and what is hard for one person, or for all of them (`person` is None)."""

    person: Person | None
    strengths: list[Circumstance] = field(default_factory=list)
    problems: list[Circumstance] = field(default_factory=list)

    def add(self, one: Circumstance) -> None:
        good = one.kind == Circumstance.Kind.STRENGTH
        (self.strengths if good else self.problems).append(one)

    @property
    def all(self) -> list[Circumstance]:
        """Strength before trouble."""
        return self.strengths + self.problems


def circumstances_of(actor: Actor, household: Household, *, over: bool = False) -> list[PersonCircumstances]:
    """What matters to them now (or what is `over`), the household as a whole first. One query."""
    today = clock.today()
    past = Q(over_on__lte=today)
    found = scope(actor, VIEW, Circumstance).filter(past if over else ~past | Q(over_on=None), household=household)
    groups: dict[UUID | None, PersonCircumstances] = {}
    for one in name_those_who_left(found.select_related("about").order_by("created_at"), "about"):
        groups.setdefault(one.about_id, PersonCircumstances(one.about)).add(one)
    return sorted(groups.values(), key=lambda group: group.person is not None)
