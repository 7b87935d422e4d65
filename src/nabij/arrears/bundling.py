"""Which signals are about one person, over time. Pure: two people are never made one to be rid of a line.

Who shares an address is shown beside it, never put together: that is for a person to decide. A signal that would fit
two people (twins of whom a creditor gives one initial) fits neither, and stands alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from nabij.households.matching import normalise, weights
from nabij.households.matching.compare import compare
from nabij.households.matching.keys import keys_of
from nabij.households.matching.records import Field, Level, Reason, Record
from nabij.kernel.bsn import passes_eleven_test

# A key that more signals share than one person ever has in half a year finds nobody in particular.
TOO_COMMON = 60
# Only what is the same counts here, not how rare it is; a share is asked for, and any one will do.
ANY_ADDRESS = 1 / 10_000
_SURE_PLACE = frozenset({weights.ADDRESS_SAME.text, weights.ADDRESS_BEFORE.text})


@dataclass(frozen=True)
class Said:
    """One signal as bundling reads it: whom it describes, and the creditor's own number for them.

    `about` is the person a human said this is, `not_about` those a human said it is not: no likeness overrules that.
    """

    signal: Hashable
    record: Record
    bsn: str = ""
    creditor: Hashable = None
    reference: str = ""
    about: Hashable | None = None
    not_about: frozenset[Hashable] = frozenset()


@dataclass
class Bundle:
    """What is about one person; `subject` is how they are known from before, None for who was not signalled yet."""

    subject: Hashable | None
    said: list[Said] = field(default_factory=list)
    joined: list[Hashable] = field(default_factory=list)


def described(record: Record, bsn: str = "") -> str:
    """The person as a creditor describes them: name, birth date and address, as a hash that says nothing by itself.

    Spelling, order and case do not count; a telephone number does not, since it changes more often than somebody moves.
    """
    home = record.addresses[0] if record.addresses else None
    place = (
        (normalise.postcode(home) or normalise.street(home), str(home.number), normalise.addition(home)) if home else ()
    )
    parts = (bsn, *normalise.given_words(record), "|", *sorted(normalise.surname_words(record)), record.born, *place)
    return sha256("\x1f".join(parts).encode()).hexdigest()


def bundle(new: Iterable[Said], before: Iterable[Bundle] = ()) -> list[Bundle]:
    """Each new signal with the others about that person, also those of `before`; in the order given."""
    found = _Found()
    for one in before:
        found.add(one)
    for said in new:
        place = found.place_of(said)
        found.join(said, found.add(Bundle(said.about)) if place is None else place)
    return found.bundles


class _Found:
    """The bundles so far, by the keys of what was said in them."""

    def __init__(self) -> None:
        self.bundles: list[Bundle] = []
        self._by_key: dict[Hashable, set[int]] = defaultdict(set)
        self._by_subject: dict[Hashable, int] = {}

    def add(self, one: Bundle) -> int:
        if one.subject is not None:
            self._by_subject[one.subject] = len(self.bundles)
        self.bundles.append(one)
        for said in one.said:
            self._remember(said, len(self.bundles) - 1)
        return len(self.bundles) - 1

    def join(self, said: Said, place: int) -> None:
        self.bundles[place].said.append(said)
        self.bundles[place].joined.append(said.signal)
        self._remember(said, place)

    def place_of(self, said: Said) -> int | None:
        """The one bundle that this signal belongs to; of several, the one where somebody was described just so."""
        if said.about is not None:
            return self._by_subject.get(said.about)
        held = (self._by_key.get(key, set()) for key in _keys(said))
        near = sorted(set().union(*(places for places in held if len(places) <= TOO_COMMON)))
        fits = [place for place in near if _fits(said, self.bundles[place])]
        just_so = [place for place in fits if _as_before(said, self.bundles[place].said)]
        return fits[0] if len(fits) == 1 else just_so[0] if len(just_so) == 1 else None

    def _remember(self, said: Said, place: int) -> None:
        for key in _keys(said):
            self._by_key[key].add(place)


def _as_before(said: Said, others: Sequence[Said]) -> bool:
    return described(said.record, said.bsn) in {described(one.record, one.bsn) for one in others}


def _keys(said: Said) -> set[Hashable]:
    keys: set[Hashable] = set(keys_of(said.record))
    if said.reference:
        keys.add((said.creditor, said.reference))
    if said.bsn:
        keys.add(said.bsn)
    return keys


def _fits(said: Said, one: Bundle) -> bool:
    """Surely the person of one of these, and surely nobody else than any of them; nor whom a human said it is not."""
    others = one.said
    if one.subject in said.not_about:
        return False
    return any(is_one_person(said, other) for other in others) and not any(
        are_two_people(said, other) for other in others
    )


def is_one_person(a: Said, b: Said) -> bool:
    """Whether two signals say enough to be about one person without anybody looking.

    A birth date alone is shared by twins, an address by a family, a surname by both: so name, whole birth date, and
    one thing more. The same contract of the same creditor will do, when nothing speaks against it.
    """
    if are_two_people(a, b):
        return False
    if a.bsn == b.bsn and passes_eleven_test(a.bsn):
        return True
    levels = _reasons(a, b)
    if a.reference and (a.creditor, a.reference) == (b.creditor, b.reference):
        return levels[Field.SURNAME].level in (Level.SAME, Level.CLOSE)
    named = {Level.SAME, Level.CLOSE} >= {levels[Field.SURNAME].level, levels[Field.GIVEN].level}
    return named and _born_alike(levels[Field.BORN]) and _one_thing_more(levels)


def are_two_people(a: Said, b: Said) -> bool:
    """Whether something says that these are not one person: another number, first name or birth date."""
    if passes_eleven_test(a.bsn) and passes_eleven_test(b.bsn):
        return a.bsn != b.bsn
    levels = _reasons(a, b)
    return any(levels[one].level is Level.DIFFERENT for one in (Field.GIVEN, Field.SURNAME, Field.BORN))


def _born_alike(reason: Reason) -> bool:
    return reason.text in (weights.BORN_SAME.text, weights.BORN_NEW_YEAR.text)


def _one_thing_more(levels: dict[Field, Reason]) -> bool:
    """The same address or telephone number; or both names whole, with a birth date that is not just any 1 January."""
    if levels[Field.ADDRESS].text in _SURE_PLACE or levels[Field.PHONE].level is Level.SAME:
        return True
    whole = levels[Field.GIVEN].level is levels[Field.SURNAME].level is Level.SAME
    return whole and levels[Field.BORN].text == weights.BORN_SAME.text


def _reasons(a: Said, b: Said) -> dict[Field, Reason]:
    return {one.field: one for one in compare(a.record, b.record, _any_name, ANY_ADDRESS)}


def _any_name(_name: str) -> float:
    return weights.share(0, 0)
