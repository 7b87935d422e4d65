"""Where this checkout keeps what it makes: databases, passwords, logs.

Read before there are settings, so the environment is read here and in `config.settings.base` only.
"""

import hashlib
import os
import pwd
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
LONGEST_SOCKET_PATH = 106
SOCKET_FILE = ".s.PGSQL.5432.lock"


def given_database_url() -> str | None:
    """The server of one's own, if there is one; otherwise the embedded one is used."""
    return os.environ.get("DATABASE_URL") or None


def environment_with(**extra: str) -> dict[str, str]:
    """The environment for a process that we start."""
    return {**os.environ, **extra}


def is_meant_for_the_world() -> bool:
    """Whether this machine was given a name that others reach it by."""
    return "NABIJ_HOSTS" in os.environ


def runs_as_root() -> bool:
    return os.geteuid() == 0


def state_directory() -> Path:
    """The folder for what must last: `NABIJ_STATE`, or `var/`, or for root a place others can pass.

    PostgreSQL refuses to run as root, and root's home and checkout are often closed to the system
    user that runs it instead.
    """
    given = os.environ.get("NABIJ_STATE")
    if given:
        return Path(given).absolute()
    if runs_as_root():
        return Path("/var/lib/nabij") / _mark(CHECKOUT)
    return CHECKOUT / "var"


def passing_directory() -> Path:
    """The folder for what may be lost at a restart: the test database, in memory where possible."""
    memory = Path("/dev/shm")  # noqa: S108 -- a folder of our own with rights of its own is made in it
    base = memory if _has_room(memory) else Path(tempfile.gettempdir())
    return base / f"nabij-{os.geteuid()}-{_mark(CHECKOUT)}"


def socket_directory(wished: Path) -> Path:
    """The wished folder, or a short one when its path is too long for a unix socket."""
    if len(os.fsencode(wished / SOCKET_FILE)) <= LONGEST_SOCKET_PATH:
        return wished
    return Path("/tmp") / f"nabij-{os.geteuid()}-{_mark(wished)}"  # noqa: S108 -- made with mode 0700


def open_directory(path: Path, *, mode: int, owner: pwd.struct_passwd | None = None) -> Path:
    """Make a folder with these rights, for this system user; refuse one that belongs to another."""
    path.mkdir(mode=mode, parents=True, exist_ok=True)
    allowed = {os.geteuid()} | ({owner.pw_uid} if owner else set())
    if path.stat().st_uid not in allowed:
        raise PermissionError(f"{path} belongs to someone else.")
    path.chmod(mode)
    if owner:
        os.chown(path, owner.pw_uid, owner.pw_gid)
    return path


def _has_room(folder: Path) -> bool:
    if not os.access(folder, os.W_OK):
        return False
    room = os.statvfs(folder)
    return room.f_bavail * room.f_frsize > 2 * 1024**3


def _mark(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:10]
