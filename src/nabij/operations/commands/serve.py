"""`./nabij serve`: the pages of one municipality."""

import argparse

from nabij.operations import ledger, place, running
from nabij.operations.municipality import Refused, names

# Does the jobs; by name, for it reads the settings.
WORKER = "nabij.config.worker"


def main(arguments: list[str]) -> int:
    """Serve until told to stop; the tables are brought up to date first.

    With a database of our own the jobs are done beside it; on a server of yours `./nabij worker` does them.
    """
    given = options().parse_args(arguments)
    dsn = place.given_database_url()
    if dsn and not running.is_admin(dsn):
        environment = place.environment_with(DJANGO_SETTINGS_MODULE=f"nabij.config.settings.{given.settings}")
        return serve(environment, given.bind, given.processes, given.threads)
    with running.server() as admin_dsn:
        name = given.municipality or only_one(admin_dsn)
        running.bring_up_to_date(admin_dsn, name)
        environment = running.environment(admin_dsn, name, given.settings)
        with running.beside(WORKER, "--with-parent", environment=environment):
            return serve(environment, given.bind, given.processes, given.threads)


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./nabij serve", description="Serve one municipality's pages.")
    parser.add_argument("municipality", nargs="?", help="which one; may be left out when there is one")
    parser.add_argument("--bind", default="127.0.0.1:8000", help="address and port (127.0.0.1:8000)")
    parser.add_argument("--threads", default="8", help="pages at the same time in each process (8)")
    parser.add_argument("--processes", default="2", help="how many processes serve (2)")
    parser.add_argument("--settings", default="production", choices=("dev", "production"))
    return parser


def serve(environment: dict[str, str], bind: str, processes: str = "2", threads: str = "8") -> int:
    """Gather the built assets, then serve with gunicorn's threads."""
    if running.run_module("django", "collectstatic", "--no-input", "--verbosity=0", environment=environment):
        raise Refused("The styles could not be gathered; the reason stands above.")
    print(f"Nabij is served at http://{bind} (Ctrl-C stops it).", flush=True)
    return running.run_module(
        "gunicorn",
        "nabij.config.wsgi",
        f"--bind={bind}",
        f"--workers={processes}",
        f"--threads={threads}",
        "--worker-class=gthread",
        "--log-level=warning",
        environment=environment,
    )


def only_one(admin_dsn: str) -> str:
    """The municipality that is meant when none is named. Raises Refused."""
    with running.connect(admin_dsn) as admin:
        found = [name for name in names(admin) if ledger.find(name)]
    if len(found) != 1:
        raise Refused(
            f"Say which municipality: {', '.join(found) or 'there is none yet (./nabij municipality create)'}."
        )
    return found[0]
