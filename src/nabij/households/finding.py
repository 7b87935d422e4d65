"""Keeping known persons findable, and finding whom a description may be about.

There is no register of residents: known are those of a household and those around them. Finding
goes by hashed keys, never by walking through people.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count
from django.db.models.functions import Lower

from nabij.households.matching.keys import NEAREST, TOO_COMMON, WORTH_COMPARING, keys_of
from nabij.households.matching.normalise import names_in
from nabij.households.matching.records import Address, Known, Record
from nabij.households.models import Household, Person, PersonKey
from nabij.households.models.persons import Addressed

# As few as a small team knows; the counts of `matching.weights.share` start there too.
WHEN_UNKNOWN = 1_000

# One look in the index for each key; what it is worth to share one is told at `matching.keys.worth`.
_NEAREST = """
SELECT signal, person_id FROM (
  SELECT signal, person_id, row_number() OVER (PARTITION BY signal ORDER BY sum(worth) DESC, person_id) AS place
  FROM (
    SELECT asked.signal, unnest(held.persons) AS person_id, 9 - ln(cardinality(held.persons)) AS worth
    FROM unnest(%(signals)s::int[], %(keys)s::bigint[]) AS asked (signal, key)
    CROSS JOIN LATERAL (
      SELECT array_agg(few.person_id) AS persons FROM (
        SELECT k.person_id FROM households_personkey k WHERE k.key = asked.key LIMIT %(too_many)s
      ) few
    ) held
    WHERE cardinality(held.persons) < %(too_many)s
  ) hits
  GROUP BY signal, person_id HAVING sum(worth) >= %(worth)s
) ranked WHERE place <= %(nearest)s ORDER BY signal, place
"""
# A person and where they live or belong: one row for each household, with its address where they live there.
_KNOWN = """
SELECT p.id, p.given_names, p.surname, p.birth, p.phone,
  p.address_is_secret, p.street, p.house_number, p.house_addition, p.postcode, p.town,
  h.id, m.kind = 'lives_here',
  h.address_is_secret, h.street, h.house_number, h.house_addition, h.postcode, h.town
