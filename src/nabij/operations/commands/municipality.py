"""`./nabij municipality create|list|drop`."""

import argparse
import sys

from nabij.operations import ledger, running
from nabij.operations.municipality import Refused, check_name, names

# Makes the first area and the first administrator, and says what to log in with.
SETTLING = "nabij.areas.settling"


def main(arguments: list[str]) -> int:
    given = options().parse_args(arguments)
    actions = {"create": create, "list": show, "drop": drop}
    return actions[given.action](given)


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./nabij municipality", description="Municipalities on this server.")
    actions = parser.add_subparsers(dest="action", required=True)
    making = actions.add_parser("create", help="make one; asks what is not given")
    making.add_argument("name", nargs="?", help="small letters, such as waterstad")
    making.add_argument("--area", help="the first area, such as Kolenbuurt")
    making.add_argument("--administrator", help="the e-mail address of the first administrator")
    actions.add_parser("list", help="which there are")
    dropping = actions.add_parser("drop", help="remove one with everything in it")
    dropping.add_argument("name")
    dropping.add_argument("--yes", action="store_true", help="do not ask whether it is meant")
    return parser


def create(given: argparse.Namespace) -> int:
    """The database part, then the first area and administrator; all of it or nothing."""
    name = check_name(given.name or ask("Name of the municipality, in small letters"))
    area = given.area or ask("Name of the first area")
    administrator = given.administrator or ask("E-mail address of the first administrator")
    with running.server() as admin_dsn:
        running.make(admin_dsn, name)
        environment = running.environment(admin_dsn, name, "dev")
        if running.run_module(SETTLING, name.title(), area, administrator, environment=environment):
            running.remove(admin_dsn, name)
            raise Refused(f"{name} was not made; the reason stands above.")
    print(f"{name} stands. Serve it with: ./nabij serve {name}")
    return 0


def show(_given: argparse.Namespace) -> int:
    with running.server() as admin_dsn, running.connect(admin_dsn) as admin:
        for name in names(admin):
            print(name if ledger.find(name) else f"{name} (its passwords are not on this machine)")
    return 0


def drop(given: argparse.Namespace) -> int:
    if not given.yes and ask(f"Everything of {given.name} will be lost. Type its name to go on") != given.name:
        raise Refused("Nothing was removed.")
    with running.server() as admin_dsn:
        running.remove(admin_dsn, given.name)
    print(f"{given.name} is gone.")
    return 0


def ask(question: str) -> str:
    """The answer of the one at the keyboard. Raises Refused where nobody is."""
    if not sys.stdin.isatty():
        raise Refused(f"Nobody is there to ask: {question}? Give it on the command line.")
    answer = input(f"{question}: ").strip()
    return answer or ask(question)
