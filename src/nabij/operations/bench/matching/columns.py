"""Records as columns for Splink and recordlinkage: cleaned by our own rules, so that they begin where we begin."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from nabij.households.matching.normalise import given_words, one_name, postcode, sound, street, surname_words
from nabij.households.matching.records import Record

COLUMNS = (
    "unique_id", "given", "initial", "given_sound", "surname", "surname_sound", "surnames", "born", "born_parts",
    "postcode", "street", "number", "phone",
)  # fmt: skip


def frame(records: Iterable[tuple[Hashable, Record]]) -> Any:
    """A pandas frame with one row for each; what is not known is None."""
    import pandas as pd

    return pd.DataFrame([_row(number, record) for number, record in records], columns=list(COLUMNS))


def _row(number: Hashable, record: Record) -> tuple[Any, ...]:
    given = next(iter(given_words(record)), "")
    full = one_name(given) if len(given) > 1 else ""
    names = sorted(surname_words(record), key=lambda name: (-len(name), name))
    home = next(iter(record.addresses), None)
    whole = record.born if len(record.born) == 10 else ""
    values = (
        full, (full or given)[:1], sound(full) if full else "", " ".join(names), sound(names[0]) if names else "",
        names, whole, "".join(sorted(whole)), postcode(home) if home else "", street(home) if home else "",
        str(home.number or "") if home else "", record.phone,
    )  # fmt: skip
    return (number, *(value or None for value in values))
