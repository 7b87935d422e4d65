"""The family drawn at the table, who is around it, what happened before, and how they say it goes."""

from datetime import timedelta
from uuid import UUID

from nabij.access.actor import Actor
from nabij.assessments.commands import Filled, Given, write_assessment
from nabij.demo.parts.around import Around, Became, Goes, Happened
from nabij.demo.places import subject
from nabij.demo.telling.about import birth_of
from nabij.demo.telling.scenes import Told
from nabij.journal.commands.life_events import Happening, add_life_event
from nabij.kernel.partial_dates import PartialDate
from nabij.network.commands import Bond, add_connection, change_connection, end_connection
from nabij.network.models import Connection


def write_network(told: Told, actor: Actor) -> None:
    """Who is around them, as it was when they told of it."""
    for one in told.story.more.around:
        on = told.stage.today - timedelta(days=max(one.since, told.ago))
        add_connection(actor, told.house, bond=_bond(told, one), on=on)


def _bond(told: Told, one: Around) -> Bond:
    known = told.people.get(one.who)
    return Bond(
        sector=one.sector, person_id=known, name="" if known else one.who, what="" if known else one.what,
        about_id=told.people[one.about] if one.about else None, quality=one.quality, ring=one.ring,
        direction=one.direction, could_do_more=bool(one.could), could_do=one.could, on_paper=one.on_paper,
    )  # fmt: skip


def change_network(told: Told, became: Became, actor: Actor) -> None:
    """One contact is different since today."""
    stands = _connection(told, became.who)
    change_connection(actor, stands.pk, version=stands.version, bond=Bond(
        sector=stands.sector, person_id=stands.person_id, name=stands.name, what=stands.what, about_id=stands.about_id,
        quality=became.quality, ring=became.ring, direction=became.direction, could_do_more=bool(became.could),
        could_do=became.could, on_paper=stands.on_paper,
    ))  # fmt: skip


def end_of(told: Told, one: Around, actor: Actor) -> None:
    """This contact is over."""
    end_connection(actor, _connection(told, one.who).pk)


def _connection(told: Told, who: str) -> Connection:
    mine = Connection.objects.filter(household_id=told.house, ends_on=None)
    return mine.get(person_id=told.people[who]) if who in told.people else mine.get(name=who)


def write_life(told: Told, actor: Actor) -> None:
    """What happened before anybody of the team knew them."""
    for one in told.story.more.happened:
        about = told.people[one.about] if one.about else None
        happening = Happening(one.words, _when(told, one), one.kind, about_id=about, on_paper=one.on_paper)
        add_life_event(actor, told.house, happening=happening)


def _when(told: Told, one: Happened) -> PartialDate:
    if one.years is not None:
        return PartialDate(told.stage.today.year - one.years, one.month)
    if one.month is not None:
        began = told.stage.day(told.story.began)
        return PartialDate(began.year - (began.month <= one.month), one.month)
    birth = birth_of(told.stage, told.story, next(who for who in told.story.people if who.given == one.about))
    if birth is None:
        raise ValueError(f"{one.words} has no day")
    return birth


def write_goes(told: Told, goes: Goes, actor: Actor) -> None:
    """How it goes, by the words of a list."""
    ours = goes.instrument == "ours"
    answers = {
        subject(told.story.area, domain) if ours else domain: Given(level, words)
        for domain, level, words in goes.answers
    }
    about: UUID | None = told.people[goes.about] if goes.about else None
    write_assessment(actor, told.house, instrument=goes.instrument, filled=Filled(
        view=goes.view, answers=answers, about_id=about, said_by=goes.said_by, note=goes.note,
    ))  # fmt: skip
