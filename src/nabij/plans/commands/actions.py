"""Actions: one owner each, and by when. What an owner reports stands in `moving`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.choices import Terms, choice_of
from nabij.directory.models import Professional
from nabij.households.commands.seating import seated
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.working_days import add_working_days, next_working_day
from nabij.notices.telling import tell
from nabij.plans import events, notices
from nabij.plans.commands.goals import is_fresh, must_be_of
from nabij.plans.models import Action, ActionTurn, Goal

Doer = Person | Professional
_WRITTEN = ("what", "next_step", "due_on", "for_owner", "on_paper", "waiting_for", "asked_on", "answer_due_on")


@command(Permission.PLAN_EDIT, Goal, lock=True)
def add_action(
    actor: Actor, goal: Goal, *, what: str, owner: Doer, due_on: date | None = None, waiting_for: str = "",
    answer_due_on: date | None = None, for_owner: str = "", on_paper: bool = True, next_step: str = "",
) -> Outcome[Action]:  # fmt: skip
    """Agree on something that one person or one professional does; it comes last among the steps to its goal.

    `next_step` is what happens first. `waiting_for` names an organisation that must answer, by `answer_due_on`
    or within the area's term. The same action of the same owner twice (a double click) is one. Raises Refused
    when the goal is closed, or the owner does not belong to the household or sit at its table.
    """
    action = agree_on(
        goal, by=actor.user_id, what=what, owner=owner, due_on=due_on, waiting_for=waiting_for,
        answer_due_on=answer_due_on, for_owner=for_owner, on_paper=on_paper, next_step=next_step,
    )  # fmt: skip
    return Done(events.ACTION_ADDED, action.made) if action.is_new else Unchanged(action.made)


@dataclass(frozen=True)
class Agreed:
    """An action that was agreed on; not `is_new` when the same one stood there."""

    made: Action
    is_new: bool


def agree_on(
    goal: Goal, *, by: UUID | None, what: str, owner: Doer, due_on: date | None = None, waiting_for: str = "",
    answer_due_on: date | None = None, for_owner: str = "", on_paper: bool = True, next_step: str = "",
) -> Agreed:  # fmt: skip
    """What `add_action` does, for commands of other packages that make actions; they write their own line of trace.

    `by` is the account of who writes it down, and needs no notice of it.
    """
    if not goal.is_open:
        raise Refused(_("Dit doel is al gelukt of gestopt. Zet het eerst terug in het plan."))
    owned = _owned_by(goal.household, owner)
    same = Action.objects.filter(goal=goal, what=what, **owned).first()
    if same is not None:
        return Agreed(same, is_new=False)
    action = Action(goal=goal, household=goal.household, about_id=goal.about_id, what=what, due_on=due_on)
    action.for_owner, action.on_paper, action.next_step = for_owner, on_paper, next_step
    action.position = _last_place(goal)
    _wait(action, waiting_for, answer_due_on)
    _give(action, owned)
    action.save(force_insert=True)
    _tell_owner(by, action, owner)
    return Agreed(action, is_new=True)


def _last_place(goal: Goal) -> int:
    last = Action.objects.filter(goal=goal).aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def _owned_by(household: Household, owner: Doer) -> Mapping[str, Any]:
    """The two owner columns. Raises Refused for whoever is not of the household or at its table."""
    if isinstance(owner, Person):
        must_be_of(household, owner)
        return {"owner_person": owner, "owner_professional": None}
    if not any(seat.professional_id == owner.pk for seat in seated(household)):
        raise Refused(
            _("%(name)s zit niet aan tafel bij dit huishouden. Vraag eerst aan tafel.") % {"name": owner.name},
            field="owner",
        )
    return {"owner_person": None, "owner_professional": owner}


def _give(action: Action, owned: Mapping[str, Any]) -> None:
    action.owner_person, action.owner_professional = owned["owner_person"], owned["owner_professional"]


def _wait(action: Action, organisation: str, until: date | None) -> None:
    """An answer is due on a working day: the day that was named, or the term of the area from today."""
    action.waiting_for = organisation
    if not organisation:
        action.asked_on = action.answer_due_on = None
        return
    action.asked_on = action.asked_on or clock.today()
    days = choice_of(Terms, action.household.area_id).corporation_answers_within
    action.answer_due_on = next_working_day(until) if until else add_working_days(action.asked_on, days)


def _tell_owner(by: UUID | None, action: Action, owner: Doer) -> None:
    if isinstance(owner, Professional) and owner.user_id != by:
        home = action.household
        tell(notices.YOU_HAVE_AN_ACTION, [owner.user_id], thing=home.pk, household=home.pk, home=home.number)


@command(Permission.PLAN_EDIT, Action, lock=True)
def change_action(
    actor: Actor, action: Action, *, version: int, what: str, due_on: date | None, waiting_for: str = "",
    answer_due_on: date | None = None, for_owner: str = "", on_paper: bool = True, next_step: str = "",
) -> Outcome[Action]:  # fmt: skip
    """Write an action down differently: what, what first, by when, who must answer, what its card says.

    `version` is the one that was read; raises Conflict when somebody changed it since, and Refused when
    an answer that came would lose its question.
    """
    before = [getattr(action, name) for name in _WRITTEN]
    theirs = action.what
    if action.answered_on and not waiting_for:
        raise Refused(_("Er is al antwoord op gekomen. Neem eerst het antwoord terug."), field="waiting_for")
    action.what, action.due_on, action.for_owner, action.on_paper = what, due_on, for_owner, on_paper
    action.next_step = next_step
    _wait(action, waiting_for, answer_due_on)
    if before == [getattr(action, name) for name in _WRITTEN]:
        return Unchanged(action)
    if action.version != version:
        raise Conflict(_("Iemand anders heeft deze actie ook veranderd."), theirs=theirs, version=action.version)
    if action.what != theirs:
        action.what_translated = ""
    action.version += 1
    action.save(update_fields=[*_WRITTEN, "what_translated", "version"])
    return Done(events.ACTION_CHANGED, action)


@command(Permission.PLAN_EDIT, Action, lock=True)
def hand_action_to(actor: Actor, action: Action, *, owner: Doer) -> Outcome[Action]:
    """Give an action to somebody else; from then on it is theirs alone. Handing it back undoes it.

    Raises Refused when the new owner does not belong to the household or sit at its table.
    """
    if action.owner_id == owner.pk:
        return Unchanged(action)
    owned = _owned_by(action.household, owner)
    _end_turn(action)
    _give(action, owned)
    action.told_on = None
    action.moved_at = clock.now()
    action.version += 1
    action.save(update_fields=["owner_person", "owner_professional", "told_on", "moved_at", "version"])
    _tell_owner(actor.user_id, action, owner)
    return Done(events.ACTION_HANDED, action)


def _end_turn(action: Action) -> None:
    """Who had it until today had it; a turn that began today was a mistake and leaves nothing."""
    before = ActionTurn.objects.filter(action=action).order_by("-ends_on").first()
    since = before.ends_on if before else action.created_at.astimezone(clock.AMSTERDAM).date()
    if since < clock.today():
        ActionTurn.objects.create(
            household_id=action.household_id, action=action, owner_person=action.owner_person,
            owner_professional=action.owner_professional, starts_on=since, ends_on=clock.today(),
        )  # fmt: skip


@command(Permission.PLAN_EDIT, Action, lock=True)
def remove_action(actor: Actor, action: Action) -> Outcome[Goal]:
    """Take back an action that was just written down. Later it is moved to ‘lukt niet’, with a reason.

    Raises Refused when it was moved, when it stands in a settled plan, or after the day it was written.
    """
    if not is_fresh(action) or action.moves.exists():
        raise Refused(_("Deze actie staat al in het plan. Zet haar op ‘lukt niet’ en schrijf op waarom."))
    goal, gone = action.goal, action.pk
    action.delete()
    return Done(events.ACTION_REMOVED, goal, {"action": str(gone)})


@command(Permission.PLAN_EDIT, Action, lock=True)
def note_told(actor: Actor, action: Action) -> Outcome[Action]:
    """Somebody of the network was given the card with this action, and nothing else of the plan."""
    if action.told_on is not None:
        return Unchanged(action)
    if action.owner_person_id is None:
        raise Refused(_("Een professional ziet de actie in Nabij en krijgt geen kaartje."))
    action.told_on = clock.today()
    action.save(update_fields=["told_on"])
    return Done(events.OWNER_TOLD, action)


@command(Permission.PLAN_EDIT, Action, lock=True)
def take_back_told(actor: Actor, action: Action) -> Outcome[Action]:
    """The card was not given after all."""
    if action.told_on is None:
        return Unchanged(action)
    action.told_on = None
    action.save(update_fields=["told_on"])
    return Done(events.OWNER_NOT_TOLD, action)
