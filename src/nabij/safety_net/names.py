"""Names of a household within a text that must hold none. Who rewrites the facts is told which words to replace.

An officer reads no member of a household; the words are held against all of them here, and only those found are told.
"""

import re

from nabij.audit.looking import unseen
from nabij.households.models import Household, Membership
from nabij.kernel.text import plain

# Shorter ones are words of their own ("Al", "An"): those only count when they begin with a capital.
SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+")


def names_found(text: str, household: Household) -> list[str]:
    """The words of the text that are a name of somebody of this household or around it, also of who left, each once.

    Case and accents do not matter; so a common word that is a name here is found as well: another word will do.
    """
    names = _names_of(household)
    found = dict.fromkeys(word for word in _WORD.findall(text) if _is_name(word, names))
    return list(found)


def _names_of(household: Household) -> frozenset[str]:
    with unseen():
        members = list(Membership.objects.filter(household=household).select_related("person"))
    said = [f"{one.person.given_names} {one.person.surname}" for one in members]
    surnames = [word for word in _WORD.findall(household.name) if word[:1].isupper() and word not in ("De", "Gezin")]
    street = [household.street] if household.street else []
    return frozenset(plain(word) for words in (*said, *street) for word in _WORD.findall(words)) | {
        plain(word) for word in surnames
    }


def _is_name(word: str, names: frozenset[str]) -> bool:
    """Also as whose something is: "Elifs"."""
    letters = plain(word)
    whose = letters.removesuffix("s")
    if len(letters) < SHORTEST:
        return letters in names and word[:1].isupper()
    return letters in names or (len(whose) >= SHORTEST and whose in names and word[:1].isupper())
