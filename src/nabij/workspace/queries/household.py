"""One household on one page: from the question of the family to what happens next."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Steps, Terms, choice_of
from nabij.households.models import Circumstance, ContactAttempt, Household, Involvement, Membership
from nabij.households.queries import PersonCircumstances, QuestionStory, Table, circumstances_of, question_of, table_of
from nabij.journal.models import ContactNote, SafetyWeighing
from nabij.journal.queries import latest_safety, notes_of
from nabij.kernel import clock
from nabij.kernel.working_days import add_working_days
from nabij.plans.queries import ActionLine, PlanPicture, plan_of
from nabij.ui.shapes import Step
from nabij.workspace.stages import steps_of

State = Household.State
NEXT_STEPS = 3
NOTES = 3
IN_A_CARD = 2


@dataclass(frozen=True)
class PersonCard:
    """Somebody who lives here or belongs here: what goes well stands before what is hard."""

    member: Membership
    strengths: list[Circumstance] = field(default_factory=list)
    problems: list[Circumstance] = field(default_factory=list)

    @property
    def shown(self) -> list[Circumstance]:
        return self.strengths[:IN_A_CARD] + self.problems[:IN_A_CARD]

    @property
    def more(self) -> int:
        """How much more there is to tell than the card shows."""
        return len(self.strengths) + len(self.problems) - len(self.shown)


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
    of_all: PersonCircumstances
    chain: list[Circumstance]
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
    """The household as this viewer may see it. Eleven queries, in whatever number people and plans come."""
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
        people=_cards(members, told),
        network=[member for member in members if member.kind == Membership.Kind.NETWORK],
        of_all=next((group for group in told if group.person is None), PersonCircumstances(None)),
        chain=[one for group in told for one in group.problems if one.leads_to],
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


def _cards(members: list[Membership], told: list[PersonCircumstances]) -> list[PersonCard]:
    by_person: dict[UUID, PersonCircumstances] = {group.person.pk: group for group in told if group.person}
    nothing = PersonCircumstances(None)
    return [
        PersonCard(member, group.strengths, group.problems)
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
        due_on=add_working_days(since, terms.contact_within),
    )
