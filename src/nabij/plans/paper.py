"""What of a plan may be on paper."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.households.models import Household, Involvement
from nabij.kernel.phone import display_phone
from nabij.kernel.weekdays import day_name
from nabij.plans.models import Action, State
from nabij.plans.queries import ActionLine, GoalLine, faces_of, plan_of
from nabij.plans.queries.differences import DifferenceShown, ViewShown, differences_of
from nabij.plans.queries.shared import differences_on_paper
from nabij.plans.queries.understandings import understanding_on_card

DUTCH = "nl"
PAPER_LANGUAGES = ((DUTCH, "Nederlands"), ("tr", "Türkçe"))


@dataclass(frozen=True)
class PaperAction:
    """Who does what by when. What does not work out stays off paper.

    `translated` is the same in the language of the paper, when somebody typed it.
    """

    what: str
    translated: str
    next_step: str
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
    """A goal in the family's words, with the reason when it comes first and how one would notice."""

    words: str
    translated: str
    notice: str
    first_because: str
    actions: tuple[PaperAction, ...]
    differences: tuple[tuple[ViewShown, ...], ...]


@dataclass(frozen=True)
class PaperFace:
    """Whom to call, with a number as one dials it, and for a stand-in the days of the week."""

    name: str
    phone: str
    face: str
    stands_in: bool
    days: tuple[str, ...] = ()

    @property
    def on_days(self) -> str:
        """ "Op donderdag en vrijdag", for a stand-in with days of its own; else nothing."""
        if not self.stands_in or not self.days:
            return ""
        *most, last = self.days
        days = _("%(days)s en %(last)s") % {"days": ", ".join(most), "last": last} if most else last
        return _("Op %(days)s") % {"days": days}


@dataclass(frozen=True)
class PaperAgreement:
    """What somebody of the network and a professional expect of each other, as it stands on the card."""

    does: str
    does_not: str
    professional: str
    phone: str
    professional_does: str
    when_worried: str


def agreed_on_paper(actor: Actor, action: Action) -> PaperAgreement | None:
    """What whoever does this action agreed on with a professional, when both said yes. One query at most."""
    person = action.owner_person
    agreed = understanding_on_card(actor, action.household, person) if person else None
    if agreed is None:
        return None
    return PaperAgreement(
        does=agreed.does, does_not=agreed.does_not, professional=agreed.professional.name,
        phone=agreed.professional.phone, professional_does=agreed.professional_does, when_worried=agreed.when_worried,
    )  # fmt: skip


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


def paper_of(actor: Actor, household: Household, *, language: str = DUTCH) -> tuple[PaperGoal, ...]:
    """The goals in progress that may be on paper, with their actions that may, and differences shown by choice.

    Three queries.
    """
    seen = differences_on_paper(differences_of(actor, household))
    return tuple(
        _goal(line, [one for one in seen if one.difference.goal_id == line.goal.pk], language)
        for line in plan_of(actor, household).goals
        if line.goal.on_paper
    )


def _goal(line: GoalLine, differences: list[DifferenceShown], language: str) -> PaperGoal:
    return PaperGoal(
        words=line.goal.words,
        translated=line.goal.words_translated if language != DUTCH else "",
        notice=line.goal.notice,
        first_because=line.goal.first_because if line.is_first else "",
        actions=tuple(_action(one, language) for one in line.actions if one.action.is_for_paper),
        differences=tuple(one.views for one in differences),
    )


def _action(line: ActionLine, language: str) -> PaperAction:
    waiting = line.action.awaits_answer
    return PaperAction(
        what=line.action.what,
        translated=line.action.what_translated if language != DUTCH else "",
        next_step=line.action.next_step if line.action.is_open else "",
        who=line.owner.called or line.owner.label,
        due_on=line.action.due_on,
        state=State(line.action.state),
        waiting_for=line.action.waiting_for if waiting else "",
        answer_due_on=line.action.answer_due_on if waiting else None,
    )
