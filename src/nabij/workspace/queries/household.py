"""One household on one page: from the question of the family to what happens next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Steps, Terms, choice_of
from nabij.chain.marks import Marks, marks_of
from nabij.households.contact_terms import contact_due
from nabij.households.models import Circumstance, ContactAttempt, Household, Involvement, Membership
from nabij.households.queries import PersonCircumstances, QuestionStory, Table, circumstances_of, question_of, table_of
from nabij.journal.models import ContactNote, SafetyWeighing
from nabij.journal.queries import latest_safety, notes_of
from nabij.kernel import clock
from nabij.plans.queries import ActionLine, PlanPicture, plan_of
from nabij.ui.shapes import Step
from nabij.workspace.stages import steps_of

State = Household.State
NEXT_STEPS = 3
NOTES = 3
IN_A_CARD = 2


@dataclass(frozen=True)
class PersonCard:
    """Somebody who lives here or belongs here: what goes well stands before what is hard.

    `folded` is what is not for a shared screen: violence, suspicions, what is said of somebody in confidence.
    """

    member: Membership
    strengths: list[Circumstance] = field(default_factory=list)
    problems: list[Circumstance] = field(default_factory=list)
    folded: list[Circumstance] = field(default_factory=list)

    @property
    def shown(self) -> list[Circumstance]:
        return self.strengths[:IN_A_CARD] + self.problems[:IN_A_CARD]

    @property
    def more(self) -> int:
        """How much more there is to tell than the card shows."""
        return len(self.strengths) + len(self.problems) - len(self.shown)


@dataclass(frozen=True)
class Domino:
    """One thing that leads to others, by the arrows that were drawn or in the words of before."""

    cause: Circumstance
    effects: tuple[str, ...]


@dataclass(frozen=True)
class GoingOn:
    """What goes on in the household as a whole, and what leads to what; `folded` is not for a shared screen.

    `begins` is where they begin, each with the reason; `open` how many problems no action tackles yet.
    """

    strengths: list[Circumstance]
    alone: list[Circumstance]
    chain: list[Domino]
    folded: list[Domino]
    begins: list[tuple[Circumstance, str]] = field(default_factory=list)
    open: int = 0

    def __bool__(self) -> bool:
        return bool(self.strengths or self.alone or self.chain or self.folded)


@dataclass(frozen=True)
class Contact:
    """While contact is sought: what was tried, and by when the family should have been asked."""

    attempts: list[ContactAttempt]
    wanted: int
    due_on: date

    @property
    def is_reached(self) -> bool:
        return any(attempt.reached for attempt in self.attempts)

    @property
    def next_number(self) -> int:
        return len(self.attempts) + 1

    @property
    def is_late(self) -> bool:
        return not self.is_reached and self.due_on < clock.today()


@dataclass(frozen=True)
class HouseholdPicture:
    """All that the page of one household shows this viewer."""

    household: Household
    table: Table
    me: Involvement | None
    story: QuestionStory
    people: list[PersonCard]
    network: list[Membership]
    going_on: GoingOn
    plan: PlanPicture
    notes: list[ContactNote]
    safety: SafetyWeighing | None
    contact: Contact | None
    steps: list[Step]

    def next_steps(self, *, but: UUID | None = None) -> list[ActionLine]:
        """What is to be done first: what has a day before what has none; `but` stands on the page already."""
        waiting = [line for line in self.plan.actions if line.action.is_open and line.action.pk != but]
        return sorted(waiting, key=lambda line: (line.action.due_on or date.max, line.action.created_at))[:NEXT_STEPS]

    @property
    def is_partial(self) -> bool:
        """Whether this viewer is here for certain persons only."""
        return self.me is not None and not self.me.whole


def picture_of(actor: Actor, household: Household) -> HouseholdPicture:
    """The household as this viewer may see it. Thirteen queries, in whatever number people and plans come."""
    table = table_of(actor, household)
    me = next((one for one in table.now if one.professional.user_id == actor.user_id), None)
    whole = me is not None and me.whole
    members = _members(actor, household)
    told = circumstances_of(actor, household)
    plan = plan_of(actor, household)
    # Whoever is here for one person gets that person's part: what the parents asked is not theirs to read.
    story = question_of(actor, household) if whole else QuestionStory([])
    return HouseholdPicture(
        household=household, table=table, me=me, story=story,
        people=_cards(members, told, whole=whole),
        network=[member for member in members if member.kind == Membership.Kind.NETWORK],
        going_on=_going_on(told, marks_of(actor, household), whole=whole),
        plan=plan,
        notes=notes_of(actor, household, limit=NOTES),
        safety=latest_safety(actor, household),
        contact=_contact(actor, household, table) if household.state == State.CONTACT else None,
        steps=steps_of(choice_of(Steps, household.area_id), household, story, plan),
    )  # fmt: skip


def _members(actor: Actor, household: Household) -> list[Membership]:
    found = scope(actor, Permission.HOUSEHOLD_VIEW, Membership).filter(household=household)
    today = clock.today()
    members = found.select_related("person").order_by("position", "created_at")
    return [member for member in members if member.ends_on is None or member.ends_on > today]


def _open(circumstances: Iterable[Circumstance]) -> list[Circumstance]:
    """What may stand open on a page that lies on the table."""
    return [one for one in circumstances if one.on_paper]


def _folded(circumstances: Iterable[Circumstance], *, whole: bool) -> list[Circumstance]:
    """What does not: folded for whoever sits at the whole table, and not on this page for whoever does not."""
    return [one for one in circumstances if whole and not one.on_paper]


def _going_on(told: list[PersonCircumstances], marks: Marks, *, whole: bool) -> GoingOn:
    of_all = next((group for group in told if group.person is None), PersonCircumstances(None))
    boxes = {one.pk: one for group in told for one in group.all}
    effects = _effects(boxes, marks)
    leading = [one for one in boxes.values() if effects[one.pk] and one.kind == Circumstance.Kind.PROBLEM]
    alone = [one for one in of_all.problems if not effects[one.pk]]
    problems = [one for group in told for one in group.problems]
    return GoingOn(
        strengths=_open(of_all.strengths), alone=_open(alone),
        chain=[Domino(one, effects[one.pk]) for one in _open(leading)],
        folded=[Domino(one, effects[one.pk]) for one in _folded(of_all.strengths + alone + leading, whole=whole)],
        begins=[(one, marks.because[one.pk]) for one in _open(boxes.values()) if one.pk in marks.because],
        open=len([one for one in problems if one.pk not in marks.tackled and (whole or one.on_paper)]),
    )  # fmt: skip


def _effects(boxes: Mapping[UUID, Circumstance], marks: Marks) -> dict[UUID, tuple[str, ...]]:
    """What each leads to: the boxes its arrows go to, as far as they may stand open; else the words of before."""
    drawn: dict[UUID, list[str]] = {box: [] for box in boxes}
    for cause, effect in marks.arrows:
        if cause in boxes and effect in boxes and boxes[effect].on_paper:
            drawn[cause].append(boxes[effect].words)
    return {box: tuple(drawn[box] or ([one.leads_to] if one.leads_to else [])) for box, one in boxes.items()}


def _cards(members: list[Membership], told: list[PersonCircumstances], *, whole: bool) -> list[PersonCard]:
    by_person: dict[UUID, PersonCircumstances] = {group.person.pk: group for group in told if group.person}
    nothing = PersonCircumstances(None)
    return [
        PersonCard(member, _open(group.strengths), _open(group.problems), _folded(group.all, whole=whole))
        for member in members
        if member.kind != Membership.Kind.NETWORK
        for group in [by_person.get(member.person_id, nothing)]
    ]


def _contact(actor: Actor, household: Household, table: Table) -> Contact:
    attempts = scope(actor, Permission.HOUSEHOLD_VIEW, ContactAttempt).filter(household=household)
    terms = choice_of(Terms, household.area_id)
    seat = table.contact_person
    since = seat.starts_on if seat else clock.today()
    return Contact(
        attempts=list(attempts.select_related("by")),
        wanted=terms.contact_attempts,
        due_on=contact_due(household, since),
    )
