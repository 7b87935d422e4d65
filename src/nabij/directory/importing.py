"""Begin with the list one has: professionals from CSV or XLSX, as people keep it.

Runs as `python -m nabij.directory.importing FILE --area NAME [--take-good] [--column FIELD=HEADER …]`.
Columns are recognised by their usual names or asked for; each wrong line is told with its number, field
and reason; the good ones are taken when one says so; the same file twice adds nothing.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from nabij.directory.profiles import Profile


def main(arguments: list[str]) -> int:
    """Read, tell, ask, take. 0 when all (or the good lines, on request) were taken."""
    from nabij.directory.lists import CannotRead, read_rows
    from nabij.directory.taking import rows_to_profiles

    given = _parser().parse_args(arguments)
    try:
        rows = read_rows(Path(given.file), dict(pair.split("=", 1) for pair in given.column), ask=_asker())
    except CannotRead as problem:
        print(problem, file=sys.stderr)  # noqa: T201 -- to the one at the keyboard
        return 1
    good, wrong = rows_to_profiles(rows)
    _tell(f"{line.number}: {line.field}: {line.reason}" for line in wrong)
    if wrong and not (given.take_good or _yes(len(good), len(wrong))):
        print("Niets overgenomen. Verbeter de regels, of kies --take-good.", file=sys.stderr)  # noqa: T201 -- same
        return 1
    return _take(good, given.area)


def _take(good: "list[Profile]", area: str) -> int:
    from nabij.directory.taking import NoSuchArea, take_profiles

    try:
        taken = take_profiles(good, area)
    except NoSuchArea as problem:
        print(problem, file=sys.stderr)  # noqa: T201 -- to the one at the keyboard
        return 1
    print(f"{taken.added} toegevoegd, {taken.changed} bijgewerkt, {taken.same} stonden er al zo in.")  # noqa: T201 -- same
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./nabij import professionals", description=__doc__)
    parser.add_argument("file", help="CSV or XLSX; the first line holds the names of the columns")
    parser.add_argument("--area", default="", help="which area they work in; may be left out when there is one")
    parser.add_argument("--take-good", action="store_true", help="take the good lines without asking")
    parser.add_argument("--column", action="append", default=[], metavar="FIELD=HEADER", help="which column is which")
    return parser


def _asker() -> Callable[[str, list[str]], str] | None:
    """Ask which column holds a field, when somebody is there to answer."""
    if not sys.stdin.isatty():
        return None

    def ask(wanted: str, headers: list[str]) -> str:
        return input(f"In welke kolom staat '{wanted}'? ({', '.join(headers)}): ").strip()

    return ask


def _yes(good: int, wrong: int) -> bool:
    if not sys.stdin.isatty():
        return False
    return input(f"{wrong} regels kunnen niet mee. De {good} goede regels overnemen? [j/N] ").lower().startswith("j")


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        print(f"regel {line}", file=sys.stderr)  # noqa: T201 -- to the one at the keyboard


if __name__ == "__main__":
    django.setup()
    sys.exit(main(sys.argv[1:]))
