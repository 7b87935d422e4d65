"""Keeping known persons findable, and finding whom a description may be about.

There is no register of residents: known are those of a household and those around them. Finding
goes by hashed keys, never by walking through people.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count
from django.db.models.functions import Lower

from nabij.households.models import Person, PersonKey
from nabij.intake.matching.keys import TOO_COMMON, keys_of
from nabij.intake.matching.records import Address, Record
from nabij.kernel.partial_dates import PartialDate


def described(
    *,
    given: str,
    surname: str,
    birth: PartialDate | None,
    street: str = "",
    house_number: str = "",
    addition: str = "",
    postcode: str = "",
    town: str = "",
    phone: str = "",
) -> Record:
    """A description of a person as matching reads it; every part may be missing."""
    number = int(house_number) if house_number.isdecimal() else None
    place = Address(street=street, number=number, addition=addition, postcode=postcode, town=town)
    return Record(
        given=given,
        surnames=(surname,) if surname else (),
        born=str(birth) if birth else "",
        addresses=(place,) if street or postcode else (),
        phone=phone,
    )


def record_of(person: Person) -> Record:
    """A known person as matching reads them; lives where the household lives, unless they have an address."""
    return described(
        given=person.given_names,
        surname=person.surname,
        birth=person.birth,
        street=person.street,
        house_number=person.house_number,
        addition=person.house_addition,
        postcode=person.postcode,
        town=person.town,
        phone=person.phone,
    )


def index_person(person: Person) -> None:
    """Make this person findable as they are now. Call after every change of name, birth date, address or phone."""
    wanted = keys_of(record_of(person))
    held = set(PersonKey.objects.filter(person=person).values_list("key", flat=True))
    PersonKey.objects.filter(person=person, key__in=held - wanted).delete()
    PersonKey.objects.bulk_create([PersonKey(key=key, person=person) for key in sorted(wanted - held)])


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
