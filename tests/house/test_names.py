"""Names: no drawers for whatever, and nothing of the place where it was made."""

import re
from pathlib import Path

import pytest

from tests.house.sources import CHECKOUT, kept_files, python_files, short, text_of

DRAWERS = re.compile(r"^(utils?|helpers?|managers?|services?|core|common|misc|tools?)$")
CLASSES = re.compile(r"^class \w*(Manager|Service|Helper|Util|Utils)\b", re.MULTILINE)
BINARY = {".png", ".jpg", ".woff2", ".ico", ".mo"}
THIS = Path(__file__).resolve()
# Other people's own words, kept as they are: the licence; and the locks, which name only packages and hashes.
OTHERS = {"LICENSE"}
# Where a package comes from is the affair of whoever installs it.
REGISTRY = r"https?://[\w.-]*(?:registry|pypi|npm|proxy|mirror|packages)[\w.-]*\.\w+"
# Folders of one machine, and what was at hand to write with.
WORKPLACE = r"(?<![\w.}])/(?:home|Users|root|work|mnt)/\w|\bassistants?\b|language model"
FORBIDDEN = re.compile(f"{REGISTRY}|{WORKPLACE}", re.IGNORECASE)
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


@pytest.mark.parametrize("path", python_files(), ids=short)
def test_a_module_is_named_after_what_it_holds(path: Path) -> None:
    assert not [part for part in path.relative_to(CHECKOUT).with_suffix("").parts if DRAWERS.match(part)]
    assert not CLASSES.search(text_of(path))


def test_no_file_knows_where_it_was_made() -> None:
    texts = {path: text_of(path) for path in kept_files() if is_ours(path)}
    assert len(texts) > 100
    assert not [f"{short(path)}: {word}" for path, text in texts.items() for word in FORBIDDEN.findall(text)]
    assert not [short(path) for path, text in texts.items() if UNFINISHED.search(text)]


def is_ours(path: Path) -> bool:
    return path.suffix not in BINARY and path != THIS and path.name not in OTHERS


def test_the_words_are_found_where_they_stand() -> None:
    assert FORBIDDEN.search("see https:" + "//registry.example.org/x")
    assert FORBIDDEN.search("in /ho" + "me/ans")
    assert not FORBIDDEN.search("/werk/ in de wijk, {{ url }}/work")
