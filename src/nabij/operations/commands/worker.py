"""`./nabij worker`: the work of one municipality that nobody waits for."""

import argparse

from nabij.operations import place, running
from nabij.operations.commands.serve import WORKER, only_one


def main(arguments: list[str]) -> int:
    """Do the jobs until told to stop, or say how the queue stands; what is not known here, the worker knows."""
    given, rest = options().parse_known_args(arguments)
    dsn = place.given_database_url()
    if dsn and not running.is_admin(dsn):
        environment = place.environment_with(DJANGO_SETTINGS_MODULE=f"nabij.config.settings.{given.settings}")
        return running.run_module(WORKER, *rest, environment=environment)
    with running.server() as admin_dsn:
        name = given.municipality or only_one(admin_dsn)
        running.bring_up_to_date(admin_dsn, name)
        return running.run_module(WORKER, *rest, environment=running.environment(admin_dsn, name, given.settings))


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./nabij worker",
        description="Do one municipality's jobs. Beside these: --status, --at-once, --beat.",
    )
    parser.add_argument("municipality", nargs="?", help="which one; may be left out when there is one")
    parser.add_argument("--settings", default="production", choices=("dev", "demo", "production"))
    return parser
