"""What of a story may be shown to all of the family: on the shared screen and on one sheet of paper.

Only what has `on_paper`; the question, which is theirs, unless it tells of violence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nabij.access.actor import Actor
from nabij.households.models import Circumstance, Household
from nabij.households.off_screen import tells_of_violence
from nabij.households.queries import PersonCircumstances, circumstances_of, question_of
from nabij.households.queries.story import QuestionStory
from nabij.households.screen_names import ScreenNames
from nabij.plans.models.actions import OPEN
from nabij.plans.paper import PaperAction, PaperFace, PaperGoal, faces_on_paper, paper_of


@dataclass(frozen=True)
class Asked:
    """The question as it is now, and how it was first asked when it became another."""

    words: str
    who: str
    first: str = ""
    first_on: date | None = None


@dataclass(frozen=True)
class Told:
    """One line of what goes well or is hard, and for whom; without a name for all of them."""

    words: str
    who: str


@dataclass(frozen=True)
class Story:
    """The question, what goes well before what is hard, the plan, and whom to call."""

    asked: Asked | None
    goes_well: tuple[Told, ...]
    is_hard: tuple[Told, ...]
    goals: tuple[PaperGoal, ...]
    faces: tuple[PaperFace, ...]

    @property
    def next(self) -> PaperAction | None:
        """The open action that comes first: the one that is due first, else the first of the plan."""
        waiting = [one for goal in self.goals for one in goal.actions if one.state in OPEN]
        return min(waiting, key=lambda one: one.due_on or date.max, default=None)


def story_of(actor: Actor, household: Household, names: ScreenNames) -> Story:
    """The story as it may be shown, with people called as `names` says. Eight queries at most."""
    groups = circumstances_of(actor, household)
    return Story(
        asked=names.within(_asked(actor, household)),
        goes_well=_told(names, groups, Circumstance.Kind.STRENGTH),
        is_hard=_told(names, [group for group in groups if group.person is None], Circumstance.Kind.PROBLEM),
        goals=names.within(paper_of(actor, household)),
        faces=tuple(faces_on_paper(actor, household)),
    )


def _asked(actor: Actor, household: Household) -> Asked | None:
    """Without what tells of violence: who said it is not always safe when another reads it."""
    story = QuestionStory([one for one in question_of(actor, household).versions if not tells_of_violence(one.words)])
    if story.now is None or story.first is None:
        return None
    who = story.now.said_by.called if story.now.said_by else story.now.said_by_text
    if not story.has_changed:
        return Asked(story.now.words, who)
    return Asked(story.now.words, who, story.first.words, story.first.asked_on)


def _told(names: ScreenNames, groups: Iterable[PersonCircumstances], kind: str) -> tuple[Told, ...]:
    return tuple(_line(names, group, one) for group in groups for one in group.all if one.kind == kind and one.on_paper)


def _line(names: ScreenNames, group: PersonCircumstances, one: Circumstance) -> Told:
    """The words with the name before them, unless they name that person themselves."""
    words = names.in_text(one.words)
    who = names.of(group.person.pk, group.person.called) if group.person else ""
    return Told(words, "" if who.lower() in words.lower() else who)
