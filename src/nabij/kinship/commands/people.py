"""Drawing somebody: as a partner, child, parent, brother or sister of somebody who is there; changing and erasing."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Literal
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.models import Household
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id
from nabij.kinship import events
from nabij.kinship.models import Descent, Kin, Pairing
from nabij.kinship.sheet import Sheet, in_order, refuse_descent, sheet_of

How = Literal["partner", "child", "parent", "sibling"]


@dataclass(frozen=True)
class Newcomer:
    """Somebody in one line: a name, and as much more as is known. Without a name: nothing known but that they were."""

    called: str = ""
    gender: str = Kin.Gender.UNKNOWN
    born: PartialDate | None = None


@dataclass(frozen=True)
class Said:
    """All that is drawn of one person. Name and birth of a member come from the household's own page."""

    gender: str
    called: str = ""
    born: PartialDate | None = None
    is_dead: bool = False
    died: PartialDate | None = None
    on_paper: bool = True


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def add_relative(
    actor: Actor,
    household: Household,
    *,
    beside: UUID,
    how: How,
    who: Newcomer | UUID,
    others: tuple[UUID, ...] = (),
    kind: str = Descent.Kind.BIRTH,
) -> Outcome[UUID]:
    """Draw a partner, child, parent or sibling of somebody: a newcomer, or (by id) somebody who stands there already.

    `others` are, of a child, the other parent; of a sibling, the parents they share (all when none is named).
    A sibling of somebody without parents gets unknown parents, to be filled in. Gives the step, to take it back by.
    Raises Refused for somebody who would descend from themselves, or for a third parent by birth.
    """
    sheet = sheet_of(household)
    person, step = sheet.find(beside), new_id()
    drawing = _Step(household, sheet, step)
    other = sheet.find(who, field="existing") if isinstance(who, UUID) else drawing.person(who)
    named = [sheet.find(one, field="others") for one in others]
    _HOW[how](drawing, person, other, named, kind)
    return Done(events.KIN_ADDED, step, {"how": how}, household=household.pk)


@dataclass
class _Step:
    """What is drawn in one go, kept in the sheet as well so that every line is checked against the others."""

    household: Household
    sheet: Sheet
    step: UUID

    def person(self, who: Newcomer) -> Kin:
        made = Kin.objects.create(
            household=self.household, added_with=self.step, called=who.called, gender=who.gender, born=who.born,
            is_unknown=not who.called,
        )  # fmt: skip
        self.sheet.kin.append(made)
        return made

    def couple(self, one: Kin, other: Kin) -> None:
        if other.pk in self.sheet.partners_of(one.pk):
            raise Refused(_("Zij staan er al als paar."), field="existing")
        first, second = in_order(one.pk, other.pk)
        made = Pairing.objects.create(
            household=self.household, added_with=self.step, one_id=first, other_id=second,
            kind=Pairing.Kind.RELATIONSHIP,
        )  # fmt: skip
        self.sheet.pairings.append(made)

    def child(self, child: Kin, parent: Kin, kind: str) -> None:
        if parent.pk in self.sheet.parents_of(child.pk):
            raise Refused(_("Deze lijn staat er al."), field="existing")
        refuse_descent(self.sheet, child.pk, parent.pk, kind)
        made = Descent.objects.create(
            household=self.household, added_with=self.step, child=child, parent=parent, kind=kind
        )
        self.sheet.descents.append(made)


def _partner(drawing: _Step, person: Kin, other: Kin, _named: list[Kin], _kind: str) -> None:
    drawing.couple(person, other)


def _child(drawing: _Step, person: Kin, other: Kin, named: list[Kin], kind: str) -> None:
    for parent in (person, *named):
        drawing.child(other, parent, kind)


def _parent(drawing: _Step, person: Kin, other: Kin, _named: list[Kin], kind: str) -> None:
    drawing.child(person, other, kind)


