"""Finding a person among all that are known, by what a reporter knows and misspells."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from statistics import quantiles
from uuid import UUID

from nabij.access.database import acting_as
from nabij.areas.models import Area
from nabij.households.models import Membership
from nabij.intake.models import Report
from nabij.intake.weighing import weigh
from nabij.operations.bench.clocks import run_time
from nabij.operations.bench.counting import watching
from nabij.operations.bench.results import Result


@dataclass
class Found:
    """How long the database worked for each, and how often the right one was shown."""

    took: list[float] = field(default_factory=list)
    right: int = 0


def figures_of(times: int, name: str = "find-person") -> Iterator[Result]:
    """With a birth date or an address, and by the name alone."""
    with acting_as(None, wide=True):
        areas = frozenset(Area.objects.values_list("pk", flat=True))
        dice = Random(7)  # noqa: S311 -- the same people at every measure
        there = Membership.objects.filter(kind="lives_here", ends_on=None, person__birth__isnull=False)
        every = list(there.order_by("pk").values_list("pk", flat=True))
        drawn = there.filter(pk__in=dice.sample(every, min(times, len(every))))
        known = list(drawn.order_by("pk").select_related("person", "household"))
        full = _search([_described(one, dice) for one in known], known, areas)
        bare = _search([_by_name(one) for one in known], known, areas)
    count = len(known)
    yield Result(name, _p95(full.took), "ms database p95", target=15)
    yield Result(f"{name}/by-name", _p95(bare.took), "ms database p95", target=60)
    yield Result(f"{name}/right", 100 * full.right / count, "% in first five", target=98, at_least=True)
    yield Result(f"{name}/right-by-name", 100 * bare.right / count, "% in first five")


def _search(reports: list[Report], known: list[Membership], areas: frozenset[UUID]) -> Found:
    found = Found()
    with watching() as seen:
        weigh(reports[0], areas)
    for report, one in zip(reports, known, strict=True):
        begin, wall = run_time(seen.backends), time.perf_counter()
        matches = weigh(report, areas).matches
        end = run_time(seen.backends)
        took = (time.perf_counter() - wall) * 1000 if begin is None or end is None else (end - begin) / 1e6
        found.took.append(took)
        found.right += any(match.person is not None and match.person.pk == one.person_id for match in matches)
    return found


def _described(one: Membership, dice: Random) -> Report:
    """The name with a letter wrong half of the time, and a birth date or an address."""
    report = _by_name(one)
    if dice.random() < 0.5:
        place = dice.randrange(1, max(2, len(report.surname)))
        report.surname = report.surname[:place] + report.surname[place + 1 :]
    if dice.random() < 0.5:
        report.birth = one.person.birth
    else:
        home = one.household
        report.street, report.house_number, report.postcode = home.street, home.house_number, home.postcode
    return report


def _by_name(one: Membership) -> Report:
    return Report(given_names=one.person.given_names, prefix=one.person.prefix, surname=one.person.surname)


def _p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
