"""The cities that are measured in: made when they are not there, or not of this code any more."""

import hashlib
import sys
from pathlib import Path

from psycopg import sql

from nabij.operations import ledger, running
from nabij.operations.bench.city.sizes import Size
from nabij.operations.fingerprint import schema_fingerprint
from nabij.operations.municipality import Refused, names


def name_of(size: Size) -> str:
    """The municipality that holds a city of this size."""
    return f"bench_{size.households}"


def ready(admin_dsn: str, size: Size) -> str:
    """The name of a city that is filled; once made it is kept. Raises Refused."""
    name = name_of(size)
    if not _is_good(admin_dsn, name):
        _make_anew(admin_dsn, name, size)
    return name


def clean(admin_dsn: str, size: Size, *tables: str) -> None:
    """Be rid of the rows that an earlier measure wrote and undid: they slow down the next."""
    with running.connect(admin_dsn) as admin:
        for table in tables:
            admin.execute(sql.SQL("VACUUM ANALYZE {}").format(sql.Identifier(name_of(size), table)))


def _is_good(admin_dsn: str, name: str) -> bool:
    with running.connect(admin_dsn) as admin:
        found = admin.execute("SELECT obj_description(to_regnamespace(%s), 'pg_namespace')", [name]).fetchone()
    return bool(ledger.find(name) and found and found[0] == _mark())


def _mark() -> str:
    """What the city is made of: the tables, and the code that fills them."""
    mark = hashlib.sha256(schema_fingerprint().encode())
    for source in sorted((Path(__file__).parent / "city").glob("*.py")):
        mark.update(source.read_bytes())
    return mark.hexdigest()[:16]


def _make_anew(admin_dsn: str, name: str, size: Size) -> None:
    mark = _mark()
    print(f"Making a city of {size.households:,} households (once; this takes minutes).", file=sys.stderr, flush=True)
    with running.connect(admin_dsn) as admin:
        there = name in names(admin)
    if there:
        running.remove(admin_dsn, name)
    running.make(admin_dsn, name)
    owner = {"NABIJ_OWNER_DATABASE_URL": running.owner_address(admin_dsn, name)}
    environment = running.environment(admin_dsn, name, "dev") | owner
    if running.run_module("nabij.operations.bench.city", str(size.households), environment=environment):
        raise Refused("The city could not be filled; the reason stands above.")
    with running.connect(admin_dsn) as admin:
        admin.execute(sql.SQL("COMMENT ON SCHEMA {} IS {}").format(sql.Identifier(name), sql.Literal(mark)))
