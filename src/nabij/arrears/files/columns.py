"""The columns of our form, by the plain Dutch words that stand above them."""

import re
from enum import StrEnum

from nabij.kernel.text import plain


class Column(StrEnum):
    """A column; its value is the head as our form documents it, and as the page names a field that is wrong."""

    KIND = "partner type"
    AMOUNT = "bedrag"
    ARISEN = "ontstaansdatum"
    SIGNALLED = "signaaldatum"
    MONTHS = "maanden achterstand"
    INITIALS = "voorletters"
    PREFIX = "tussenvoegsel"
    SURNAME = "achternaam"
    PARTNER = "partnernaam"
    BIRTH = "geboortedatum"
    STREET = "straat"
    NUMBER = "huisnummer"
    ADDITION = "toevoeging"
    POSTCODE = "postcode"
    TOWN = "plaats"
    PHONE = "telefoon"
    EMAIL = "e-mail"
    CRISIS = "crisis"
    WARM = "warme overdracht"
    REFERENCE = "kenmerk"
    CONDITIONS = "vier voorwaarden"
    BSN = "burgerservicenummer"


NEEDED = (
    Column.AMOUNT, Column.ARISEN, Column.SIGNALLED, Column.SURNAME, Column.NUMBER, Column.POSTCODE, Column.CONDITIONS,
)  # fmt: skip
# Other names that partners use; compared without capitals, accents, spaces and dashes.
ALSO = {
    Column.KIND: ("soort", "type partner", "signaalpartner", "soort partner"),
    Column.AMOUNT: ("achterstand", "bedrag achterstand", "openstaand bedrag"),
    Column.ARISEN: ("datum ontstaan", "ontstaan op"),
    Column.SIGNALLED: ("datum signaal", "datum melding"),
    Column.MONTHS: ("aantal maanden", "maanden"),
    Column.INITIALS: ("initialen",),
    Column.PREFIX: ("voorvoegsel", "tussenvoegsels", "voorvoegsels"),
    Column.SURNAME: ("naam", "geslachtsnaam"),
    Column.PARTNER: ("achternaam partner", "naam partner"),
    Column.BIRTH: ("geboren", "geb datum"),
    Column.STREET: ("straatnaam",),
    Column.NUMBER: ("huisnr", "nummer"),
    Column.ADDITION: ("huisnummertoevoeging", "toev"),
    Column.TOWN: ("woonplaats", "plaatsnaam"),
    Column.PHONE: ("telefoonnummer", "tel", "mobiel"),
    Column.EMAIL: ("e-mailadres", "mail"),
    Column.CRISIS: ("crisissignaal", "eindafsluiting"),
    Column.WARM: ("warm",),
    Column.REFERENCE: ("klantnummer", "referentie", "contractnummer"),
    Column.CONDITIONS: ("voorwaarden", "4 voorwaarden"),
    Column.BSN: ("bsn",),
}


def bare(head: str) -> str:
    """A head as it is compared."""
    return re.sub(r"[^a-z0-9]", "", plain(head))


_KNOWN = {bare(name): column for column in Column for name in (column.value, *ALSO.get(column, ()))}


def column_of(head: str) -> Column | None:
    """Which column stands under this head; None for one that is not ours, which nobody reads."""
    return _KNOWN.get(bare(head))


def missing(found: set[Column]) -> list[Column]:
    """The columns that a file cannot do without and does not have."""
    return [column for column in NEEDED if column not in found]
