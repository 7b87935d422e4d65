"""From the yes onwards: the question, the table, the plan, the notes, and where it stands today."""

from decimal import Decimal
from functools import partial

from nabij.access.actor import Actor
from nabij.demo.places import subject
from nabij.demo.stage import Stage, dice
from nabij.demo.story import Asked, Deed, Guest, Hard, MayI, Note, PassedOn, Story, Weighing, Well
from nabij.demo.telling.beginning import begin, tell_also
from nabij.demo.telling.chain import draw_chain
from nabij.demo.telling.debts import write_debts, write_left
from nabij.demo.telling.more import more_scenes
from nabij.demo.telling.people import write_name
from nabij.demo.telling.plan import move_deed, reach_aim, settle, write_plan
from nabij.demo.telling.scenes import Scene, Told
from nabij.discretion.commands import ask_mandate
from nabij.households.commands.circumstances import Line, write_circumstance
from nabij.households.commands.direction import hand_over
from nabij.households.commands.question import write_question
from nabij.households.commands.table import Farewell, Invitation, decide_table, invite_professional
from nabij.households.models import Circumstance, Involvement
from nabij.journal.commands.notes import Told as Written
from nabij.journal.commands.notes import write_note
from nabij.journal.commands.safety import Weighed, weigh_safety

REVIEWED_AFTER = 42


def tell(stage: Stage, story: Story) -> Told:
    """The whole story, scene by scene; raises whatever a command refuses."""
    told = Told(stage, story)
    begin(told)
    if story.end == "asked":
        told.scene(told.ago, story.director, partial(_at_the_table, told, story.asked[0]))
    if story.end == "planned":
        for ago, who, act in sorted(_scenes(told), key=lambda scene: -scene[0]):
            told.scene(ago, who, act)
    tell_also(told, [one for one in story.also if one.ago < story.began - 2])
    if story.passed_on:
        told.scene(story.passed_on.ago, story.director, partial(_passed_on, told, story.passed_on))
    return told


def _scenes(told: Told) -> list[Scene]:
    """Sorted by day later on; what stands first comes first on the same day."""
    story, yes = told.story, told.ago
    planned = max(yes - story.plan_after, 1)
    first, *later = story.asked
    scenes: list[Scene] = [
        (yes, story.director, partial(_at_the_table, told, first)),
        (max(yes - 4, planned), story.director, partial(_guests, told)),
        (story.table_ago or planned + 1, story.director, partial(_farewells, told)),
    ]
    scenes += [(one.ago or planned, story.director, partial(_question, told, one)) for one in later]
    scenes += [(one.ago, story.director, partial(_may_i, told, one)) for one in story.may_i]
    scenes += [(one.ago, story.director, partial(_weighing, told, one)) for one in story.weighings]
    scenes += [(story.debts_ago, story.director, partial(write_debts, told))] if story.debts else []
    scenes += [(one.ago, story.director, partial(write_left, told, one)) for one in story.living]
    scenes.append((planned, story.director, partial(write_plan, told)))
    scenes += [
        (min(deed.moved, planned), _mover(story, deed), partial(move_deed, told, deed))
        for aim in story.aims for deed in aim.deeds if deed.state != "planned" or deed.answer
    ]  # fmt: skip
    if story.chain:
        scenes.append((planned, story.director, partial(draw_chain, told)))
    if planned > REVIEWED_AFTER and not story.more.bye:
        scenes.append((dice(story.surname, "review") % 20 + 4, story.director, partial(settle, told)))
    scenes += [
        (aim.reached, story.director, partial(reach_aim, told, aim)) for aim in story.aims if aim.reached is not None
    ]  # fmt: skip
    scenes += more_scenes(told, planned)
    return scenes + [(one.ago, one.by or story.director, partial(_note, told, one)) for one in story.notes]


def _mover(story: Story, deed: Deed) -> str:
    """A professional says so of their own action; the director for the family."""
    return deed.owner if deed.owner.startswith("@") else story.director


def _at_the_table(told: Told, first: Asked, actor: Actor) -> None:
    write_name(told, actor)
    _question(told, first, actor)
    for line in told.story.lines:
        write_circumstance(actor, told.house, line=_line(told, line))


def _line(told: Told, line: Well | Hard) -> Line:
    return Line(
        kind=Circumstance.Kind.STRENGTH if isinstance(line, Well) else Circumstance.Kind.PROBLEM,
        words=line.words,
        about_id=told.people[line.about] if line.about else None,
        domain=subject(told.story.area, line.domain),
        leads_to=line.leads_to if isinstance(line, Hard) else "",
        on_paper=line.on_paper if isinstance(line, Hard) else True,
    )


def _question(told: Told, asked: Asked, actor: Actor) -> None:
    said_by = told.people.get(asked.by)
    write_question(
        actor, told.house, words=asked.words, said_by=said_by, said_by_text="" if said_by else asked.by,
        because=asked.because,
    )  # fmt: skip


def _guests(told: Told, actor: Actor) -> None:
    for guest in told.story.guests:
        invite_professional(
            actor, told.house, professional=told.stage.professional(guest.who), invitation=_invitation(told, guest)
        )


def _invitation(told: Told, guest: Guest) -> Invitation:
    basis = Involvement.Basis.OWN_LAW if guest.own_law else Involvement.Basis.TASK
    return Invitation(
        purpose=guest.purpose,
        basis=Involvement.Basis.CONSENT if guest.consent else basis,
        consent_note=guest.consent,
        until_when=guest.until,
        about=[told.people[name] for name in guest.about],
    )


def _farewells(told: Told, actor: Actor) -> None:
    goes = {told.stage.professional(guest.who).pk: guest.goes for guest in told.story.guests if guest.goes}
    seats = Involvement.objects.filter(household_id=told.house, professional_id__in=goes, ends_on=None)
    leaving = {seat.pk: Farewell(goes[seat.professional_id]) for seat in seats}
    decide_table(actor, told.house, leaving=leaving)


def _note(told: Told, note: Note, actor: Actor) -> None:
    everybody = note.there
    write_note(actor, told.house, told=Written(
        facts=note.facts, way=note.way, judgement=note.judgement, next_step=note.next_step,
        others_there=note.others, withheld_because=note.withheld,
        about_id=told.people[note.about] if note.about else None,
        persons=frozenset(told.people[name] for name in everybody if not name.startswith("@")),
        professionals=frozenset(told.stage.professional(name).pk for name in everybody if name.startswith("@")),
    ))  # fmt: skip


def _weighing(told: Told, one: Weighing, actor: Actor) -> None:
    again = told.stage.due(one.again_in) if one.again_in is not None else None
    weigh_safety(actor, told.house, weighed=Weighed(
        facts=one.facts, judgement=one.judgement, outcome=one.outcome, decided=one.decided, step=one.step,
        too_long_near=one.too_long_near, too_long_near_because=one.because,
        weighed_with_id=told.stage.professional(one.with_whom).pk if one.with_whom else None,
        weighed_with_others=one.others, asked_veilig_thuis=one.veilig_thuis, talked=one.talked,
        look_again_on=again, persons=frozenset(told.people[name] for name in one.about),
    ))  # fmt: skip


def _may_i(told: Told, one: MayI, actor: Actor) -> None:
    ask_mandate(actor, told.house, what=one.what, amount=Decimal(one.amount), payee=one.payee)


def _passed_on(told: Told, passed: PassedOn, actor: Actor) -> None:
    to = told.stage.professional(passed.to)
    hand_over(actor, told.house, to=to, reason=passed.reason, family_told=passed.family_told)
