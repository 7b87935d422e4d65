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
    parser.add_argument("measures", nargs="+")
    given = parser.parse_args()
    django.setup()
    logging.disable(logging.WARNING)
    print(json.dumps(buffers(given.measures) if given.buffers else measure(given.measures, given.times)))


def measure(measures: list[str], times: int) -> list[dict[str, Any]]:
    """The fields of `results.Result`, one for each figure."""
    from dataclasses import asdict

    if settings.DEBUG:
        raise RuntimeError("Measure without DEBUG: it keeps every statement.")
    return [asdict(result) for name in measures for result in _figures(name, times)]


def _figures(name: str, times: int) -> Iterator[Any]:
    from nabij.access.database import acting_as
    from nabij.operations.bench import drawing, finding, measuring, weight
    from nabij.operations.bench.pages import page_of
    from nabij.operations.bench.people import cast

    if name == "pictures":  # of words and numbers alone: no city is asked
        yield from drawing.figures_of(times)
        return
    with acting_as(None, wide=True):
        people = cast()
    if name == "find-person":
        yield from finding.figures_of(times)
    elif name == "page-weight":
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
