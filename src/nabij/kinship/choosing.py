"""Whom one can choose around somebody who is drawn."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.households.screen_names import ScreenNames
from nabij.kinship.models import Descent, Kin, KinBond, Pairing
from nabij.kinship.queries import names_for, on_paper, sheet_for
from nabij.kinship.sheet import Sheet

HOW = ("partner", "child", "parent", "sibling")


@dataclass(frozen=True)
class Around:
    """Somebody with the people and lines round them."""

    kin: Kin
    sheet: Sheet
    names: dict[UUID, str]

    @property
    def name(self) -> str:
        return self.names[self.kin.pk]

    @property
    def pairings(self) -> list[tuple[str, Pairing]]:
        return [(self._other(one), one) for one in self.sheet.pairings if self._is_mine(one)]

    @property
    def bonds(self) -> list[tuple[str, KinBond]]:
        return [(self._other(one), one) for one in self.sheet.bonds if self._is_mine(one)]

    @property
    def parents(self) -> list[tuple[str, Descent]]:
        return [(self.names[one.parent_id], one) for one in self.sheet.descents if one.child_id == self.kin.pk]

    @property
    def children(self) -> list[tuple[str, Descent]]:
        return [(self.names[one.child_id], one) for one in self.sheet.descents if one.parent_id == self.kin.pk]

    @property
    def everybody_else(self) -> list[tuple[str, str]]:
        return [(str(one.pk), self.names[one.pk]) for one in self.sheet.kin if one.pk != self.kin.pk]

    @property
    def siblings(self) -> list[tuple[str, str]]:
        return [(str(one), self.names[one]) for one in self.sheet.siblings_of(self.kin.pk)]

    def _other(self, tie: Pairing | KinBond) -> str:
        return self.names[tie.other_id if tie.one_id == self.kin.pk else tie.one_id]

    def _is_mine(self, tie: Pairing | KinBond) -> bool:
        return self.kin.pk in (tie.one_id, tie.other_id)

    def others(self, how: str) -> list[tuple[str, str]]:
        """The other parents that a child of theirs may have, or which parents a brother or sister shares."""
        if how == "child":
            partners = self.sheet.partners_of(self.kin.pk)
            return [*((str(one), self.names[one]) for one in partners), ("", _("Niemand"))] if partners else []
        parents = self.sheet.parents_of(self.kin.pk, Descent.Kind.BIRTH)
        if how != "sibling" or len(parents) < len(HOW) // 2:
            return []
        alone = [(str(one), _("Alleen %(name)s") % {"name": self.names[one]}) for one in parents]
        return [("", _("Allebei dezelfde ouders")), *alone]


def around(actor: Actor, kin: Kin, *, shared_as: ScreenNames | None = None) -> Around:
    """Somebody with all that is drawn around them; on a shared screen what may be seen there."""
    sheet = sheet_for(actor, kin.household)
    if shared_as:
        sheet = on_paper(sheet)
    mine = next((one for one in sheet.kin if one.pk == kin.pk), kin)
    mine.household = kin.household
    return Around(mine, sheet, names_for(actor, kin.household, sheet, shared_as))
