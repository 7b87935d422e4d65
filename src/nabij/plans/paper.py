"""What of a plan may be on paper."""

from dataclasses import dataclass
from datetime import date

from nabij.access.actor import Actor
from nabij.households.models import Household, Involvement
from nabij.kernel.phone import display_phone
from nabij.kernel.weekdays import day_name
from nabij.plans.models import State
from nabij.plans.queries import ActionLine, GoalLine, faces_of, plan_of

PAPER_LANGUAGES = (("nl", "Nederlands"), ("tr", "Türkçe"))


@dataclass(frozen=True)
class PaperAction:
    """Who does what by when. Why something does not work stays off paper."""

    what: str
    who: str
    due_on: date | None
    state: State
    waiting_for: str
    answer_due_on: date | None

    @property
    def label(self) -> str:
        return str(self.state.label)


@dataclass(frozen=True)
class PaperGoal:
    """A goal in the family's words, with the reason when it comes first."""

    words: str
    first_because: str
    actions: tuple[PaperAction, ...]


@dataclass(frozen=True)
class PaperFace:
    """Whom to call, with a number as one dials it, and for a stand-in the days of the week."""

    name: str
    phone: str
    face: str
    stands_in: bool
    days: tuple[str, ...] = ()


def faces_on_paper(actor: Actor, household: Household) -> list[PaperFace]:
    """The director and the stand-in. One query."""
    return [
        PaperFace(
            name=seat.professional.name,
            phone=display_phone(seat.professional.phone or seat.professional.organisation.phone),
            face=seat.professional.face,
            stands_in=seat.seat == Involvement.Seat.STAND_IN,
            days=tuple(day_name(number) for number in sorted(seat.weekdays)),
        )
        for seat in faces_of(actor, household)
    ]


def paper_of(actor: Actor, household: Household) -> tuple[PaperGoal, ...]:
    """The goals in progress that may be on paper, with their actions that may."""
    return tuple(_goal(line) for line in plan_of(actor, household).goals if line.goal.on_paper)


def _goal(line: GoalLine) -> PaperGoal:
    because = line.goal.first_because if line.is_first else ""
    return PaperGoal(line.goal.words, because, tuple(_action(one) for one in line.actions if one.action.on_paper))


def _action(line: ActionLine) -> PaperAction:
    waiting = line.action.awaits_answer
    return PaperAction(
        what=line.action.what,
        who=line.owner.called or line.owner.label,
        due_on=line.action.due_on,
        state=State(line.action.state),
        waiting_for=line.action.waiting_for if waiting else "",
        answer_due_on=line.action.answer_due_on if waiting else None,
    )
