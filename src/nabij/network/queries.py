"""Who is around a household: in words per side, and as a picture; also as it was on an earlier day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Sectors, choice_of
from nabij.households.models import Household, Involvement, Membership
from nabij.households.queries import everybody_ever
from nabij.households.screen_names import ScreenNames
from nabij.kernel import clock
from nabij.kernel.periods import in_force
from nabij.network.models import Connection
from nabij.pictures import ecomap as picture
from nabij.pictures.drawing import Drawing

VIEW = Permission.HOUSEHOLD_VIEW
Sector, Quality = Connection.Sector, Connection.Quality
RINGS = list(Connection.Ring)


@dataclass(frozen=True)
class Contact:
    """One bond as this person may read it; without `record` it is a professional at the table."""

    key: str
    name: str
    what: str
    sector: str
    ring: str
    quality: str
    direction: str
    sentence: str
    could_do_more: bool = False
    could_do: str = ""
    on_paper: bool = True
    url: str = ""
    face: str = ""
    record: Connection | None = None


@dataclass(frozen=True)
class Side:
    """One sector with the name that this area gives it."""

    key: str
    name: str
    contacts: Sequence[Contact]


@dataclass(frozen=True)
class Network:
    """Everyone around a household on one day; `here` is how those who live there are called."""

    here: Sequence[str]
    sides: Sequence[Side]

    @property
    def contacts(self) -> list[Contact]:
        return [contact for side in self.sides for contact in side.contacts]

    @property
    def written(self) -> bool:
        """Whether anybody was written down, beside the professionals who come by themselves."""
        return any(contact.record for contact in self.contacts)

    @property
    def could_do_more(self) -> list[Contact]:
        return [contact for contact in self.contacts if contact.could_do_more]

    @property
    def sentences(self) -> list[str]:
        """The same as the picture, to be read aloud."""
        return [contact.sentence for contact in self.contacts]


@dataclass(frozen=True)
class _People:
    """How everyone is called here, and who they are to the family; whom one may not know has no name."""

    ever: Sequence[Membership]
    names: ScreenNames
    members: Mapping[UUID, Membership] = field(default_factory=dict)

    @classmethod
    def of(cls, ever: Sequence[Membership], names: ScreenNames | None) -> "_People":
        in_order = sorted(ever, key=lambda one: one.is_in_force)
        return cls(ever, names or ScreenNames(), {one.person_id: one for one in in_order})

    def full_name(self, person_id: UUID) -> str:
        member = self.members.get(person_id)
        if member is None:
            return _("iemand uit het netwerk")
        return self.called(member) if self.names.hidden else member.person.name

    def called(self, member: Membership) -> str:
        """At the table by first name; with names hidden by who they are."""
        if not self.names.hidden:
            return member.person.called
        return (
            self.names.called.get(member.person_id)
            or self.names.in_text(member.relation)
            or _("iemand uit het netwerk")
        )

    def written(self, one: Connection, side: str) -> str:
        """What has only a name: it may be somebody's, so with names hidden it is called by what or where it is."""
        if not self.names.hidden:
            return one.name
        return self.names.in_text(one.what or side)

    def here(self, day: date) -> list[str]:
        """Those who lived there on that day; before anything was written, those who live there now."""
        living = [one for one in self.ever if one.kind == Membership.Kind.LIVES_HERE]
        then = [one for one in living if _is_on(one, day)] or [one for one in living if one.is_in_force]
        return [self.called(one) for one in then]


def network_of(
    actor: Actor,
    household: Household,
    *,
    on: date | None = None,
    shared: bool = False,
    names: ScreenNames | None = None,
) -> Network:
    """Everyone around the household, today or as it was `on` a day. At most six queries.

    `shared` leaves out what is not for a shared screen or paper; `names` says how people are called there.
    """
    day = on or clock.today()
    people = _People.of(everybody_ever(actor, household), names)
    found = _connections(actor, household, day, shared=shared)
    labels = choice_of(Sectors, household.area_id)
    page = ("network:shared_change" if shared else "network:change") if on is None else ""
    contacts = [_contact(one, people, getattr(labels, one.sector), page) for one in found]
    helpers = [_helper(one, labels.help, shared=shared) for one in _at_table(actor, household, day)]
    sides = [
        Side(sector, getattr(labels, sector), _nearest_first([*contacts, *helpers], sector)) for sector in Sector.values
    ]
    return Network(people.here(day), sides)


def _connections(actor: Actor, household: Household, day: date, *, shared: bool) -> "QuerySet[Connection]":
    found = scope(actor, VIEW, Connection).filter(in_force(day), household=household)
    return found.filter(on_paper=True) if shared else found


def _is_on(member: Membership, day: date) -> bool:
    return member.starts_on <= day and (member.ends_on is None or member.ends_on > day)


def _nearest_first(contacts: Iterable[Contact], sector: str) -> list[Contact]:
    here = [one for one in contacts if one.sector == sector]
    return sorted(here, key=lambda one: RINGS.index(Connection.Ring(one.ring)))


