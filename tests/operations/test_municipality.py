"""A municipality in the database: its own schema and roles, closed to the neighbour."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from nabij.operations import municipality
from nabij.operations.__main__ import main as tool
from nabij.operations.municipality import Passwords, Refused, Roles
from tests.databases import Databases

Connect = Callable[[str], psycopg.Connection]
PASSWORDS = Passwords("owner-password", "app-password", "wide-password")


@pytest.fixture
def admin(databases: Databases, own_database: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(make_conninfo(databases.admin_dsn, dbname=own_database), autocommit=True) as connection:
        yield connection


@pytest.fixture
def neighbour(admin: psycopg.Connection) -> Iterator[str]:
    name = f"buurstad_{os.getpid()}"
    with made(admin, name):
        yield name


@contextmanager
def made(admin: psycopg.Connection, name: str) -> Iterator[None]:
    municipality.create(admin, name, PASSWORDS)
    try:
        yield
    finally:
        municipality.drop(admin, name)


def test_the_neighbour_is_closed_whatever_the_search_path(neighbour: str, connected_as: Connect) -> None:
    for role in ("owner", "app", "wide"):
        connection = connected_as(role)
        connection.execute(f"SET search_path = {neighbour}")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="permission denied for schema"):
            connection.execute(f"TABLE {neighbour}.django_session")
        connection.rollback()
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="permission denied for schema"):
            connection.execute(f"TABLE {neighbour}_jobs.procrastinate_jobs")


def test_nobody_becomes_a_role_of_the_neighbour(neighbour: str, connected_as: Connect) -> None:
    for role in Roles.of(neighbour):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connected_as("app").execute(f"SET ROLE {role}")


def test_the_search_path_stands_on_the_role(connected_as: Connect) -> None:
    for role in ("owner", "app", "wide"):
        answer = connected_as(role).execute("SELECT current_schemas(false)::text[]").fetchone()
        assert answer == (["teststad", "teststad_jobs", "public"],)


def test_app_takes_on_wide_and_inherits_nothing_of_it(connected_as: Connect) -> None:
    app = connected_as("app")
    app.execute("SET LOCAL ROLE teststad_wide")
    row = app.execute("SELECT inherit_option FROM pg_auth_members WHERE member = 'teststad_app'::regrole").fetchone()
    assert row == (False,)


def test_no_role_stands_above_the_rules(admin: psycopg.Connection, neighbour: str) -> None:
    rows = admin.execute(
        "SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = ANY (%s)",
        [list(Roles.of(neighbour))],
    ).fetchall()
    assert rows == [(True, False, False, False, False)] * 3


def test_nobody_makes_things_in_public(connected_as: Connect) -> None:
    for role in ("owner", "app", "wide"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connected_as(role).execute("CREATE TABLE public.mine (id int)")


@pytest.mark.parametrize("role", ["app", "wide"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {}"])
def test_what_is_append_only_cannot_be_changed(connected_as: Connect, role: str, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connected_as(role).execute(statement.format("teststad.audit_event"))


def test_a_creation_that_fails_leaves_nothing_behind(
    admin: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"faalstad_{os.getpid()}"

    def fail(*_: object) -> None:
        raise OSError("the light went out")

    monkeypatch.setattr(municipality, "let_in", fail)
    with pytest.raises(OSError, match="the light went out"):
        municipality.create(admin, name, PASSWORDS)
    roles = admin.execute("SELECT count(*) FROM pg_roles WHERE rolname = ANY (%s)", [list(Roles.of(name))]).fetchone()
    assert roles == (0,)
    assert name not in municipality.names(admin)
    assert not admin.execute("SELECT 1 FROM pg_namespace WHERE nspname LIKE %s", [f"{name}%"]).fetchone()


def test_dropping_removes_schema_and_roles(admin: psycopg.Connection) -> None:
    name = f"wegstad_{os.getpid()}"
    with made(admin, name):
        assert name in municipality.names(admin)
    roles = admin.execute("SELECT count(*) FROM pg_roles WHERE rolname = ANY (%s)", [list(Roles.of(name))]).fetchone()
    assert (name in municipality.names(admin), roles) == (False, (0,))
    assert not admin.execute("SELECT 1 FROM pg_namespace WHERE nspname LIKE %s", [f"{name}%"]).fetchone()


def test_an_admin_that_is_not_superuser_can_make_one(admin: psycopg.Connection, databases: Databases) -> None:
    name, host = f"huurstad_{os.getpid()}", f"beheerder_{os.getpid()}"
    admin.execute(f"CREATE ROLE {host} LOGIN CREATEROLE PASSWORD 'host-password'")
    admin.execute(f"ALTER DATABASE {admin.info.dbname} OWNER TO {host}")
    try:
        hosted = make_conninfo(databases.admin_dsn, dbname=admin.info.dbname, user=host, password="host-password")
        with psycopg.connect(hosted, autocommit=True) as connection, made(connection, name):
            assert municipality.names(connection).count(name) == 1
    finally:
        admin.execute(f"ALTER DATABASE {admin.info.dbname} OWNER TO CURRENT_USER")
        admin.execute(f"DROP OWNED BY {host}")
        admin.execute(f"DROP ROLE {host}")


def test_it_refuses_a_second_of_the_same_name(admin: psycopg.Connection) -> None:
    with pytest.raises(Refused, match="teststad already"):
        municipality.create(admin, "teststad", PASSWORDS)


@pytest.mark.parametrize(
    "name", ["", "Waterstad", "water stad", "1stad", "x" * 41, "pg_stad", "public", 'a";--', "é", "stad_jobs"]
)
def test_it_refuses_a_name_that_cannot_be_one(name: str) -> None:
    with pytest.raises(Refused):
        municipality.check_name(name)


def test_a_name_is_checked_before_anybody_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert tool(["municipality", "create", "Water Stad"]) == 1
    assert "small letters" in capsys.readouterr().err


def test_nobody_at_the_keyboard_is_said_in_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert tool(["municipality", "create", "waterstad"]) == 1
    assert "Nobody is there to ask" in capsys.readouterr().err
