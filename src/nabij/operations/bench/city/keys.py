"""The keys under which the people of the city are found again, made as the application makes them, on all cores."""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import Any
from uuid import UUID

from nabij.households.finding import record_of
from nabij.households.matching.keys import keys_of
from nabij.households.models import Household, Person
from nabij.kernel.partial_dates import PartialDate
from nabij.operations.bench.city.columns import Row, Table
from nabij.operations.bench.city.people import Home, Plan

AT_ONCE = 500
Described = tuple[list[tuple[UUID, dict[str, Any]]], dict[str, str]]


def keys(plan: Plan, table: Table) -> Iterator[Row]:
    """One row for each key of each person."""
    described = (_described(home) for home in plan.homes)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(_keys_of_homes, _batches(described)):
            for person, key in found:
                yield table.row(person_id=person, key=key)


def _batches(described: Iterator[Described]) -> Iterator[list[Described]]:
    while batch := list(islice(described, AT_ONCE)):
        yield batch


def _described(home: Home) -> Described:
    people = [
        (one.id, {"given_names": one.given, "prefix": one.prefix, "surname": one.surname, "phone": one.phone,
                  "birth": one.birth, "lives_here": one.lives_here})
        for one in home.people
    ]  # fmt: skip
    address = {"street": home.street, "house_number": home.house_number, "postcode": home.postcode, "town": "Meetstad"}
    return people, address


def _keys_of_homes(homes: list[Described]) -> list[tuple[UUID, int]]:
    return [pair for people, address in homes for one in people for pair in _keys_of(one, address)]


def _keys_of(one: tuple[UUID, dict[str, Any]], address: dict[str, str]) -> list[tuple[UUID, int]]:
    pk, known = one
    homes = [Household(**address)] if known.pop("lives_here") else []
    birth = known.pop("birth")
    person = Person(**known, birth=PartialDate.from_text(birth) if birth else None)
    return [(pk, key) for key in sorted(keys_of(record_of(person, homes)))]
