"""The way in for a worker: `python -m nabij.config.worker`, the jobs of the municipality in `DATABASE_URL`.

As for pages, it refuses a database that could show too much or lose something.
"""

import argparse
import asyncio
import sys
from datetime import datetime

import django
from django.conf import settings

from nabij.config.safety import refuse_forgetful_server, refuse_powerful_login
from nabij.jobs.health import health
from nabij.jobs.waiting import queue_name
from nabij.kernel import clock


def main(arguments: list[str]) -> int:
    """Serve until told to stop, or say how the queue stands."""
    given = options().parse_args(arguments)
    django.setup()
    return show() if given.status else serve(given)


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./nabij worker", description="Do the work that nobody waits for.")
    parser.add_argument("--status", action="store_true", help="say how the queue stands, and end: 0 is well")
    parser.add_argument("--at-once", type=int, default=2, help="how many jobs at the same time (2)")
    parser.add_argument("--beat", type=float, default=10.0, help="seconds between two signs of life (10)")
    parser.add_argument("--with-parent", action="store_true", help="end when the process that started it ends")
    return parser


def serve(given: argparse.Namespace) -> int:
    from nabij.jobs.worker import Serving  # it needs the settings to be read

    refuse_powerful_login()
    if settings.MUST_BE_DURABLE:
        refuse_forgetful_server()
    print(f"The jobs of {queue_name()} are done here, {given.at_once} at a time.", flush=True)  # noqa: T201 -- for whoever started it
    asyncio.run(Serving(given.at_once, given.beat, with_parent=given.with_parent).run())
    return 0


def show() -> int:
    """In two lines; not 0 when somebody has to look at it."""
    now = health()
    oldest = f", the oldest for {_seconds_since(now.oldest)}" if now.oldest else ""
    sign = f"{_seconds_since(now.heartbeat)} ago" if now.heartbeat else "none"
    print(f"waiting: {now.waiting}{oldest}; for later: {now.later}; under way: {now.running}; failed: {now.failed}")  # noqa: T201
    print(f"last sign of life of a worker: {sign}")  # noqa: T201
    return 0 if now.is_well else 1


def _seconds_since(moment: datetime) -> str:
    return f"{(clock.now() - moment).total_seconds():.0f} s"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
