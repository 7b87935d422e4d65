"""Provisions for tests, written as what already stands in the database."""

import itertools
from datetime import date, timedelta
from typing import Any

from nabij.directory.models import Organisation
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.provisions import terms
from nabij.provisions.models import Allocation, Application, Delivery, Ruling

_numbers = itertools.count(300201)


def make_provider(name: str = "De Brug jeugdhulp") -> Organisation:
    return Organisation.objects.get_or_create(name=name, defaults={"kind": "youth_care"})[0]


def make_application(
    household: Household, about: Person, *, law: str = "youth", asked_on: date | None = None, **more: Any
) -> Application:
    asked = asked_on or clock.today()
    first = more.get("inquiry_from")
    return Application.objects.create(
        household=household, about=about, law=law, asked_on=asked,
        **{"for_what": "begeleiding", "due_on": terms.decide_by(law, terms.runs_from(law, asked, first)), **more},
    )  # fmt: skip


def make_ruling(application: Application, *, announced_on: date | None = None, **more: Any) -> Ruling:
    announced = announced_on or clock.today()
    said = {"outcome": "granted", "plain_words": "Er komt begeleiding.", "decided_on": announced, **more}
    return Ruling.objects.create(
        household=application.household, about=application.about, application=application, announced_on=announced,
        objection_until=terms.objection_until(announced), **said,
    )  # fmt: skip


def make_allocation(
    household: Household, about: Person, *, number: str | None = None, provider: Organisation | None = None,
    starts_on: date | None = None, **more: Any,
) -> Allocation:  # fmt: skip
    starts = starts_on or clock.today() - timedelta(days=3)
    said = {"law": "youth", "category": "55", "product_code": "55A11", "product": "begeleiding aan huis", **more}
    return Allocation.objects.create(
        household=household, about=about, number=str(next(_numbers)) if number is None else number,
        provider=provider or make_provider(), starts_on=starts,
        start_due_on=terms.start_message_due(starts), **said,
    )  # fmt: skip


def make_delivery(allocation: Allocation, *, began_on: date | None = None, **more: Any) -> Delivery:
    began = began_on or allocation.starts_on
    said = {"begin_known_on": clock.today(), **more}
    return Delivery.objects.create(
        household=allocation.household, about=allocation.about, allocation=allocation, began_on=began, **said
    )
