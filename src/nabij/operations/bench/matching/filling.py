"""`python -m nabij.operations.bench.matching.filling PEOPLE`: fill an empty municipality with so many known people.

By COPY as the owner; the keys are made on all cores. 900,000 people take some minutes.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from uuid import UUID

import django
import psycopg
from django.conf import settings
from psycopg import sql

from nabij.households.matching.keys import keys_of
from nabij.operations.bench.city.columns import Row, Table
from nabij.operations.bench.matching.mistakes import Filed
from nabij.operations.bench.matching.months import SPEED, File

AT_ONCE = 2_000
SCATTER = 0x9E3779B97F4A7C15  # Knuth's multiplier: rows of one family do not lie beside each other


def main(people: int) -> None:
    """Fill it: an area, its households at their addresses, everybody in them, and the keys."""
    begin = time.perf_counter()
    filed = File(SPEED, people).filed
    with psycopg.connect(settings.OWNER_DATABASE_URL, autocommit=True) as owner:
        for told in _fill(owner, filed):
            print(f"  {time.perf_counter() - begin:6.1f} s  {told}", file=sys.stderr, flush=True)


def _fill(owner: psycopg.Connection, filed: list[Filed]) -> Iterator[str]:
    from nabij.areas.models import Area
    from nabij.households.models import Household, Membership, Person, PersonKey
    from nabij.kernel import clock

    area, household, person, member = (Table(model) for model in (Area, Household, Person, Membership))
    homes = {one.family: one.home for one in filed}
    now = clock.now()
    _copy(owner, area, [area.row(id=id_of("area", 0), created_at=now, name="Meetstad")])
    yield _copy(owner, household, (
        household.row(
            id=id_of("household", family), created_at=now, number=family, name=f"Gezin {family}",
            area_id=id_of("area", 0), state="contact", street=home.street, house_number=str(home.number),
            house_addition=home.addition, postcode=home.postcode, town="Meetstad",
        )
        for family, home in homes.items()
    ))  # fmt: skip
    yield _copy(owner, person, (
        person.row(
            id=id_of("person", one.number), created_at=now, given_names=one.given, prefix=one.prefix,
            surname=one.surname, birth=one.born or None, phone=one.phone,
        )
        for one in filed
    ))  # fmt: skip
    yield _copy(owner, member, (
        member.row(
            id=id_of("member", one.number), created_at=now, household_id=id_of("household", one.family),
            person_id=id_of("person", one.number), kind="lives_here",
        )
        for one in filed
    ))  # fmt: skip
    key = Table(PersonKey)
    yield _copy(owner, key, (key.row(person_id=UUID(int=pk), key=one) for pk, one in _keys(filed)))
    owner.execute("VACUUM ANALYZE")
    yield "counted"


def id_of(kind: str, number: int) -> UUID:
    """The key of the row about this one, to hold an answer against the truth."""
    kinds = {"area": 1, "household": 2, "person": 3, "member": 4}
    return UUID(int=kinds[kind] << 124 | number * SCATTER % (1 << 60) << 62 | number)


def number_of(key: object) -> int:
    """Whom a row of this key is about."""
    return UUID(str(key)).int & ((1 << 62) - 1)


def _copy(owner: psycopg.Connection, table: Table, rows: Iterable[Row]) -> str:
    names = sql.SQL(", ").join(map(sql.Identifier, table.columns))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), names)
    written = 0
    with owner.transaction(), owner.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
            written += 1
    return f"{table.name}: {written:,} rows"


def _keys(filed: list[Filed]) -> Iterator[tuple[int, int]]:
    """Each person's keys, in the order of the keys: an index grows fastest from one side."""
    waiting = iter(filed)
    batches = iter(lambda: list(islice(waiting, AT_ONCE)), [])
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = [pair for pairs in pool.map(_keys_of, batches) for pair in pairs]
    found.sort()
    yield from ((pk, key) for key, pk in found)


def _keys_of(filed: list[Filed]) -> list[tuple[int, int]]:
    return [(key, id_of("person", one.number).int) for one in filed for key in keys_of(one.record)]


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]))
