"""What a piece of work costs: CPU of this process, CPU of the database beside it, and time on the wall."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

CALIBRATION_ROUNDS = 300_000
WARM = 20


@dataclass(frozen=True)
class Cost:
    """Milliseconds of one piece of work: medians; the database's share is an average."""

    cpu: float
    wall: float
    database: float


def cost_of(work: Callable[[], object], times: int, backends: Iterable[int] = ()) -> Cost:
    """Do it some times to get warm, then so many times to measure."""
    for _ in range(min(WARM, times)):
        work()
    pids = list(backends)
    before, cpu, wall = run_time(pids), [], []
    for _ in range(times):
        cpu_begin, wall_begin = time.process_time(), time.perf_counter()
        work()
        cpu.append(time.process_time() - cpu_begin)
        wall.append(time.perf_counter() - wall_begin)
    after = run_time(pids)
    between = None if before is None or after is None else (after - before) / times / 1e6
    ours = Cost(median(cpu) * 1000, median(wall) * 1000, 0.0)
    # A server on another machine shows no clock: what we waited is what it took, at most.
    return Cost(ours.cpu, ours.wall, max(0.0, ours.wall - ours.cpu) if between is None else between)


def run_time(pids: Iterable[int]) -> int | None:
    """Nanoseconds that these processes ran, as the kernel of this machine counts; None when they are not here."""
    files = [Path(f"/proc/{pid}/schedstat") for pid in pids]
    if not files or not all(file.exists() for file in files):
        return None
    return sum(int(file.read_text(encoding="ascii").split()[0]) for file in files)


def calibration() -> float:
    """Milliseconds of CPU of a fixed loop: by it, figures of another machine or hour can be read."""
    return cost_of(_loop, 5).cpu


def _loop() -> dict[int, str]:
    found: dict[int, str] = {}
    for number in range(CALIBRATION_ROUNDS):
        found[number % 1000] = str(number)
    return found
