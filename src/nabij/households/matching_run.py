"""Holding many signals against all known persons at once: a month's file in a few seconds and little memory.

For a job, as the wide role: `acting_as(None, wide=True)`. Nothing is linked and nothing is shown here, so that no look
is left; whoever is shown a candidate leaves one then (`audit.looking.shown`).
"""

import gc
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from nabij.households.finding import about_how_many, counts_of, known_people, nearest, persons_like, surname_counts
from nabij.households.matching import weights
from nabij.households.matching.decide import Weighed, share_unknown, verdict_on, weigh
from nabij.households.matching.keys import keys_of
from nabij.households.matching.records import Known, Record, Verdict

AT_ONCE = 2_000

Signal = tuple[Hashable, Record]


def match_all(
    signals: Iterable[Signal], *, unknown_share: float | None = None, at_once: int = AT_ONCE
) -> Iterator[tuple[Hashable, Verdict]]:
    """A verdict for each signal, in their order; the persons in it are ids, the households too.

    `unknown_share` is the part that is about nobody known. Without it the signals tell it themselves, the first
    `at_once` together. Three statements for so many signals. Also who died is among the candidates: the caller asks.
    """
    town = Town(about_how_many(), surname_counts())
    share = Share(unknown_share)
    waiting = iter(signals)
    while batch := list(islice(waiting, at_once)):
        with _nothing_to_collect():
            weighed = town.weigh(batch)
        believed = share.after(weighed)
        for (signal, _record), one in zip(batch, weighed, strict=True):
            yield signal, verdict_on(one, believed)


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Without the search for cycles that nothing here makes: it took half of the time of a month."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def match_one(record: Record, *, unknown_share: float = weights.UNKNOWN_SHARE) -> Verdict:
    """The same for one signal, at once: for a page."""
    persons = persons_like(record)
    found = known_people(persons) if persons else {}
    surnames = {name for one in (record, *(known.record for known in found.values())) for name in one.surnames}
    town = Town(about_how_many(), counts_of(surnames))
    return verdict_on(town.compared(record, persons, found), unknown_share)


@dataclass(frozen=True)
class Town:
    """How many are known, and how common their surnames are."""

    known_count: int
    surnames: Mapping[str, int]

    def weigh(self, batch: list[Signal]) -> list[Weighed]:
        """Each of these signals beside the persons it may be about."""
        near = nearest({place: keys_of(record) for place, (_signal, record) in enumerate(batch)})
        people = known_people({person for persons in near.values() for person in persons})
        return [self.compared(record, near.get(place, []), people) for place, (_, record) in enumerate(batch)]

    def compared(self, record: Record, persons: Iterable[UUID], people: Mapping[UUID, Known]) -> Weighed:
        """One signal beside these persons."""
        known = [people[person] for person in persons if person in people]
        return weigh(record, known, known_count=self.known_count, surname_count=lambda name: self.surnames.get(name, 0))


class Share:
    """Which part is about nobody known, as it is given or as each next batch tells it better."""

    def __init__(self, given: float | None) -> None:
        self.given = given
        self.told = weights.UNKNOWN_SHARE
        self.batches = 0

    def after(self, weighed: list[Weighed]) -> float:
        """What to believe of this batch."""
        if self.given is not None:
            return self.given
        self.batches += 1
        self.told += (share_unknown(weighed, self.told) - self.told) / self.batches
        return self.told
