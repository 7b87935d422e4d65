"""A youth's own plan: their goals, in their words, and they decide who else sees them.

From twelve years a youth takes part in decisions about their own help, and from sixteen decides (Jeugdwet
art. 7.3.4 and 7.3.5). So from twelve they can have a plan of their own.
"""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.models import Household, Person
from nabij.kernel.errors import Refused
from nabij.plans import events
from nabij.plans.commands.goals import OPEN_GOAL, last_place, must_be_of
from nabij.plans.models import Goal
from nabij.plans.own_plan import OWN_PLAN_FROM, may_have_own_plan


@command(Permission.PLAN_EDIT, Household, lock=True)
def set_own_goal(
    actor: Actor, household: Household, *, person: Person, words: str, notice: str = ""
) -> Outcome[Goal]:  # fmt: skip
    """Write down what a youth wants, in their own words; it is theirs alone until they share it.

    Raises Refused for who is younger than twelve or of unknown age, or does not belong to the household.
    """
    must_be_of(household, person)
    if not may_have_own_plan(person):
        raise Refused(_("Een eigen plan kan vanaf %(age)s jaar (Jeugdwet art. 7.3.4 en 7.3.5).") % {
            "age": OWN_PLAN_FROM
        })  # fmt: skip
    same = Goal.objects.filter(OPEN_GOAL, household=household, about=person, words=words, own_plan=True).first()
    if same is not None:
        return Unchanged(same)
    goal = Goal.objects.create(
        household=household, about=person, words=words, notice=notice, own_plan=True, on_paper=False,
        position=last_place(household),
    )  # fmt: skip
    return Done(events.OWN_GOAL_SET, goal)


@command(Permission.PLAN_EDIT, Goal, lock=True)
def share_own_goal(actor: Actor, goal: Goal) -> Outcome[Goal]:
    """The youth wants the family to see it: from now on it stands in the family's plan and on its paper.

    Raises Refused for a goal of the family, and of who does not belong here any more: nobody asked them.
    """
    if goal.shared_with_family:
        return Unchanged(goal)
    must_be_of(goal.household, goal.about)
    if not goal.own_plan:
        raise Refused(_("Dit doel is al van het hele gezin."))
    goal.shared_with_family, goal.on_paper = True, True
    goal.save(update_fields=["shared_with_family", "on_paper"])
    return Done(events.OWN_GOAL_SHARED, goal)


@command(Permission.PLAN_EDIT, Goal, lock=True)
def keep_own_goal(actor: Actor, goal: Goal) -> Outcome[Goal]:
    """The youth keeps it to themselves (again): it leaves the family's plan and its paper."""
    if not goal.shared_with_family:
        return Unchanged(goal)
    goal.shared_with_family, goal.on_paper, goal.first_because = False, False, ""
    goal.save(update_fields=["shared_with_family", "on_paper", "first_because"])
    goal.differences.update(on_paper=False)
    return Done(events.OWN_GOAL_KEPT, goal)
