"""`./nabij bench`: is it fast where people wait? Measured in a made-up city, beside what would be the least."""

import argparse
import json
import subprocess
import sys
from importlib.util import find_spec
from typing import Any

from nabij.operations import place, running
from nabij.operations.bench import cities
from nabij.operations.bench.city.sizes import FULL, SMALL, Size
from nabij.operations.bench.clocks import calibration
from nabij.operations.bench.grids import apart, as_grid
from nabij.operations.bench.matching import places
from nabij.operations.bench.results import Result, as_json, as_table
from nabij.operations.municipality import Refused

PAGES = ("household-page", "my-day", "households-list", "report-signal")
MEASURES = (*PAGES, "find-person", "page-weight", "pictures", "arrears-file", "precedents")
# Among a list of people with names as they are borne, and not in the city.
AMONG_PEOPLE = ("find-person", "matching")
# Asked by name: they need packages that the product does without, and minutes.
BY_NAME = ("matching", "budget")
COMPARED_WITH = ("splink", "recordlinkage")
# Written by `precedents` in a transaction that is undone.
UNDONE = ("precedents_precedent", "precedents_knownword")
CITY, STRESS = 120_000, 900_000  # people known
HAMLET = Size(50)
GROWS_AT_MOST = 1.2


def main(arguments: list[str]) -> int:
    """Measure everything or one thing; 0 when all that was promised holds."""
    given = options().parse_args(arguments)
    measures = [given.measure] if given.measure else list(MEASURES)
    size = _size(given, measures)
    with running.server() as admin_dsn:
        results = _results(admin_dsn, size, measures, given)
        if size == FULL:
            results += grown(admin_dsn, [name for name in measures if name in PAGES])
    results.append(Result("calibration", calibration(), "ms cpu"))
    print(as_json(results) if given.json else _shown(results))
    return int(any(result.holds is False for result in results))


def _shown(results: list[Result]) -> str:
    deep, flat = apart(results)
    return "\n\n".join([as_grid(deep)] * bool(deep) + [as_table(flat)])


def _results(admin_dsn: str, size: Size, measures: list[str], given: argparse.Namespace) -> list[Result]:
    """What is measured in a city, and what is measured among a list of people."""
    in_city = [name for name in measures if name not in (*AMONG_PEOPLE, "budget")]
    results = measured(admin_dsn, size, in_city, given.times) if in_city else []
    if "find-person" in measures:
        results += _among(admin_dsn, "find-person", CITY // 10 if given.small else CITY, given.times)
    if "budget" in measures:
        results += _budget(admin_dsn)
    if "matching" in measures:
        results += _matching(admin_dsn, given)
    if given.stress:
        among = [name for name in measures if name in AMONG_PEOPLE]
        results += [one for name in among for one in _among(admin_dsn, name, STRESS, given.times)]
    return results


def _budget(admin_dsn: str) -> list[Result]:
    """Whether its money is right, in a hamlet: raced for, signed for, and gone through at random."""
    if find_spec("hypothesis") is None:
        raise Refused("Install hypothesis to go through the ledger: it is in requirements/dev.txt.")
    where = environment(admin_dsn, cities.ready(admin_dsn, HAMLET))
    return [Result(**line) for line in _child(where, "budget")]


def _matching(admin_dsn: str, given: argparse.Namespace) -> list[Result]:
    """How good it is beside two others, and how long it takes."""
    if missing := [name for name in COMPARED_WITH if find_spec(name) is None]:
        raise Refused(
            f"Install {' and '.join(missing)} to compare with: `./nabij bench matching` does, with a network."
        )
    people = CITY // 10 if given.small else CITY
    return [one for name in ("quality", "matching") for one in _among(admin_dsn, name, people, given.times)]


def _among(admin_dsn: str, name: str, people: int, times: int) -> list[Result]:
    where = environment(admin_dsn, places.ready(admin_dsn, people))
    return [Result(**line) for line in _child(where, name, f"--times={times}", f"--people={people}")]


def _size(given: argparse.Namespace, measures: list[str]) -> Size:
    """The full city unless less is asked; a hamlet for what asks nothing of it."""
    if given.households:
        return Size(given.households)
    if set(measures) <= {"pictures", "arrears-file", "precedents"}:
        return HAMLET
    return SMALL if given.small else FULL


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./nabij bench", description="Measure in a made-up city.")
    parser.add_argument(
        "measure", nargs="?", choices=(*MEASURES, *BY_NAME), help="one of them (matching and budget only so)"
    )
    parser.add_argument("--json", action="store_true", help="a list for a machine")
    parser.add_argument("--times", type=int, default=200, help="warm requests to take the median of (200)")
    parser.add_argument("--small", action="store_true", help="in a city of a tenth, without the measure of growth")
    parser.add_argument("--stress", action="store_true", help="of matching and find-person: also among 900,000 people")
    parser.add_argument("--households", type=int, help="in a city of this many households")
    return parser


def measured(admin_dsn: str, size: Size, measures: list[str], times: int) -> list[Result]:
    """The figures, each measured in a process of its own so that none warms up another."""
    where = environment(admin_dsn, cities.ready(admin_dsn, size))
    cities.clean(admin_dsn, size, *UNDONE)
    if running.run_module("django", "collectstatic", "--no-input", "--verbosity=0", environment=where):
        raise Refused("The styles could not be gathered; the reason stands above.")
    return [Result(**line) for name in measures for line in _child(where, name, f"--times={times}")]


def grown(admin_dsn: str, pages: list[str]) -> list[Result]:
    """Buffers touched in a city of ten times the size, beside those in the small one."""
    if not pages:
        return []
    small, full = (
        _child(environment(admin_dsn, cities.ready(admin_dsn, size)), "--buffers", *pages) for size in (SMALL, FULL)
    )
    return [
        Result(f"{name}/growth", full[name], "buffers", small[name], GROWS_AT_MOST, of_floor=True) for name in pages
    ]


def environment(admin_dsn: str, name: str) -> dict[str, str]:
    """Production's settings, for this machine alone."""
    ours = running.environment(admin_dsn, name, "production")
    return ours | {"NABIJ_PLAIN_HTTP": "yes", "NABIJ_HOSTS": "127.0.0.1"}


def _child(where: dict[str, str], *arguments: str) -> Any:
    print(f"Measuring {' '.join(arguments)} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "nabij.operations.bench.run", *arguments]
    answer = subprocess.run(command, env=where, stdout=subprocess.PIPE, text=True, check=False, cwd=place.CHECKOUT)
    if answer.returncode:
        raise Refused("It could not be measured; the reason stands above.")
    return json.loads(answer.stdout)
