"""What the stories of one kind share: a home, who is near it, and how far it came."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nabij.demo.crowd.people import HAVENBUURT, KOLENBUURT
from nabij.demo.stage import dice
from nabij.demo.story import (
    Again,
    Aim,
    Asked,
    End,
    Guest,
    Hard,
    Heard,
    Note,
    PassedOn,
    Someone,
    Story,
    Try,
    Weighing,
    Well,
)

# Who does the same work in each of the two neighbourhoods.
NEAR = {
    "gp": ("@omar", "@tarik"), "gp_nurse": ("@ria", "@lotte"), "housing": ("@monique", "@rita"),
    "caretaker": ("@peter", "@berend"), "school": ("@frank", "@glenn"), "mentor": ("@esther", "@babette"),
    "primary": ("@ineke", "@margriet"), "fact": ("@judith", "@vera"), "youth": ("@daan", "@femke"),
    "family": ("@chantal", "@quinten"), "baby": ("@tineke", "@simone"), "elders": ("@latifa", "@dorien"),
    "street": ("@jasper", "@hakim"), "nurse": ("@corrie", "@betty"), "help": ("@agnes", "@nel"),
    "language": ("@yvonne", "@olga"), "volunteers": ("@truus", "@cees"), "budget": ("@kemal", "@yusuf"),
    "debts": ("@mark", "@petra"), "police": ("@dennis", "@aisha"), "wmo": ("@pieter", "@patrick"),
    "carers": ("@gijs", "@trudy"),
}  # fmt: skip

DUE = (0, 2, 5, -2, 1, 9, 3, 14, -6, 4, 20, 7)


@dataclass(frozen=True)
class Home:
    """Where a household lives, who directs it, and how far its story came."""

    surname: str
    street: str
    number: str
    director: str
    began: int
    prefix: str = ""
    end: End = "planned"
    again: int = 0
    passed_to: str = ""

    @property
    def area(self) -> str:
        return HAVENBUURT if self.director in HAVEN_DIRECTORS else KOLENBUURT

    @property
    def family(self) -> str:
        """As after "Gezin": "De Haan", "Van den Brink"."""
        called = f"{self.prefix} {self.surname}".strip()
        return called[0].upper() + called[1:]

    def near(self, work: str) -> str:
        """The professional who does this work here."""
        return NEAR[work][self.area == HAVENBUURT]

    def due(self, what: str) -> int:
        """By when: today, later or late; the same each time the demo is made on that day."""
        return DUE[dice(self.surname, self.number, what) % len(DUE)]

    def pick(self, *options: str) -> str:
        """One of these, always the same for this home."""
        return options[dice(self.surname, self.street, options[0]) % len(options)]

    @property
    def early(self) -> int:
        return max(self.began - 13, 1)

    @property
    def lately(self) -> int:
        return dice(self.surname, "lately") % 9 + 2


HAVEN_DIRECTORS = {"@sjoerd", "@marieke", "@anil", "@naima"}


def tries(home: Home, spoke_with: str) -> tuple[Try, ...]:
    """Attempts that fit how far it came."""
    missed = (
        Try(1, "call", "morning", note="Geen gehoor. Voicemail ingesproken."),
        Try(2, "visit", "afternoon", note="Niemand thuis. Kaartje met foto en nummer in de bus."),
        Try(4, "visit", "evening", note="Licht aan, er werd niet opengedaan."),
        Try(6, "letter", "morning", note="Brief in gewone taal, met het inloopuur."),
    )
    if home.end == "contact":
        return missed[: dice(home.surname) % 2 + 1]
    if home.end == "unreached":
        return missed if home.area == HAVENBUURT else missed[:3]
    seen = Try(3, home.pick("visit", "call"), home.pick("afternoon", "morning", "evening"), spoke_with=spoke_with)
    return (missed[0], seen) if dice(home.surname, "tries") % 2 else (seen,)


def shape(
    home: Home,
    *,
    heard: Heard,
    people: Sequence[Someone],
    answer: str,
    asked: Sequence[Asked],
    lines: Sequence[Well | Hard],
    guests: Sequence[Guest],
    aims: Sequence[Aim],
    notes: Sequence[Note],
    name: str = "",
    answered_by: str = "",
    first_because: str = "",
    weighings: Sequence[Weighing] = (),
    safe: str = "",
    said_no: str = "Nee, dank u. Wij redden ons wel.",
) -> Story:
    """The story of this home, as far as it came."""
    speaks = answered_by or people[0].given
    whom = next(one for one in people if one.given == speaks)
    spoke_with = (
        f"{whom.given} {whom.prefix if whom.prefix is not None else home.prefix} {whom.surname or home.surname}"
    )
    return Story(
        surname=home.surname, prefix=home.prefix, name=name, street=home.street, number=home.number, began=home.began,
        area=home.area, director=home.director, end=home.end, heard=heard, people=tuple(people),
        tries=tries(home, " ".join(spoke_with.split())), answered_by=answered_by,
        answer=said_no if home.end == "declined" else answer,
        safe_because=safe or "Niemand loopt nu gevaar. Ze weten ons te vinden, en de melder houdt een oogje in het zeil.",
        again=_again(home, said_no, spoke_with), asked=tuple(asked), lines=tuple(lines), guests=tuple(guests),
        aims=tuple(_under_way(home, aim) for aim in aims), first_because=first_because, notes=tuple(notes), weighings=tuple(weighings),
        stand_in=("@tom", (5,)) if home.director == "@samira" else None, passed_on=_passed_on(home),
    )  # fmt: skip


def _under_way(home: Home, aim: Aim) -> Aim:
    """In an older plan most of what was planned has begun; one in four stands still, as it goes."""
    deeds = tuple(
        replace(deed, state="doing", moved=dice(home.surname, deed.what) % 12 + 2)
        if deed.state == "planned" and dice(home.surname, deed.what, "begun") % 4 else deed
        for deed in aim.deeds
    )  # fmt: skip
    return replace(aim, deeds=deeds) if home.began > 45 else aim


def _again(home: Home, said_no: str, spoke_with: str) -> Again | None:
    if not home.again:
        return None
    came = Try(1, "call", "morning", spoke_with=" ".join(spoke_with.split()), note="Belde zelf: het gaat niet meer.")
    return Again(home.again, said_no, tries=(came,))


def _passed_on(home: Home) -> PassedOn | None:
    if not home.passed_to:
        return None
    return PassedOn(
        ago=home.lately, to=home.passed_to,
        reason="Na het eerste plan ligt het zwaartepunt bij het werk van de nieuwe regisseur.",
        family_told="Samen langs geweest, koffie gedronken, en het nieuwe nummer op het plan gezet.",
    )  # fmt: skip
