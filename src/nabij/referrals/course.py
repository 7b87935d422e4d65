"""The course of a referral in time: announced, advice, decided, began, ended, now. And when to ask again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

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

    @property
    def began(self) -> bool:
        """Whether it is known to have begun: what ended did begin once."""
        return self.began_on is not None or self.is_over

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


@dataclass(frozen=True)
class _Step:
    """One step in words: when it is done, while it is still to come, and when later ones came without it."""

    happened: str = ""
    to_come: str = ""
    without: str = ""


def steps_of(referral: Referral, course: Course) -> list[Step]:
    """The course as a row of steps with words, for the stepper.

    What came later shows that what was before it is behind us. Once it is over nothing is to come any more.
    """
    steps = [*_talked(referral), _began(referral, course), *_ended(course)]
    if referral.withdrawn_at:
        withdrawn = _Step(_("ingetrokken %s") % _day_of(referral.withdrawn_at))
        steps = [*(step for step in steps if step.happened), withdrawn]
    last = max((at for at, step in enumerate(steps) if step.happened), default=-1)
    behind = [Step(label=step.happened or step.without, state="done") for step in steps[: last + 1]]
    if referral.goal_id:
        behind.append(Step(label=_("wat nu: in het plan"), state="done"))
    states: list[StepState] = ["current", "open", "open"]
    to_come = zip(steps[last + 1 :], states, strict=False)
    return behind + [Step(label=step.to_come, state=state) for step, state in to_come]


def _talked(referral: Referral) -> list[_Step]:
    """Announced, advised, answered; a referral that nobody announced has none of these."""
    if not referral.was_announced:
        return []
    advised = _("advies %s") % _day_of(referral.advised_at) if referral.advised_at else ""
    return [
        _Step(_("aangekondigd %s") % _day_of(referral.created_at)),
        _Step(advised, _("advies"), _("zonder advies")),
        _Step(
            str(referral.get_goes_display()), _("besluit van verwijzer en gezin"), _("wat besloten is, staat er niet")
        ),
    ]


def _began(referral: Referral, course: Course) -> _Step:
    without = _("begonnen, de dag is niet bekend")
    if course.began_on:
        return _Step(_("begonnen op %s") % _day(course.began_on))
    if _went_otherwise(referral, course):
        return _Step(_("niet begonnen: het ging anders"))
    if course.not_begun:
        return _Step(to_come=_("nog niet begonnen"), without=without)
    if referral.starts_on is None:
        return _Step(to_come=_("begint"), without=without)
    words = _("begint op %s") if referral.starts_on >= clock.today() else _("zou beginnen op %s")
    return _Step(to_come=words % _day(referral.starts_on), without=without)


def _went_otherwise(referral: Referral, course: Course) -> bool:
    return referral.goes == Referral.Goes.OTHERWISE and not course.began_on


def _ended(course: Course) -> list[_Step]:
    return [_Step(_("gestopt op %s") % _day(course.ended_on))] if course.ended_on else []


def _day_of(moment: datetime) -> str:
    return _day(moment.astimezone(clock.AMSTERDAM).date())


def _day(day: date) -> str:
    return date_format(day, "j F")
