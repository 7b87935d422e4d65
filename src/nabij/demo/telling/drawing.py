"""The genogram: first who lives here, then everybody whom they tell of, one by one."""

from dataclasses import replace
from uuid import UUID

from nabij.access.actor import Actor
from nabij.demo.parts.around import Couple, Drawing, Relative
from nabij.demo.telling.scenes import Told
from nabij.kernel.partial_dates import PartialDate
from nabij.kinship.commands.drawing import draw_members
from nabij.kinship.commands.people import Newcomer, Said, add_relative, change_kin, mark_born_together
from nabij.kinship.commands.ties import Couple as Pair
from nabij.kinship.commands.ties import change_descent, change_pairing, mark_bond
from nabij.kinship.models import Descent, Kin, Pairing
from nabij.kinship.sheet import in_order


def draw_family(told: Told, actor: Actor) -> None:
    """All of it, in one conversation."""
    drawing = told.story.more.drawing
    if drawing is None:
        return
    draw_members(actor, told.house)
    drawn = _members(told)
    for name, gender in drawing.genders:
        _change(actor, drawn[name], gender=gender)
    for relative in drawing.relatives:
        drawn[relative.key] = _relative(told, actor, drawn, relative)
    _ties(told, actor, drawing, drawn)


def _members(told: Told) -> dict[str, UUID]:
    """Those of the household who are drawn, by first name."""
    names = {person: name for name, person in told.people.items()}
    kin = Kin.objects.filter(household_id=told.house).exclude(person=None)
    return {names[one.person_id]: one.pk for one in kin if one.person_id in names}


def _ties(told: Told, actor: Actor, drawing: Drawing, drawn: dict[str, UUID]) -> None:
    for tied in drawing.tied:
        add_relative(actor, told.house, beside=drawn[tied.one], how=tied.how, who=drawn[tied.other], kind=tied.kind)
    for child, parent in drawing.fostered:
        line = Descent.objects.get(child_id=drawn[child], parent_id=drawn[parent])
        change_descent(actor, line.pk, version=line.version, kind=Descent.Kind.FOSTER)
    for couple in drawing.couples:
        _couple(told, actor, couple, drawn)
    for one, other in drawing.twins:
        mark_born_together(actor, told.house, kin=drawn[one], sibling=drawn[other], are_identical=False)
    for bond in drawing.bonds:
        mark_bond(actor, told.house, one=drawn[bond.one], other=drawn[bond.other], quality=bond.quality)


def _relative(told: Told, actor: Actor, drawn: dict[str, UUID], one: Relative) -> UUID:
    step = add_relative(
        actor, told.house, beside=drawn[one.beside], how=one.how, kind=one.kind,
        who=Newcomer(one.called, one.gender, _years_ago(told, one.age)),
        others=tuple(drawn[other] for other in one.others),
    )  # fmt: skip
    # A sibling of somebody without parents brings these along, in the same step.
    kin = Kin.objects.get(household_id=told.house, added_with=step, called=one.called, gender=one.gender)
    if one.died is not None:
        _change(actor, kin.pk, is_dead=True, died=_years_ago(told, one.died))
    return kin.pk


def _years_ago(told: Told, years: int | None) -> PartialDate | None:
    return None if years is None else PartialDate(told.stage.today.year - years)


def _change(actor: Actor, kin_id: UUID, **said: object) -> None:
    kin = Kin.objects.get(pk=kin_id)
    stands = Said(gender=kin.gender, called=kin.called, born=kin.born, is_dead=kin.is_dead, died=kin.died)
    change_kin(actor, kin_id, version=kin.version, said=replace(stands, **said))  # type: ignore[arg-type]


def _couple(told: Told, actor: Actor, couple: Couple, drawn: dict[str, UUID]) -> None:
    one, other = in_order(drawn[couple.one], drawn[couple.other])
    pair = Pairing.objects.filter(one_id=one, other_id=other).first()
    if pair is None:
        add_relative(actor, told.house, beside=drawn[couple.one], how="partner", who=drawn[couple.other])
        pair = Pairing.objects.get(one_id=one, other_id=other)
    change_pairing(actor, pair.pk, version=pair.version, couple=Pair(
        couple.kind, _years_ago(told, couple.began), couple.ended_by, _years_ago(told, couple.ended),
    ))  # fmt: skip
