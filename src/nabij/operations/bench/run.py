"""`python -m nabij.operations.bench.run WHAT TIMES`: measure in the city whose address is given; JSON on stdout.

In a process of its own, with the settings of production, as the role that serves pages.
"""

import argparse
import json
import logging
from collections.abc import Iterator
from typing import Any

import django
from django.conf import settings


def main() -> None:
    """Measure, and print what was measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--buffers", action="store_true", help="only how many buffers each page touches")
    parser.add_argument("--people", type=int, default=0, help="in a municipality of so many people, and no city")
    parser.add_argument("measures", nargs="+")
    given = parser.parse_args()
    django.setup()
    logging.disable(logging.WARNING)
    print(json.dumps(buffers(given.measures) if given.buffers else measure(given.measures, given.times, given.people)))


def measure(measures: list[str], times: int, people: int) -> list[dict[str, Any]]:
    """The fields of `results.Result`, one for each figure."""
    from dataclasses import asdict

    if settings.DEBUG:
        raise RuntimeError("Measure without DEBUG: it keeps every statement.")
    return [asdict(result) for name in measures for result in _figures(name, times, people)]


def _figures(name: str, times: int, people: int) -> Iterator[Any]:
    """Of what asks no city, and of what does."""
    from nabij.operations.bench import drawing, finding

    if name == "pictures":  # of words and numbers alone
        yield from drawing.figures_of(times)
    elif name == "arrears-file":  # of a made-up file alone
        from nabij.operations.bench import filing

        yield from filing.figures_of()
    elif name == "budget":  # of an area of its own, in whichever city
        from nabij.operations.bench.money import figures

        yield from figures.figures_of()
    elif name == "precedents":  # of made-up decisions, undone afterwards
        from nabij.operations.bench import deciding

        yield from deciding.figures_of()
    elif name == "quality":  # of made-up people alone
        from nabij.operations.bench.matching import quality

        yield from quality.figures_of(people)
    elif name == "matching":
        from nabij.operations.bench.matching import timing

        yield from timing.figures_of(people)
    elif name == "find-person":
        yield from finding.figures_of(times, f"find-person/{people}" if people else "find-person")
    else:
        yield from _of_city(name, times)


def _of_city(name: str, times: int) -> Iterator[Any]:
    from nabij.access.database import acting_as
    from nabij.operations.bench import measuring, weight
    from nabij.operations.bench.pages import page_of
    from nabij.operations.bench.people import cast

    with acting_as(None, wide=True):
        people = cast()
    if name == "page-weight":
        yield from weight.figures_of(people.rich_director)
    else:
        yield from measuring.figures_of(page_of(name, people), times)


def buffers(measures: list[str]) -> dict[str, int]:
    """How many buffers one request of each page touches in this city."""
    from nabij.access.database import acting_as
    from nabij.operations.bench.measuring import buffers_of
    from nabij.operations.bench.pages import TARGETS, page_of
    from nabij.operations.bench.people import cast

    with acting_as(None, wide=True):
        people = cast()
    return {name: buffers_of(page_of(name, people)) for name in measures if name in TARGETS}


if __name__ == "__main__":
    main()
