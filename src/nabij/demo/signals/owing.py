"""Who is behind with a payment, as a partner knows them: all of them made up, with postcodes that belong to no town."""

from dataclasses import dataclass

from nabij.demo.places import TOWN
from nabij.demo.stage import Stage
from nabij.demo.telling.about import particulars, postcode_of
from nabij.demo.telling.scenes import Told
from nabij.kernel.partial_dates import PartialDate


@dataclass(frozen=True)
class Who:
    """A person in a file; `born` as partners write it."""

    initials: str
    surname: str
    born: str
    street: str
    number: str
    postcode: str
    prefix: str = ""
    addition: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Owes:
    """One arrear: since when (days ago), and the partner's own number for it."""

    who: Who
    amount: str
    reference: str
    since: int = 120
    months: int = 2
    crisis: bool = False
    warm: bool = False


def born(birth: PartialDate | None) -> str:
    """Day, month and year; zeros for what is not known."""
    return f"{birth.day or 0:02d}-{birth.month or 0:02d}-{birth.year}" if birth else ""


def known(told: Told, given: str) -> Who:
    """Somebody of a household that is told, as a creditor knows them."""
    story = told.story
    said = particulars(told.stage, story, next(one for one in story.people if one.given == given))
    return Who(
        f"{said.given_names[0]}.", said.surname, born(said.birth), story.street, story.number, postcode_of(story),
        said.prefix, story.addition, said.phone,
    )  # fmt: skip


TRAP = Who("T.", "Trapgevel", "12-03-1979", "Kolenkade", "71", "1234 CA")
BALKON = Who("B.", "Balkonhek", "30-09-1991", "Antracietplein", "58", "1234 DE", phone="06 0000 2501")
DREMPEL = Who("L.", "Drempel", "04-11-1968", "Briketstraat", "26", "1234 BB")
SCHUIFDEUR = Who("A.", "Schuifdeur", "17-06-1986", "Turfstraat", "63", "1234 EA", phone="06 0000 2502")
STEKKER = Who("K.", "Stopcontact", "22-01-1998", "Schachtstraat", "92", "1234 CD", phone="06 0000 2503")
MAANDLAST = Who("M.", "Maandlast", "09-05-1974", "Lampstraat", "88", "1234 AK", phone="06 0000 2504")
PROEFADRES = Who("P.", "Proefadres", "01-08-1995", "Sluiskade", "28", "1235 CD", addition="2 hoog")
WATERPAS = Who("S.", "Waterpas", "15-02-1961", "Loodsstraat", "33", "1235 EB", prefix="van")
ELDERS = Who("R.", "Buitenom", "25-12-1983", "Verderop", "1", "1299 ZZ")


def as_cells(stage: Stage, owes: Owes, signalled: int) -> dict[str, str]:
    """The cells of one line, by the heads of our form."""
    who = owes.who
    return {
        "bedrag": owes.amount, "ontstaansdatum": f"{stage.day(owes.since):%d-%m-%Y}",
        "signaaldatum": f"{stage.day(signalled):%d-%m-%Y}", "maanden achterstand": str(owes.months),
        "voorletters": who.initials, "tussenvoegsel": who.prefix, "achternaam": who.surname,
        "geboortedatum": who.born, "straat": who.street, "huisnummer": who.number, "toevoeging": who.addition,
        "postcode": who.postcode, "plaats": TOWN, "telefoon": who.phone, "crisis": "ja" if owes.crisis else "nee",
        "warme overdracht": "ja" if owes.warm else "nee", "kenmerk": owes.reference, "vier voorwaarden": "ja",
    }  # fmt: skip
