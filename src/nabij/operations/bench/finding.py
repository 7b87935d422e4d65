"""Finding a person among all that are known, by what a reporter knows and misspells."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from statistics import quantiles
from uuid import UUID

from django.db import connection

from nabij.access.database import acting_as
from nabij.areas.models import Area
from nabij.households.models import Membership
from nabij.intake.models import Report
from nabij.intake.weighing import MOST_BY_NAME, weigh
from nabij.operations.bench.clocks import run_time
from nabij.operations.bench.counting import watching
from nabij.operations.bench.matching.mistakes import mistyped, respelled
from nabij.operations.bench.results import Result

# How many bear the name of each of these persons: the whole one, and the surname.
_NAMESAKES = """
SELECT one.id,
  (SELECT count(*) FROM households_person p
   WHERE bare_name(p.surname) = bare_name(one.surname) AND p.short_name = one.short_name),
  (SELECT count(*) FROM households_person p WHERE bare_name(p.surname) = bare_name(one.surname))
FROM households_person one WHERE one.id = ANY (%s)
"""


@dataclass
class Found:
    """How long the database worked for each, and whether the right one was shown."""

    took: list[float] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)

    @property
    def share(self) -> float:
        return 100 * sum(self.right) / len(self.right)

    def of(self, some: list[bool]) -> float:
        """The share right of some; 0 when there are none of those."""
        hits = [right for right, counts in zip(self.right, some, strict=True) if counts]
        return 100 * sum(hits) / len(hits) if hits else 0.0


def figures_of(times: int, name: str = "find-person") -> Iterator[Result]:
    """With a birth date or an address; by the whole name alone; and by the surname alone.

    Whose name more than ten bear is not to be found by it in a list of ten; so those whom few are called like are
    counted apart.
    """
    with acting_as(None, wide=True):
        areas = frozenset(Area.objects.values_list("pk", flat=True))
        known = _drawn(times)
        few_whole, few_surname = _borne_by_few(known)
        dice = Random(7)  # noqa: S311 -- the same mistakes at every measure
        full, whole, surname = (
            _search([described(one, dice) for one in known], known, areas)
            for described in (_described, _by_name, _by_surname)
        )
    yield Result(name, _p95(full.took), "ms database p95", target=15)
    yield Result(f"{name}/right", full.share, "% in first five", target=98, at_least=True)
    yield Result(f"{name}/by-name", _p95(whole.took), "ms database p95", target=60)
    yield Result(f"{name}/right-by-name", whole.of(few_whole), "% of those, in ten", target=98, at_least=True)
    yield Result(f"{name}/right-by-name-all", whole.share, "% in first ten")
    yield Result(f"{name}/name-of-ten-at-most", 100 * sum(few_whole) / len(known), "% of persons")
    yield Result(f"{name}/by-surname", _p95(surname.took), "ms database p95", target=60)
    yield Result(f"{name}/right-by-surname", surname.of(few_surname), "% of those, in ten")
    yield Result(f"{name}/surname-of-ten-at-most", 100 * sum(few_surname) / len(known), "% of persons")


def _drawn(times: int) -> list[Membership]:
    dice = Random(7)  # noqa: S311 -- the same people at every measure
    there = Membership.objects.filter(kind="lives_here", ends_on=None, person__birth__isnull=False)
    every = list(there.order_by("pk").values_list("pk", flat=True))
    drawn = there.filter(pk__in=dice.sample(every, min(times, len(every))))
    return list(drawn.order_by("pk").select_related("person", "household"))


def _borne_by_few(known: list[Membership]) -> tuple[list[bool], list[bool]]:
    """Of each whether ten at most bear their whole name, and their surname."""
    with connection.cursor() as cursor:
        cursor.execute(_NAMESAKES, [[one.person_id for one in known]])
        namesakes: dict[UUID, tuple[int, int]] = {person: (whole, own) for person, whole, own in cursor.fetchall()}
    counts = [namesakes[one.person_id] for one in known]
    return [whole <= MOST_BY_NAME for whole, _own in counts], [own <= MOST_BY_NAME for _whole, own in counts]


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
        found.right.append(any(match.person is not None and match.person.pk == one.person_id for match in matches))
    return found


def _described(one: Membership, dice: Random) -> Report:
    """The name with a letter wrong half of the time, and a birth date or an address."""
    report = Report(given_names=one.person.given_names, prefix=one.person.prefix, surname=one.person.surname)
    if dice.random() < 0.5:
        place = dice.randrange(1, max(2, len(report.surname)))
        report.surname = report.surname[:place] + report.surname[place + 1 :]
    if dice.random() < 0.5:
        report.birth = one.person.birth
    else:
        home = one.household
        report.street, report.house_number, report.postcode = home.street, home.house_number, home.postcode
    return report


def _by_name(one: Membership, dice: Random) -> Report:
    """Often without the later given names; two of three with a mistake in surname or first name; some turned round."""
    given, surname = one.person.given_names, one.person.surname
    given = given.split()[0] if given and dice.random() < 0.5 else given
    slip, wrong = dice.random(), _slip(dice)
    if slip < 0.5:
        surname = wrong(surname, dice)
    elif slip < 0.65:
        given = wrong(given, dice)
    if dice.random() < 0.1:
        given, surname = surname, given
    return Report(given_names=given, prefix=one.person.prefix, surname=surname)


def _slip(dice: Random) -> Callable[[str, Random], str]:
    """A slip of the pen, or, less often, as one writes what one hears."""
    return mistyped if dice.random() < 0.7 else respelled


def _by_surname(one: Membership, dice: Random) -> Report:
    return Report(prefix=one.person.prefix, surname=one.person.surname)


def _p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
