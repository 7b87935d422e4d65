"""The municipalities in which matching is timed: made when they are not there, or not of this code any more."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from psycopg import sql

import nabij.households.matching
from nabij.operations import ledger, running
from nabij.operations.fingerprint import schema_fingerprint
from nabij.operations.municipality import Refused, names

SOURCES = ("filling.py", "months.py", "mistakes.py", "names.py", "town.py")


def ready(admin_dsn: str, people: int) -> str:
    """The name of a municipality in which so many are known; once made it is kept. Raises Refused."""
    name, mark = f"bench_people_{people}", _mark()
    with running.connect(admin_dsn) as admin:
        found = admin.execute("SELECT obj_description(to_regnamespace(%s), 'pg_namespace')", [name]).fetchone()
        there = name in names(admin)
    if ledger.find(name) and found and found[0] == mark:
        return name
    print(f"Making {people:,} people (once; a minute for each 200,000).", file=sys.stderr, flush=True)
    if there:
        running.remove(admin_dsn, name)
    running.make(admin_dsn, name)
    owner = {"NABIJ_OWNER_DATABASE_URL": running.owner_address(admin_dsn, name)}
    environment = running.environment(admin_dsn, name, "dev") | owner
    if running.run_module("nabij.operations.bench.matching.filling", str(people), environment=environment):
        raise Refused("The municipality could not be filled; the reason stands above.")
    with running.connect(admin_dsn) as admin:
        admin.execute(sql.SQL("COMMENT ON SCHEMA {} IS {}").format(sql.Identifier(name), sql.Literal(mark)))
    return name


def _mark() -> str:
    """What they are made of: the tables, the people, and the keys."""
    mark = hashlib.sha256(schema_fingerprint().encode())
    core = Path(nabij.households.matching.__path__[0])
    for source in [*(Path(__file__).parent / name for name in SOURCES), core / "keys.py", core / "normalise.py"]:
        mark.update(source.read_bytes())
    return mark.hexdigest()[:16]
