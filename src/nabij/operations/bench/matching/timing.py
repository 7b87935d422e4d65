"""How long matching takes in the database of a municipality, and how much memory: as a job, as the wide role."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from statistics import quantiles

from django.db import connection

from nabij.access.database import acting_as
from nabij.households.matching.records import Record
from nabij.households.matching_run import match_all, match_one
from nabij.operations.bench import CITY, STRESS
from nabij.operations.bench.clocks import run_time
from nabij.operations.bench.matching.months import Signal, a_month_apart
from nabij.operations.bench.results import Result

SIGNALS = {CITY: 3_600, STRESS: 20_000}
SECONDS = {CITY: 5.0, STRESS: 15.0}
NAMES = {CITY: "city", STRESS: "stress"}
ALONE = 1_000


def figures_of(people: int) -> Iterator[Result]:
    """A month at once, and single look-ups, in this municipality of so many people."""
    name, signals = NAMES.get(people, str(people)), a_month_apart(people, SIGNALS.get(people, people // 30))
    with acting_as(None, wide=True):
        before, database, wall, cpu = _memory(), _database(), time.perf_counter(), time.process_time()
        right = sum(_is_right(one, verdict) for one, verdict in zip(signals, _verdicts(signals), strict=True))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        yield Result(f"matching/{name}", wall, "s", target=SECONDS.get(people))
        yield Result(f"matching/{name}-cpu", cpu, "s cpu of python")
        yield Result(f"matching/{name}-database", _database() - database, "s cpu of the database")
        yield Result(f"matching/{name}-memory", _memory(), "MB at most", floor=before, target=1_000)
        yield Result(f"matching/{name}-right", 100 * right / len(signals), "% of signals")
        yield from _alone(name, [one.record for one in signals[:ALONE]])


def _verdicts(signals: list[Signal]) -> Iterator[object]:
    for _signal, verdict in match_all((one.number, one.record) for one in signals):
        best = next(iter(verdict.candidates), None)
        yield best.known.person if best and best.posterior >= 0.5 else None


def _is_right(signal: Signal, person: object) -> bool:
    from nabij.operations.bench.matching.filling import number_of

    return (number_of(person) if person else None) == signal.person


def _alone(name: str, records: list[Record]) -> Iterator[Result]:
    """Judged by what both processes ran; on the wall a busy machine shows itself."""
    for record in records[:50]:
        match_one(record)
    pid = _backend()
    took, wall = [], []
    for record in records:
        ran, cpu, begin = run_time([pid]), time.process_time(), time.perf_counter()
        match_one(record)
        wall.append((time.perf_counter() - begin) * 1000)
        took.append(_ran_since(pid, ran, cpu) or wall[-1])
    parts = quantiles(took, n=20)
    yield Result(f"matching/{name}-single-p50", parts[9], "ms of both")
    yield Result(f"matching/{name}-single-p95", parts[18], "ms of both", target=5)
    yield Result(f"matching/{name}-single-wall", quantiles(wall, n=20)[18], "ms p95")


def _ran_since(pid: int, ran: int | None, cpu: float) -> float | None:
    """Milliseconds that this process and that of the database ran since; None when that one is elsewhere."""
    now = run_time([pid])
    return None if now is None or ran is None else (now - ran) / 1e6 + (time.process_time() - cpu) * 1000


def _database() -> float:
    """How long the process that serves us in the database ran; 0 when it is on another machine."""
    return (run_time([_backend()]) or 0) / 1e9


def _backend() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        ((pid,),) = cursor.fetchall()
    return int(pid)


def _memory() -> float:
    """The most that this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
