"""The embedded PostgreSQL: `start`, `stop` and the address (`dsn`) of a cluster of our own.

Passwords (scram) for everyone, a unix socket and no network, checksums on every page. The lasting
cluster is durable; the cluster for tests is not, and `durable=False` is refused in production.
"""

import fcntl
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from nabij.operations import binaries, place

READY_WITHIN_SECONDS = 120
SUPERUSER = "nabij_admin"
# A refused statement holds what somebody typed, and a detail quotes the row: neither is for the server's log.
TELLS_NO_STORIES = ("log_min_error_statement=panic", "log_error_verbosity=terse", "log_statement=none")
FAST_BUT_FORGETFUL = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200")


class CannotStart(RuntimeError):
    """The database server does not start; the message says why, in one sentence."""


@dataclass(frozen=True)
class Cluster:
    """One PostgreSQL server: a folder with data, a socket, a log and the password of its superuser."""

    folder: Path
    durable: bool = True

    @cached_property
    def data(self) -> Path:
        return self.folder / "data"

    @cached_property
    def socket(self) -> Path:
        return place.socket_directory(self.folder / "socket")

    @cached_property
    def password_file(self) -> Path:
        return self.folder / "superuser-password"

    def dsn(self, dbname: str = "postgres") -> str:
        """The address for the superuser: for making municipalities, never for serving pages."""
        password = self.password_file.read_text(encoding="utf-8")
        return make_conninfo(host=str(self.socket), user=SUPERUSER, password=password, dbname=dbname)


def lasting() -> Cluster:
    """The cluster that keeps what people enter."""
    return Cluster(place.state_directory() / "postgresql")


def for_tests() -> Cluster:
    """The cluster that may be lost."""
    return Cluster(place.passing_directory() / "postgresql", durable=False)


def start(cluster: Cluster) -> None:
    """Start the server, making it first if need be; returns when it answers. Safe to repeat."""
    place.open_directory(cluster.folder.parent, mode=0o711)
    place.open_directory(cluster.folder, mode=0o711)
    with _alone(cluster):
        if _answers(cluster):
            return
        _make(cluster)
        _launch(cluster)
        _wait(cluster)


def stop(cluster: Cluster) -> None:
    """Stop the server; work under way is rolled back. Safe to repeat."""
    if (cluster.data / "postmaster.pid").exists():
        _pg_ctl(cluster, "stop", "--mode=fast", "--wait", f"--timeout={READY_WITHIN_SECONDS}")


@contextmanager
def in_use(cluster: Cluster) -> Iterator[None]:
    """The server runs while somebody uses it: whoever is last turns off the light."""
    place.open_directory(cluster.folder.parent, mode=0o711)
    place.open_directory(cluster.folder, mode=0o711)
    with (cluster.folder / "users").open("a") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        start(cluster)
        try:
            yield
        finally:
            if _is_last(users.fileno()):
                stop(cluster)


def _is_last(users: int) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _alone(cluster: Cluster) -> Iterator[None]:
    with (cluster.folder / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _make(cluster: Cluster) -> None:
    if (cluster.data / "PG_VERSION").exists():
        return
    shutil.rmtree(cluster.data, ignore_errors=True)  # half made by a run that was cut off
    user = binaries.server_user()
    place.open_directory(cluster.data, mode=0o700, owner=user)
    password = secrets.token_urlsafe(32)
    _write_secret(cluster.password_file, password)
    with tempfile.NamedTemporaryFile("w", prefix="nabij-") as given:
        given.write(password)
        given.flush()
        if user:
            os.chown(given.name, user.pw_uid, user.pw_gid)
        _initialise(cluster, given.name)


def _initialise(cluster: Cluster, password_file: str) -> None:
    programs = binaries.reachable(cluster.folder.parent)
    answer = binaries.run_as(
        binaries.server_user(),
        [
            str(programs / "initdb"),
            f"--pgdata={cluster.data}",
            f"--username={SUPERUSER}",
            f"--pwfile={password_file}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums",
            *([] if cluster.durable else ["--no-sync"]),
        ],
    )
    if answer.returncode:
        shutil.rmtree(cluster.data, ignore_errors=True)
        raise CannotStart(f"The database could not be made: {answer.stderr.strip()}")


def _launch(cluster: Cluster) -> None:
    place.open_directory(cluster.socket, mode=0o700, owner=binaries.server_user())
    settings = ["listen_addresses=''", f"unix_socket_directories='{cluster.socket}'", "port=5432", *TELLS_NO_STORIES]
    settings += [] if cluster.durable else FAST_BUT_FORGETFUL
    options = " ".join(f"-c {setting}" for setting in settings)
    _pg_ctl(cluster, "start", "--no-wait", "--silent", f"--log={cluster.data / 'server.log'}", f"--options={options}")


def _pg_ctl(cluster: Cluster, *arguments: str) -> None:
    program = binaries.reachable(cluster.folder.parent) / "pg_ctl"
    answer = binaries.run_as(binaries.server_user(), [str(program), *arguments, f"--pgdata={cluster.data}"])
    if answer.returncode:
        raise CannotStart(f"PostgreSQL said: {answer.stderr.strip() or answer.stdout.strip()}")


def _wait(cluster: Cluster) -> None:
    until = time.monotonic() + READY_WITHIN_SECONDS
    while not _answers(cluster):
        if time.monotonic() > until:
            raise CannotStart(f"PostgreSQL does not answer; its log is {cluster.data / 'server.log'}.")
        time.sleep(0.05)


def _answers(cluster: Cluster) -> bool:
    """A real connection: `pg_ctl status` already says yes while the server still recovers."""
    if not cluster.password_file.exists():
        return False
    try:
        psycopg.connect(cluster.dsn(), connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


def _write_secret(path: Path, secret: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(secret)
