"""How it goes, as it may be read: the family's view beside the professional's, subject by subject.

Nothing here counts. Two moments of one view stand side by side only where the instrument allows it, each in its
own words; there is no better or worse, no sum and no person beside another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.assessments.commands import is_of_today
from nabij.assessments.instruments import FAMILY, PROFESSIONAL, Instrument, instrument, kept_from_the_table
from nabij.assessments.models import Assessment, AssessmentAnswer
from nabij.households.models import Household
from nabij.households.off_screen import SAFETY
from nabij.households.queries import everybody_ever
from nabij.households.screen_names import ScreenNames

VIEW = Permission.HOUSEHOLD_VIEW


@dataclass(frozen=True)
class Said:
    """What one view says of one subject on one day."""

    text: str
    words: str
    on: date
    level: str


@dataclass(frozen=True)
class Subject:
    """One subject: what each view says now, what it said first, and where the views differ."""

    name: str
    family: Said | None
    professional: Said | None
    family_first: Said | None = None
    professional_first: Said | None = None
    difference: str = ""


@dataclass(frozen=True)
class Moment:
    """One time that it was filled in, by itself."""

    record: Assessment
    said_by: str
    note: str
    subjects: Sequence[Subject]
    not_discussed: Sequence[str]
    may_correct: bool

    @property
    def is_familys(self) -> bool:
        return self.record.view == FAMILY


@dataclass(frozen=True)
class Sheet:
    """One list about one person or all of them, the last moment first.

    `beside` holds the views beside each other, and is empty for a list whose moments stand by themselves.
    """

    name: str
    source: str
    about: str
    trend: bool
    moments: Sequence[Moment]
    beside: Sequence[Subject]
    professional: str = ""

    @property
    def has_both(self) -> bool:
        """Whether both views said something."""
        return len({one.record.view for one in self.moments}) > 1

    @property
    def has_first(self) -> bool:
        return any(one.family_first or one.professional_first for one in self.beside)


def sheets_of(
    actor: Actor, household: Household, *, shared: bool = False, names: ScreenNames | None = None
) -> list[Sheet]:
    """All that was said of how it goes. At most five queries.

    `shared` gives the family's own view and what may be on paper, nothing about safety and no list about one of them
    apart; `names` says how people are called there.
    """
    found = scope(actor, VIEW, Assessment).filter(household=household).select_related("by")
    moments = _for_the_table(found, household) if shared else list(found.prefetch_related("answers"))
    called = _called(actor, household, names) if any(one.about_id for one in moments) else {}
    grouped: dict[tuple[str, str, UUID | None], list[Assessment]] = {}
    for one in moments:
        grouped.setdefault((one.instrument, one.name, one.about_id), []).append(one)
    return [
        _sheet(instrument(key, household.area_id, name=name), name, _whom(about, called), group, names or ScreenNames())
        for (key, name, about), group in grouped.items()
    ]


def _for_the_table(found: "QuerySet[Assessment]", household: Household) -> list[Assessment]:
    mine = found.filter(view=Assessment.View.FAMILY, on_paper=True)
    mine = mine.exclude(instrument__in=kept_from_the_table(household.area_id))
    answers = AssessmentAnswer.objects.exclude(domain__icontains=SAFETY)
    moments = mine.prefetch_related(Prefetch("answers", queryset=answers))
    return [one for one in moments if any(answer.discussed for answer in one.answers.all())]


def _called(actor: Actor, household: Household, names: ScreenNames | None) -> dict[UUID, str]:
    everybody = everybody_ever(actor, household)
    hidden = names is not None and names.hidden
    return {
        one.person_id: (names.of(one.person_id, one.relation or _("iemand van het gezin")) if names and hidden
                        else one.person.called)
        for one in everybody
    }  # fmt: skip


def _whom(about: UUID | None, called: dict[UUID, str]) -> str:
    return called.get(about, _("iemand van het gezin")) if about else _("het hele gezin")


def _sheet(by_list: Instrument, name: str, about: str, moments: Sequence[Assessment], names: ScreenNames) -> Sheet:
    return Sheet(
        name=name, source=by_list.source, about=about, trend=by_list.trend,
        moments=[_moment(by_list, one, names) for one in moments],
        beside=_beside(by_list, moments, names) if by_list.trend else [],
        professional=next((one.by.name for one in moments if one.view == PROFESSIONAL), ""),
    )  # fmt: skip


def _moment(by_list: Instrument, one: Assessment, names: ScreenNames) -> Moment:
    discussed = [answer for answer in one.answers.all() if answer.discussed]
    subjects = [
        Subject(by_list.domain_name(answer.domain), said if one.view == FAMILY else None,
                said if one.view == PROFESSIONAL else None)
        for answer in discussed
        for said in [_said(by_list, one, answer, names)]
    ]  # fmt: skip
    skipped = [by_list.domain_name(answer.domain) for answer in one.answers.all() if not answer.discussed]
    said_by, note = names.in_text(one.said_by), names.in_text(one.note)
    return Moment(one, said_by, note, subjects, skipped, may_correct=is_of_today(one))


def _said(by_list: Instrument, one: Assessment, answer: AssessmentAnswer, names: ScreenNames) -> Said:
    text = by_list.level_name(answer.level) if answer.level else _("geen antwoord")
    return Said(text, names.in_text(answer.words), one.on, answer.level)


def _beside(by_list: Instrument, moments: Sequence[Assessment], names: ScreenNames) -> list[Subject]:
    """Each subject that anybody spoke of, in the order of the list; of each view the last and the first time."""
    told: dict[str, dict[str, list[Said]]] = {}
    for one in moments:
        for answer in one.answers.all():
            if answer.discussed:
                views = told.setdefault(answer.domain, {})
                views.setdefault(one.view, []).append(_said(by_list, one, answer, names))
    order = [one.key for one in by_list.domains]
    domains = sorted(told, key=lambda key: order.index(key) if key in order else len(order))
    professional = next((one.by.name for one in moments if one.view == PROFESSIONAL), "")
    return [_subject(by_list.domain_name(domain), told[domain], professional) for domain in domains]


def _subject(name: str, views: dict[str, list[Said]], professional: str) -> Subject:
    family, theirs = views.get(FAMILY, []), views.get(PROFESSIONAL, [])
    return Subject(
        name, _last(family), _last(theirs), _first(family), _first(theirs),
        _difference(_last(family), _last(theirs), professional),
    )  # fmt: skip


def _last(said: Sequence[Said]) -> Said | None:
    return said[0] if said else None


def _first(said: Sequence[Said]) -> Said | None:
    """What was said first, when that was on another day."""
    return said[-1] if said and said[-1].on != said[0].on else None


def _difference(family: Said | None, theirs: Said | None, professional: str) -> str:
    """Two views that differ, said as a difference of view: neither of them is the right one."""
    if not (family and theirs and family.level and theirs.level) or family.level == theirs.level:
        return ""
    facts = {"family": family.text, "name": professional, "professional": theirs.text}
    return _("het gezin: %(family)s; %(name)s: %(professional)s") % facts