FROM households_person p
LEFT JOIN households_membership m ON m.person_id = p.id AND m.ends_on IS NULL AND m.kind <> 'network'
LEFT JOIN households_household h ON h.id = m.household_id
WHERE p.id = ANY (%s) ORDER BY m.position, m.created_at
"""

COUNTED = 1_000
_COUNTS = """
SELECT asked.written, (
  SELECT count(*) FROM (SELECT 1 FROM households_person p WHERE lower(p.surname) = asked.written LIMIT %s) few
) FROM unnest(%s::text[]) AS asked (written)
"""


def place_of(where: Addressed) -> Address | None:
    """An address as matching reads it; None when neither street nor postcode is known, or when it is secret."""
    parts = (where.street, where.house_number, where.house_addition, where.postcode, where.town)
    return _place(where.address_is_secret, *parts)


def _place(secret: bool, street: str, number: str, addition: str, postcode: str, town: str) -> Address | None:  # noqa: FBT001 -- a row
    if secret or not (street or postcode):
        return None
    return Address(street, int(number) if number.isdecimal() else None, addition, postcode, town)


def record_of(person: Person, homes: Iterable[Addressed] = ()) -> Record:
    """A known person as matching reads them: at their own address, and where their households live."""
    places = [place_of(person), *(place_of(home) for home in homes)]
    return _record(person.given_names, person.surname, str(person.birth or ""), person.phone, places)


def _record(given: str, surname: str, born: str, phone: str, places: Iterable[Address | None]) -> Record:
    return Record(
        given=given,
        surnames=(surname,) if surname else (),
        born=born,
        addresses=_distinct([place for place in places if place]),
        phone=phone,
    )


def _distinct(places: list[Address]) -> tuple[Address, ...]:
    return tuple(dict.fromkeys(places)) if len(places) > 1 else tuple(places)


def homes_of(person: UUID) -> list[Household]:
    """The households where this person lives today, of which nothing but the address is known.

    Also of households that whoever acts may not read: the keys of somebody who belongs to two families come from
    both, and a change in one leaves those of the other standing.
    """
    columns = ("id", "street", "house_number", "house_addition", "postcode", "town")
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, street, house_number, house_addition, postcode, town FROM homes_of(%s)", [person])
        return [Household(**dict(zip(columns, row, strict=True))) for row in cursor.fetchall()]


def index_person(person: Person, *, leaving: Household | None = None) -> None:
    """Make this person findable as they are now. Call after every change of name, birth date, address or phone.

    Of a household that they are leaving, call it before they left: after that, the database hides them.
    """
    homes = [home for home in homes_of(person.pk) if home != leaving]
    wanted = keys_of(record_of(person, homes))
    held = set(PersonKey.objects.filter(person=person).values_list("key", flat=True))
    PersonKey.objects.filter(person=person, key__in=held - wanted).delete()
    PersonKey.objects.bulk_create([PersonKey(key=key, person=person) for key in sorted(wanted - held)])


def index_members(household: Household) -> None:
    """The same for everyone of a household. Call after its address changed."""
    for person in Person.objects.filter(memberships__household=household, memberships__ends_on=None):
        index_person(person)


def nearest(asked: Mapping[int, Iterable[int]], most: int = NEAREST) -> dict[int, list[UUID]]:
    """For each description, by a number, the known persons worth comparing with it, the nearest first.

    A key that more than TOO_COMMON share finds nobody. One statement, however many descriptions.
    Read it as the wide role only: a household-bound role finds its own people.
    """
    pairs = sorted(((key, signal) for signal, keys in asked.items() for key in keys))
    values: dict[str, Any] = {
        "signals": [signal for _key, signal in pairs], "keys": [key for key, _signal in pairs],
        "too_many": TOO_COMMON + 1, "nearest": most, "worth": WORTH_COMPARING,
    }  # fmt: skip
    found: dict[int, list[UUID]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_NEAREST, values)
        for signal, person in cursor.fetchall():
            found[signal].append(person)
    return found


def persons_like(record: Record, most: int = NEAREST) -> list[UUID]:
    """The known persons worth comparing with this description, the nearest first. As `nearest`, for one."""
    return nearest({0: keys_of(record)}, most).get(0, [])


def known_people(persons: Iterable[UUID]) -> dict[UUID, Known]:
    """These persons as matching reads them, each with the first household they belong to. One statement.

    Rows and not records: what is compared and not shown leaves no look. The wide role only.
    """
    rows: dict[UUID, list[tuple[Any, ...]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, [list(persons)])
        for row in cursor.fetchall():
            rows[row[0]].append(row)
    return {pk: _known(pk, of) for pk, of in rows.items()}


def _known(pk: UUID, rows: list[tuple[Any, ...]]) -> Known:
    _pk, given, surname, born, phone, *own = rows[0][:11]
    places = [_place(*own), *(_place(*row[13:]) for row in rows if row[12])]
    return Known(pk, _record(given, surname, born or "", phone, places), rows[0][11])


def surname_counts() -> dict[str, int]:
    """How many known persons bear each name of `normalise.names_in`: a rare name says more than a common one."""
    borne = Person.objects.exclude(surname="").annotate(written=Lower("surname")).values_list("written")
    return _by_name(borne.annotate(count=Count("pk")))


def counts_of(surnames: Iterable[str]) -> dict[str, int]:
    """The same of these surnames, as they are written; who counts 1,000 of one has counted enough."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, [COUNTED, sorted({surname.lower() for surname in surnames})])
        return _by_name(cursor.fetchall())


def _by_name(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for surname, count in counted:
        for name in names_in(surname):
            counts[name] += count
    return counts


def about_how_many() -> int:
    """How many persons are known, as the planner of PostgreSQL keeps count; WHEN_UNKNOWN before it ever counted.

    Counting every person at each opening of a report takes longer the more people are known.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass('households_person')")
        (rows,) = cursor.fetchone() or (0,)
    return rows if rows > 0 else WHEN_UNKNOWN
