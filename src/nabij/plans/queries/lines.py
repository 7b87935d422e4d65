"""An action as a page shows it, with its owner."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from nabij.access.actor import Actor
from nabij.kernel import clock
from nabij.plans.models import Action, Hindrance
from nabij.plans.models.actions import OPEN, State
from nabij.plans.owners import Owner, owner_of, with_owners

IS_OPEN = Q(state__in=OPEN)


@dataclass(frozen=True)
class ActionLine:
    """An action as a page shows it, with its owner; and what stands in its way, where a page shows that."""

    action: Action
    owner: Owner
    mine: bool
    hindrances: tuple[Hindrance, ...] = ()

    @property
    def is_late(self) -> bool:
        return self.action.is_open and self.action.due_on is not None and self.action.due_on < clock.today()

    @property
    def answer_is_late(self) -> bool:
        due = self.action.answer_due_on
        return self.action.awaits_answer and due is not None and due < clock.today()

    @property
    def tone(self) -> str:
        """How its state is coloured."""
        return {State.DONE: "good", State.CANNOT: "attention"}.get(State(self.action.state), "neutral")


def lines_of(actor: Actor, actions: "QuerySet[Action]") -> list[ActionLine]:
    return [
        ActionLine(action, owner_of(action), mine=_is_mine(actor, action)) for action in with_owners(actor, actions)
    ]


def _is_mine(actor: Actor, action: Action) -> bool:
    owner = action.owner_professional
    return owner is not None and owner.user_id == actor.user_id
