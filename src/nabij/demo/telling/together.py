"""The plan in full, and looking at it together."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from nabij.access.actor import Actor
from nabij.demo.parts.together import Agrees, Differ, Expects, Hinders, Looked, OwnPlan, Says
from nabij.demo.telling.scenes import Scene, Told
from nabij.households.models import ParentalAuthority
from nabij.kernel.records import new_id
from nabij.plans.commands.closer import answer_closer, note_hindrance
from nabij.plans.commands.differences import Said as View
from nabij.plans.commands.differences import leave_difference, note_difference, settle_difference
from nabij.plans.commands.own_plan import set_own_goal, share_own_goal
from nabij.plans.commands.translating import translate_plan
from nabij.plans.commands.understandings import confirm_understanding, make_understanding, note_person_agreed
from nabij.plans.models import Action, Goal, Hindrance, Rung, Understanding
from nabij.reviews.commands.agreeing import note_agreement
from nabij.reviews.commands.family_plans import Choice, note_family_plan
from nabij.reviews.commands.holding import hold_review
from nabij.reviews.commands.told import Said
from nabij.reviews.commands.told import Told as Reviewed
from nabij.reviews.models import Agreement


def fill_plan(told: Told, actor: Actor) -> None:
    """What belongs to the plan, when it stands."""
    more = told.story.more
    for closer in more.closer:
        action = _action(told, closer.deed)
        answer_closer(actor, action.pk, considered=[Rung(one) for one in closer.considered], because=closer.because)
    for hinders in more.hinders:
        _hindrance(told, hinders, actor)
    for differ in more.differ:
        _difference(told, differ, actor)
    for own in more.own:
        goal = set_own_goal(actor, told.house, person=told.person(own.who), words=own.words, notice=own.notice)
        if own.shared:
            share_own_goal(actor, goal.pk)
    _translate(told, actor)


def _action(told: Told, what: str) -> Action:
    return Action.objects.get(household_id=told.house, what=what)


def _hindrance(told: Told, one: Hinders, actor: Actor) -> None:
    note_hindrance(
        actor, _action(told, one.deed).pk, kind=Hindrance.Kind(one.kind), words=one.words,
        amount=Decimal(one.euros) if one.euros else None, amount_source=one.source,
        until=None if one.until is None else told.stage.due(one.until),
    )  # fmt: skip


def _difference(told: Told, one: Differ, actor: Actor) -> None:
    goal = Goal.objects.get(household_id=told.house, words=one.aim)
    said = [View(told.doer(who), thinks) for who, thinks in one.views]
    made = note_difference(actor, goal.pk, said=said, on_paper=one.on_paper)
    if one.how:
        settle_difference(actor, made.pk, how=one.how)
    if one.stands:
        leave_difference(actor, made.pk)


def _translate(told: Told, actor: Actor) -> None:
    words = dict(told.story.more.in_their_language)
    if not words:
        return
    goals, actions = Goal.objects.filter(household_id=told.house), Action.objects.filter(household_id=told.house)
    translate_plan(
        actor, told.house, goals={one.pk: words[one.words] for one in goals if one.words in words},
        actions={one.pk: words[one.what] for one in actions if one.what in words},
    )  # fmt: skip


def expect_scenes(told: Told, one: Expects) -> Iterator[Scene]:
    """Two expect something of each other; each says yes for themselves."""
    made: list[Understanding] = []
    yield (one.ago, told.story.director, partial(_expects, told, one, made))
    yield (one.ago, one.professional, lambda actor: confirm_understanding(actor, made[0].pk))


def _expects(told: Told, one: Expects, made: list[Understanding], actor: Actor) -> None:
    understanding = make_understanding(
        actor, told.house, person=told.person(one.who), professional=told.stage.professional(one.professional),
        does=one.does, does_not=one.does_not, professional_does=one.professional_does, when_worried=one.when_worried,
    )  # fmt: skip
    note_person_agreed(actor, understanding.pk, how=one.how)
    made.append(understanding)


def offer_own_plan(told: Told, one: OwnPlan, actor: Actor) -> None:
    """They may first make a plan themselves, and said what they want."""
    on = told.stage.day(one.offered)
    waived = told.stage.day(one.answered) if one.answer == "waives" else None
    note_family_plan(actor, told.house, choice=Choice(
        answer=one.answer, offered_on=on, waived_on=waived, words=one.words,
    ))  # fmt: skip


def said(told: Told, says: tuple[Says, ...]) -> tuple[Said, ...]:
    """Of each, whether it helps."""
    return tuple(Said(told.people[one.who], one.helped, one.words, one.not_asked) for one in says)


def look_together(told: Told, one: Looked, actor: Actor) -> None:
    """One time of looking at the plan."""
    professionals = {told.stage.professional(who).pk for who in one.there if who.startswith("@")}
    hold_review(actor, told.house, key=new_id(), told=Reviewed(
        what_changed=one.changed, held_on=told.at.date(), place=one.place, others_there=one.others,
        persons=frozenset(told.people[who] for who in one.there if not who.startswith("@")),
        professionals=frozenset(professionals), near=one.near, near_because=one.near_because,
        verdicts=said(told, one.says), agreed_by=frozenset(told.people[who] for who in one.settled_by),
    ))  # fmt: skip


def ask_agreement(told: Told, agrees: tuple[Agrees, ...], actor: Actor) -> None:
    """Each who is asked says what they think of the plan; a guardian by the name of the organisation."""
    for one in agrees:
        voice = told.people.get(one.who) or ParentalAuthority.objects.get(body=one.who, ends_on=None).pk
        note_agreement(actor, told.house, voice=str(voice), answer=Agreement.Answer(one.answer), words=one.words)
