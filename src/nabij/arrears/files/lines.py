"""What a reader gives: one line as text per column, or why it cannot be read."""

from dataclasses import dataclass, field

from nabij.arrears.files.columns import Column

MOST_BYTES = 100 * 1024 * 1024


@dataclass(frozen=True)
class Fault:
    """What is wrong in a field (empty: in the line as a whole), in plain words; and what stood there."""

    field: str
    reason: str
    found: str = ""


@dataclass(frozen=True)
class Line:
    """One line: its number as a spreadsheet shows it (JSON: which one of the list), and what stands in each column.

    `upto` is how many were read with it, `end` where the next begins in bytes (of JSON about there). `broken` says why
    the line cannot be read at all, `is_last` that nothing behind it can.
    """

    number: int
    upto: int
    end: int = 0
    cells: dict[Column, str] = field(default_factory=dict)
    broken: Fault | None = None
    is_last: bool = False


class CannotRead(Exception):
    """The file as a whole is not one we can read; the message says what to do."""
