"""What every test stands on: a database of its own, no network, and warnings that count as errors."""

import gc
import os
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID

import hypothesis
import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from psycopg.conninfo import conninfo_to_dict

from nabij.access.actor import Actor, Seat
from nabij.access.database import acting_as
from nabij.accounts import sessions
from nabij.accounts.models import User
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.kernel import clock
from nabij.operations import place, postgres
from nabij.operations.municipality import Roles
from tests.databases import NAME, Databases
from tests.doing_jobs import do_what_waits
from tests.factories.cast import Cast
from tests.factories.standing import StandingCast

# A browser driven from Python runs an event loop beside Django, which guards against that by default.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # noqa: TID251 -- for the tests alone

pytest_plugins = ["tests.browser"]
# How fast a machine is says nothing of what is true.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")
running: ExitStack = ExitStack()
admin_dsn = pytest.StashKey[str]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--no-browser", action="store_true", help="leave out the journeys in a real browser")
    parser.addoption("--write-matrix", action="store_true", help="write who may open what, to be reviewed in git")
    parser.addoption("--nightly", action="store_true", help="send the forms ten times as much bad input")


def pytest_configure(config: pytest.Config) -> None:
    """The first process of the run sees to a server and the template; the others are told where."""
    worker_input: dict[str, Any] | None = getattr(config, "workerinput", None)
    if worker_input is not None:
        config.stash[admin_dsn] = worker_input["admin_dsn"]
        return
    if config.option.collectonly or config.option.help:
        return
    config.stash[admin_dsn] = _server()
    Databases(config.stash[admin_dsn], "main").make_template()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    node.workerinput["admin_dsn"] = node.config.stash[admin_dsn]


def pytest_unconfigure() -> None:
    running.close()


def _server() -> str:
    given = place.given_database_url()
    if given:
        return given
    cluster = postgres.for_tests()
    running.enter_context(postgres.in_use(cluster))
    return cluster.dsn()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--no-browser"):
        left_out = [item for item in items if item.get_closest_marker("browser")]
        items[:] = [item for item in items if not item.get_closest_marker("browser")]
        config.hook.pytest_deselected(items=left_out)
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker and marker.kwargs.get("transaction"):
            raise pytest.UsageError(f"{item.nodeid}: use the fixture own_database; emptying tables is refused here.")


def pytest_collection() -> None:
    """What is gathered stays until the end: looking for circles in all of it, again and again, costs a tenth."""
    gc.disable()


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(10_000, 20, 20)


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Databases:
    """The maker of throw-away copies."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    return Databases(request.config.stash[admin_dsn], worker)


@contextmanager
def _connected_to(dsn: str) -> Iterator[None]:
    """Django's one connection goes to this address."""
    before = dict(connection.settings_dict)
    parts = conninfo_to_dict(dsn)
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    connection.close()
    connection.settings_dict.update({setting: str(parts.get(name, "")) for setting, name in names.items()})
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.clear()
        connection.settings_dict.update(before)


@pytest.fixture(scope="session")
def django_db_setup(databases: Databases, django_db_blocker: Any) -> Iterator[None]:
    """A copy for this process; Django logs in as the role that serves pages."""
    with databases.copy() as name, _connected_to(databases.dsn(name, Roles.of(NAME).app)):
        yield


@pytest.fixture(autouse=True)
def _reads_everything(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test prepares and looks as the wide role; what it calls tells the database who asks."""
    if "own_database" in request.fixturenames or not _wants_database(request):
        yield
        return
    request.getfixturevalue("db")
    with acting_as(None, wide=True):
        yield


def _wants_database(request: pytest.FixtureRequest) -> bool:
    return "db" in request.fixturenames or request.node.get_closest_marker("django_db") is not None


@pytest.fixture
def own_database(databases: Databases, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """A throw-away copy in which commits are real: for races, crashes and pages served by another thread.

    Gives its name; `databases.dsn(name, role)` is its address for a role. Django is connected as `app`.
    """
    with (
        databases.copy() as name,
        _connected_to(databases.dsn(name, Roles.of(NAME).app)),
        django_db_blocker.unblock(),
    ):
        yield name


@pytest.fixture
def connected_as(databases: Databases, own_database: str) -> Iterator[Any]:
    """Open a connection to the throw-away copy as `owner`, `app` or `wide`."""
    with ExitStack() as open_connections:

        def connect(role: str) -> psycopg.Connection:
            dsn = databases.dsn(own_database, f"{NAME}_{role}")
            return open_connections.enter_context(psycopg.connect(dsn))

        yield connect


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """A test speaks to this machine only."""
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise AssertionError(f"A test wanted to reach {address[0]}.")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", only_here)
        yield


@pytest.fixture(scope="session")
def _standing() -> StandingCast:
    return StandingCast()


@pytest.fixture
def cast(db: None, _standing: StandingCast) -> Cast:
    """The standing cast round the family De Vries – Yilmaz."""
    return _standing()


@pytest.fixture
def acts() -> Callable[[Professional], Actor]:
    """The actor that a professional is, for calling commands and queries: a request each time one is called."""

    def actor(professional: Professional) -> Actor:
        made = actor_for(_account(professional))
        return replace(made, seats=SeatsOfThisMoment(made))

    return actor


class SeatsOfThisMoment(Mapping[UUID, Seat]):
    """A test calls one command after another as the same actor; each would be a request of its own."""

    def __init__(self, actor: Actor) -> None:
        self.now = actor.look_again or dict

    def __getitem__(self, household: UUID) -> Seat:
        return self.now()[household]

    def __iter__(self) -> Iterator[UUID]:
        return iter(self.now())

    def __len__(self) -> int:
        return len(self.now())


@pytest.fixture
def run_jobs(db: None) -> Callable[[], list[str]]:
    """Do what waits in the queue, within this test's transaction and without a worker; gives the names, in order."""
    return do_what_waits


@pytest.fixture
def enter() -> Callable[[Professional], Client]:
    """A browser in which this professional is logged in, second factor and all."""

    def logged_in(professional: Professional) -> Client:
        client = Client()
        client.force_login(_account(professional), backend=settings.AUTHENTICATION_BACKENDS[0])
        session = client.session
        sessions.mark_second_factor(session)
        sessions.begin(session, clock.now())
        session.save()
        return client

    return logged_in


def _account(professional: Professional) -> User:
    assert professional.user is not None
    return professional.user
