"""What is known of everybody who is drawn: of members from their own record, of others from the drawing itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.households.models import Membership
from nabij.households.screen_names import ScreenNames
from nabij.kernel import clock
from nabij.kernel.partial_dates import PartialDate
from nabij.kinship.models import Kin
from nabij.kinship.sheet import Sheet

Kind = Membership.Kind


@dataclass(frozen=True)
class Known:
    """Somebody as the drawing calls and shows them; with names hidden without age and years (`is_nameless`)."""

    name: str
    born: PartialDate | None
    died: PartialDate | None
    is_dead: bool
    lives_here: bool
    holders: tuple[UUID, ...] = ()
    bodies: tuple[str, ...] = ()
    is_nameless: bool = False

    @property
    def age(self) -> str:
        """In the symbol: "43", or "±77" when it may be a year less; nothing for who is dead."""
        if self.is_dead or self.is_nameless or not self.born:
            return ""
        age = self.born.age_on(clock.today())
        return str(age.low) if age.low == age.high else f"±{age.high}"

    @property
    def age_words(self) -> str:
        """In a sentence: "43 jaar", "76 of 77 jaar"."""
        return "" if not self.age or not self.born else self.born.age_on(clock.today()).text

    @property
    def years(self) -> str:
        """Beneath the name: "1983", "1949–2018", "–2018", "1949–?"."""
        if self.is_nameless:
            return ""
        born, died = str(self.born.year if self.born else ""), str(self.died.year if self.died else "?")
        if not self.is_dead:
            return born
        return f"{born}–{died}" if born or self.died else ""


@dataclass(frozen=True)
class Members:
    """Those of the household by person: today, and who were there before (of whom the name is known)."""

    now: Mapping[UUID, Membership]
    former: Mapping[UUID, Membership]


def known_of(sheet: Sheet, members: Members, names: ScreenNames | None) -> dict[UUID, Known]:
    """By the id of who is drawn; with `names` as they are called on that screen."""
    hidden = bool(names and names.hidden)
    return {kin.pk: replace(_known(sheet, kin, members, names), is_nameless=hidden) for kin in sheet.kin}


def _known(sheet: Sheet, kin: Kin, members: Members, names: ScreenNames | None) -> Known:
    if kin.person_id and (member := members.now.get(kin.person_id)):
        return _member(kin, member, names)
    if kin.person_id and (member := members.former.get(kin.person_id)):
        return _former(sheet, kin, member, names)
    name = kin.called
    if names:
        name = _role(sheet, kin, members) if names.hidden else names.in_text(name)
    return Known(name or _("onbekend"), kin.born, kin.died, kin.is_dead, lives_here=False)


def _member(kin: Kin, member: Membership, names: ScreenNames | None) -> Known:
    person = member.person
    held = getattr(person, "in_charge", ())
    died = kin.died or (PartialDate.of(person.died_on) if person.died_on else None)
    return Known(
        name=names.of(person.pk, person.called) if names else person.called,
        born=person.birth, died=died, is_dead=kin.is_dead or died is not None,
        lives_here=member.kind == Kind.LIVES_HERE,
        holders=tuple(one.holder_id for one in held if one.holder_id),
        bodies=tuple(one.body for one in held if one.body),
    )  # fmt: skip


def _former(sheet: Sheet, kin: Kin, member: Membership, names: ScreenNames | None) -> Known:
    """Of who left, the name; and when it was by death, that."""
    died = member.left_because == Membership.Left.DIED
    name = member.person.called
    if names and names.hidden:
        name = _role(sheet, kin, Members({}, {}))
    on = PartialDate.of(member.ends_on) if died and member.ends_on else None
    return Known(name, None, kin.died or on, kin.is_dead or died, lives_here=False)


def _role(sheet: Sheet, kin: Kin, members: Members) -> str:
    """What to call somebody whose name is hidden: by their place in the family."""
    by_id = {one.pk: one for one in sheet.kin}
    children = [by_id[one] for one in sheet.children_of(kin.pk) if one in by_id]
    grandchildren = [by_id[pk] for one in children for pk in sheet.children_of(one.pk) if pk in by_id]
    if grandchildren and _here(children, members):
        return _word(kin, _("opa"), _("oma"), _("grootouder"))
    if children:
        return _word(kin, _("vader"), _("moeder"), _("ouder"))
    if sheet.siblings_of(kin.pk):
        return _word(kin, _("broer"), _("zus"), _("broer of zus"))
    return _word(kin, _("man"), _("vrouw"), _("iemand"))


def _here(people: Iterable[Kin], members: Members) -> bool:
    return any(one.person_id in members.now for one in people)


def _word(kin: Kin, man: str, woman: str, either: str) -> str:
    return {Kin.Gender.MAN: man, Kin.Gender.WOMAN: woman}.get(Kin.Gender(kin.gender), either)
