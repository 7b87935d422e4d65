"""What the stories of intake share: a GP with a worry, and the form as a browser sends it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from nabij.directory.models import Organisation, Professional
from nabij.households.finding import index_person
from nabij.households.models import Household, Person
from nabij.intake.models import Report
from tests.factories.cast import Cast

WORRY = "Vader drinkt weer. De kinderen komen moe op school en het schimmelt in huis."

NOT_COUNTED = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "SET ", "ROLLBACK")


def as_practice(professional: Professional, kind: str = Organisation.Kind.GENERAL_PRACTICE) -> None:
    """Their organisation is of this kind, which decides on what ground they report."""
    Organisation.objects.filter(pk=professional.organisation_id).update(kind=kind)


def filled_in(**changed: Any) -> dict[str, Any]:
    """The form of a report as sent; a value of None leaves a field out."""
    sent = {
        "key": str(uuid4()),
        "name": "Jan de Vries",
        "birth_day": "11",
        "birth_month": "2",
        "birth_year": "1983",
        "street": "Lindestraat",
        "house_number": "14",
        "postcode": "1234ab",
        "town": "Teststad",
        "elsewhere": "",
        "phone": "",
        "bsn": "",
        "what": WORRY,
        "urgency": "week",
        "family_knows": "asked",
        "not_told_because": "",
        "secrecy": "consent",
        "basis": "public_task",
        "purpose": "zorgen dat dit huishouden hulp krijgt aangeboden",
        "withheld_because": "",
        "area": "",
    } | changed
    return {name: value for name, value in sent.items() if value is not None}


def reported(client: Client, **changed: Any) -> Report:
    """A report made over HTTP."""
    answer = client.post("/melden/", filled_in(**changed))
    assert answer.status_code == 303, answer.content.decode()
    return Report.objects.get(pk=answer["Location"].rstrip("/").rsplit("/", 1)[-1])


def indexed(cast: Cast) -> None:
    """The family can be found by its keys."""
    for person in Person.objects.filter(memberships__household=cast.household):
        index_person(person)


def new_household(gp: Client, intake: Client, **changed: Any) -> Household:
    """A household that began with a report about somebody nobody knew."""
    unknown = {"name": "Kees Bakker", "birth_year": "1951", "street": "Kade", "house_number": "3"}
    report = reported(gp, **(unknown | changed))
    assert intake.post(f"/meldingen/{report.pk}/nieuw-huishouden/").status_code == 303
    report.refresh_from_db()
    assert report.household is not None
    return report.household


@contextmanager
def statements(most: int) -> Iterator[None]:
    """At most so many statements that read or write; opening and closing a transaction is not counted."""
    with CaptureQueriesContext(connection) as asked:
        yield
    counted = [one["sql"] for one in asked if not one["sql"].startswith(NOT_COUNTED)]
    assert len(counted) <= most, "\n".join([f"{len(counted)} statements", *counted])
