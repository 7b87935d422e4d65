"""Measuring one page: what it asks, what it costs, and both beside their floors."""

from collections.abc import Iterator

from nabij.access.database import acting_as
from nabij.operations.bench.clocks import cost_of
from nabij.operations.bench.counting import watching
from nabij.operations.bench.pages import FIXED, TARGETS, Page
from nabij.operations.bench.results import Result


def figures_of(page: Page, times: int) -> Iterator[Result]:
    """Queries, CPU with its floors, the database's part, and time on the wall."""
    page.ask()
    with watching() as seen:
        page.ask()
    target, name = TARGETS[page.measure], page.measure
    yield Result(f"{name}/queries", seen.own, "queries", floor=None, target=target.own)
    yield Result(f"{name}/fixed-queries", seen.fixed, "queries", target=FIXED)
    cost = cost_of(page.ask, times, seen.backends)
    with page.floor as floor:
        data = cost_of(floor.run, times, [floor.connection.info.backend_pid])
    with acting_as(page.user.pk):
        face = cost_of(page.render, max(5, times // 4)).cpu
    yield Result(name, cost.cpu, "ms cpu", floor=data.cpu + face, target=target.cpu)
    if target.of_floor:
        yield Result(f"{name}/of-floor", cost.cpu, "ms cpu", data.cpu + face, target.of_floor, of_floor=True)
    yield Result(f"{name}/data-floor", cost.cpu, "ms cpu", floor=data.cpu)
    yield Result(f"{name}/database", cost.database, "ms", floor=data.database)
    yield Result(f"{name}/wall", cost.wall, "ms", floor=data.wall)


def buffers_of(page: Page) -> int:
    """How many buffers one request touches in the database, once everything is warm."""
    page.ask()
    with watching(explain=True) as seen:
        page.ask()
    return seen.buffers
