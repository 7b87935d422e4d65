"""Databases for the tests: one template a session, made once for these migrations, and copies of it.

The tests log in as a municipality's `app` role, as the product does, so that rights and row-level
security hold in every test. Copies are dropped afterwards; those of a run that was cut off, by the next.
"""

import hashlib
import itertools
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from nabij.operations import municipality, place
from nabij.operations.fingerprint import schema_fingerprint
from nabij.operations.municipality import Passwords, Roles

NAME = "teststad"
TEMPLATES_KEPT = 3
ONE_AT_A_TIME = 7_120_018  # advisory lock: one run makes the template, another waits for it


@dataclass
class Databases:
    """The copies that one process of a test run makes."""

    admin_dsn: str
    worker: str
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    @property
    def template(self) -> str:
        return f"nabij_template_{schema_fingerprint()}"

    def password(self, role: str) -> str:
        """The same for every run on this server, and known to nobody else."""
        return hashlib.sha256(f"{self.admin_dsn} {role}".encode()).hexdigest()

    def dsn(self, database: str, role: str) -> str:
        """The address of a copy for one of the roles `teststad_owner`, `_app` and `_wide`."""
        return make_conninfo(self.admin_dsn, dbname=database, user=role, password=self.password(role))

    def make_template(self) -> None:
        """Migrate the schema once; the next run with the same migrations finds it."""
        with self._admin() as admin:
            admin.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
            self._sweep(admin)
            if not self._exists(admin, self.template):
                self._migrate_template(admin)

    @contextmanager
    def copy(self) -> Iterator[str]:
        """A database of one's own, by name; gone afterwards."""
        name = f"nabij_test_{os.getpid()}_{self.worker}_{next(self._numbers)}"
        with self._admin() as admin:
            self._create(admin, name, self.template)
        try:
            with self._admin(name) as inside:
                municipality.let_in(inside, NAME)
            yield name
        finally:
            with self._admin() as admin:
                self._drop(admin, name)

    def _migrate_template(self, admin: psycopg.Connection) -> None:
        making = f"{self.template}_making"
        self._drop(admin, making)
        self._create(admin, making, "template1")
        roles = Roles.of(NAME)
        with self._admin(making) as inside:
            municipality.prepare_database(inside)
            if not inside.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [roles.owner]).fetchone():
                municipality.create_roles(inside, NAME, Passwords(*(self.password(role) for role in roles)))
            municipality.create_schema(inside, NAME)
        migrate(self.dsn(making, roles.owner))
        admin.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(making), sql.Identifier(self.template))
        )

    def _sweep(self, admin: psycopg.Connection) -> None:
        """Remove what a run that was cut off left, and templates of long ago."""
        rows = admin.execute("SELECT datname FROM pg_database WHERE datname LIKE 'nabij_te%' ORDER BY oid DESC")
        found = [str(row[0]) for row in rows]
        templates = [name for name in found if name.startswith("nabij_template_")]
        left = [name for name in found if name.startswith("nabij_test_") and not _is_alive(name.split("_")[2])]
        for name in left + templates[TEMPLATES_KEPT:]:
            self._drop(admin, name)

    def _admin(self, database: str = "postgres") -> psycopg.Connection:
        return psycopg.connect(make_conninfo(self.admin_dsn, dbname=database), autocommit=True)

    def _exists(self, admin: psycopg.Connection, name: str) -> bool:
        return admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None

    def _create(self, admin: psycopg.Connection, name: str, template: str) -> None:
        admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))

    def _drop(self, admin: psycopg.Connection, name: str) -> None:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def migrate(owner_dsn: str) -> None:
    """Migrate in a process of its own: the tests' own connection never logs in as owner."""
    answer = subprocess.run(
        [sys.executable, "-m", "nabij.operations.migrate"],
        check=False,
        capture_output=True,
        text=True,
        env=place.environment_with(DATABASE_URL=owner_dsn, DJANGO_SETTINGS_MODULE="nabij.config.settings.dev"),
    )
    if answer.returncode:
        raise RuntimeError(f"The migrations do not run:\n{answer.stderr}")


def _is_alive(pid: str) -> bool:
    return Path(f"/proc/{pid}").exists() if Path("/proc").exists() else True
