"""Names and streets as one compares them: Dutch prefixes, partners' names, and spellings from elsewhere."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from nabij.kernel.names import PREFIX_WORDS
from nabij.kernel.text import plain

from .records import Address, Record

_WORD = re.compile(r"[^\W\d_]+")
_MANY = 1 << 16  # names come back often; so many spellings are kept at hand, whatever the size of a file
_NOT_A_NAME = PREFIX_WORDS | {"ev", "geb", "wed", "e", "v", "en", "d", "l", "t"}
_GLUED_PREFIX = re.compile(r"^(van(der|den|de)(?=\w{4})|(el|al|ait|ben)(?=\w{6}))")

# Given names that people use for one another, from daily work; each group is one name.
_NICKNAMES = {
    name: group.split()[0]
    for group in (
        "johannes jan johan hans", "petrus piet pieter peter", "cornelis kees cees", "hendrik henk hendrikus",
        "willem wim wilhelmus", "gerardus gerard gert gerrit ger", "nicolaas klaas nico niek", "theodorus theo",
        "jacobus jaap jacob sjaak", "antonius ton toon anton", "franciscus frans", "mattheus thijs matthijs",
        "adrianus ad arie", "maria marie mieke riet ria", "anna annie anneke anja", "geertruida truus",
        "elisabeth els liesbeth betty bep", "catharina toos trees karin", "mohammed mohamed muhammed mo",
        "mehmet mehmed", "fatima fatma", "ayse aisha aicha", "katarzyna kasia", "malgorzata gosia",
        "aleksandra ola", "yusuf youssef joesoef", "mustafa moustapha",
    )
    for name in group.split()
}  # fmt: skip

# The consonants that one hears, whatever the spelling: Dutch, Turkish, Moroccan, Arabic, Polish. Order matters.
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("tsch|tsj|tch|sch|sz|cz|sh|sj|rz|z|c(?=[eiy])", "s"), ("dzj|dj|dzh", "j"), ("ph|pf|v|w", "f"),
        ("dt|th|d", "t"), ("ch|gh|kh", "g"), ("ck|qu|q|c", "k"), ("x", "ks"), ("h$", ""), ("(?<=.)h", "g"),
        ("^[yj]", "1"), ("^[aeiou]+", "0"), ("[aeiouyj]", ""), (r"(.)\1+", r"\1"),
    )
]  # fmt: skip


@lru_cache(_MANY)
def words(text: str) -> tuple[str, ...]:
    """The words of a name in plain letters: "Ayşe-Nur" gives "ayse", "nur"."""
    return tuple(_WORD.findall(plain(text)))


def given_words(record: Record) -> tuple[str, ...]:
    """Given names or initials, in their order."""
    return words(record.given)


def surname_words(record: Record) -> frozenset[str]:
    """The names that a surname consists of, prefixes left out: "de Vries-Yılmaz" gives "vries" and "yilmaz"."""
    return frozenset().union(*(names_in(surname) for surname in record.surnames))


@lru_cache(_MANY)
def names_in(surname: str) -> frozenset[str]:
    """The names in one surname as it is written."""
    every = words(surname)
    found = [word for word in every if word not in _NOT_A_NAME] or every
    return frozenset(_GLUED_PREFIX.sub("", word) for word in found)


@lru_cache(_MANY)
def sound(word: str) -> str:
    """How a name sounds, roughly; coarse on purpose, to find by and not to judge by."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word


def one_name(word: str) -> str:
    """The full form of a name one is called by: "Kees" is "cornelis"."""
    return _NICKNAMES.get(word, word)


@lru_cache(_MANY)
def letters_of(word: str) -> frozenset[str]:
    """The initials under which a name may stand: "kees" is written as K. and, being Cornelis, as C."""
    return frozenset((word[0], one_name(word)[0]))


def one_typo(a: str, b: str) -> bool:
    """Whether one letter is changed, missing, or swapped with its neighbour."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    start = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    swapped = a[start : start + 2] == b[start : start + 2][::-1] and a[start + 2 :] == b[start + 2 :]
    return swapped or any(a[start + i :] == b[start + j :] for i, j in ((1, 1), (0, 1), (1, 0)))


@lru_cache(_MANY)
def alike(a: str, b: str) -> bool:
    """Whether two names may be one, spelled otherwise; short names must be equal, since Tim is not Tom."""
    if min(len(a), len(b)) < 4:
        return False
    return one_typo(a, b) or (sound(a) == sound(b) and SequenceMatcher(None, a, b).ratio() >= 0.6)


def alike_given(a: str, b: str) -> bool:
    """As `alike`, and Samir is not Samira: a last letter more is often a brother and a sister."""
    brother_and_sister = a != b and (a.rstrip("ae") == b or b.rstrip("ae") == a)
    return not brother_and_sister and alike(a, b)


def street(address: Address) -> str:
    """A street in plain letters without spaces: "Kastanje-str." gives "kastanjestraat"."""
    return _street(address.street)


@lru_cache(_MANY)
def _street(street: str) -> str:
    return re.sub("str$", "straat", "".join(words(street)))


@lru_cache(_MANY)
def alike_street(a: str, b: str) -> bool:
    """Whether two streets, as `street` gives them, differ by one slip of the pen; short ones must be equal."""
    return min(len(a), len(b)) > 8 and one_typo(a, b)


def postcode(address: Address) -> str:
    """A postcode without its space."""
    return address.postcode.replace(" ", "").upper()


def addition(address: Address) -> str:
    """A house number's addition: letters and digits only; "huis" and "hs" are one."""
    return re.sub("^(huis|h)$", "hs", re.sub(r"[\W_]", "", plain(address.addition))) if address.addition else ""
