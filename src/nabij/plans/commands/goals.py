"""Goals: set in the family's words, put in order, reached, dropped; each can be taken back."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Max, Q
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.models import Household, Membership, Person
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.periods import not_over
from nabij.plans import events
from nabij.plans.models import Action, DifferenceOfView, Goal, PlanVersion
from nabij.plans.models.goals import IN_FAMILY_PLAN

OPEN_GOAL = Q(reached_on=None, dropped_on=None)


@command(Permission.PLAN_EDIT, Household, lock=True)
def set_goal(
    actor: Actor, household: Household, *, words: str, about: Person | None = None, on_paper: bool = True,
    notice: str = "",
) -> Outcome[Goal]:  # fmt: skip
    """Write down what should become better, for one person or for all; it comes last in the order.

    `notice` is how they would notice that it is reached. The same words for the same person twice (a double
    click) make one goal.
    """
    must_be_of(household, about)
    same = Goal.objects.filter(OPEN_GOAL, household=household, about=about, words=words, own_plan=False)
    if (found := same.first()) is not None:
        return Unchanged(found)
    goal = Goal.objects.create(
        household=household, words=words, about=about, on_paper=on_paper, notice=notice,
        position=last_place(household),
    )  # fmt: skip
    return Done(events.GOAL_SET, goal)


def last_place(household: Household) -> int:
    """Where a new goal comes: after all others."""
    last = Goal.objects.filter(household=household).aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def must_be_of(household: Household, person: Person | None) -> None:
    """Raises Refused when this person does not belong to the household (any more)."""
    if person is None:
        return
    belongs = Membership.objects.filter(not_over(), household=household, person=person)
    if not belongs.exists():
        raise Refused(_("Deze persoon hoort niet bij dit huishouden. Voeg hem of haar eerst toe bij Mensen."))


@command(Permission.PLAN_EDIT, Goal, lock=True)
def reword_goal(
    actor: Actor, goal: Goal, *, words: str, about: Person | None, on_paper: bool, version: int, notice: str = ""
) -> Outcome[Goal]:
    """Put a goal in better words, or say for whom it is, or how one would notice. Its actions follow for whom.

    Other words lose their translation. `version` is the one that was read; raises Conflict when somebody
    changed the goal since, and Refused when a youth's own goal would become somebody else's.
    """
    on_paper = on_paper and not goal.is_private
    said = {"words": words, "about_id": about.pk if about else None, "on_paper": on_paper, "notice": notice}
    if all(getattr(goal, name) == value for name, value in said.items()):
        return Unchanged(goal)
    if goal.version != version:
        raise Conflict(_("Iemand anders heeft dit doel ook veranderd."), theirs=goal.words, version=goal.version)
    if goal.own_plan and goal.about_id != said["about_id"]:
        raise Refused(_("Dit is een eigen doel. Het blijft van wie het is."), field="about")
    must_be_of(goal.household, about)
    if goal.words != words:
        goal.words_translated = ""
    for name, value in said.items():
        setattr(goal, name, value)
    goal.version += 1
    goal.save(update_fields=["words", "about", "on_paper", "notice", "words_translated", "version"])
    for things in (Action.objects, DifferenceOfView.objects):
        things.filter(goal=goal).update(about=about)
    return Done(events.GOAL_REWORDED, goal)


@command(Permission.PLAN_EDIT, Household, lock=True)
def order_goals(actor: Actor, household: Household, *, order: Sequence[UUID], because: str) -> Outcome[Household]:
    """What comes first, and why. `order` holds every goal of the family that is worked on, exactly once.

    Raises Refused without a reason, or when a goal came or went since the list was read.
    """
    goals = {
        goal.pk: goal
        for goal in Goal.objects.select_for_update().filter(OPEN_GOAL, IN_FAMILY_PLAN, household=household)
    }
    if sorted(order) != sorted(goals):
        raise Refused(_("Er is intussen een doel bij gekomen of af gegaan. Kijk nog eens naar de volgorde."))
    if not because:
        raise Refused(_("Schrijf op waarom dit eerst komt, in de woorden van het gezin."), field="because")
    reasons = [because] + [""] * (len(order) - 1)
    wanted = {pk: (at, reason) for at, (pk, reason) in enumerate(zip(order, reasons, strict=True))}
    if all((goal.position, goal.first_because) == wanted[pk] for pk, goal in goals.items()):
        return Unchanged(household)
    for pk, goal in goals.items():
        goal.position, goal.first_because = wanted[pk]
        goal.version += 1
    Goal.objects.bulk_update(goals.values(), ["position", "first_because", "version"])
    return Done(events.GOALS_ORDERED, household)


@command(Permission.PLAN_EDIT, Goal, lock=True)
def reach_goal(actor: Actor, goal: Goal, *, on: date | None = None, noticed: str = "") -> Outcome[Goal]:
    """The goal is reached; `noticed` is what the family notices of it. Open actions stay as they are.

    Raises Refused for a goal that was dropped.
    """
    if goal.reached_on is not None:
        return Unchanged(goal)
    if goal.dropped_on is not None:
        raise Refused(_("Met dit doel is het gezin gestopt. Zet het eerst terug in het plan."))
    goal.reached_on, goal.noticed = on or clock.today(), noticed
    goal.save(update_fields=["reached_on", "noticed"])
    return Done(events.GOAL_REACHED, goal)


@command(Permission.PLAN_EDIT, Goal, lock=True)
def unreach_goal(actor: Actor, goal: Goal) -> Outcome[Goal]:
    """Not reached after all: back in the plan, at its old place."""
    if goal.reached_on is None:
        return Unchanged(goal)
    goal.reached_on, goal.noticed = None, ""
    goal.save(update_fields=["reached_on", "noticed"])
    return Done(events.GOAL_NOT_REACHED, goal)


@command(Permission.PLAN_EDIT, Goal, lock=True)
def drop_goal(actor: Actor, goal: Goal, *, because: str) -> Outcome[Goal]:
    """The family does not go on with this goal. Raises Refused without a reason, or when it was reached."""
    if goal.dropped_on is not None:
        return Unchanged(goal)
    if goal.reached_on is not None:
        raise Refused(_("Dit doel is al gelukt."))
    if not because:
        raise Refused(_("Schrijf op waarom het gezin met dit doel stopt."), field="because")
    goal.dropped_on, goal.dropped_because = clock.today(), because
    goal.save(update_fields=["dropped_on", "dropped_because"])
    return Done(events.GOAL_DROPPED, goal)


@command(Permission.PLAN_EDIT, Goal, lock=True)
def take_up_goal(actor: Actor, goal: Goal) -> Outcome[Goal]:
    """A goal that was dropped comes back in the plan."""
    if goal.dropped_on is None:
        return Unchanged(goal)
    goal.dropped_on, goal.dropped_because = None, ""
    goal.save(update_fields=["dropped_on", "dropped_because"])
    return Done(events.GOAL_TAKEN_UP, goal)


@command(Permission.PLAN_EDIT, Goal, lock=True)
def remove_goal(actor: Actor, goal: Goal) -> Outcome[Household]:
    """Take back a goal that was just written down. Later one drops it, with a reason.

    Raises Refused when it has actions, when it stands in a settled plan, or after the day it was written.
    """
    if not is_fresh(goal) or goal.actions.exists():
        raise Refused(_("Dit doel staat al in het plan. Zet het op ‘gestopt’ en schrijf op waarom."))
    household, gone = goal.household, goal.pk
    goal.delete()
    return Done(events.GOAL_REMOVED, household, {"goal": str(gone)})


def is_fresh(thing: Goal | Action) -> bool:
    """Written down today, and in no settled plan: it may go without a trace in the plan."""
    if thing.created_at.astimezone(clock.AMSTERDAM).date() != clock.today():
        return False
    settled = PlanVersion.objects.filter(household_id=thing.household_id, created_at__gte=thing.created_at)
    return not settled.exists()
