"""Names of people: given names, prefix (tussenvoegsel) and surname; any one of them may be all there is."""

from __future__ import annotations

from typing import NamedTuple

from .text import clean_line

# Tussenvoegsels as the BRP lists them, and the most usual ones from elsewhere.
PREFIX_WORDS = frozenset({
    "van", "von", "de", "der", "den", "den.", "het", "'t", "’t", "te", "ten", "ter", "op", "aan", "bij", "in",
    "over", "onder", "uit", "voor", "tot", "thoe", "la", "le", "les", "l'", "d'", "da", "di", "do", "dos",
    "das", "du", "del", "della", "des", "el", "al", "ben", "bin", "ait", "ait-", "'s", "’s", "vander", "vande",
    "vanden",
})  # fmt: skip
_NEVER_GIVEN = frozenset({"van", "von", "de", "der", "den", "het", "'t", "’t", "te", "ten", "ter"})


class NameParts(NamedTuple):
    """A name in the three parts that Dutch registers keep."""

    given: str
    prefix: str
    surname: str


def full_name(given: str, prefix: str = "", surname: str = "") -> str:
    """The whole name as one says it: "Jan de Vries"; parts that are not known are left out."""
    start = " ".join(part for part in (given, prefix) if part)
    joined = start + surname if prefix.endswith(("'", "’")) else f"{start} {surname}"
    return joined.strip()


def initials(given: str) -> str:
    """The initials of given names: "Jan Willem" gives "J.W.", "IJsbrand" gives "IJ."."""
    words = clean_line(given.replace("-", " ").replace(".", " ")).split()
    return "".join(("IJ" if word.startswith(("IJ", "Ij")) else word[0].upper()) + "." for word in words)


def split_full_name(text: str) -> NameParts:
    """A whole name taken apart at its first prefix, else before its last word; a single word is a given name.

    "Vries, Jan de" is read too. The cut is a guess that a person can correct.
    """
    line = clean_line(text)
    if "," in line:
        return _split_reversed(line)
    words = line.split()
    start = next((n for n, word in enumerate(words[:-1]) if _starts_surname(n, word)), max(len(words) - 1, 1))
    return _parts(words[:start], words[start:])


def _split_reversed(line: str) -> NameParts:
    surname, _comma, rest = line.partition(",")
    words = rest.split()
    given = [word for word in words if not _is_prefix(word)]
    return _parts(given, [word for word in words if _is_prefix(word)] + surname.split())


def _parts(given: list[str], rest: list[str]) -> NameParts:
    end = next((n for n, word in enumerate(rest[:-1]) if not _is_prefix(word)), len(rest) - 1)
    end = max(end, 0)
    return NameParts(" ".join(given), " ".join(rest[:end]), " ".join(rest[end:]))


def _starts_surname(position: int, word: str) -> bool:
    """A first word such as "van" is a prefix; "Ben" or "Al" may just as well be a given name."""
    return _is_prefix(word) if position else word.casefold() in _NEVER_GIVEN


def _is_prefix(word: str) -> bool:
    return word.casefold() in PREFIX_WORDS
