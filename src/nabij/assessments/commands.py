"""Writing down how it goes, putting it right on the same day, and taking it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.assessments import events
from nabij.assessments.instruments import Instrument, instruments_of
from nabij.assessments.models import Assessment, AssessmentAnswer
from nabij.households.commands.belonging import person_of
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused

EDIT = Permission.HOUSEHOLD_EDIT
FIELDS = ("about_id", "view", "said_by", "on", "note", "on_paper")


@dataclass(frozen=True)
class Given:
    """What was said of one subject: a level, or none although it was discussed; and words."""

    level: str = ""
    words: str = ""


@dataclass(frozen=True)
class Filled:
    """A list as it was filled in: only the subjects that were discussed, in any number."""

    view: str
    answers: Mapping[str, Given]
    about_id: UUID | None = None
    said_by: str = ""
    on: date = field(default_factory=clock.today)
    note: str = ""
    on_paper: bool = True

    def values(self) -> dict[str, Any]:
        """By column."""
        return {name: getattr(self, name) for name in FIELDS}


@command(EDIT, Household, lock=True)
def write_assessment(actor: Actor, household: Household, *, instrument: str, filled: Filled) -> Outcome[Assessment]:
    """Write down how it goes by a list that this area uses. The same twice (a double click) makes one.

    Raises Refused when nothing was discussed, for a day to come, and for who or what is unknown here.
    """
    by_list = _in_use(household, instrument)
    _check(household, by_list, filled)
    me = professional_of(actor)
    same = Assessment.objects.filter(household=household, instrument=by_list.key, by=me, **filled.values())
    for there in same:
        if _given(there) == dict(filled.answers):
            return Unchanged(there)
    made = Assessment.objects.create(
        household=household, instrument=by_list.key, instrument_version=by_list.version, name=by_list.name, by=me,
        **filled.values(),
    )  # fmt: skip
    _answer(made, by_list, filled)
    return Done(events.ASSESSMENT_WRITTEN, made, {"instrument": made.instrument, "on": made.on.isoformat()})


def _in_use(household: Household, key: str) -> Instrument:
    found = next((one for one in instruments_of(household.area_id) if one.key == key), None)
    if found is None:
        raise Refused(_("Deze lijst gebruikt dit gebied niet."))
    return found


def _check(household: Household, by_list: Instrument, filled: Filled) -> None:
    if not filled.answers:
        raise Refused(_("Er is nog niets ingevuld. Eén onderwerp is genoeg."))
    if filled.on > clock.today():
        raise Refused(_("Deze datum ligt in de toekomst."), field="on")
    if filled.view not in by_list.views:
        raise Refused(_("Deze lijst vult het gezin zelf in."), field="view")
    domains, levels = {one.key for one in by_list.domains}, {one.key for one in by_list.levels} | {""}
    if not filled.answers.keys() <= domains or not {one.level for one in filled.answers.values()} <= levels:
        raise Refused(_("De lijst is intussen veranderd. Vul hem opnieuw in."))
    if filled.about_id:
        person_of(household, filled.about_id, field="about")


def _answer(made: Assessment, by_list: Instrument, filled: Filled) -> None:
    """A row for each subject of the list: what was skipped is kept as not discussed."""
    AssessmentAnswer.objects.bulk_create(
        AssessmentAnswer(
            household_id=made.household_id, assessment=made, domain=domain.key, discussed=domain.key in filled.answers,
            level=given.level, words=given.words,
        )
        for domain in by_list.domains
        for given in [filled.answers.get(domain.key, Given())]
    )  # fmt: skip


def _given(there: Assessment) -> dict[str, Given]:
    return {one.domain: Given(one.level, one.words) for one in there.answers.all() if one.discussed}


@command(EDIT, Assessment, lock=True)
def correct_assessment(actor: Actor, stands: Assessment, *, version: int, filled: Filled) -> Outcome[Assessment]:
    """Put right what was written today; on another day one writes how it goes then.

    Raises Conflict when somebody else corrected it after `version` was read, Refused on a later day.
    """
    if all(getattr(stands, name) == value for name, value in filled.values().items()) and (
        _given(stands) == dict(filled.answers)
    ):
        return Unchanged(stands)
    _same_day(stands)
    if stands.version != version:
        theirs = _("de antwoorden van %(name)s") % {"name": stands.by.name}
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=theirs, version=stands.version)
    by_list = _in_use(stands.household, stands.instrument)
    _check(stands.household, by_list, filled)
    for name, value in filled.values().items():
        setattr(stands, name, value)
    stands.version += 1
    stands.save(update_fields=[*FIELDS, "version"])
    stands.answers.all().delete()
    _answer(stands, by_list, filled)
    return Done(events.ASSESSMENT_CORRECTED, stands, {"version": stands.version})


@command(EDIT, Assessment, lock=True)
def take_back_assessment(actor: Actor, stands: Assessment) -> Outcome[Household]:
    """Take back what was written today by mistake. Raises Refused on a later day."""
    _same_day(stands)
    household, gone = stands.household, stands.pk
    stands.delete()
    return Done(events.ASSESSMENT_TAKEN_BACK, household, {"assessment": str(gone)})


def is_of_today(stands: Assessment) -> bool:
    """Whether it was written down today, and can still be put right."""
    return stands.created_at.astimezone(clock.AMSTERDAM).date() == clock.today()


def _same_day(stands: Assessment) -> None:
    if not is_of_today(stands):
        raise Refused(_("Dit is van een andere dag en blijft staan. Schrijf op hoe het nu gaat."))
