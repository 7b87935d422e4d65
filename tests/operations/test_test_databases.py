"""The ground that all other tests stand on."""

import socket

import psycopg
import pytest
from django.db import connection, transaction
from django.template import engines


def current_role() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_user, current_user")
        session, current = cursor.fetchone()
    return session, current


@pytest.mark.django_db
def test_a_test_logs_in_as_app_and_looks_as_wide() -> None:
    assert current_role() == ("teststad_app", "teststad_wide")


def test_a_throw_away_copy_is_served_as_app_and_commits(own_database: str, connected_as) -> None:
    assert current_role() == ("teststad_app", "teststad_app")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO django_session (session_key, session_data, expire_date) VALUES ('a', '', now())")
    other = connected_as("wide")
    assert other.execute("SELECT count(*) FROM django_session").fetchone() == (1,)


@pytest.mark.parametrize("role", ["app", "wide"])
def test_the_application_cannot_make_tables(connected_as, role: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connected_as(role).execute("CREATE TABLE teststad.mine (id int)")


@pytest.mark.parametrize("role", ["app", "wide", "owner"])
def test_nobody_makes_temporary_tables(connected_as, role: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connected_as(role).execute("CREATE TEMPORARY TABLE mine (id int)")


def test_an_undefined_variable_in_a_template_fails() -> None:
    with pytest.raises(AssertionError, match="nobody_gave_this"):
        engines["django"].from_string("{{ nobody_gave_this }}").render({})


def test_the_network_is_closed() -> None:
    with pytest.raises(AssertionError, match=r"192\.0\.2\.1"), socket.socket() as outward:
        outward.connect(("192.0.2.1", 80))
