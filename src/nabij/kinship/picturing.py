"""From what is known to what is drawn: the family as the picture asks for it, and its text form."""

from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.kinship.knowing import Known
from nabij.kinship.models import Kin, KinBond, Pairing
from nabij.kinship.sheet import Sheet
from nabij.kinship.telling import Teller
from nabij.pictures.drawing import Drawing
from nabij.pictures.genogram import genogram
from nabij.pictures.genogram_family import Child, Couple, Family, Feeling, Somebody, unions_of


@dataclass(frozen=True)
class TextLine:
    """A sentence, and where it leads."""

    text: str
    url: str = ""
    title: str = ""


class Picturing:
    """The sheet as a picture; `urls` by the id of what is clicked."""

    def __init__(self, sheet: Sheet, known: dict[UUID, Known], urls: dict[UUID, str]) -> None:
        self.sheet, self.known, self.urls = sheet, known, urls
        self.teller = Teller(sheet, known)

    def drawing(self, title: str) -> Drawing:
        return genogram(self.family(title))

    def family(self, title: str) -> Family:
        """What the layout asks for."""
        return Family(
            title,
            tuple(self._somebody(one) for one in self._by_birth()),
            tuple(self._couple(one) for one in self.sheet.pairings),
            tuple(Child(str(one.child_id), str(one.parent_id), cast("Any", one.kind)) for one in self.sheet.descents),
            tuple(self._feeling(one) for one in self.sheet.bonds),
            apart=_("Nog geen plek in de familie") if self.sheet.descents or self.sheet.pairings else "",
        )

    def _by_birth(self) -> list[Kin]:
        """The oldest first; of whom nothing is known, as they were drawn."""
        return sorted(self.sheet.kin, key=lambda one: str(self.known[one.pk].born or "9999"))

    def _url(self, key: UUID) -> str:
        return self.urls.get(key, "")

    def _somebody(self, kin: Kin) -> Somebody:
        one = self.known[kin.pk]
        return Somebody(
            key=str(kin.pk), name=one.name, gender=cast("Any", kin.gender), age=one.age, years=one.years,
            note=self.teller.authority_mark(kin), born=str(one.born or ""), is_dead=one.is_dead,
            is_unknown=kin.is_unknown, lives_here=one.lives_here, twins=str(kin.birth_group or ""),
            are_identical=kin.are_identical, sentence=self.teller.person(kin), url=self._url(kin.pk),
        )  # fmt: skip

    def _couple(self, pair: Pairing) -> Couple:
        return Couple(
            str(pair.one_id), str(pair.other_id), cast("Any", pair.kind), cast("Any", pair.ended_by), _years(pair),
            self.teller.couple(pair), self._url(pair.pk),
        )  # fmt: skip

    def _feeling(self, bond: KinBond) -> Feeling:
        one, other, quality = str(bond.one_id), str(bond.other_id), cast("Any", bond.quality)
        return Feeling(one, other, quality, self.teller.bond(bond), self._url(bond.pk))

    def lines(self) -> tuple[TextLine, ...]:
        """The family in sentences: who live together, couples, children, who has authority, and how they get on."""
        here = self.teller.household()
        found = [TextLine(here)] if here else []
        found += [TextLine(self.teller.couple(one), self._url(one.pk)) for one in self.sheet.pairings]
        for union in unions_of(self.family("")):
            children = [(UUID(child), kind) for child, kind in union.children]
            found.append(TextLine(self.teller.children([UUID(one) for one in union.parents], children)))
        for kin in self._by_birth():
            if held := self.teller.holders(self.known[kin.pk]):
                name = self.known[kin.pk].name
                found.append(TextLine(_("Gezag over %(name)s: %(names)s.") % {"name": name, "names": held}))
        found += [TextLine(self.teller.bond(one), self._url(one.pk)) for one in self.sheet.bonds]
        return tuple(found)

    def people(self) -> tuple[TextLine, ...]:
        """Everybody, the oldest first, each with a sentence."""
        return tuple(
            TextLine(self.teller.person(one), self._url(one.pk), self.known[one.pk].name) for one in self._by_birth()
        )


def _years(pair: Pairing) -> str:
    """At the line of a couple, on two lines when it is over."""
    began, ended = pair.began, pair.ended
    if began and ended:
        return f"{began.year}– {ended.year}"
    return str(began.year) if began else f"–{ended.year}" if ended else ""
