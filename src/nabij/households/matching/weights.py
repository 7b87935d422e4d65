"""What each agreement and each difference is worth (Fellegi and Sunter, 1969).

m: how often two records of one person compare so; u: how often those of two strangers do. The figures are our own
estimate, from what is known of Dutch registers (29,200 days in eighty years; a given name shared by one in two
hundred; one in twenty thousand at a given address) and tried on made-up reports only. Before "sure" may do anything by
itself they are to be estimated again on reports that people have judged by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import log

from .records import N_, Field, Level, Reason

SURE = 0.99
SURE_BY_INITIAL = 0.995  # a partner may have the same one
SURE_ELSEWHERE = 0.998  # of who is at another address than the file says
OWN_ENOUGH = 9.5  # what given name, birth date and telephone must weigh together: one in some thirteen thousand
WORTH_A_LOOK = 0.05
UNKNOWN_SHARE = 0.8  # most reports concern somebody whom nobody knows yet
NEW_IN_KNOWN_HOUSEHOLD = 0.1  # of the unknown, those whose household has a file
HOUSEHOLD_SIZE = 2.5


@dataclass(frozen=True)
class Evidence:
    """One way in which a field can compare."""

    field: Field
    level: Level
    text: str
    m: float = 1.0
    u: float = 1.0

    @cached_property
    def usual(self) -> Reason:
        """Its weight in a comparison where the value itself is as rare as most."""
        return Reason(self.field, self.level, self.text, log(self.m / self.u))

    def reason(self, u: float | None = None) -> Reason:
        """Its weight in a comparison; `u` where the value itself is rarer or more common than usual."""
        return self.usual if u is None else Reason(self.field, self.level, self.text, log(self.m / u))


_G, _S, _B, _A, _P = Field.GIVEN, Field.SURNAME, Field.BORN, Field.ADDRESS, Field.PHONE
_SAME, _CLOSE, _DIFFERENT, _UNKNOWN = Level.SAME, Level.CLOSE, Level.DIFFERENT, Level.UNKNOWN

GIVEN_SAME = Evidence(_G, _SAME, N_("voornaam gelijk"), 0.85, 0.006)
GIVEN_CALLED = Evidence(_G, _CLOSE, N_("roepnaam past bij voornaam"), 0.06, 0.002)
GIVEN_ALIKE = Evidence(_G, _CLOSE, N_("voornaam lijkt erop"), 0.05, 0.005)
GIVEN_OTHER = Evidence(_G, _CLOSE, N_("een van de voornamen gelijk"), 0.01, 0.005)
# Of an initial beside a name, or two initials.
GIVEN_INITIALS = Evidence(_G, _CLOSE, N_("voorletters gelijk"), 0.97, 0.008)
GIVEN_INITIAL = Evidence(_G, _CLOSE, N_("voorletter gelijk"), 0.94, 0.08)
GIVEN_FEWER_INITIALS = Evidence(_G, _CLOSE, N_("voorletter gelijk, de volgende ontbreekt"), 0.6, 0.08)
GIVEN_FIRST_INITIAL = Evidence(_G, _CLOSE, N_("eerste voorletter gelijk, de volgende anders"), 0.01, 0.07)
GIVEN_LATER_INITIAL = Evidence(_G, _CLOSE, N_("een van de voorletters gelijk"), 0.015, 0.07)
GIVEN_TURNED = Evidence(_G, _CLOSE, N_("voornaam staat bij de achternaam"), 0.01, 0.006)
GIVEN_DIFFERENT = Evidence(_G, _DIFFERENT, N_("voornaam anders"), 0.03, 0.93)
GIVEN_UNKNOWN = Evidence(_G, _UNKNOWN, N_("voornaam onbekend"))

# u of a surname is its share among those known, see `share`.
SURNAME_SAME = Evidence(_S, _SAME, N_("achternaam gelijk"), 0.80)
SURNAME_PART = Evidence(_S, _CLOSE, N_("een van de achternamen gelijk"), 0.08)
SURNAME_ALIKE = Evidence(_S, _CLOSE, N_("achternaam klinkt hetzelfde"), 0.06)
SURNAME_TURNED = Evidence(_S, _CLOSE, N_("achternaam staat bij de voornaam"), 0.5)
SURNAME_DIFFERENT = Evidence(_S, _DIFFERENT, N_("achternaam anders"), 0.05, 0.98)
SURNAME_UNKNOWN = Evidence(_S, _UNKNOWN, N_("achternaam onbekend"))

BORN_SAME = Evidence(_B, _SAME, N_("geboortedatum gelijk"), 0.93, 1 / 29_200)
# A register writes 1 January when only the year is known, and so do many who fled: among their namesakes, of one
# country and often of one year, it says little.
BORN_NEW_YEAR = Evidence(_B, _SAME, N_("geboortedatum gelijk, maar 1 januari komt vaak voor"), 0.93, 1 / 250)
BORN_MONTH = Evidence(_B, _SAME, N_("geboortemaand en -jaar gelijk"), 0.95, 1 / 960)
BORN_YEAR = Evidence(_B, _SAME, N_("geboortejaar gelijk"), 0.95, 1 / 60)
BORN_SWAPPED = Evidence(_B, _CLOSE, N_("dag en maand verwisseld"), 0.01, 1 / 29_200)
BORN_ONE_PART = Evidence(_B, _CLOSE, N_("geboortedatum scheelt op één plaats"), 0.02, 0.002)
BORN_NEAR = Evidence(_B, _CLOSE, N_("geboortejaar bijna gelijk"), 0.03, 0.04)
BORN_DIFFERENT = Evidence(_B, _DIFFERENT, N_("geboortedatum anders"), 0.012, 0.99)
BORN_UNKNOWN = Evidence(_B, _UNKNOWN, N_("geboortedatum onbekend"))

# u of an address is how many of all addresses agree so, see `address_share`.
ADDRESS_SAME = Evidence(_A, _SAME, N_("adres gelijk"), 0.75, 1)
ADDRESS_BEFORE = Evidence(_A, _CLOSE, N_("adres gelijk aan een vorig adres"), 0.05, 2)
ADDRESS_ADDITION = Evidence(_A, _CLOSE, N_("huisnummer gelijk, toevoeging anders"), 0.06, 4)
ADDRESS_STREET = Evidence(_A, _CLOSE, N_("straat gelijk"), 0.75, 200)
ADDRESS_NUMBER = Evidence(_A, _CLOSE, N_("straat gelijk, huisnummer anders"), 0.03, 200)
ADDRESS_DIFFERENT = Evidence(_A, _DIFFERENT, N_("adres anders"), 0.12, 0.99)
ADDRESS_UNKNOWN = Evidence(_A, _UNKNOWN, N_("adres onbekend"))

PHONE_SAME = Evidence(_P, _SAME, N_("telefoonnummer gelijk"), 0.65, 0.00001)
PHONE_DIFFERENT = Evidence(_P, _DIFFERENT, N_("telefoonnummer anders"), 0.30, 0.9999)
PHONE_UNKNOWN = Evidence(_P, _UNKNOWN, N_("telefoonnummer onbekend"))

# How much rarer than the own one a housemate's is given; of the agreement with that housemate this part remains.
SURNAME_HOUSEMATE = Evidence(_S, _CLOSE, N_("achternaam is van een huisgenoot"), 0.08)
BORN_HOUSEMATE = Evidence(_B, _DIFFERENT, N_("geboortedatum is van een huisgenoot"), 0.008)
PHONE_HOUSEMATE = Evidence(_P, _CLOSE, N_("telefoonnummer is van een huisgenoot"), 0.12)
# Of a member of a known household who is not known yet another surname is no wonder.
SURNAME_OF_NEWCOMER = Evidence(_S, _DIFFERENT, N_("achternaam anders"), 0.3, 0.98)

# What stands there when the name is told by one letter: brothers, sisters and twins share it.
BY_INITIAL = frozenset({GIVEN_INITIAL.text, GIVEN_FEWER_INITIALS.text})

# Who moves, marries or buys a telephone is still the same person; a name and a birth date do not change by themselves.
CONTRADICTS = frozenset({_G, _S, _B})


def share(count: int, known_count: int) -> float:
    """How often a surname comes up, from its count among those known; few persons known count for little."""
    return (max(count, 0) + 1) / (known_count + 1_000)


def address_share(known_count: int) -> float:
    """One address among all of the municipality: three for each person known (420,000 where 120,000 are known)."""
    return 1 / (3 * known_count + 1_000)
