"""A municipality in the database: one schema, three roles, no way to its neighbours.

`<name>_owner` migrates, `<name>_app` serves pages, `<name>_wide` is the role `app` takes on for work
that covers an area. The search path stands on the role. Beside it stands `<name>_jobs`, for the queue
of work that nobody waits for: a queue notifies, and that fails inside a schema that is spread. The
statements hold for an ordinary server and for one that spreads schemas over machines: grants are
explicit, extensions made by the admin.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

EXTENSIONS = ("pg_trgm", "unaccent", "fuzzystrmatch", "btree_gist")
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
# Schemas of PostgreSQL itself, and those that already mean something beside the municipalities.
TAKEN = frozenset({"public", "information_schema", "nabij", "postgres"})
OLDEST_SERVER = 160000
QUEUE = "_jobs"


class Refused(Exception):
    """The municipality cannot be made or dropped; the message says why, in one sentence."""


@dataclass(frozen=True)
class Roles:
    """The three log-in roles of a municipality, by name."""

    owner: str
    app: str
    wide: str

    @classmethod
    def of(cls, name: str) -> "Roles":
        return cls(f"{name}_owner", f"{name}_app", f"{name}_wide")

    def __iter__(self) -> Iterator[str]:
        return iter((self.owner, self.app, self.wide))


@dataclass(frozen=True)
class Passwords:
    """What the three roles log in with."""

    owner: str
    app: str
    wide: str


def check_name(name: str) -> str:
    """The name, if it can be one. Raises Refused."""
    if not NAME.fullmatch(name) or name in TAKEN or name.startswith("pg_") or name.endswith(QUEUE):
        raise Refused("A name has at most 40 small letters, digits and underscores, and begins with a letter.")
    return name


def queue_schema(name: str) -> str:
    """The schema of its job queue."""
    return f"{name}{QUEUE}"


def names(admin: psycopg.Connection) -> list[str]:
    """The municipalities in this database: the schemas that belong to an owner of their own."""
    rows = admin.execute(
        "SELECT nspname FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner"
        " WHERE rolname = nspname || '_owner' ORDER BY nspname"
    )
    return [str(row[0]) for row in rows]


def create(admin: psycopg.Connection, name: str, passwords: Passwords) -> None:
    """Make schema, roles and rights, in one transaction: a creation that fails leaves nothing behind."""
    check_name(name)
    if admin.info.server_version < OLDEST_SERVER:
        raise Refused("This PostgreSQL is too old: version 16 or newer is needed.")
    with admin.transaction():
        if name in names(admin):
            raise Refused(f"There is a municipality {name} already.")
        prepare_database(admin)
        create_roles(admin, name, passwords)
        create_schema(admin, name)


def create_roles(admin: psycopg.Connection, name: str, passwords: Passwords) -> None:
    """The three roles, shared by all databases of the server."""
    roles = Roles.of(name)
    for role, password in zip(roles, (passwords.owner, passwords.app, passwords.wide), strict=True):
        _run(
            admin,
            "CREATE ROLE {role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD {password}",
            role=sql.Identifier(role),
            password=sql.Literal(password),
        )
    _run(
        admin,
        "GRANT {wide} TO {app} WITH INHERIT FALSE, SET TRUE",
        wide=sql.Identifier(roles.wide),
        app=sql.Identifier(roles.app),
    )


def create_schema(admin: psycopg.Connection, name: str) -> None:
    """The schema in this database with that of its job queue, and the way in for its own roles only."""
    roles = Roles.of(name)
    set_search_path(admin, name)
    with _as_member(admin, roles.owner):
        for schema in (sql.Identifier(name), sql.Identifier(queue_schema(name))):
            _run(
                admin, "CREATE SCHEMA {schema} AUTHORIZATION {owner}", schema=schema, owner=sql.Identifier(roles.owner)
            )
            for role in (roles.app, roles.wide):
                _run(admin, "GRANT USAGE ON SCHEMA {schema} TO {role}", schema=schema, role=sql.Identifier(role))
    let_in(admin, name)


def set_search_path(admin: psycopg.Connection, name: str) -> None:
    """Where the roles look, whoever asks: their own schema, that of their queue, and the extensions."""
    for role in Roles.of(name):
        _run(
            admin,
            "ALTER ROLE {role} SET search_path = {name}, {queue}, public",
            role=sql.Identifier(role),
            name=sql.Identifier(name),
            queue=sql.Identifier(queue_schema(name)),
        )


def let_in(admin: psycopg.Connection, name: str) -> None:
    """Rights on the database itself (a copy of a database does not carry them): connecting, no more.

    No temporary tables: one named like a table of ours could deceive a function with the owner's rights.
    """
    database = sql.Identifier(admin.info.dbname)
    _run(admin, "REVOKE ALL ON DATABASE {database} FROM PUBLIC", database=database)
    for role in Roles.of(name):
        _run(admin, "GRANT CONNECT ON DATABASE {database} TO {role}", database=database, role=sql.Identifier(role))


def drop(admin: psycopg.Connection, name: str) -> None:
    """Remove the municipality with everything in it; there is no way back. Raises Refused."""
    check_name(name)
    roles = Roles.of(name)
    with admin.transaction():
        if name not in names(admin):
            raise Refused(f"There is no municipality {name}.")
        with _as_member(admin, roles.owner):
            _run(admin, "DROP SCHEMA {name} CASCADE", name=sql.Identifier(name))
            _run(admin, "DROP SCHEMA IF EXISTS {name} CASCADE", name=sql.Identifier(queue_schema(name)))
        for role in roles:
            drop_role(admin, role)


def drop_role(admin: psycopg.Connection, role: str) -> None:
    """Remove a role and the rights it was given in this database."""
    if not admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
        return
    with _as_member(admin, role):
        _run(admin, "DROP OWNED BY {role}", role=sql.Identifier(role))
    _run(admin, "DROP ROLE {role}", role=sql.Identifier(role))


def address(dsn: str, role: str, password: str) -> str:
    """The same database, logging in as this role."""
    return make_conninfo(dsn, user=role, password=password)


def prepare_database(admin: psycopg.Connection) -> None:
    """What all municipalities use and none owns: the extensions, in `public`, where nobody may make things."""
    for extension in EXTENSIONS:
        _run(admin, "CREATE EXTENSION IF NOT EXISTS {extension} SCHEMA public", extension=sql.Identifier(extension))
    _run(admin, "REVOKE CREATE ON SCHEMA public FROM PUBLIC")


@contextmanager
def _as_member(admin: psycopg.Connection, role: str) -> Iterator[None]:
    """For an admin that is not superuser: it may act for the role as long as it must."""
    _run(admin, "GRANT {role} TO CURRENT_USER WITH INHERIT TRUE, SET TRUE", role=sql.Identifier(role))
    yield
    _run(admin, "REVOKE {role} FROM CURRENT_USER", role=sql.Identifier(role))


def _run(admin: psycopg.Connection, statement: str, **parts: sql.Composable) -> None:
    admin.execute(sql.SQL(statement).format(**parts))
