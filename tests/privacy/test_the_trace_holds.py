"""Nothing is shown that is not logged, and nobody changes what was logged."""

from collections.abc import Callable

import psycopg
import pytest
from django.test import Client
from django.urls import reverse
from psycopg import sql

from nabij.access.database import acting_as
from nabij.audit.models import Look, Processing
from nabij.directory.models import Professional
from nabij.operations.municipality import Roles
from tests.databases import NAME
from tests.factories.cast import Cast

Enter = Callable[[Professional], Client]
Connect = Callable[[str], psycopg.Connection]
PAGES = (
    "privacy:household_log",
    "privacy:household_log_print",
    "privacy:household_log_export",
    "workspace:household",
    "plans:plan",
)


@pytest.mark.parametrize("page", PAGES)
def test_each_household_page_that_is_shown_leaves_one_look(cast: Cast, enter: Enter, page: str) -> None:
    client = enter(cast.samira)
    answer = client.get(reverse(page, args=[cast.household.pk]))
    assert answer.status_code == 200
    look = Look.objects.get()
    assert (look.user, look.household, look.page, look.role) == (
        cast.samira.user_id, cast.household.pk, page, "director",
    )  # fmt: skip
    assert look.basis
    assert look.purpose


def test_what_is_not_shown_leaves_none(cast: Cast, enter: Enter) -> None:
    enter(cast.stranger).get(reverse("privacy:household_log", args=[cast.household.pk]))
    assert not Look.objects.exists()
    assert not Processing.objects.exists()


@pytest.fixture
def committed(own_database: str) -> Cast:
    """The standing cast, committed."""
    with acting_as(None, wide=True):
        return Cast()


@pytest.mark.slow
@pytest.mark.parametrize("page", ["privacy:household_log", "workspace:household"])
def test_when_the_log_cannot_be_written_nothing_is_shown(
    committed: Cast, enter: Enter, connected_as: Connect, page: str
) -> None:
    address = reverse(page, args=[committed.household.pk])
    client = enter(committed.samira)
    assert "Vries" in client.get(address).content.decode()
    owner = connected_as("owner")
    owner.execute("REVOKE INSERT ON audit_look FROM " + Roles.of(NAME).app)
    owner.commit()
    client.raise_request_exception = False
    answer = client.get(address)
    assert answer.status_code == 500
    assert "Vries" not in answer.content.decode()


@pytest.fixture
def traced(committed: Cast, enter: Enter, connected_as: Connect) -> Cast:
    """A line in each of the three tables."""
    client = enter(committed.samira)
    client.get(reverse("workspace:household", args=[committed.household.pk]))
    enter(committed.stranger).get(reverse("workspace:household", args=[committed.household.pk]))
    return committed


@pytest.mark.slow
@pytest.mark.parametrize("role", ["app", "wide", "owner"])
def test_nobody_changes_or_removes_the_trace(traced: Cast, connected_as: Connect, role: str) -> None:
    database, owner = connected_as(role), connected_as("owner")
    for table in map(sql.Identifier, ("audit_event", "audit_look", "audit_processing")):
        for change in ("UPDATE {} SET created_at = now()", "DELETE FROM {}", "TRUNCATE {}"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                database.execute(sql.SQL(change).format(table))
            database.rollback()
        assert owner.execute(sql.SQL("SELECT count(*) FROM {}").format(table)).fetchone() != (0,)
        owner.rollback()
