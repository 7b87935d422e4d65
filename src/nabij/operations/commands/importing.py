"""`./nabij import professionals FILE`: begin with the list that one has."""

import argparse

from nabij.operations import place, running
from nabij.operations.commands.serve import only_one

READERS = {"professionals": "nabij.directory.importing"}


def main(arguments: list[str]) -> int:
    """Hand the file to the package that knows what is in it; what follows the file is for that reader."""
    parser = argparse.ArgumentParser(prog="./nabij import", description="Take over a list (CSV or XLSX).")
    parser.add_argument("--municipality", help="which one; may be left out when there is one")
    parser.add_argument("what", choices=sorted(READERS))
    given, rest = parser.parse_known_args(arguments)
    reader = READERS[given.what]
    dsn = place.given_database_url()
    if dsn and not running.is_admin(dsn):
        environment = place.environment_with(DJANGO_SETTINGS_MODULE="nabij.config.settings.dev")
        return running.run_module(reader, *rest, environment=environment)
    with running.server() as admin_dsn:
        name = given.municipality or only_one(admin_dsn)
        running.bring_up_to_date(admin_dsn, name)
        return running.run_module(reader, *rest, environment=running.environment(admin_dsn, name, "dev"))
