"""`./nabij demo`: the made-up municipality Waterstad, filled and served."""

import argparse

from nabij.operations import ledger, running
from nabij.operations.commands.serve import WORKER, serve
from nabij.operations.fingerprint import schema_fingerprint
from nabij.operations.municipality import Refused, names

NAME = "waterstad"
FILLING = "nabij.demo"


def main(arguments: list[str]) -> int:
    """Make Waterstad if need be, let `nabij.demo` tell its stories, and serve it."""
    parser = argparse.ArgumentParser(prog="./nabij demo", description="Nabij with made-up people, to try.")
    parser.add_argument("--fresh", action="store_true", help="forget what was done in the demo and begin anew")
    parser.add_argument("--bind", default="127.0.0.1:8000", help="address and port (127.0.0.1:8000)")
    parser.add_argument("--fill-only", action="store_true", help="make it, and do not serve it")
    given = parser.parse_args(arguments)
    with running.server() as admin_dsn:
        prepare(admin_dsn, fresh=given.fresh)
        environment = running.environment(admin_dsn, NAME, "demo")
        if running.run_module(FILLING, environment=environment):
            raise Refused("The demo could not be filled; the reason stands above. `./nabij demo --fresh` begins anew.")
        if given.fill_only:
            return 0
        with running.beside(WORKER, "--with-parent", environment=environment):
            return serve(environment, given.bind)


def prepare(admin_dsn: str, *, fresh: bool) -> None:
    """An empty or an earlier Waterstad; one of an older version is made anew, for it is only a demo."""
    with running.connect(admin_dsn) as admin:
        there = NAME in names(admin)
    entry = ledger.find(NAME)
    if there and (fresh or entry is None or entry.schema != schema_fingerprint()):
        print("The demo begins anew.", flush=True)
        running.remove(admin_dsn, NAME)
        there = False
    if not there:
        running.make(admin_dsn, NAME)
