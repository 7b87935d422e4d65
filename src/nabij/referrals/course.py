"""The course of a referral in time: announced, advice, decided, began, ended, now. And when to ask again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.areas.choices import Terms, choice_of
from nabij.kernel import clock
from nabij.kernel.working_days import add_working_days, next_working_day
from nabij.provisions.models import Delivery, EndReason
from nabij.referrals.models import PlacementLook, Referral
from nabij.ui.shapes import Step, StepState

Found = PlacementLook.Found


@dataclass(frozen=True)
class Course:
    """How a placement went: when it began and ended and why, as somebody noted or the provider's messages say."""

    began_on: date | None = None
    ended_on: date | None = None
    ended_because: str = ""
    not_begun: bool = False

    @property
    def is_over(self) -> bool:
        return self.ended_on is not None

    def days(self) -> int | None:
        """How many days it lasted; None when that is not known."""
        return (self.ended_on - self.began_on).days if self.began_on and self.ended_on else None


def course_of(looks: Sequence[PlacementLook], deliveries: Sequence[Delivery] = ()) -> Course:
    """The course as people noted it and as the provider's messages (305, 307) say; a message goes before a note.

    Both the first one first. A pause is no end.
    """
    began = deliveries[0].began_on if deliveries else _noted(looks, Found.BEGAN)
    over = [one for one in deliveries if one.ended_on and one.end_reason != EndReason.PAUSED]
    end = next((look for look in reversed(looks) if look.found == Found.ENDED), None)
    ended_on, because = (end.on, end.words) if end else (None, "")
    if over and over[-1] == deliveries[-1]:
        ended_on, said = over[-1].ended_on, str(over[-1].get_end_reason_display())
        because = f"{said} ({because})" if because else said
    not_begun = began is None and bool(looks) and looks[-1].found == Found.NOT_BEGUN
    return Course(began_on=began, ended_on=ended_on, ended_because=because, not_begun=not_begun)


def _noted(looks: Sequence[PlacementLook], found: str) -> date | None:
    return next((look.on for look in looks if look.found == found), None)


def next_look(referral: Referral, looks: Sequence[PlacementLook]) -> date | None:
    """When to ask how it goes; None when there is nothing (more) to ask. Always a working day."""
    terms = choice_of(Terms, referral.area_id)
    last = looks[-1] if looks else None
    if referral.withdrawn_at or referral.goes == Referral.Goes.OTHERWISE or (last and last.found == Found.ENDED):
        return None
    if last is None:
        return add_working_days(referral.starts_on, terms.placement_begins_within_days) if referral.starts_on else None
    if last.found == Found.NOT_BEGUN:
        return add_working_days(last.on, terms.placement_begins_within_days)
    planned_end = _planned_end(referral)
    if planned_end and last.on >= planned_end:
        return None
    return next_working_day(last.on + timedelta(weeks=terms.look_after_placement_weeks))


def _planned_end(referral: Referral) -> date | None:
    if referral.starts_on is None or not referral.weeks:
        return None
    return referral.starts_on + timedelta(weeks=referral.weeks)


def steps_of(referral: Referral, course: Course) -> list[Step]:
    """The course as a row of steps with words, for the stepper."""
    told = _announced(referral)
    steps = [(told, referral.was_announced), *_talked(referral), _began(referral, course)]
    if course.ended_on:
        steps.append((_("gestopt op %s") % _day(course.ended_on), True))
    if course.ended_on or course.not_begun:
        steps.append((_("wat nu"), referral.goal_id is not None))
    return _drawn(steps)


def _announced(referral: Referral) -> str:
    day = _day(referral.created_at.astimezone(clock.AMSTERDAM).date())
    return _("aangekondigd %s") % day if referral.was_announced else _("niet aangekondigd")


def _talked(referral: Referral) -> list[tuple[str, bool]]:
    """Advice and answer; a referral that nobody announced has neither."""
    if not referral.was_announced:
        return []
    advised = referral.advised_at
    advice = _("advies %s") % _day(advised.astimezone(clock.AMSTERDAM).date()) if advised else _("advies")
    decided = referral.get_goes_display() if referral.goes else _("besluit van verwijzer en gezin")
    return [(advice, advised is not None), (str(decided), bool(referral.goes))]


def _began(referral: Referral, course: Course) -> tuple[str, bool]:
    if course.began_on:
        return _("begonnen op %s") % _day(course.began_on), True
    if referral.goes == Referral.Goes.OTHERWISE:
        return _("niet begonnen: het ging anders"), True
    if course.not_begun:
        return _("nog niet begonnen"), False
    return (_("begint op %s") % _day(referral.starts_on) if referral.starts_on else _("begint")), False


def _drawn(steps: Sequence[tuple[str, bool]]) -> list[Step]:
    current = next((at for at, (_label, done) in enumerate(steps) if not done), -1)
    states: list[StepState] = ["done" if done else "current" if at == current else "open"
                               for at, (_label, done) in enumerate(steps)]  # fmt: skip
    return [Step(label=label, state=state) for (label, _done), state in zip(steps, states, strict=True)]


def _day(day: date) -> str:
    return date_format(day, "j F")
