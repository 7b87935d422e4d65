"""Addresses: Dutch nouns, ids instead of persons, and names that others can link to."""

import re
from typing import Any

import pytest

from tests.house.sources import addresses
from tests.house.test_doors import is_of_the_login_library

OURS = [(name, where) for name, where, entry in addresses() if not is_of_the_login_library(entry.callback)]
ALLOWED = {"uuid", "int", "slug"}
# The login library's own pages, closed by us under the same address.
CLOSED = re.compile(r"^account/")


@pytest.mark.parametrize(("name", "where"), OURS)
def test_an_address_carries_ids_and_nothing_about_a_person(name: str, where: str) -> None:
    if CLOSED.match(where):
        assert name == "nameless"
        return
    kinds = re.findall(r"<(?:(\w+):)?\w+>", where)
    assert set(kinds) <= ALLOWED
    assert "(?P" not in where


@pytest.mark.parametrize(("name", "where"), OURS)
def test_an_address_is_made_of_plain_words(name: str, where: str) -> None:
    fixed = re.sub(r"<[^>]+>", "", where)
    assert re.fullmatch(r"([a-z0-9-]+/+)*([a-z-]+\.pdf)?", fixed), (
        "a file that is kept has a name of its own; nothing else"
    )


def test_every_address_has_a_name_of_its_own() -> None:
    names = [name for name, where in OURS if not CLOSED.match(where)]
    assert "nameless" not in names
    assert len(names) == len(set(names))


def test_household_pages_begin_with_the_household() -> None:
    elsewhere = [where for _, where in OURS if "household_id" in where and not where.startswith(HOUSEHOLD)]
    assert not [where for where in elsewhere if not where.startswith("team/")]


HOUSEHOLD = "huishoudens/<uuid:household_id>/"


def parameters_of(entry: Any) -> set[str]:
    return set(re.findall(r"<(?:\w+:)?(\w+)>", str(entry.pattern)))


def test_the_answer_to_a_search_has_no_address() -> None:
    """What one searches for is sent in the body: an address is kept by browsers and servers."""
    assert not [where for _, where in OURS if re.search(r"<(?:\w+:)?(q|query|zoek|name|naam|text)>", where)]