def _sibling(drawing: _Step, person: Kin, other: Kin, named: list[Kin], kind: str) -> None:
    shared = named or [drawing.sheet.find(one) for one in drawing.sheet.parents_of(person.pk, Descent.Kind.BIRTH)]
    if not shared:
        shared = [drawing.person(Newcomer(gender=gender)) for gender in (Kin.Gender.MAN, Kin.Gender.WOMAN)]
        for parent in shared:
            drawing.child(person, parent, Descent.Kind.BIRTH)
    for parent in shared:
        drawing.child(other, parent, kind)


_HOW: dict[str, Callable[[_Step, Kin, Kin, list[Kin], str], None]] = {
    "partner": _partner, "child": _child, "parent": _parent, "sibling": _sibling,
}  # fmt: skip


@command(Permission.HOUSEHOLD_EDIT, Kin, lock=True)
def change_kin(actor: Actor, kin: Kin, *, version: int, said: Said) -> Outcome[Kin]:
    """Put right what is drawn of somebody.

    Raises Conflict when somebody else changed it after `version` was read; Refused for dates that cannot be.
    """
    wanted = {one.name: getattr(said, one.name) for one in fields(said)}
    if kin.person_id:
        wanted |= {"called": kin.called, "born": kin.born}
    else:
        wanted["is_unknown"] = not said.called
    changed = [name for name, value in wanted.items() if getattr(kin, name) != value]
    if not changed:
        return Unchanged(kin)
    if kin.version != version:
        raise Conflict(_("Iemand anders heeft dit ook veranderd."), theirs=kin.called, version=kin.version)
    if said.born and said.died and said.died.latest < said.born.earliest:
        raise Refused(_("Iemand overlijdt niet voor de geboorte. Kijk de jaren na."), field="died")
    for name in changed:
        setattr(kin, name, wanted[name])
    kin.version += 1
    kin.save(update_fields=[*changed, "version"])
    return Done(events.KIN_CHANGED, kin, {"fields": sorted(changed)})


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def mark_born_together(
    actor: Actor, household: Household, *, kin: UUID, sibling: UUID | None, are_identical: bool = False
) -> Outcome[Household]:
    """Two (or three) were born together, identical or not; without a sibling somebody was born alone after all.

    Raises Refused for two who have no parent in common.
    """
    sheet = sheet_of(household)
    one = sheet.find(kin)
    if sibling is None:
        return _born_alone(household, sheet, one)
    if sibling not in sheet.siblings_of(kin):
        raise Refused(_("Alleen broers en zussen zijn een tweeling. Teken eerst dezelfde ouders."), field="twin")
    other = sheet.find(sibling, field="twin")
    group = other.birth_group or one.birth_group or new_id()
    together = [each for each in sheet.kin if each in (one, other) or each.birth_group == group]
    if all((each.birth_group, each.are_identical) == (group, are_identical) for each in together):
        return Unchanged(household)
    Kin.objects.filter(pk__in=[each.pk for each in together]).update(birth_group=group, are_identical=are_identical)
    return Done(events.TIED, household, {"people": len(together)})


def _born_alone(household: Household, sheet: Sheet, one: Kin) -> Outcome[Household]:
    if one.birth_group is None:
        return Unchanged(household)
    left = [each.pk for each in sheet.kin if each.birth_group == one.birth_group and each.pk != one.pk]
    alone = [one.pk, *(left if len(left) == 1 else [])]
    Kin.objects.filter(pk__in=alone).update(birth_group=None, are_identical=False)
    return Done(events.TIE_ERASED, household, {"people": len(alone)})


@command(Permission.HOUSEHOLD_EDIT, Kin, lock=True)
def erase_kin(actor: Actor, kin: Kin) -> Outcome[Household]:
    """Take somebody out of the drawing with all their lines; this cannot be taken back."""
    household = kin.household
    kin.delete()
    return Done(events.KIN_ERASED, household)
