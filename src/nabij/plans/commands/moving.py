"""What an owner, or whoever directs, reports: under way, done, cannot because; and what was answered."""

from datetime import date

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell
from nabij.plans import events, notices
from nabij.plans.models import Action, ActionMove, State


@command(Permission.ACTION_MOVE, Action, lock=True)
def move_action(actor: Actor, action: Action, *, to: State, because: str = "") -> Outcome[ActionMove | None]:
    """An action is taken up, done, or cannot be done because of something. The director hears of ‘cannot’.

    Gives the step, for taking it back; None when it was so already. Raises Refused when one state cannot
    follow the other, or ‘cannot’ has no reason.
    """
    if action.state == to:
        return Unchanged(None)
    if not action.may_become(to):
        raise Refused(_("Deze actie staat op ‘%(state)s’. Zet haar eerst terug.") % {"state": _label(action.state)})
    if to == State.CANNOT and not because:
        raise Refused(_("Schrijf op waarom het niet lukt."), field="because")
    move = ActionMove.objects.create(
        household_id=action.household_id, action=action, became=to, by=actor.name,
        because=because if to == State.CANNOT else "",
    )  # fmt: skip
    _stand(action, move)
    if to == State.CANNOT:
        _tell_director(actor, action)
    return Done(events.ACTION_MOVED, move, {"state": _label(to)})


@command(Permission.ACTION_MOVE, ActionMove, lock=True)
def move_back(actor: Actor, move: ActionMove) -> Outcome[ActionMove]:
    """Take the last step of an action back: it stands again where it stood, reason and day included.

    Raises Refused when another step followed.
    """
    if move.taken_back_at is not None:
        return Unchanged(move)
    action = Action.objects.select_for_update().get(pk=move.action_id)
    last, *earlier = _standing(action)
    if last != move:
        raise Refused(_("Er is daarna nog iets veranderd aan deze actie. Kijk eerst hoe zij nu staat."))
    move.taken_back_at = clock.now()
    move.save(update_fields=["taken_back_at"])
    _stand(action, earlier[0] if earlier else None)
    return Done(events.ACTION_MOVED_BACK, move, {"state": _label(action.state)})


def _standing(action: Action) -> list[ActionMove]:
    """The steps that were not taken back, the last first."""
    return list(ActionMove.objects.filter(action=action, taken_back_at=None).order_by("-created_at", "-pk"))


def _stand(action: Action, move: ActionMove | None) -> None:
    """The action stands where its last step brought it; without steps it is planned."""
    action.state = move.became if move else State.PLANNED
    action.done_on = move.on if move and action.state == State.DONE else None
    action.cannot_because = move.because if move and action.state == State.CANNOT else ""
    action.moved_at = clock.now()
    action.save(update_fields=["state", "done_on", "cannot_because", "moved_at"])


def _label(state: str) -> str:
    return str(State(state).label)


def _tell_director(actor: Actor, action: Action) -> None:
    director = action.household.director
    if director is not None and director.user_id != actor.user_id:
        home = action.household
        tell(notices.ACTION_CANNOT, [director.user_id], thing=home.pk, household=home.pk, home=home.number)


@command(Permission.ACTION_MOVE, Action, lock=True)
def note_answer(actor: Actor, action: Action, *, answer: str, on: date | None = None) -> Outcome[Action]:
    """The organisation answered. Raises Refused when nothing was asked, or there is an answer already."""
    if action.answer == answer and action.answered_on is not None:
        return Unchanged(action)
    if not action.waiting_for:
        raise Refused(_("Bij deze actie wacht u niet op een antwoord."))
    if action.answered_on is not None:
        raise Refused(_("Er staat al een antwoord. Neem dat eerst terug."))
    action.answer, action.answered_on = answer, on or clock.today()
    action.moved_at = clock.now()
    action.save(update_fields=["answer", "answered_on", "moved_at"])
    return Done(events.ACTION_ANSWERED, action)


@command(Permission.ACTION_MOVE, Action, lock=True)
def take_back_answer(actor: Actor, action: Action) -> Outcome[Action]:
    """The answer stood there by mistake: the organisation still has to answer."""
    if action.answered_on is None:
        return Unchanged(action)
    action.answer, action.answered_on = "", None
    action.save(update_fields=["answer", "answered_on"])
    return Done(events.ACTION_ANSWER_REMOVED, action)
