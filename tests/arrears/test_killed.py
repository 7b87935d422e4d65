"""Killed at any moment (kill -9), a file is read and taken over to the end: nothing lost, nothing doubled."""

import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.arrears.models import ArrearsSignal, FileLine, SignalFile
from nabij.arrears.steps import work_on
from nabij.kernel import clock
from nabij.operations import place
from tests.arrears.sending import as_csv, as_json, line, many
from tests.databases import NAME, Databases
from tests.factories.arrears import make_file
from tests.factories.people import make_professional

pytestmark = pytest.mark.slow
GOOD, WRONG, STEP = 1500, 30, 100
LONGEST = 30.0
Work = Callable[[SignalFile], "subprocess.Popen[str]"]


@pytest.fixture
def work(databases: Databases, own_database: str, tmp_path: Path) -> Iterator[Work]:
    """Start a process that works on a file; whatever still runs at the end is ended, by its id."""
    environment = place.environment_with(
        DATABASE_URL=databases.dsn(own_database, f"{NAME}_app"), NABIJ_FILES=str(tmp_path)
    )
    with ExitStack() as running:

        def started(file: SignalFile) -> "subprocess.Popen[str]":
            command = [sys.executable, "-W", "ignore", "-m", "tests.arrears.working", str(file.pk), str(STEP)]
            process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
            running.enter_context(process)
            running.callback(process.kill)
            return process

        yield started


def kept(content: bytes, kind: str, *, state: str) -> SignalFile:
    with acting_as(None, wide=True):
        worker = make_professional(f"Nora {state} {kind}", Role.ARREARS_WORKER)
        more: dict[str, Any] = {}
        if state == "taking":
            more = {"lines": GOOD, "good": GOOD, "read_at": clock.now(), "agreed_at": clock.now()}
        file = make_file(worker, format=kind, size=len(content), state=state, **more)
        file.path.write_bytes(content)
    return file


def killed_somewhere(process: "subprocess.Popen[str]", chance: random.Random) -> None:
    """After a step or some, and then somewhere within the next."""
    assert process.stdout is not None
    for _step in range(chance.randint(1, 4)):
        process.stdout.readline()
    time.sleep(chance.random() * 0.05)
    process.kill()
    process.wait(LONGEST)


def go_on(file: SignalFile) -> None:
    """To the end, as another worker would."""
    more = True
    while more:
        with acting_as(None, wide=True):
            more = work_on(file.pk)


def test_killed_while_reading_every_line_is_counted_once(work: Work) -> None:
    wrong = [line(bedrag="x", kenmerk=f"F-{number}") for number in range(WRONG)]
    lines = [*many(GOOD - 700), *wrong, *many(700, begin=10_000)]
    file = kept(as_json(*lines), "json", state="received")
    killed_somewhere(work(file), random.Random())  # noqa: S311 -- a moment, no secret
    go_on(file)
    with acting_as(None, wide=True):
        file.refresh_from_db()
        assert (file.state, file.lines, file.good, file.wrong) == ("read", GOOD + WRONG, GOOD, WRONG)
        assert FileLine.objects.filter(file=file).count() == WRONG


def test_killed_while_taking_over_every_signal_is_there_once(work: Work) -> None:
    file = kept(as_csv(*many(GOOD)), "csv", state="taking")
    killed_somewhere(work(file), random.Random())  # noqa: S311 -- a moment, no secret
    go_on(file)
    with acting_as(None, wide=True):
        file.refresh_from_db()
        assert (file.state, file.taken, file.already_known) == ("taken", GOOD, 0)
        assert ArrearsSignal.objects.filter(file=file).count() == GOOD
        assert not file.path.exists()
