"""Rows of the city itself: areas, organisations, professionals, and the households with their people."""

from collections.abc import Iterator

from nabij.access.permissions import Role
from nabij.accounts.models import User
from nabij.areas.models import Appointment, Area, AreaPostcode
from nabij.directory.models import Organisation, Professional
from nabij.households.models import Household, Involvement, InvolvementSubject, Membership, Person
from nabij.operations.bench.city.columns import Row, Table
from nabij.operations.bench.city.people import Home, Plan, Worker

KINDS = [str(kind) for kind in Organisation.Kind.values]
NO_PASSWORD = "!nobody logs in with a password here"  # noqa: S105 -- it is none


def areas(plan: Plan, table: Table) -> Iterator[Row]:
    yield table.row(id=plan.municipality, name="Meetstad")
    for number, area in enumerate(plan.areas):
        yield table.row(id=area, name=f"Wijk {number}", parent_id=plan.municipality, team_name=f"Team {number}")


def postcodes(plan: Plan, table: Table) -> Iterator[Row]:
    for number, area in enumerate(plan.areas):
        for district in range(3):
            yield table.row(area_id=area, postcode=str(1000 + number * 3 + district))


def users(plan: Plan, table: Table) -> Iterator[Row]:
    for number, worker in enumerate(plan.workers):
        email = f"p{number}@meetstad.example"
        yield table.row(id=worker.user, email=email, name=worker.name, password=NO_PASSWORD)


def appointments(plan: Plan, table: Table) -> Iterator[Row]:
    for number, worker in enumerate(plan.workers):
        role = _role(plan, number, worker)
        yield table.row(
            user_id=worker.user, area_id=plan.areas[worker.area], role=str(role), starts_on=plan.begin.date()
        )


def _role(plan: Plan, number: int, worker: Worker) -> Role:
    if worker is plan.intake or number % 50 == 49:
        return Role.INTAKE_WORKER
    if worker in (plan.director, plan.rich_director):
        return Role.TEAM_MEMBER
    return Role.TEAM_LEADER if number % 140 == 139 else Role.PARTNER if number % 3 == 0 else Role.TEAM_MEMBER


def organisations(plan: Plan, table: Table) -> Iterator[Row]:
    for number, one in enumerate(plan.organisations):
        yield table.row(id=one, name=f"Organisatie {number}", kind=KINDS[number % len(KINDS)])


def professionals(plan: Plan, table: Table) -> Iterator[Row]:
    for number, worker in enumerate(plan.workers):
        yield table.row(
            id=worker.id, user_id=worker.user, organisation_id=plan.organisations[worker.organisation],
            name=worker.name, discipline=worker.discipline, phone=f"+316{10_000_000 + number}",
        )  # fmt: skip


def works_in(plan: Plan, table: Table) -> Iterator[Row]:
    for worker in plan.workers:
        yield table.row(professional_id=worker.id, area_id=plan.areas[worker.area])


def households(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        yield table.row(
            id=home.id, created_at=home.opened, number=home.number, name=_name(home), area_id=plan.areas[home.area],
            state=home.state, director_id=home.director.id if home.director and home.state == "open" else None,
            opened_at=None if home.state == "contact" else home.opened, street=home.street,
            house_number=home.house_number, postcode=home.postcode, town="Meetstad", **_closing(home),
        )  # fmt: skip


def _closing(home: Home) -> dict[str, object]:
    if home.closed is None:
        return {}
    day = home.closed.date()
    return {
        "closed_at": home.closed, "closed_because": "done", "closed_safe": "Het gaat goed zonder ons.",
        "keep_until": day.replace(day=1, year=day.year + 15),
    }  # fmt: skip


def _name(home: Home) -> str:
    first = home.people[0]
    return f"{first.prefix} {first.surname} {home.number}".strip()


def persons(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        for one in home.people:
            yield table.row(
                id=one.id, created_at=home.opened, given_names=one.given, prefix=one.prefix, surname=one.surname,
                birth=one.birth, phone=one.phone,
            )  # fmt: skip


def memberships(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        for place, one in enumerate(home.people):
            kind = Membership.Kind.LIVES_HERE if one.lives_here else Membership.Kind.NETWORK
            yield table.row(
                household_id=home.id, person_id=one.id, kind=str(kind), relation=one.relation, position=place,
                created_at=home.opened, starts_on=home.opened.date(),
            )  # fmt: skip


def involvements(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        for seat in home.seats:
            yield table.row(
                id=seat.id, household_id=home.id, professional_id=seat.worker.id, seat=seat.kind,
                purpose="meedoen aan het plan", whole=seat.subject is None, starts_on=seat.starts, ends_on=seat.ends,
                created_at=home.opened,
            )  # fmt: skip


def subjects(plan: Plan, table: Table) -> Iterator[Row]:
    for home in plan.homes:
        for seat in home.seats:
            if seat.subject:
                yield table.row(household_id=home.id, involvement_id=seat.id, person_id=seat.subject)


TABLES = (
    (User, users), (Area, areas), (AreaPostcode, postcodes), (Appointment, appointments),
    (Organisation, organisations), (Professional, professionals), (Professional.areas.through, works_in),
    (Household, households), (Person, persons), (Membership, memberships), (Involvement, involvements),
    (InvolvementSubject, subjects),
)  # fmt: skip
