"""What `./nabij bench budget` tells: races, signatures, the ledger gone through, and how fast a hot budget is."""

import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from uuid import UUID

from nabij.access.database import acting_as
from nabij.ledger.models import Budget, Payment, Posting
from nabij.ledger.queries.books import books_of
from nabij.operations.bench.money.going_through import go_through, survivors
from nabij.operations.bench.money.mutants import MUTANTS
from nabij.operations.bench.money.scene import Scene
from nabij.operations.bench.money.workers import (
    PROCESSES,
    all_at_once,
    floor_for,
    processes,
    reserve_for,
    reserve_some,
    sign_together,
)
from nabij.operations.bench.results import Result

ROUNDS, SIGNATURES, THREADS = 20, 200, 5
RUNS, STEPS = 300, 60
SECONDS = 6.0
HOT = Decimal(10_000_000)


def figures_of() -> Iterator[Result]:
    """Each with what was promised."""
    with acting_as(None, wide=True):
        scene = Scene()
    with processes() as pool:
        rounds = [race(pool, scene) for _ in range(ROUNDS)]
        yield Result("budget/overspent", sum(over for over, _wrong in rounds), f"of {ROUNDS} rounds", target=0)
        yield Result("budget/books-wrong", sum(wrong for _over, wrong in rounds), f"of {ROUNDS} rounds", target=0)
        yield from signatures(pool, scene)
        yield from speed(pool, scene)
    yield from gone_through()


def race(pool: ProcessPoolExecutor, scene: Scene) -> tuple[bool, bool]:
    """Eight processes promise twice of what there is; whether too much was promised, and the books are wrong."""
    with acting_as(None, wide=True):
        budget = scene.budget(Decimal(100))
    accepted = sum(all_at_once(pool, reserve_some, budget, Decimal("7.03"), 4))
    with acting_as(None, wide=True):
        stands = Budget.objects.get(pk=budget)
        right = stands.reserved == accepted * Decimal("7.03") and accepted == 14
        return stands.reserved > stands.total, bool(books_of(stands).faults) or not right


def signatures(
    pool: ProcessPoolExecutor, scene: Scene, *, threads: int = THREADS, count: int = SIGNATURES
) -> Iterator[Result]:
    """So many signatures of one request at once."""
    with acting_as(None, wide=True):
        budget = scene.budget(Decimal(1000), _this_year())
        request, user = scene.request(Decimal("249.95")), scene.leader.user_id
    said = [
        one for part in all_at_once(pool, sign_together, user, request, threads, count // (PROCESSES * threads))
        for one in part
    ]  # fmt: skip
    with acting_as(None, wide=True):
        booked = Posting.objects.filter(kind=Posting.Kind.RESERVED, payment__request=request).count()
        paid = Payment.objects.filter(request=request).count()
        exact = Budget.objects.get(pk=budget).reserved == Decimal("249.95")
    yield Result("budget/signatures", len(said), "signatures at once of one request")
    yield Result("budget/signed-twice", booked - 1 + paid - 1 + (not exact), "bookings too many", target=0)
    yield Result("budget/signatures-stuck", sum(bool(one) for one in said), "that failed", target=0)


def speed(pool: ProcessPoolExecutor, scene: Scene, seconds: float = SECONDS) -> Iterator[Result]:
    """Promises a second on one budget, beside the same rows written by hand; by turns, twice."""
    ours, floor = 0.0, 0.0
    with acting_as(None, wide=True):
        budget = scene.budget(HOT)
    for _turn in range(2):
        ours += _in_a_second(pool, reserve_for, budget, seconds) / 2
        floor += _in_a_second(pool, floor_for, budget, seconds) / 2
    with acting_as(None, wide=True):
        faults = books_of(Budget.objects.get(pk=budget)).faults
    yield Result("budget/hot", ours, "promises a second", floor, 0.5, at_least=True, of_floor=True)
    yield Result("budget/hot-books-wrong", len(faults), "faults", target=0)


def _in_a_second(pool: ProcessPoolExecutor, task: object, budget: UUID, seconds: float) -> float:
    counts: list[int] = all_at_once(pool, task, budget, Decimal("0.01"), seconds)
    return sum(counts) / seconds


def gone_through() -> Iterator[Result]:
    """The whole ledger at random, and the mistakes sown in it."""
    began = time.perf_counter()
    with acting_as(None, wide=True):
        go_through(RUNS, STEPS)
    yield Result("budget/gone-through", RUNS * STEPS, f"steps in {time.perf_counter() - began:.0f} s, as told")
    with acting_as(None, wide=True):
        left = survivors()
    killed = len(MUTANTS) - len(left)
    yield Result("budget/mistakes-found", killed, f"of {len(MUTANTS)} sown", target=len(MUTANTS), at_least=True)


def _this_year() -> int:
    from nabij.kernel import clock

    return clock.today().year
