"""Signals among themselves: those about one person come together, also when nobody knows that person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable

from .decide import decide, is_sure
from .keys import TOO_COMMON, keys_of
from .normalise import surname_words
from .records import Known, Record

# Of the people signalled in a month 11% are so more than once, and 40% again within half a year (Divosa).
FIRST_SHARE = 0.7
COMPARED = 24  # a person signalled more often than that in one run is found through those in between


def match_among(records: Iterable[tuple[Hashable, Record]]) -> list[list[Hashable]]:
    """The same signals in groups of one person each, in the order of the first of each group; most are alone.

    Only what is as sure as `decide.is_sure` asks comes together: a pair that needs a look stays apart.
    """
    signals = dict(records)
    surnames = Counter(name for record in signals.values() for name in surname_words(record))
    groups = {signal: [signal] for signal in signals}
    for one, other in _pairs(signals):
        if groups[one] is not groups[other] and _is_one_person(signals[one], signals[other], len(signals), surnames):
            _join(groups, one, other)
    return list({id(group): group for group in groups.values()}.values())


def _pairs(signals: dict[Hashable, Record]) -> Iterable[tuple[Hashable, Hashable]]:
    """Each signal with those before it that share the most keys."""
    seen: dict[int, list[Hashable]] = defaultdict(list)
    for signal, record in signals.items():
        keys = keys_of(record)
        shared = Counter(other for key in keys if len(seen[key]) <= TOO_COMMON for other in seen[key])
        yield from ((signal, other) for other, _keys in shared.most_common(COMPARED))
        for key in keys:
            seen[key].append(signal)


def _is_one_person(one: Record, other: Record, count: int, surnames: Counter[str]) -> bool:
    verdict = decide(
        one, [Known(None, other)], known_count=count, surname_count=lambda name: surnames[name],
        unknown_share=FIRST_SHARE,
    )  # fmt: skip
    return is_sure(verdict.candidates[0])


def _join(groups: dict[Hashable, list[Hashable]], one: Hashable, other: Hashable) -> None:
    first, second = groups[other], groups[one]
    first.extend(second)
    groups.update(dict.fromkeys(second, first))
