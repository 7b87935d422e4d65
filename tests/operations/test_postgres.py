"""The embedded PostgreSQL: closed to the world, durable, and reachable in awkward places."""

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from nabij.operations import place, postgres
from nabij.operations.postgres import Cluster

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    base = place.passing_directory() / f"cluster-{os.getpid()}"
    cluster = Cluster(base / "postgresql")
    with postgres.in_use(cluster):
        yield cluster
    shutil.rmtree(base)


def setting(cluster: Cluster, name: str) -> str:
    with psycopg.connect(cluster.dsn()) as connection:
        return connection.execute("SELECT current_setting(%s)", [name]).fetchone()[0]


def test_it_listens_to_no_network(cluster: Cluster) -> None:
    assert setting(cluster, "listen_addresses") == ""


@pytest.mark.parametrize("name", ["fsync", "full_page_writes", "synchronous_commit", "data_checksums"])
def test_it_keeps_what_it_confirmed(cluster: Cluster, name: str) -> None:
    assert setting(cluster, name) == "on"


def test_a_wrong_password_is_refused(cluster: Cluster) -> None:
    wrong = psycopg.conninfo.make_conninfo(cluster.dsn(), password="guessed")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong)


def test_only_we_read_the_password(cluster: Cluster) -> None:
    assert stat.S_IMODE(cluster.password_file.stat().st_mode) == 0o600


def test_it_starts_again_with_what_it_held(cluster: Cluster) -> None:
    with psycopg.connect(cluster.dsn(), autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (id int)")
    postgres.stop(cluster)
    postgres.start(cluster)
    with psycopg.connect(cluster.dsn()) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)


def test_starting_twice_is_starting_once(cluster: Cluster) -> None:
    before = (cluster.data / "postmaster.pid").read_text().splitlines()[0]
    postgres.start(cluster)
    assert (cluster.data / "postmaster.pid").read_text().splitlines()[0] == before


def test_a_deep_folder_gets_a_short_socket_path() -> None:
    deep = Path("/" + "very/deep/" * 20)
    assert len(str(place.socket_directory(deep) / place.SOCKET_FILE)) <= place.LONGEST_SOCKET_PATH
    assert place.socket_directory(Path("/short")) == Path("/short")


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: tmp_path.stat().st_uid + 1)
    with pytest.raises(PermissionError, match="belongs to someone else"):
        place.open_directory(tmp_path, mode=0o700)
