"""What others write about somebody: the file a professional keeps, and the signal a landlord sends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from nabij.households.matching.records import Address, Record
from nabij.kernel.names import initials
from nabij.kernel.text import plain
from nabij.operations.bench.matching.names import SPELLINGS
from nabij.operations.bench.matching.town import Home, Human, Town

KEYS = {
    "a": "sq",
    "e": "wr",
    "i": "uo",
    "o": "ip",
    "n": "bm",
    "s": "ad",
    "r": "et",
    "t": "ry",
    "m": "n",
    "l": "k",
    "d": "sf",
}


@dataclass(frozen=True)
class Level:
    """How often each thing goes wrong in a signal."""

    name: str
    initial_wrong: float
    typo: float
    spelling: float  # of a name from afar
    no_birth: float
    swapped: float
    digit: float
    partners_birth: float
    year_only: float
    moved: float
    no_postcode: float
    number: float
    addition: float  # of an address that has one, left out or written otherwise
    other_phone: float
    partners_given: float  # the contract is the partner's, and the name is too


LIGHT = Level("light", 0.004, 0.015, 0.05, 0.01, 0.003, 0.004, 0.003, 0.002, 0.04, 0.02, 0.004, 0.10, 0.15, 0.001)
MIDDLE = Level("middle", 0.01, 0.04, 0.12, 0.025, 0.008, 0.012, 0.008, 0.004, 0.08, 0.05, 0.012, 0.20, 0.25, 0.003)
HEAVY = Level("heavy", 0.03, 0.10, 0.25, 0.07, 0.02, 0.035, 0.02, 0.015, 0.15, 0.12, 0.035, 0.35, 0.40, 0.008)
LEVELS = (LIGHT, MIDDLE, HEAVY)


@dataclass(frozen=True)
class Filed:
    """A known person as their file has them."""

    number: int
    family: int
    given: str
    prefix: str
    surname: str
    born: str
    phone: str
    home: Home

    @property
    def record(self) -> Record:
        """As `finding.record_of` reads a Person."""
        return Record(self.given, (self.surname,), self.born, (address_of(self.home),), self.phone)


def address_of(home: Home) -> Address:
    return Address(home.street, home.number, home.addition, home.postcode, "Meetstad")


def filed(one: Human, dice: Random) -> Filed:
    """As professionals write people down: mostly right, by the name they are called, sometimes with gaps."""
    given = one.called if dice.random() < 0.7 else " ".join(one.official)
    if dice.random() < 0.04:
        given = initials(" ".join(one.official))
    prefix, surname = one.prefix, one.surname
    if one.partner_name and dice.random() < 0.4:
        prefix, surname = "", dice.choice((one.partner_name, f"{one.partner_name}-{prefix} {surname}"))
    surname = mistyped(surname, dice) if dice.random() < 0.01 else surname
    surname = respelled(surname, dice) if one.afar and dice.random() < 0.04 else surname
    born, chance = one.born, dice.random()
    born = "" if chance < 0.02 else born[:4] if chance < 0.035 else wrong_digit(born, dice) if chance < 0.039 else born
    phone = one.phone if dice.random() < 0.75 else ""
    return Filed(one.number, one.family, given, prefix, surname, born, phone, one.home)


def signalled(one: Human, level: Level, dice: Random, town: Town) -> Record:
    """As a creditor writes somebody down: mostly by initials, as it stood on the contract."""
    whose = one
    if one.housemates and dice.random() < level.partners_given:
        whose = dice.choice(one.housemates)
    return Record(
        given=_given(whose, level, dice), surnames=(_surname(one, level, dice),), born=_born(one, level, dice),
        addresses=(_address(one, level, dice, town),), phone=_phone(one, level, dice, town),
    )  # fmt: skip


def _given(one: Human, level: Level, dice: Random) -> str:
    chance = dice.random()
    if chance < 0.2:
        return mistyped(one.called, dice) if dice.random() < level.typo else one.called
    if chance < 0.3:
        return " ".join(one.official)
    some = one.official if dice.random() < 0.7 else one.official[:1]
    if dice.random() < level.initial_wrong:
        return dice.choice("ABCDEFGHJKLMNPRSTW") + "."
    return initials(" ".join(some if dice.random() < 0.93 else (one.called,)))


def _surname(one: Human, level: Level, dice: Random) -> str:
    name = f"{one.prefix} {one.surname}".strip()
    if one.partner_name and dice.random() < 0.55:
        name = dice.choice((one.partner_name, f"{one.partner_name}-{name}", f"{one.partner_name} e/v {name}"))
    if dice.random() < 0.1:
        name = " ".join(part for part in name.split() if part[0].isupper()) or name
    if one.afar and dice.random() < level.spelling:
        name = respelled(name, dice)
    if dice.random() < level.typo:
        name = mistyped(name, dice)
    style = dice.random()
    return name.upper() if style < 0.1 else plain(name).title() if style < 0.55 else name


def _born(one: Human, level: Level, dice: Random) -> str:
    wrongs: tuple[tuple[float, Callable[[], str]], ...] = (
        (level.no_birth, lambda: ""), (level.year_only, lambda: one.born[:4]),
        (level.swapped, lambda: swapped(one.born)), (level.digit, lambda: wrong_digit(one.born, dice)),
        (level.partners_birth, lambda: _partners_birth(one)),
    )  # fmt: skip
    chance = dice.random()
    for part, wrong in wrongs:
        if chance < part:
            return wrong()
        chance -= part
    return one.born


def _partners_birth(one: Human) -> str:
    return one.housemates[0].born if one.housemates else one.born


def _address(one: Human, level: Level, dice: Random, town: Town) -> Address:
    home = town.a_home() if dice.random() < level.moved else one.home
    street, number, addition, postcode = home
    if dice.random() < 0.12:
        street = street.replace("straat", "str.").replace("plein", "pln").replace("plantsoen", "plnts.")
    if dice.random() < level.typo / 2:
        street = mistyped(street, dice)
    if dice.random() < level.number:
        number = max(1, number + dice.choice((-2, -1, 1, 2, 10)))
    if addition and dice.random() < level.addition:
        addition = dice.choice(("", "", addition.lower(), f"-{addition}", "huis"))
    postcode = "" if dice.random() < level.no_postcode else postcode.replace(" ", dice.choice(("", " ")))
    return Address(street, number, addition, postcode, "Meetstad")


def _phone(one: Human, level: Level, dice: Random, town: Town) -> str:
    if not one.phone or dice.random() < 0.4:
        return ""
    if dice.random() < level.other_phone:
        others = [other.phone for other in one.housemates if other.phone]
        return others[0] if others and dice.random() < 0.3 else f"+316{dice.randrange(10_000_000, 99_999_999)}"
    return one.phone


def mistyped(text: str, dice: Random) -> str:
    """A letter left out, doubled, taken from beside it on the keyboard, or swapped with its neighbour."""
    if len(text) < 3:
        return text
    at = dice.randrange(1, len(text) - 1)
    here, there = text[at], text[at + 1]
    wrong = (
        text[at + 1 :],
        here + text[at:],
        there + here + text[at + 2 :],
        dice.choice(KEYS.get(here, "e")) + text[at + 1 :],
    )
    return text[:at] + dice.choice(wrong)


def respelled(text: str, dice: Random) -> str:
    """As somebody writes it who heard it, or who took it from another alphabet."""
    small = plain(text)
    fitting = [(old, new) for old, new in SPELLINGS if old in small[1:] or small.startswith(old)]
    if not fitting:
        return small.title()
    old, new = dice.choice(fitting)
    return small.replace(old, new, 1).title()


def swapped(born: str) -> str:
    """Day and month the other way round, where that is a date."""
    year, month, day = born.split("-")
    return f"{year}-{day}-{month}" if int(day) <= 12 else born


def wrong_digit(born: str, dice: Random) -> str:
    """One part of the date somewhat wrong."""
    year, month, day = (int(part) for part in born.split("-"))
    kind = dice.random()
    if kind < 0.4:
        day = day % 28 + 1
    elif kind < 0.7:
        month = month % 12 + 1
    else:
        year += dice.choice((-10, -1, 1, 10))
    return f"{year}-{month:02d}-{day:02d}"
