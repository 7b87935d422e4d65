"""Households, persons and seats for tests, written as what already stands in the database."""

import itertools
from datetime import date
from typing import Any

from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement, InvolvementSubject, Membership, Person
from nabij.kernel import clock
from nabij.kernel.partial_dates import PartialDate
from tests.factories.people import make_area

_numbers = itertools.count(1)


def make_person(given: str = "Ayşe", surname: str = "Yilmaz", birth: str | None = None, **more: Any) -> Person:
    born = PartialDate.from_text(birth) if birth else None
    return Person.objects.create(given_names=given, surname=surname, birth=born, **more)


def make_household(
    name: str = "De Vries – Yilmaz", *, area: Area | None = None, director: Professional | None = None, **more: Any
) -> Household:
    household = Household.objects.create(
        name=name,
        number=next(_numbers),
        area=area or make_area(),
        state=Household.State.OPEN if director else Household.State.CONTACT,
        director=director,
        opened_at=clock.now() if director else None,
        **{"street": "Lindestraat", "house_number": "14", "postcode": "1234 AB", "town": "Teststad", **more},
    )
    if director:
        seat(household, director, Involvement.Seat.DIRECTOR)
    return household


def member(household: Household, person: Person, *, relation: str = "", kind: str = "lives_here") -> Membership:
    return Membership.objects.create(household=household, person=person, relation=relation, kind=kind)


def seat(
    household: Household,
    professional: Professional,
    kind: Involvement.Seat = Involvement.Seat.HELPER,
    *,
    about: tuple[Person, ...] = (),
    purpose: str = "meedoen aan het plan",
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Involvement:
    involvement = Involvement.objects.create(
        household=household, professional=professional, seat=kind, purpose=purpose, whole=not about,
        starts_on=starts_on or clock.today(), ends_on=ends_on,
    )  # fmt: skip
    for person in about:
        InvolvementSubject.objects.create(household=household, involvement=involvement, person=person)
    return involvement
