"""Our own matching without a database: the same keys, the same choice of candidates, the same verdict."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from nabij.households.matching.decide import share_unknown, verdict_on, weigh
from nabij.households.matching.keys import NEAREST, TOO_COMMON, WORTH_COMPARING, keys_of, worth
from nabij.households.matching.normalise import surname_words
from nabij.households.matching.records import Known, Outcome, Record, Verdict
from nabij.operations.bench.matching.months import Signal
from nabij.operations.bench.matching.pairing import Pair
from nabij.operations.bench.matching.scoring import Answer


class Index:
    """Known persons by their keys."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.known: list[Known] = []
        self.surnames: Counter[str] = Counter()
        self.by_key: dict[int, list[int]] = defaultdict(list)
        for one in known:
            for key in keys_of(one.record):
                self.by_key[key].append(len(self.known))
            self.known.append(one)
            self.surnames.update(surname_words(one.record))

    def near(self, record: Record) -> list[Known]:
        """As `finding.nearest` chooses them."""
        told: dict[int, float] = defaultdict(float)
        for key in keys_of(record):
            held = self.by_key.get(key, ())
            if len(held) <= TOO_COMMON:
                for place in held:
                    told[place] += worth(len(held))
        places = [place for place in told if told[place] >= WORTH_COMPARING]
        return [self.known[place] for place in heapq.nlargest(NEAREST, places, key=told.__getitem__)]

    def sharing(self, record: Record) -> list[Known]:
        """All that share one key, as the blocks of the other matchers let through."""
        held = (self.by_key.get(key, []) for key in keys_of(record))
        return [self.known[place] for place in sorted({place for places in held for place in places})]

    def verdicts(self, records: Sequence[Record], unknown_share: float | None = None) -> tuple[list[Verdict], float]:
        """A verdict for each, and the share of unknown that was believed."""
        weighed = [
            weigh(record, self.near(record), known_count=len(self.known), surname_count=self.surnames.__getitem__)
            for record in records
        ]
        share = share_unknown(weighed) if unknown_share is None else unknown_share
        return [verdict_on(one, share) for one in weighed], share


def answers(index: Index, signals: Sequence[Signal], unknown_share: float | None = None) -> dict[int, Answer]:
    """What our matching makes of them: a person or a household is taken from a half on."""
    verdicts, _share = index.verdicts([signal.record for signal in signals], unknown_share)
    return {signal.number: _answer(verdict) for signal, verdict in zip(signals, verdicts, strict=True)}


def pairs(index: Index, signals: Sequence[Signal]) -> Iterator[Pair]:
    """Every signal with everybody who shares a key with it, and what speaks for their being one."""
    for signal in signals:
        weighed = weigh(
            signal.record, index.sharing(signal.record),
            known_count=len(index.known), surname_count=index.surnames.__getitem__,
        )  # fmt: skip
        yield from ((signal.number, known.person, times) for known, _reasons, times in weighed.likely)


def _answer(verdict: Verdict) -> Answer:
    best = next(iter(verdict.candidates), None)
    person = best.known.person if best and best.posterior >= 0.5 else None
    household = verdict.household if verdict.household_posterior >= 0.5 else None
    return Answer(person, household, sure=verdict.outcome is Outcome.SURE)