def _contact(one: Connection, people: _People, side: str, page: str) -> Contact:
    """One bond in words; `page` is where it can be changed, if anywhere."""
    member = people.members.get(one.person_id) if one.person_id else None
    whose = people.members.get(one.about_id) if one.about_id else None
    name = people.full_name(one.person_id) if one.person_id else people.written(one, side)
    what = people.names.in_text(member.relation if member else one.what)
    what, of = "" if what == name else what, people.called(whose) if whose else ""
    could_do = people.names.in_text(one.could_do)
    return Contact(
        key=str(one.pk), name=name, what=" · ".join(part for part in (what, of) if part), sector=one.sector,
        ring=one.ring, quality=one.quality, direction=one.direction,
        sentence=_sentence(one, f"{name}, {what}" if what else name, of, side, could_do),
        could_do_more=one.could_do_more, could_do=could_do, on_paper=one.on_paper,
        url=_url(one, page, people.names) if page else "", record=one,
    )  # fmt: skip


def _url(one: Connection, page: str, names: ScreenNames) -> str:
    """Where names were hidden, they stay so."""
    return reverse(page, args=[one.pk]) + names.query


def _sentence(one: Connection, who: str, of: str, side: str, could_do: str) -> str:
    whose = _("%(who)s (van %(person)s)") % {"who": who, "person": of} if of else who
    said = f"{whose}: {one.in_words}." if who == side else f"{whose} – {side}: {one.in_words}."
    if not one.could_do_more:
        return said
    more = _("Zou meer kunnen doen: %(what)s.") % {"what": could_do} if could_do else _("Zou meer kunnen doen.")
    return f"{said} {more}"


def _at_table(actor: Actor, household: Household, day: date) -> "QuerySet[Involvement]":
    found = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(in_force(day), household=household)
    return found.select_related("professional__organisation")


def _helper(seat: Involvement, side: str, *, shared: bool) -> Contact:
    """A professional at the table: whoever directs is near. What they are there for is not for a shared screen."""
    one = seat.professional
    directs = seat.seat in (Involvement.Seat.DIRECTOR, Involvement.Seat.CONTACT_PERSON)
    organisation = one.organisation.name
    role = organisation if seat.seat == Involvement.Seat.HELPER else str(seat.get_seat_display())
    return Contact(
        key=str(seat.pk), name=one.name, what=role, sector=Sector.HELP,
        ring=Connection.Ring.NEAR if directs else Connection.Ring.MIDDLE,
        quality=Quality.ORDINARY, direction=Connection.Direction.TO_US,
        sentence=_("%(name)s, %(role)s – %(side)s: zit aan tafel.") % {"name": one.name, "role": role, "side": side},
        url="" if shared else reverse("households:people", args=[seat.household_id]), face=one.face or one.name,
    )  # fmt: skip


def moments_of(actor: Actor, household: Household) -> list[date]:
    """The earlier days since which something changed around them, the last first. One query."""
    rows = scope(actor, VIEW, Connection).filter(household=household)
    days = {one.starts_on for one in rows} | {one.ends_on for one in rows if one.ends_on}
    return sorted((day for day in days if day < clock.today()), reverse=True)


@dataclass(frozen=True)
class Earlier:
    """How a bond was, until a day."""

    words: str
    until: date


def history_of(actor: Actor, connection: Connection) -> list[Earlier]:
    """How this bond was before, the last first. One query."""
    rows = scope(actor, VIEW, Connection).filter(household=connection.household_id, ends_on__isnull=False)
    ended = {row.pk: row for row in rows}
    found: list[Earlier] = []
    at = connection.changed_from_id
    while at in ended:
        row = ended[at]
        found.append(Earlier(row.in_words, row.ends_on or clock.today()))
        at = row.changed_from_id
    return found


def ecomap_of(
    actor: Actor,
    household: Household,
    *,
    on: date | None = None,
    shared: bool = False,
    names: ScreenNames | None = None,
) -> Drawing:
    """The picture of everyone around the household, today or as it was `on` a day; see `network_of`."""
    return drawn(network_of(actor, household, on=on, shared=shared, names=names))


def drawn(network: Network, *, narrow: bool = False) -> Drawing:
    """A network as a picture: round, or in one column for a phone."""
    sides = [side.key for side in network.sides]
    said = picture.Ecomap(
        title=_("De mensen om ons heen"),
        family=tuple(network.here),
        family_sentence=_("In het midden: %(names)s.") % {"names": ", ".join(network.here) or _("het gezin")},
        sectors=tuple(side.name for side in network.sides),
        bonds=tuple(_bond(contact, sides.index(contact.sector)) for contact in network.contacts),
    )
    return picture.narrow_ecomap(said) if narrow else picture.ecomap(said)


QUALITIES: dict[str, picture.Quality] = {
    "strong": "strong", "ordinary": "ordinary", "thin": "thin", "tense": "tense", "broken": "broken",
    "unsafe": "unsafe",
}  # fmt: skip
FLOWS: dict[str, picture.Flow] = {"to_us": "to_us", "both": "both", "from_us": "from_us"}


def _bond(contact: Contact, sector: int) -> picture.Bond:
    return picture.Bond(
        key=contact.key, name=contact.name, what=contact.what, sentence=contact.sentence, sector=sector,
        ring=RINGS.index(Connection.Ring(contact.ring)), quality=QUALITIES[contact.quality],
        flow=FLOWS[contact.direction], more=contact.could_do_more, professional=contact.record is None,
        url=contact.url,
    )  # fmt: skip


def written_down(actor: Actor, household: Household) -> set[UUID]:
    """The persons with whom a bond of today is written down, wherever it may be shown. One query."""
    rows = scope(actor, VIEW, Connection).filter(household=household, ends_on=None, person__isnull=False)
    return {row.person_id for row in rows if row.person_id}
