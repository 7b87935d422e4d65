"""From the report to the answer of the family."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from nabij.access.actor import Actor
from nabij.demo.story import Also, Heard, Try
from nabij.demo.telling.about import describe, grounds_of
from nabij.demo.telling.people import write_people
from nabij.demo.telling.scenes import Told
from nabij.households.commands.contact import Interpreting, give_letter, record_attempt, reopen_household
from nabij.households.commands.direction import name_contact_person
from nabij.households.models import ContactAttempt, Household
from nabij.intake.commands.calling import record_call_back
from nabij.intake.commands.outcome import StandIn, accept_help, answer_reporter, close_unreached, decline_help
from nabij.intake.commands.reporting import make_report
from nabij.intake.commands.sorting import begin_household, link_report, take_report
from nabij.intake.models import Report
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id

ANSWERED = ("declined", "asked", "planned")


def begin(told: Told) -> None:
    """Report, intake, contact person, attempts and answer, as far as the story goes."""
    story = told.story
    told.scene(story.began, story.heard.by, partial(_reported, told))
    told.scene(story.began - 1, "@inge", partial(_brought_to_team, told))
    tell_also(told, [one for one in story.also if one.ago >= story.began - 2])
    if story.end == "waiting":
        return
    _look_for_contact(told, story.tries, story.began - 2)
    if story.end == "unreached":
        told.scene(told.ago - 1, story.director, partial(_not_reached, told))
    if story.end in ANSWERED:
        _answered(told)


def report(actor: Actor, told: Told, heard: Heard) -> Report:
    """Somebody reports about the first person of the story."""
    stage, story = told.stage, told.story
    return make_report(
        actor, stage.areas[story.area].pk, key=new_id(), about=describe(stage, story), what=heard.what,
        urgency=heard.urgency, grounds=grounds_of(stage, heard),
    )  # fmt: skip


def tell_also(told: Told, later: Iterable[Also]) -> None:
    """Later reports about the same people: intake looks for itself and links them."""
    for one in later:
        made: list[Report] = []
        told.scene(one.ago, one.heard.by, partial(_reported_also, told, one, made))
        told.scene(one.ago, "@inge", partial(_linked, told, one, made))
        if told.directed:
            told.scene(one.ago - 1, told.story.director, partial(_reporter_hears, made))


def _reported_also(told: Told, one: Also, made: list[Report], actor: Actor) -> None:
    stage, story = told.stage, told.story
    whom = replace(describe(stage, story), given_names=one.given, phone="")
    whom = replace(whom, prefix="", surname=one.surname) if one.surname else whom
    whom = replace(whom, birth=PartialDate(whom.birth.year) if whom.birth else None)
    made.append(make_report(
        actor, stage.areas[story.area].pk, key=new_id(), about=whom, what=one.heard.what, urgency=one.heard.urgency,
        grounds=grounds_of(stage, one.heard),
    ))  # fmt: skip


def _linked(told: Told, one: Also, made: list[Report], actor: Actor) -> None:
    take_report(actor, made[0].pk)
    record_call_back(actor, made[0].pk)
    link_report(actor, made[0].pk, household=told.house, person=told.people.get(one.person))


def _reporter_hears(made: list[Report], actor: Actor) -> None:
    answer_reporter(actor, made[0].pk)


def _reported(told: Told, actor: Actor) -> None:
    told.report = report(actor, told, told.story.heard)


def _brought_to_team(told: Told, actor: Actor) -> None:
    take_report(actor, told.report.pk)
    record_call_back(actor, told.report.pk)
    begun = begin_household(actor, told.report.pk)
    told.household = Household.objects.get(reports=begun)
    told.people[told.story.main.given] = begun.subject


def _look_for_contact(told: Told, tries: tuple[Try, ...], named: int) -> None:
    told.scene(named, told.leader, partial(_named, told))
    for one in tries:
        told.scene(named - one.after, told.story.director, partial(_tried, told, one))


def _named(told: Told, actor: Actor) -> None:
    name_contact_person(actor, told.house, professional=told.stage.professional(told.story.director))


def _tried(told: Told, one: Try, actor: Actor) -> None:
    by_profession = ContactAttempt.Interpreter.PROFESSIONAL
    record_attempt(
        actor, told.house, way=one.way, on=told.at.date(), part_of_day=one.part, reached=one.reached,
        spoke_with=one.spoke_with, note=one.note,
        interpreting=Interpreting(by_profession, one.language, one.interpreter) if one.language else None,
    )  # fmt: skip


def _not_reached(told: Told, actor: Actor) -> None:
    close_unreached(actor, told.house, is_safe=True, safe_because=told.story.safe_because)


def _answered(told: Told) -> None:
    story = told.story
    told.scene(told.ago, story.director, partial(write_people, told))
    if story.again:
        told.scene(told.ago - 1, story.director, partial(_declined, told, story.again.said_no))
        told.scene(story.again.ago, told.leader, partial(_opened_again, told, story.again.because))
        _look_for_contact(told, story.again.tries, story.again.ago)
    if story.end == "declined":
        told.scene(told.ago - 1, story.director, partial(_declined, told, story.answer))
    else:
        told.scene(told.ago, story.director, partial(_letter_given, told))
        told.scene(told.ago - 1, story.director, partial(_accepted, told))


def _declined(told: Told, words: str, actor: Actor) -> None:
    decline_help(
        actor, told.house, person=told.people[told.story.answers], words=words, is_safe=True,
        safe_because=told.story.safe_because,
    )  # fmt: skip


def _opened_again(told: Told, because: Household.ReopenedBecause, actor: Actor) -> None:
    reopen_household(actor, told.house, because=because)


def _letter_given(told: Told, actor: Actor) -> None:
    to = told.people[told.story.answers]
    give_letter(actor, told.house, to=to, on=told.at.date(), language=told.story.letter_language)


def _accepted(told: Told, actor: Actor) -> None:
    story = told.story
    stands_in = StandIn(told.stage.professional(story.stand_in[0]), story.stand_in[1]) if story.stand_in else None
    track = Household.Track.LIGHT if story.more.light else Household.Track.FULL
    accept_help(
        actor, told.house, person=told.people[story.answers], words=story.answer, stand_in=stands_in, track=track
    )
    told.directed = True
