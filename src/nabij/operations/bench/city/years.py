"""Rows of ten years of work, in order of time as they would have come: notes, weighings, the trace, messages."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from nabij.audit.events import declared
from nabij.audit.models import Event, Look, Processing
from nabij.intake.notices import LINKED, TAKEN_UP
from nabij.journal.models import ContactNote, NotePresence, SafetyWeighing
from nabij.kernel import clock
from nabij.notices.models import Notice
from nabij.operations.bench.city import words
from nabij.operations.bench.city.columns import Row, Table, id_at
from nabij.operations.bench.city.people import Home, Plan

NOTES, RICH_NOTES = 8, 40
BASIS = "taak van de gemeente: Wmo 2015 art. 2.3.2 en Jeugdwet art. 2.3"


def notes(plan: Plan, table: Table) -> Iterator[Row]:
    for place, (moment, home) in enumerate(_moments(plan, "notes")):
        dice = plan.dice_for("note", place)
        yield table.row(
            id=id_at(moment, plan.dice_for("note id", place)), household_id=home.id, happened_at=moment,
            created_at=moment, written_by_id=home.seats[0].worker.id, way=dice.choice(("visit", "call", "meeting")),
            about_id=dice.choice(home.family).id if place % 5 == 0 else None, facts=dice.choice(words.FACTS),
            judgement=dice.choice(words.JUDGEMENTS), next_step="volgende week bellen",
        )  # fmt: skip


def presences(plan: Plan, table: Table) -> Iterator[Row]:
    for place, (moment, home) in enumerate(_moments(plan, "notes")):
        note = id_at(moment, plan.dice_for("note id", place))
        yield table.row(household_id=home.id, note_id=note, person_id=home.family[0].id, created_at=moment)


def _moments(plan: Plan, what: str) -> list[tuple[datetime, Home]]:
    found: list[tuple[datetime, Home]] = []
    for home in plan.homes:
        dice = plan.dice_for(what, home.number)
        found += [(home.moment(dice), home) for _ in range(RICH_NOTES if home is plan.rich else NOTES)]
    return sorted(found, key=lambda pair: pair[0])


def weighings(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        if home.state == "contact":
            continue
        day = (home.last_day - timedelta(days=7 + home.number % 30)).date()
        yield table.row(
            household_id=home.id, decided_by_id=home.seats[0].worker.id, weighed_on=day, facts=words.FACTS[0],
            judgement="Er is genoeg rust in huis.", outcome="safe", decided="Over zes weken kijken wij opnieuw.",
            too_long_near=False, too_long_near_because="Er wordt gewerkt aan wat er speelt.",
            look_again_on=day + timedelta(weeks=6),
        )  # fmt: skip


def notices(plan: Plan, table: Table) -> Iterator[Row]:
    kinds, facts = (LINKED.name, TAKEN_UP.name), {"number": 1001, "team": "Team 0", "phone": "14 0900"}
    for number in range(plan.size.NOTICES * len(plan.workers)):
        moment = plan.begin + timedelta(days=3650 * number / (plan.size.NOTICES * len(plan.workers)))
        worker = plan.workers[number * 7 % len(plan.workers)]
        is_read = moment if number % 10 else None
        yield table.row(
            addressee_id=worker.user,
            kind=kinds[number % 2],
            created_at=moment,
            read_at=is_read,
            facts=facts,
            thing=plan.rich.id,
        )


def events(plan: Plan, table: Table) -> Iterator[Row]:
    names, dice = sorted(declared()), plan.dice_for("events", 0)
    for moment, home in _over_time(plan, plan.size.EVENTS, dice):
        worker = dice.choice(home.seats).worker
        yield table.row(
            id=id_at(moment, dice), created_at=moment, trace=id_at(moment, dice), user=worker.user,
            actor_name=worker.name, role="director", household=home.id, thing=home.id, name=dice.choice(names),
            facts={},
        )  # fmt: skip


def looks(plan: Plan, table: Table) -> Iterator[Row]:
    dice = plan.dice_for("looks", 0)
    for moment, home in _over_time(plan, plan.size.LOOKS, dice):
        worker = dice.choice(home.seats).worker
        yield table.row(
            id=id_at(moment, dice), created_at=moment, trace=id_at(moment, dice), user=worker.user,
            actor_name=worker.name, role="director", household=home.id, page="workspace:household", basis=BASIS,
            purpose="werken aan het plan van dit huishouden", client="127.0.0.1",
        )  # fmt: skip


def processings(plan: Plan, table: Table) -> Iterator[Row]:
    dice = plan.dice_for("processings", 0)
    for moment, home in _over_time(plan, plan.size.PROCESSINGS, dice):
        yield table.row(
            id=id_at(moment, dice), created_at=moment, trace=id_at(moment, dice), person=dice.choice(home.people).id,
            activity="workspace:household",
        )  # fmt: skip


def _over_time(plan: Plan, each: int, dice: Random) -> Iterator[tuple[datetime, Home]]:
    """So many moments for each household, evenly over the years; one after the other they are of different homes."""
    total, span = each * len(plan.homes), clock.now() - plan.begin
    for number in range(total):
        # At the beginning there were few households; those of today come up more often.
        until = max(1, len(plan.homes) * (number + 1) // total)
        home = plan.homes[dice.randrange(max(0, until - 6000), until)]
        yield plan.begin + span * (number / total), home
    for number in range(plan.rich.events):
        yield clock.now() - timedelta(days=plan.rich.events - number), plan.rich


TABLES = (
    (ContactNote, notes), (NotePresence, presences), (SafetyWeighing, weighings), (Notice, notices),
    (Event, events), (Look, looks), (Processing, processings),
)  # fmt: skip
