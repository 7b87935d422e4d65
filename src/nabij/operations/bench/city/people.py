"""Who lives in the city and who works there, before a row is written: the plan that all tables follow."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from nabij.kernel import clock
from nabij.operations.bench.city import words
from nabij.operations.bench.city.columns import id_at
from nabij.operations.bench.city.sizes import Size


@dataclass(slots=True)
class Someone:
    """A resident or somebody of their network."""

    id: UUID
    given: str
    prefix: str
    surname: str
    birth: str | None
    phone: str
    relation: str
    lives_here: bool


@dataclass(slots=True)
class Worker:
    """A professional with an account."""

    id: UUID
    user: UUID
    name: str
    area: int
    organisation: int
    discipline: str


@dataclass(slots=True)
class Seat:
    """A place at the table; without an end it is held today."""

    id: UUID
    worker: Worker
    kind: str
    starts: date
    ends: date | None
    subject: UUID | None = None


@dataclass(slots=True)
class Home:
    """A household with its people, its table and how much there is of everything."""

    id: UUID
    number: int
    area: int
    state: str
    opened: datetime
    closed: datetime | None
    street: str
    house_number: str
    postcode: str
    people: list[Someone] = field(default_factory=list)
    seats: list[Seat] = field(default_factory=list)
    circumstances: int = 0
    goals: list[UUID] = field(default_factory=list)
    actions: list[UUID] = field(default_factory=list)
    events: int = 0

    @property
    def family(self) -> list[Someone]:
        return [person for person in self.people if person.lives_here]

    @property
    def director(self) -> Worker | None:
        return next((seat.worker for seat in self.seats if seat.kind == "director"), None)

    @property
    def last_day(self) -> datetime:
        """Until when there was work here."""
        return self.closed or clock.now()

    def moment(self, dice: Random) -> datetime:
        """Some moment while there was work here."""
        return self.opened + (self.last_day - self.opened) * dice.random()


class Plan:
    """The whole city. `director` has a full caseload, `rich` is the household with everything."""

    def __init__(self, size: Size, seed: int = 2031) -> None:
        self.size = size
        self.dice = Random(seed)  # noqa: S311 -- made-up people, the same at every making
        self.today = clock.today()
        self.begin = clock.now() - timedelta(days=365 * size.YEARS)
        self.municipality = id_at(self.begin, self.dice)
        self.areas = [id_at(self.begin, self.dice) for _ in range(size.areas)]
        self.organisations = [id_at(self.begin, self.dice) for _ in range(size.organisations)]
        self.workers = [self._worker(number) for number in range(size.professionals)]
        self.by_area = {area: [one for one in self.workers if one.area == area] for area in range(size.areas)}
        self.director, self.rich_director, self.intake = self.by_area[0][:3]
        moments = sorted(self.begin + timedelta(days=self.dice.random() * 3640) for _ in range(size.households))
        self.homes = [self._home(number, moment) for number, moment in enumerate(moments)]
        self._fill_caseload()
        self.rich = self._rich(self.homes[-1])

    def dice_for(self, what: str, number: int) -> Random:
        """The same dice for the same rows, whatever was drawn before."""
        return Random(f"{what} {number}")  # noqa: S311 -- as above

    def _worker(self, number: int) -> Worker:
        dice, (prefix, surname) = self.dice, words.a_name(self.dice)
        return Worker(
            id_at(self.begin, dice), id_at(self.begin, dice), f"{dice.choice(words.GIVEN)} {prefix} {surname} {number}",
            number % self.size.areas, dice.randrange(self.size.organisations), dice.choice(words.DISCIPLINES),
        )  # fmt: skip

    def _home(self, number: int, moment: datetime) -> Home:
        dice = self.dice
        area, chance = dice.randrange(self.size.areas), dice.random()
        state = "open" if chance < 0.25 else "contact" if chance > 0.985 else "closed"
        closed = moment + (clock.now() - moment) * dice.uniform(0.2, 0.95) if state == "closed" else None
        home = Home(
            id_at(moment, dice), 1001 + number, area, state, moment, closed,
            dice.choice(words.STREETS), str(dice.randint(1, 180)), words.a_postcode(dice, area),
        )  # fmt: skip
        self._people(home, family=dice.choice((1, 2, 2, 3, 3, 4, 5)), network=dice.choice((0, 1, 2, 2, 3, 4)))
        self._seats(home, helpers=dice.choice((0, 1, 1, 2, 3)))
        home.circumstances, home.events = dice.randint(3, 9), self.size.EVENTS
        self._goals(home, goals=dice.choice((0, 1, 2, 3)), actions=3)
        return home

    def _people(self, home: Home, *, family: int, network: int) -> None:
        dice, (prefix, surname) = self.dice, words.a_name(self.dice)
        for place in range(family + network):
            lives_here, adult = place < family, place < 2 or place >= family
            if not lives_here or dice.random() < 0.2:
                prefix, surname = words.a_name(dice)
            birth = words.a_birth(dice, *((1940, 2004) if adult else (2009, 2025)))
            relation = words.KINDS[place % len(words.KINDS)] if lives_here else dice.choice(words.NETWORK)
            phone = words.a_number(dice) if adult else ""
            given = dice.choice(words.GIVEN)
            home.people.append(
                Someone(id_at(home.opened, dice), given, prefix, surname, birth, phone, relation, lives_here)
            )

    def _seats(self, home: Home, *, helpers: int) -> None:
        dice, ends = self.dice, home.closed.date() if home.closed else None
        first = "contact_person" if home.state == "contact" else "director"
        chosen = dice.sample(self.by_area[home.area][3:], helpers + 1)
        for worker, kind in zip(chosen, [first, *["helper"] * helpers], strict=True):
            home.seats.append(Seat(id_at(home.opened, dice), worker, kind, home.opened.date(), ends))
            if kind == "helper" and dice.random() < 0.4:
                home.seats[-1].subject = dice.choice(home.family).id

    def _goals(self, home: Home, *, goals: int, actions: int) -> None:
        home.goals = [id_at(home.opened, self.dice) for _ in range(goals)]
        home.actions = [id_at(home.opened, self.dice) for _ in range(goals * actions)]

    def _fill_caseload(self) -> None:
        """One director with a full list, and another with some twenty households and the one with everything."""
        live = [home for home in self.homes[:-1] if home.state != "closed"]
        for place, home in enumerate(live[: self.size.CASELOAD + 20]):
            home.area, home.state = 0, "open"
            home.seats = home.seats[1:]
            worker = self.director if place < self.size.CASELOAD else self.rich_director
            home.seats.append(Seat(id_at(home.opened, self.dice), worker, "director", home.opened.date(), None))

    def _rich(self, home: Home) -> Home:
        """Five people, forty of network and professionals, 25 things that go well or not, twenty actions, 60 events."""
        home.area, home.state, home.closed = 0, "open", None
        home.opened = clock.now() - timedelta(days=400)
        home.people, home.seats = [], []
        self._people(home, family=5, network=25)
        self._seats(home, helpers=min(14, len(self.by_area[0]) - 4))
        home.seats[0].worker = self.rich_director
        home.circumstances, home.events = 25, 60
        self._goals(home, goals=4, actions=5)
        return home
