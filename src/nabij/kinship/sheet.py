"""The whole drawing of a household in one hand, saved or only proposed, and what may be added to it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.households.models import Household
from nabij.kernel.errors import Refused
from nabij.kinship.models import Descent, Kin, KinBond, Pairing

BIRTH_PARENTS = 2


@dataclass
class Sheet:
    """Who is drawn and what ties them."""

    kin: list[Kin] = field(default_factory=list)
    pairings: list[Pairing] = field(default_factory=list)
    descents: list[Descent] = field(default_factory=list)
    bonds: list[KinBond] = field(default_factory=list)

    def find(self, kin_id: UUID | None, *, field: str = "") -> Kin:
        """Somebody who is drawn here. Raises Refused for anybody else."""
        found = next((one for one in self.kin if one.pk == kin_id), None)
        if found is None:
            raise Refused(_("Deze persoon staat niet in de tekening."), field=field or None)
        return found

    def parents_of(self, kin_id: UUID, kind: str = "") -> list[UUID]:
        return [one.parent_id for one in self.descents if one.child_id == kin_id and kind in ("", one.kind)]

    def children_of(self, kin_id: UUID) -> list[UUID]:
        return [one.child_id for one in self.descents if one.parent_id == kin_id]

    def partners_of(self, kin_id: UUID) -> list[UUID]:
        """Now or before, the last one first."""
        pairs = [(one.one_id, one.other_id) for one in self.pairings if kin_id in (one.one_id, one.other_id)]
        return [other if one == kin_id else one for one, other in reversed(pairs)]

    def siblings_of(self, kin_id: UUID) -> list[UUID]:
        """Who have a parent in common."""
        mine = set(self.parents_of(kin_id))
        found = [one.child_id for one in self.descents if one.parent_id in mine and one.child_id != kin_id]
        return list(dict.fromkeys(found))

    def descends(self, kin_id: UUID, ancestor: UUID) -> bool:
        """Whether somebody is a child, grandchild or further of another, in whatever way."""
        above = set(self.parents_of(kin_id))
        return ancestor in above or any(self.descends(one, ancestor) for one in above)


def sheet_of(household: Household) -> Sheet:
    """The whole drawing, for a command that holds the lock on the household."""
    return Sheet(
        list(Kin.objects.filter(household=household).select_related("person")),
        list(Pairing.objects.filter(household=household)),
        list(Descent.objects.filter(household=household)),
        list(KinBond.objects.filter(household=household)),
    )


def refuse_descent(sheet: Sheet, child: UUID, parent: UUID, kind: str) -> None:
    """Raises Refused for somebody who would descend from themselves, or for a third parent by birth."""
    if child == parent or sheet.descends(parent, child):
        raise Refused(
            _("Dit kan niet: iemand zou dan van zichzelf afstammen. Kijk na wie de ouder is en wie het kind."),
            field="parent",
        )
    birth = set(sheet.parents_of(child, Descent.Kind.BIRTH)) - {parent}
    if kind == Descent.Kind.BIRTH and len(birth) >= BIRTH_PARENTS:
        raise Refused(_("Er staan al twee ouders bij de geboorte. Kies adoptie, pleegkind of stiefkind."), field="kind")


def in_order(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    """Two people as a couple or a bond is kept: always in the same order. Raises Refused for one and the same."""
    if one == other:
        raise Refused(_("Kies iemand anders."), field="other")
    return (one, other) if one < other else (other, one)


def save_all(sheet: Sheet) -> None:
    """Write down what was proposed."""
    for things in (sheet.kin, sheet.pairings, sheet.descents, sheet.bonds):
        _save(things)


def _save(things: Iterable[Kin | Pairing | Descent | KinBond]) -> None:
    for thing in things:
        thing.save(force_insert=True)
