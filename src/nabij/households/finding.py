"""Keeping known persons findable, and finding whom a description may be about.

There is no register of residents: known are those of a household and those around them. Finding
goes by hashed keys, never by walking through people.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection
from django.db.models import Count
from django.db.models.functions import Lower

from nabij.households.matching.keys import TOO_COMMON, keys_of
from nabij.households.matching.records import Address, Record
from nabij.households.models import Household, Person, PersonKey
from nabij.households.models.persons import Addressed


def place_of(where: Addressed) -> Address | None:
    """An address as matching reads it; None when neither street nor postcode is known, or when it is secret."""
    if where.address_is_secret:
        return None
    number = int(where.house_number) if where.house_number.isdecimal() else None
    found = Address(where.street, number, where.house_addition, where.postcode, where.town)
    return found if found.street or found.postcode else None


def record_of(person: Person, homes: Iterable[Addressed] = ()) -> Record:
    """A known person as matching reads them: at their own address, and where their households live."""
    places = [place_of(person), *(place_of(home) for home in homes)]
    return Record(
        given=person.given_names,
        surnames=(person.surname,) if person.surname else (),
        born=str(person.birth or ""),
        addresses=tuple(dict.fromkeys(place for place in places if place)),
        phone=person.phone,
    )


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


def persons_like(record: Record) -> set[UUID]:
    """The known persons worth comparing with this description. A key that too many share finds nobody.

    Read it as the wide role only: a household-bound role finds its own people.
    """
    keys = keys_of(record)
    hits = PersonKey.objects.filter(key__in=keys)
    common = hits.values("key").annotate(shared=Count("person_id")).filter(shared__gt=TOO_COMMON)
    too_common = set(common.values_list("key", flat=True))
    return set(hits.filter(key__in=keys - too_common).values_list("person_id", flat=True))


def surname_counts(words: Iterable[str]) -> dict[str, int]:
    """How many known persons bear each of these surnames: a rare name says more than a common one."""
    named = Person.objects.annotate(plain=Lower("surname")).filter(plain__in=list(words))
    return dict(named.values_list("plain").annotate(borne=Count("pk")))
