"""The same signals with recordlinkage: its comparisons, and its unsupervised classifier (ECM, Fellegi and Sunter)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from typing import Any

from nabij.households.matching.records import Known
from nabij.operations.bench.matching.columns import frame
from nabij.operations.bench.matching.months import Signal
from nabij.operations.bench.matching.pairing import Pair
from nabij.operations.bench.matching.scoring import Answer
from nabij.operations.bench.matching.with_splink import BLOCKS, chosen


def answers(known: Sequence[Known], signals: Sequence[Signal]) -> dict[int, Answer]:
    """Whom recordlinkage takes each signal to be about."""
    homes = {one.person: one.household for one in known}
    return chosen(pairs(known, signals), homes)


def pairs(known: Sequence[Known], signals: Sequence[Signal]) -> Iterator[Pair]:
    """The pairs that it weighed, with its probability."""
    left = frame((one.person, one.record) for one in known).set_index("unique_id")
    right = frame((one.number, one.record) for one in signals).set_index("unique_id")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        chances = _chances(_compared(left, right))
    yield from ((signal, person, chance) for (person, signal), chance in chances.items())


def _compared(left: Any, right: Any) -> Any:
    import recordlinkage
    from recordlinkage.index import Block

    pairs = None
    for columns in BLOCKS:
        filled = [side.dropna(subset=list(columns)) for side in (left, right)]
        found = Block(list(columns)).index(*filled)
        pairs = found if pairs is None else pairs.union(found)
    compare = recordlinkage.Compare()
    compare.exact("initial", "initial", label="initial")
    compare.string("given", "given", method="jarowinkler", threshold=0.9, label="given")
    compare.string("surname", "surname", method="jarowinkler", threshold=0.9, label="surname")
    compare.exact("born", "born", label="born")
    compare.exact("born_parts", "born_parts", label="born_parts")
    compare.exact("postcode", "postcode", label="postcode")
    compare.exact("street", "street", label="street")
    compare.exact("number", "number", label="number")
    compare.exact("phone", "phone", label="phone")
    return compare.compute(pairs, left, right).astype(int)


def _chances(compared: Any) -> Any:
    import recordlinkage

    classifier = recordlinkage.ECMClassifier(init="jaro", binarize=None, max_iter=100, atol=1e-4)
    classifier.fit(compared)
    return classifier.prob(compared)
