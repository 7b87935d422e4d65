"""Pages are not served on a database that shows too much or forgets."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test import RequestFactory
from pytest_django.fixtures import SettingsWrapper

from nabij.config.middleware import client_address
from nabij.config.safety import refuse_forgetful_server, refuse_powerful_login
from nabij.operations import ledger, running
from nabij.operations.municipality import Passwords
from tests.databases import Databases


def log_in_as(role: str, databases: Databases) -> None:
    connection.close()
    connection.settings_dict.update(USER=role, PASSWORD=databases.password(role))


def test_pages_are_served_as_app(own_database: str) -> None:
    refuse_powerful_login()


def test_pages_are_not_served_as_owner(own_database: str, databases: Databases) -> None:
    log_in_as("teststad_owner", databases)
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
    settings: SettingsWrapper, proxies: int, passed_on: str, seen: str
) -> None:
    settings.PROXIES = proxies
    assert client_address(RequestFactory().get("/", headers={"X-Forwarded-For": passed_on})) == seen
