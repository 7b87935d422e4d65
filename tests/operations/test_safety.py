"""Pages are not served on a database that shows too much or forgets."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test import Client, RequestFactory

from nabij.config.middleware import client_address
from nabij.config.safety import refuse_forgetful_server, refuse_powerful_login
from nabij.directory.models import Professional
from nabij.operations import ledger, place, running
from nabij.operations.municipality import Passwords
from tests.databases import Databases
from tests.factories.cast import Cast

SILENT = {"log_min_error_statement": "panic", "log_error_verbosity": "terse", "log_statement": "none"}


def log_in_as(role: str, databases: Databases) -> None:
    connection.close()
    connection.settings_dict.update(USER=role, PASSWORD=databases.password(role))


def test_pages_are_served_as_app(own_database: str) -> None:
    refuse_powerful_login()


def test_pages_are_not_served_as_owner(own_database: str, databases: Databases) -> None:
    log_in_as("teststad_owner", databases)
    with pytest.raises(ImproperlyConfigured, match="app role"):
        refuse_powerful_login()


def test_pages_are_not_served_as_the_role_that_reads_all_households(own_database: str, databases: Databases) -> None:
    log_in_as("teststad_wide", databases)
    with pytest.raises(ImproperlyConfigured, match="app role"):
        refuse_powerful_login()


def test_a_server_that_forgets_is_refused(own_database: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
    with pytest.raises(ImproperlyConfigured, match="synchronous_commit"):
        refuse_forgetful_server()


def test_a_process_that_serves_never_gets_the_owners_address(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = ledger.Entry(passwords=Passwords(owner="o", app="a", wide="w"), schema="")
    monkeypatch.setattr(running, "known", lambda name: entry)
    handed_on = running.environment("postgresql:///admin", "teststad", "production")
    assert not [name for name, value in handed_on.items() if "teststad_owner" in value]


@pytest.mark.parametrize(
    ("proxies", "passed_on", "seen"),
    [
        (0, "9.9.9.9", "127.0.0.1"),
        (1, "6.6.6.6, 9.9.9.9", "9.9.9.9"),
        (2, "6.6.6.6, 9.9.9.9, 10.0.0.1", "9.9.9.9"),
        (2, "9.9.9.9", "127.0.0.1"),
    ],
)
def test_the_log_shows_the_visitors_address_and_not_what_a_visitor_claims(
    settings: Any, proxies: int, passed_on: str, seen: str
) -> None:
    settings.PROXIES = proxies
    assert client_address(RequestFactory().get("/", headers={"X-Forwarded-For": passed_on})) == seen


def test_the_servers_log_holds_no_story(own_database: str, connected_as: Any) -> None:
    if place.given_database_url():
        pytest.skip("a server of one's own has a log of its own; README says what to set")
    with connected_as("app") as connection:
        shown = {name: connection.execute(f"SHOW {name}").fetchone()[0] for name in SILENT}
    assert shown == SILENT


def test_a_page_of_somebody_logged_in_is_kept_nowhere(cast: Cast, enter: Callable[[Professional], Client]) -> None:
    answer = enter(cast.samira).get(f"/huishoudens/{cast.household.pk}/")
    assert answer.headers["Cache-Control"] == "private, no-store"
