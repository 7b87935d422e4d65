"""What a message says, as far as we need it: who, which product, from when, until when, why.

Address, telephone, the relations of the client and the free remarks are not taken over: nothing here asks for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from lxml import etree

from nabij.kernel.partial_dates import PartialDate
from nabij.provisions.ijw.codes import END_REASONS, KINDS, REFERRERS, STATUSES, TAKEN_BACK, Status, volume_words
from nabij.provisions.ijw.faults import Fault
from nabij.provisions.ijw.parsing import line_of

# A day outside of these years is a mistake, and no clock can count with it.
YEARS = range(1880, 2200)
_LONGEST = {"Achternaam": 200, "Voornamen": 200, "Voorvoegsel": 20, "Identificatie": 12, "ReferentieAanbieder": 36,
            "Categorie": 5, "Code": 10, "Afzender": 8, "Ontvanger": 8, "Bsn": 9}  # fmt: skip


@dataclass(frozen=True)
class Client:
    """The person as the message names them."""

    bsn: str
    given_names: str
    initials: str
    prefix: str
    surname: str
    partner_surname: str
    birth: PartialDate | None


@dataclass(frozen=True)
class Product:
    """One product of the message: what of it is filled depends on the kind."""

    position: int
    status: str = Status.FIRST
    number: str = ""
    reference: str = ""
    category: str = ""
    product_code: str = ""
    volume: str = ""
    referred_by: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    began_on: date | None = None
    ended_on: date | None = None
    end_reason: str = ""


@dataclass(frozen=True)
class Content:
    """A message in our words."""

    kind: str
    sender: str
    receiver: str
    identification: str
    dated: date
    client: Client
    products: tuple[Product, ...]

    @property
    def provider_code(self) -> str:
        """The AGB code of the provider, whichever side it is on."""
        return self.receiver if self.kind == "allocation" else self.sender


@dataclass
class Finder:
    """Looks things up below an element by their local names, and remembers what is missing or wrong."""

    faults: list[Fault] = field(default_factory=list)

    def element(self, below: etree._Element, *path: str) -> etree._Element | None:
        """The first element along the path; None when it is not there."""
        here: etree._Element | None = below
        for name in path:
            here = next((one for one in here if etree.QName(one).localname == name), None) if here is not None else None
        return here

    def text(self, below: etree._Element, *path: str, needed: bool = False) -> str:
        found = self.element(below, *path)
        text = (found.text or "").strip() if found is not None else ""
        if not text and needed:
            self.wrong("missing", found if found is not None else below, path[-1])
        if len(text) > _LONGEST.get(path[-1], 1000):
            self.wrong("too_long", below, path[-1])
        return text

    def day(self, below: etree._Element, *path: str, needed: bool = False) -> date | None:
        text = self.text(below, *path, needed=needed)
        try:
            found = date.fromisoformat(text) if text else None
        except ValueError:
            found = date.max
        if found and found.year not in YEARS:
            self.wrong("not_a_date", below, path[-1])
            return None
        return found

    def number(self, below: etree._Element, name: str, *, needed: bool = False) -> str:
        text = self.text(below, name, needed=needed)
        if text and not (text.isascii() and text.isdigit() and len(text) <= 9):
            self.wrong("not_a_number", below, name)
        return text.lstrip("0") or text[:1]

    def code(self, below: etree._Element, name: str, words: Mapping[str, str], *, needed: bool = True) -> str:
        """A code in our word for it."""
        text = self.text(below, name, needed=needed)
        if text and text not in words:
            self.wrong("unknown_code", below, name)
        return str(words.get(text, ""))

    def wrong(self, reason: str, near: etree._Element, element: str) -> None:
        self.faults.append(Fault(reason, line_of(near), element))


@dataclass(frozen=True)
class Parties:
    """From whom to whom a message went, by their codes: what one needs to call somebody about it."""

    kind: str = ""
    sender: str = ""
    receiver: str = ""


UNSAID = Parties()


def parties_of(number: str, root: etree._Element) -> Parties:
    """Who is at both ends, of a message that may be wrong in anything else; empty where that cannot be told."""
    find = Finder()
    header = find.element(root, "Header")
    codes = [find.text(header, name) if header is not None else "" for name in ("Afzender", "Ontvanger")]
    return Parties(KINDS[number], *(code if code.isdecimal() and len(code) <= 8 else "" for code in codes))


def content_of(number: str, root: etree._Element) -> tuple[Content | None, list[Fault]]:
    """What the message says; None with the reasons when something we need is missing or wrong."""
    find, kind = Finder(), KINDS[number]
    header, client = find.element(root, "Header"), find.element(root, "Client")
    if header is None or client is None:
        return None, [Fault("missing", line_of(root), "Header" if header is None else "Client")]
    dated = find.day(header, "BerichtIdentificatie", "Dagtekening", needed=True)
    content = Content(
        kind=kind,
        sender=find.text(header, "Afzender", needed=True),
        receiver=find.text(header, "Ontvanger", needed=True),
        identification=find.text(header, "BerichtIdentificatie", "Identificatie", needed=True),
        dated=dated or date.min,
        client=_client(find, client),
        products=_products(find, client, number),
    )
    return (None if find.faults else content), find.faults


def _client(find: Finder, client: etree._Element) -> Client:
    return Client(
        bsn=find.number(client, "Bsn", needed=True).zfill(9),
        given_names=find.text(client, "Naam", "Voornamen"),
        initials=find.text(client, "Naam", "Voorletters"),
        prefix=find.text(client, "Naam", "Geslachtsnaam", "Voorvoegsel"),
        surname=find.text(client, "Naam", "Geslachtsnaam", "Achternaam", needed=True),
        partner_surname=find.text(client, "Naam", "Partnernaam", "Achternaam"),
        birth=_birth(find, client),
    )


def _birth(find: Finder, client: etree._Element) -> PartialDate | None:
    """As far as the message says that the date may be used (DatumGebruik)."""
    day = find.day(client, "Geboortedatum", "Datum", needed=True)
    use = find.text(client, "Geboortedatum", "DatumGebruik")
    if day is None or use == "3":
        return None
    parts = {"1": 2, "2": 1}.get(use, 3)
    return PartialDate.from_text("-".join(day.isoformat().split("-")[:parts]))


_LISTS = {
    "301": ("ToegewezenProducten", "ToegewezenProduct"), "305": ("StartProducten", "StartProduct"),
    "307": ("StopProducten", "StopProduct"), "315": ("AangevraagdeProducten", "AangevraagdProduct"),
}  # fmt: skip


def _products(find: Finder, client: etree._Element, number: str) -> tuple[Product, ...]:
    outer, inner = _LISTS[number]
    around = find.element(client, outer)
    found = [one for one in around if etree.QName(one).localname == inner] if around is not None else []
    if not found:
        find.wrong("missing", client, inner)
    return tuple(_coded(find, one, _READ[number](find, one, position)) for position, one in enumerate(found, start=1))


def _coded(find: Finder, product: etree._Element, read: Product) -> Product:
    category, code = (find.text(product, "Product", name) for name in ("Categorie", "Code"))
    return replace(read, category=category, product_code=code)


def _volume(find: Finder, product: etree._Element) -> str:
    return volume_words(*(find.text(product, "Omvang", name) for name in ("Volume", "Eenheid", "Frequentie")))


def _allotted(find: Finder, product: etree._Element, position: int) -> Product:
    back = find.text(product, "RedenWijziging") == TAKEN_BACK
    read = Product(
        position, status=Status.REMOVED if back else Status.FIRST,
        number=find.number(product, "ToewijzingNummer", needed=True),
        reference=find.text(product, "ReferentieAanbieder"), volume=_volume(find, product),
        starts_on=find.day(product, "Ingangsdatum", needed=True), ends_on=find.day(product, "Einddatum"),
    )  # fmt: skip
    return _in_order(find, product, read, "Einddatum", read.starts_on, read.ends_on)


def _asked(find: Finder, product: etree._Element, position: int) -> Product:
    referrer = find.element(product, "Verwijzer")
    read = Product(
        position, reference=find.text(product, "ReferentieAanbieder", needed=True), volume=_volume(find, product),
        referred_by=find.code(referrer, "Type", REFERRERS) if referrer is not None else "",
        starts_on=find.day(product, "ToewijzingIngangsdatum", needed=True),
        ends_on=find.day(product, "ToewijzingEinddatum"),
    )  # fmt: skip
    return _in_order(find, product, read, "ToewijzingEinddatum", read.starts_on, read.ends_on)


def _begun(find: Finder, product: etree._Element, position: int) -> Product:
    return Product(
        position, status=find.code(product, "StatusAanlevering", STATUSES),
        number=find.number(product, "ToewijzingNummer"), starts_on=find.day(product, "ToewijzingIngangsdatum"),
        began_on=find.day(product, "Begindatum", needed=True),
    )  # fmt: skip


def _ended(find: Finder, product: etree._Element, position: int) -> Product:
    read = Product(
        position, status=find.code(product, "StatusAanlevering", STATUSES),
        number=find.number(product, "ToewijzingNummer"), starts_on=find.day(product, "ToewijzingIngangsdatum"),
        began_on=find.day(product, "Begindatum", needed=True), ended_on=find.day(product, "Einddatum", needed=True),
        end_reason=find.code(product, "RedenBeeindiging", END_REASONS),
    )  # fmt: skip
    return _in_order(find, product, read, "Einddatum", read.began_on, read.ended_on)


def _in_order(
    find: Finder, near: etree._Element, read: Product, element: str, first: date | None, last: date | None
) -> Product:
    if first and last and last < first:
        find.wrong("ends_before_begin", near, element)
    return read


_READ = {"301": _allotted, "305": _begun, "307": _ended, "315": _asked}
