"""A municipality's database, running: where it is, and how our own processes are started on it."""

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from nabij.operations import ledger, municipality, place, postgres
from nabij.operations.fingerprint import schema_fingerprint
from nabij.operations.ledger import Entry
from nabij.operations.municipality import Refused, Roles

DATABASE = "nabij"
PATIENCE = 30  # seconds in which whoever works beside may finish a step


@contextmanager
def server() -> Iterator[str]:
    """The admin's address of the server: the one given in DATABASE_URL, or the embedded one, running."""
    given = place.given_database_url()
    if given:
        yield given
        return
    cluster = postgres.lasting()
    with postgres.in_use(cluster):
        _make_database(cluster.dsn())
        yield cluster.dsn(DATABASE)


def connect(admin_dsn: str) -> psycopg.Connection:
    """As the admin; statements outside a transaction stand by themselves."""
    return psycopg.connect(admin_dsn, autocommit=True)


def make(admin_dsn: str, name: str) -> None:
    """Schema, roles, tables and rights; if anything fails, all of it is gone again. Raises Refused."""
    passwords = ledger.new_passwords()
    with connect(admin_dsn) as admin:
        municipality.create(admin, name, passwords)
    try:
        ledger.write(name, Entry(passwords))
        bring_up_to_date(admin_dsn, name)
    except BaseException:
        remove(admin_dsn, name)
        raise


def remove(admin_dsn: str, name: str) -> None:
    """The municipality with everything in it. Raises Refused."""
    with connect(admin_dsn) as admin:
        municipality.drop(admin, name)
    ledger.strike(name)


def bring_up_to_date(admin_dsn: str, name: str) -> None:
    """Migrate as the owner, then grant; a second or less when nothing changed."""
    entry, mark = known(name), schema_fingerprint()
    if entry.schema == mark:
        return
    owner = municipality.address(admin_dsn, Roles.of(name).owner, entry.passwords.owner)
    environment = place.environment_with(DATABASE_URL=owner, DJANGO_SETTINGS_MODULE="nabij.config.settings.dev")
    if run_module("nabij.operations.migrate", environment=environment):
        raise Refused(f"The tables of {name} could not be brought up to date; the reason stands above.")
    ledger.write(name, replace(entry, schema=mark))


def known(name: str) -> Entry:
    """What this machine knows about the municipality. Raises Refused."""
    entry = ledger.find(name)
    if entry is None:
        raise Refused(f"This machine knows no municipality {name}; `./nabij municipality list` shows which it does.")
    return entry


def environment(admin_dsn: str, name: str, settings: str) -> dict[str, str]:
    """For a process that serves this municipality, with the settings dev, demo or production."""
    passwords, roles = known(name).passwords, Roles.of(name)
    ours = {"NABIJ_SECRET_KEY": ledger.secret_key()}
    if not place.is_meant_for_the_world():
        ours["NABIJ_PLAIN_HTTP"] = "yes"
    return ours | place.environment_with(
        DATABASE_URL=municipality.address(admin_dsn, roles.app, passwords.app),
        DJANGO_SETTINGS_MODULE=f"nabij.config.settings.{settings}",
    )


def owner_address(admin_dsn: str, name: str) -> str:
    """For a tool that fills a whole city at once; a process that serves never gets it."""
    return municipality.address(admin_dsn, Roles.of(name).owner, known(name).passwords.owner)


def run_module(module: str, *arguments: str, environment: dict[str, str]) -> int:
    """Run one of our modules, or one we depend on, until it ends; a signal to stop is handed on."""
    return run([sys.executable, "-m", module, *arguments], environment)


def run(arguments: Sequence[str], environment: dict[str, str]) -> int:
    process = subprocess.Popen(arguments, env=environment)

    def hand_on(number: int, _frame: FrameType | None) -> None:
        process.send_signal(number)

    before = {number: signal.signal(number, hand_on) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        return process.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def beside(module: str, *arguments: str, environment: dict[str, str]) -> Iterator[None]:
    """One of our modules in a process of its own, as long as the block lasts; it may finish what it is at."""
    process = subprocess.Popen([sys.executable, "-m", module, *arguments], env=environment)
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def is_admin(dsn: str) -> bool:
    """Whether this address is for making municipalities rather than for serving one."""
    return not str(conninfo_to_dict(dsn).get("user", "")).endswith(("_app", "_wide", "_owner"))


def _make_database(dsn: str) -> None:
    with connect(dsn) as admin:
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
