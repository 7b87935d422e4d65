"""Others who are asked, what changes who lives where, and saying goodbye."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from nabij.access.actor import Actor
from nabij.aftercare.commands.closing import round_off
from nabij.aftercare.commands.told import Call, FarewellTold, Reached, Stays
from nabij.aftercare.commands.writing import write_farewell
from nabij.changes.commands import separate_household
from nabij.collaboration.commands.answering import Given, answer_ask
from nabij.collaboration.commands.asking import Asking, ask_further, ask_leader, ask_somebody
from nabij.collaboration.commands.teams import Ground, link_team
from nabij.collaboration.models import Answer, Ask
from nabij.demo.parts.later import Asks, Bye, Further, Gone, Links, Parted, Placed
from nabij.demo.places import TOWN
from nabij.demo.telling.scenes import Scene, Told
from nabij.demo.telling.together import said
from nabij.households.commands.lives import Moved, Placing, move_out, place_child
from nabij.households.commands.separating import Parting
from nabij.households.models import Household, Involvement, Membership
from nabij.kernel.working_days import next_working_day
from nabij.plans.models import Action, Goal


def ask_scenes(told: Told, one: Asks) -> Iterator[Scene]:
    """The director asks and hears no; the leader is asked, and goes further rung by rung."""
    director, made = told.story.director, list[Ask]()
    yield (one.ago, director, partial(_asked, told, one, made))
    if one.no:
        yield (one.no_ago, one.who, partial(_said_no, made, one.no))
    if one.leader_ago is not None:
        yield (one.leader_ago, director, lambda actor: ask_leader(actor, made[-1].pk))
    for further in one.further:
        yield (further.ago, told.leader, partial(_asked_further, told, one, further, made))
        if further.no:
            yield (further.no_ago, told.leader, partial(_said_no, made, further.no))


def _asked(told: Told, one: Asks, made: list[Ask], actor: Actor) -> None:
    action = Action.objects.get(household_id=told.house, what=one.deed)
    asking = Asking(one.what, one.why, _due(told, one.days))
    made.append(ask_somebody(
        actor, told.house, to=told.stage.professional(one.who), action=action, asking=asking,
    ))  # fmt: skip


def _due(told: Told, days: int) -> date:
    return next_working_day(told.at.date() + timedelta(days=days))


def _said_no(made: list[Ask], no: str, actor: Actor) -> None:
    answer_ask(actor, made[-1].pk, given=Given(Answer.REFUSED, no))


def _asked_further(told: Told, one: Asks, further: Further, made: list[Ask], actor: Actor) -> None:
    made.append(ask_further(actor, made[-1].pk, asking=Asking(
        one.what, one.why, _due(told, further.days), family_told=further.family_told, contact_name=further.contact,
        contact_phone=further.phone, subject=further.subject,
    )))  # fmt: skip


def link(told: Told, one: Links, actor: Actor) -> None:
    """Another team beside the table."""
    basis = Involvement.Basis.CONSENT if one.consent else Involvement.Basis.TASK
    link_team(
        actor, told.house, contact=told.stage.professional(one.contact), purpose=one.purpose, until_when=one.until,
        ground=Ground(basis, one.consent),
    )  # fmt: skip


def _member(told: Told, who: str) -> Membership:
    return Membership.objects.get(household_id=told.house, person_id=told.people[who], ends_on=None)


def place(told: Told, one: Placed, actor: Actor) -> None:
    """A child goes to live elsewhere for a while."""
    until = None if one.until is None else told.stage.today + timedelta(days=one.until)
    place_child(actor, _member(told, one.who).pk, placing=Placing(
        where=one.where, starts_on=told.at.date(), decided_by=one.decided_by, place=one.place, until=until,
        contact=one.contact,
    ))  # fmt: skip


def go(told: Told, one: Gone, actor: Actor) -> None:
    """Somebody moves out."""
    address = {"street": one.street, "house_number": one.number, "postcode": one.postcode, "town": TOWN}
    moved = Moved(told.at.date(), {} if one.secret else address, secret=one.secret)
    move_out(actor, _member(told, one.who).pk, moved=moved)


def part(told: Told, one: Parted, actor: Actor) -> None:
    """They go on in two households, with one director."""
    address = {"street": one.street, "house_number": one.number, "postcode": one.postcode, "town": TOWN}
    goes, both = (frozenset(told.people[who] for who in names) for names in (one.goes, one.both))
    goals = list(Goal.objects.filter(household_id=told.house, about=None).values_list("pk", flat=True)[:1])
    parting = Parting(
        name=one.name, goes=goes, both=both, family_told=one.family_told, address=address, with_question=True,
        on=told.at.date(),
    )  # fmt: skip
    separate_household(actor, told.house, parting=parting, goals=goals)


def say_goodbye(told: Told, one: Bye, actor: Actor) -> None:
    """Rounding off with the family, and a call afterwards."""
    goals = {goal.words: goal.pk for goal in Goal.objects.filter(household_id=told.house)}
    director = told.stage.professional(told.story.director)
    call = Call(director.pk, on=told.stage.today + timedelta(days=one.call), ask_for=one.ask_for, phone=one.phone)
    write_farewell(actor, told.house, told=FarewellTold(
        goals=tuple(Reached(goals[aim], outcome, words) for aim, outcome, words in one.reached),
        stays=tuple(Stays(what, person_id=told.people[who], until_when=until) for what, who, until in one.stays),
        verdicts=said(told, one.says), call=call, call_name=director.name, call_phone=director.phone,
        way_back=one.way_back, words=one.words,
    ))  # fmt: skip
    round_off(actor, told.house, because=Household.ClosedBecause.DONE, words=one.safe)
    told.directed = False
