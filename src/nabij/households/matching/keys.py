"""The keys under which a person is found: two records that share one are worth comparing.

A key is a signed 64-bit number, the same in every process, for a table (key bigint, person). A key that more than
TOO_COMMON persons share finds nobody in particular and is skipped by whoever looks up.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from math import log

from .normalise import given_words, one_name, postcode, sound, street, surname_words
from .records import Record

TOO_COMMON = 400
NEAREST = 16  # so many are compared: who shares more keys with a description, and rarer ones, goes first
WORTH_COMPARING = 7.5  # two keys, or one that four people share


def keys_of(record: Record) -> set[int]:
    """All keys of a record: about fifteen for a full one, none when there is only a first name."""
    parts = [*_name_keys(record), *_birth_keys(record), *_address_keys(record)]
    return {_hashed(part) for part in parts if all(part)}


def worth(shared_by: int) -> float:
    """What it says to share a key with a description, by how many share it: 9 of a rare one, 3 of a common one."""
    return 9 - log(shared_by)


def _hashed(part: tuple[str, ...]) -> int:
    digest = blake2b("\x1f".join(part).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _given(record: Record) -> str:
    """The sound of the first given name; initials sound like nothing."""
    first = next(iter(given_words(record)), "")
    return sound(one_name(first)) if len(first) > 1 else ""


def _surnames(record: Record) -> list[str]:
    return sorted({sound(word) for word in surname_words(record)})


def _name_keys(record: Record) -> Iterator[tuple[str, ...]]:
    given = _given(record)
    yield "phone", record.phone
    for surname in _surnames(record):
        yield "name", given, surname
        for letter in {word[0] for word in given_words(record)[:1]}:
            yield "initial-name-year", letter, surname, record.born[:4]


def _birth_keys(record: Record) -> Iterator[tuple[str, ...]]:
    year, month, day = (*record.born.split("-"), "", "")[:3]
    given = _given(record)
    yield "born", year, month, day
    yield "year-given", year, given
    yield "day-given", month, day, given
    for surname in _surnames(record):
        yield "digits", "".join(sorted(year + month + day)) if day else "", surname
        yield "day-surname", month, day, surname
        yield "year-surname", year, surname


def _address_keys(record: Record) -> Iterator[tuple[str, ...]]:
    for address in record.addresses:
        number = str(address.number or "")
        yield "postcode", postcode(address)
        yield "postcode-number", postcode(address), number
        yield "street", street(address), number
        for name in (_given(record), *_surnames(record)):
            yield "street-name", street(address), name
            yield "number-name", number, name
