"""The plan: goals in their words, actions with one owner each, settled with the family; and how it went."""

from nabij.access.actor import Actor
from nabij.demo.story import Aim, Deed
from nabij.demo.telling.scenes import Told
from nabij.plans.commands.actions import add_action, note_told
from nabij.plans.commands.goals import order_goals, reach_goal, set_goal
from nabij.plans.commands.moving import move_action, note_answer
from nabij.plans.commands.settling import settle_plan
from nabij.plans.models import Action, Goal, State


def write_plan(told: Told, actor: Actor) -> None:
    """Everything that was agreed, and settled on the same day."""
    story = told.story
    if not story.aims:
        return
    goals = [_goal(told, actor, aim) for aim in story.aims]
    if story.first_because:
        order_goals(actor, told.house, order=[goal.pk for goal in goals], because=story.first_because)
    settle(told, actor)


def settle(told: Told, actor: Actor) -> None:
    """Agree on the plan as it stands; done anew when it was looked at together."""
    agreed = [told.person(name) for name in told.story.agreed_by or (told.story.answers,)]
    settle_plan(actor, told.house, agreed_by=agreed, present=actor.name)


def _goal(told: Told, actor: Actor, aim: Aim) -> Goal:
    whom = told.person(aim.about) if aim.about else None
    goal = set_goal(actor, told.house, words=aim.words, about=whom, on_paper=aim.on_paper, notice=aim.notice)
    for deed in aim.deeds:
        _action(told, actor, goal, deed)
    return goal


def _action(told: Told, actor: Actor, goal: Goal, deed: Deed) -> None:
    due = told.stage.due
    action = add_action(
        actor, goal.pk, what=deed.what, owner=told.doer(deed.owner),
        due_on=None if deed.due is None else due(deed.due),
        waiting_for=deed.waits_for,
        answer_due_on=None if deed.answer_due is None else due(deed.answer_due),
        for_owner=deed.card, on_paper=deed.on_paper, next_step=deed.first,
    )  # fmt: skip
    if deed.card:
        note_told(actor, action.pk)


def move_deed(told: Told, deed: Deed, actor: Actor) -> None:
    """How this action went since."""
    action = Action.objects.get(household_id=told.house, what=deed.what)
    if deed.answer:
        note_answer(actor, action.pk, answer=deed.answer)
    if deed.state != State.PLANNED:
        move_action(actor, action.pk, to=State(deed.state), because=deed.because)


def reach_aim(told: Told, aim: Aim, actor: Actor) -> None:
    """A goal that was reached."""
    reach_goal(actor, Goal.objects.get(household_id=told.house, words=aim.words).pk, noticed=aim.noticed)
