"""What reading a partner's file costs: 100 MB of signals, each line read and weighed, in flat memory.

The floor is the csv module alone, going through the same file. No database: what is written of a line that is good is
nothing, and of one that is wrong a line.
"""

import csv
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random

from nabij.arrears.files.columns import Column
from nabij.arrears.files.opening import lines_of
from nabij.arrears.files.telling import tell
from nabij.arrears.models import PartnerKind
from nabij.arrears.steps import LINES_A_STEP
from nabij.operations.bench.results import Result

BYTES = 100_000_000
MOST_MEMORY = 64.0
MOST_SECONDS = 60.0
NAMES = ("Jansen", "Yılmaz", "El Amrani", "Kowalczyk", "van der Meer", "Müller", "de Boer", "Öztürk")
STREETS = ("Lindestraat", "Kastanjelaan", "Hoogstraat", "Burgemeester van Eckplein")


def figures_of(size: int = BYTES) -> Iterator[Result]:
    """Seconds, lines a second, and how much the process grew."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "signalen.csv"
        lines = _write(path, size)
        floor, _grew = _timed(lambda: _by_csv_alone(path))
        seconds, grew = _timed(lambda: _read(path))
    yield Result("arrears-file", seconds, "s cpu", floor=floor, target=MOST_SECONDS)
    yield Result("arrears-file/lines", lines / seconds, "lines a second", floor=lines / floor)
    yield Result("arrears-file/memory", grew, "MB", target=MOST_MEMORY)


def _read(path: Path) -> None:
    """As the job does it: some thousands of lines, and on from where that ended."""
    position = offset = 0
    part = None
    while part is None or len(part) == LINES_A_STEP:
        with lines_of(path, "csv", position=position, offset=offset) as lines:
            part = list(islice(lines, LINES_A_STEP))
        for line in part:
            tell(line, PartnerKind.RENT)
        if part:
            position, offset = part[-1].upto, part[-1].end


def _by_csv_alone(path: Path) -> None:
    with path.open(newline="", encoding="utf-8") as file:
        for _row in csv.reader(file, delimiter=";"):
            pass


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds of CPU, and by how many MB the process grew at most."""
    before, begin = _peak(), time.process_time()
    work()
    return time.process_time() - begin, _peak() - before


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _write(path: Path, size: int) -> int:
    """Made-up signals until the file is this large; one in fifty is wrong. How many lines."""
    chance, lines = Random(7), 0  # noqa: S311 -- the same file at each measuring
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow([str(column) for column in Column])
        while file.tell() < size:
            rows.writerows(_row(chance, lines + number) for number in range(1000))
            lines += 1000
    return lines


def _row(chance: Random, number: int) -> list[str]:
    wrong = number % 50 == 0
    told = {
        Column.KIND: "Huur", Column.AMOUNT: "veel" if wrong else f"{chance.randint(50, 3000)},{chance.randint(10, 99)}",
        Column.ARISEN: "1-6-2026", Column.SIGNALLED: "2026-10-01", Column.MONTHS: str(chance.randint(1, 9)),
        Column.INITIALS: "J.W.", Column.SURNAME: chance.choice(NAMES), Column.BIRTH: f"{chance.randint(1, 28)}-2-1983",
        Column.STREET: chance.choice(STREETS), Column.NUMBER: str(chance.randint(1, 300)), Column.POSTCODE: "1234 AB",
        Column.TOWN: "Waterstad", Column.PHONE: f"06{chance.randint(10_000_000, 99_999_999)}",
        Column.EMAIL: "iemand@example.test", Column.CRISIS: "nee", Column.WARM: "nee",
        Column.REFERENCE: f"H-{number:07d}", Column.CONDITIONS: "ja",
    }  # fmt: skip
    return [told.get(column, "") for column in Column]
