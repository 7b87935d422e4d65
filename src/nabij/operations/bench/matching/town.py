"""A made-up town with its people: families as they live, who of them is known, and who moves in where others left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from nabij.operations.bench.matching import names
from nabij.operations.bench.matching.names import Origin

PER_STREET = 60  # known people: of some four hundred who live there
UNKNOWN_MEMBERS = 0.06  # of a household that is known, so many are not
THIS_YEAR = 2026
KINDS = ("straat", "straat", "straat", "weg", "laan", "hof", "plein", "pad", "kade", "singel", "dreef", "plantsoen")
LETTERS = "ABCDEGHJKLMNPRSTVWXZ"
# What one says of who is called otherwise in the register; "Kees" stands there as Cornelis.
CALLED = {
    "Johannes": ("Jan", "Hans", "Johan"), "Cornelis": ("Kees", "Cor"), "Hendrik": ("Henk",), "Willem": ("Wim",),
    "Pieter": ("Piet",), "Petrus": ("Piet", "Peter"), "Jacobus": ("Jaap", "Sjaak"), "Antonius": ("Ton", "Toon"),
    "Adrianus": ("Ad", "Arie"), "Theodorus": ("Theo",), "Franciscus": ("Frans",), "Wilhelmus": ("Wim",),
    "Gerardus": ("Gerard", "Ger"), "Nicolaas": ("Nico", "Klaas"), "Maria": ("Ria", "Marie"), "Johanna": ("Jo", "Anja"),
    "Elisabeth": ("Els", "Bep"), "Wilhelmina": ("Willy",), "Catharina": ("Toos", "Karin"), "Geertruida": ("Truus",),
    "Aleksandra": ("Ola",), "Katarzyna": ("Kasia",), "Małgorzata": ("Gosia",),
}  # fmt: skip


class Home(NamedTuple):
    """An address."""

    street: str
    number: int
    addition: str
    postcode: str


@dataclass(slots=True)
class Human:
    """One person, as they truly are. `number` is their own; `family` that of those they live with."""

    number: int
    family: int
    official: tuple[str, ...]
    called: str
    prefix: str
    surname: str
    partner_name: str
    born: str
    home: Home
    phone: str
    woman: bool
    adult: bool
    afar: bool  # a name that others spell in their own way
    known: bool = True
    before: Home | None = None
    housemates: list[Human] = field(default_factory=list, repr=False)


class Town:
    """People in families, drawn from one seed: always the same town."""

    def __init__(self, seed: int, people: int) -> None:
        self.dice = Random(seed)  # noqa: S311 -- made-up people, the same at every making
        self.streets = self._streets(max(12, people // PER_STREET))
        self.count = self.families = 0

    def families_of(self, people: int) -> Iterator[list[Human]]:
        """Families until there are so many people."""
        end = self.count + people
        while self.count < end:
            yield self.a_family()

    def _streets(self, many: int) -> list[tuple[str, int]]:
        return [(self._street(), 1011 + place // 8) for place in range(many)]

    def _street(self) -> str:
        dice = self.dice
        return dice.choice(names.STARTS) + dice.choice(("", "", "en", "er", "kamp", "veld")) + dice.choice(KINDS)

    def a_home(self) -> Home:
        """Some address; a quarter has an addition, as flats have."""
        dice, place = self.dice, int(len(self.streets) * self.dice.random())
        street, digits = self.streets[place]
        number = dice.randint(1, 160)
        addition = dice.choice(("A", "B", "C", "hs", "1", "2", "3", "bis")) if dice.random() < 0.25 else ""
        stretch = place % 8 * 45 + number // 20 * 5
        return Home(street, number, addition, f"{digits} {LETTERS[stretch // 20 % 20]}{LETTERS[stretch % 20]}")

    def a_family(self, home: Home | None = None) -> list[Human]:
        """One to seven people at one address, each as the others know them."""
        dice, self.families = self.dice, self.families + 1
        home, origin = home or self.a_home(), names.an_origin(self.dice)
        prefix, surname = origin.surname(dice)
        year = dice.randint(1938, 2004)
        first = self._human(origin, (prefix, surname), home, year, woman=dice.random() < 0.5)
        people = [first]
        if dice.random() < 0.55:
            people.append(self._partner(first, origin, year + dice.randint(-6, 6)))
        self._children(people, origin, home, year)
        for one in people:
            one.housemates = [other for other in people if other is not one]
            one.known = one is first or dice.random() >= UNKNOWN_MEMBERS
        return people

    def _human(self, origin: Origin, name: tuple[str, str], home: Home, year: int, *, woman: bool) -> Human:
        dice = self.dice
        own = names.a_given(dice, origin, woman=woman, year=year)
        more = [names.a_given(dice, origin, woman=woman, year=1960) for _ in range(dice.choice((0, 0, 0, 1, 1, 2)))]
        called = dice.choice(CALLED[own]) if own in CALLED and dice.random() < 0.6 else own
        adult = year <= THIS_YEAR - 18
        self.count += 1
        return Human(
            self.count, self.families, (own, *more), called, *name, "", self._born(origin, year), home,
            self._phone() if adult and dice.random() < 0.85 else "", woman, adult, origin is not names.DUTCH,
        )  # fmt: skip

    def _partner(self, first: Human, origin: Origin, year: int) -> Human:
        """Whoever is a woman may use her partner's name beside her own."""
        dice = self.dice
        other = origin if dice.random() < 0.75 else names.an_origin(dice)
        partner = self._human(other, other.surname(dice), first.home, min(year, 2005), woman=not first.woman)
        wife, man = (partner, first) if partner.woman else (first, partner)
        if dice.random() < 0.6:
            wife.partner_name = f"{man.prefix} {man.surname}".strip()
        return partner

    def _children(self, people: list[Human], origin: Origin, home: Home, year: int) -> None:
        dice = self.dice
        father = next((one for one in people if not one.woman), people[0])
        name = (father.prefix, father.surname)
        if origin.patronym:
            name = ("", father.official[0])
        for _child in range(dice.choice((0, 0, 0, 1, 1, 2, 2, 3, 4))):
            born = min(year + dice.randint(18, 40), THIS_YEAR - 1)
            if dice.random() < self._left_home(THIS_YEAR - born):
                continue
            child = self._human(origin, name, home, born, woman=dice.random() < 0.5)
            if not child.woman and dice.random() < 0.05:
                child.official = (father.official[0], *child.official[1:])
                child.called = child.official[0]
            people.append(child)
            if dice.random() < 0.016:
                twin = self._human(origin, name, home, born, woman=dice.random() < 0.5)
                twin.born = child.born
                people.append(twin)

    def _left_home(self, age: int) -> float:
        """How many of this age live no longer with their parents."""
        return 0.0 if age < 18 else 0.35 if age < 25 else 0.8 if age < 31 else 0.96

    def _born(self, origin: Origin, year: int) -> str:
        if self.dice.random() < origin.new_year:
            return f"{year}-01-01"
        return f"{year}-{self.dice.randint(1, 12):02d}-{self.dice.randint(1, 28):02d}"

    def _phone(self) -> str:
        return f"+316{self.dice.randrange(10_000_000, 99_999_999)}"
