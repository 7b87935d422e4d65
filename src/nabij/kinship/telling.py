"""The drawing in sentences: of everybody, of every line, and of the whole family as a text beneath the picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.kinship.knowing import Known
from nabij.kinship.models import Descent, Kin, KinBond, Pairing
from nabij.kinship.sheet import Sheet


def joined(names: Iterable[str]) -> str:
    """ "Elif, Murat en Deniz"."""
    *most, last = list(names) or [""]
    return _("%(most)s en %(last)s") % {"most": ", ".join(most), "last": last} if most else last


@dataclass(frozen=True)
class Teller:
    """Says what the sheet shows, with everybody called as they are known here."""

    sheet: Sheet
    known: dict[UUID, Known]

    def names(self, keys: Iterable[UUID]) -> str:
        return joined(self.known[key].name for key in keys if key in self.known)

    def person(self, kin: Kin) -> str:
        """Somebody in a sentence, for who cannot see the picture."""
        one = self.known[kin.pk]
        said = [one.name, *self._facts(kin, one)]
        return ", ".join(said) + "."

    def _facts(self, kin: Kin, one: Known) -> Iterable[str]:
        if kin.gender in (Kin.Gender.MAN, Kin.Gender.WOMAN):
            yield str(kin.get_gender_display())
        if one.age_words:
            yield one.age_words
        if one.is_dead:
            dated = one.died if not one.is_nameless else None
            yield _("overleden in %(year)s") % {"year": dated.year} if dated else _("overleden")
        if parents := self.sheet.parents_of(kin.pk):
            yield _("kind van %(names)s") % {"names": self.names(parents)}
        if one.lives_here:
            yield _("woont hier")
        if held := self.holders(one):
            yield _("gezag: %(names)s") % {"names": held}

    def holders(self, one: Known) -> str:
        """Who has authority over a child, as far as they are drawn; and bodies."""
        by_person = {kin.person_id: kin.pk for kin in self.sheet.kin if kin.person_id}
        names = [self.known[by_person[pk]].name for pk in one.holders if pk in by_person]
        return joined([*names, *one.bodies]) if names or one.bodies else ""

    def authority_mark(self, kin: Kin) -> str:
        """The same in two words, beneath the name."""
        one = self.known[kin.pk]
        parents = {each.person_id for each in self.sheet.kin if each.pk in self.sheet.parents_of(kin.pk)}
        both = len(one.holders) > 1 and set(one.holders) == parents and not one.bodies
        if both:
            return _("gezag: beiden")
        held = _("voogdij") if one.bodies else self.holders(one)
        return _("gezag: %(names)s") % {"names": held} if held else ""

    def couple(self, pair: Pairing) -> str:
        """How two are a couple, since when and until when."""
        said = str(pair.get_kind_display())
        if pair.began:
            said = _("%(how)s sinds %(year)s") % {"how": said, "year": pair.began.year}
        if pair.ended_by:
            over = str(pair.get_ended_by_display())
            over = _("%(over)s in %(year)s") % {"over": over, "year": pair.ended.year} if pair.ended else over
            said = _("%(how)s, nu %(over)s") % {"how": said, "over": over}
        dead = [self.known[key] for key in (pair.one_id, pair.other_id) if self.known[key].is_dead]
        if dead and not pair.ended_by:
            said = _("%(how)s tot de dood van %(names)s") % {"how": said, "names": joined(one.name for one in dead)}
        return _("%(names)s: %(how)s.") % {"names": self.names((pair.one_id, pair.other_id)), "how": said}

    def bond(self, bond: KinBond) -> str:
        """How two get on."""
        names = self.names((bond.one_id, bond.other_id))
        return _("Tussen %(names)s: %(how)s.") % {"names": names, "how": bond.get_quality_display()}

    def children(self, parents: Iterable[UUID], children: Iterable[tuple[UUID, str]]) -> str:
        """The children of these parents, with how each came."""
        said = [self._child(child, kind) for child, kind in children]
        return _("Kinderen van %(parents)s: %(children)s.") % {
            "parents": self.names(parents), "children": joined(said),
        }  # fmt: skip

    def _child(self, child: UUID, kind: str) -> str:
        how = "" if kind == Descent.Kind.BIRTH else f" ({Descent.Kind(kind).label})"
        return f"{self.known[child].name}{how}"

    def household(self) -> str:
        """Who live together; empty when nobody who is drawn lives here."""
        here = [one.name for one in self.known.values() if one.lives_here]
        return _("Wonen hier samen: %(names)s.") % {"names": joined(here)} if here else ""
