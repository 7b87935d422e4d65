"""How well our matching does beside Splink and recordlinkage: the same people, the same signals, the same run.

Weights and rules were chosen on `TUNED_ON` and left alone since; what is told here comes from towns never seen then.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from nabij.households.matching.records import Known
from nabij.operations.bench.matching import febrl, ours, with_recordlinkage, with_splink
from nabij.operations.bench.matching.mistakes import LEVELS, MIDDLE, Level
from nabij.operations.bench.matching.months import REPORTED_ON, File, Signal
from nabij.operations.bench.matching.pairing import one_to_one
from nabij.operations.bench.matching.scoring import Answer, Score, score
from nabij.operations.bench.results import Result

SIGNALS, BESIDE = 6, 20  # one for so many known: 20,000 and 6,000 where 120,000 are known
UNKNOWN = (0.07, 0.25, 0.85)
# What was promised, of the middle level.
PERSON, HOUSEHOLD, SURE, SURE_RIGHT, FEBRL = 99.2, 99.6, 75.0, 99.9, 99.95
MATCHERS = ("ours", "splink", "recordlinkage")
EVERY_PAIR = -1_000  # the least weight of a pair, where somebody must be chosen

Matcher = Callable[[Sequence[Signal]], dict[int, Answer]]


def figures_of(people: int) -> Iterator[Result]:
    """Every level and share for ours; the middle level for all three; and FEBRL4 for all three.

    In each town so many `people` are known. Town beside town on as many cores as there are, since no time
    is measured here.
    """
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        told = [pool.submit(_beside_town, REPORTED_ON[0], people)]
        told += [pool.submit(_town, seed, people) for seed in REPORTED_ON]
        for results in (*told[1:], told[0]):
            yield from results.result()
    yield from _febrl()


def _town(seed: int, people: int) -> list[Result]:
    """Ours, in nine months of one town."""
    file, our, _known = _drawn(seed, people)
    results: list[Result] = []
    for level in LEVELS:
        for unknown in UNKNOWN:
            name = f"matching/{level.name}-{100 * unknown:.0f}%-unknown/seed-{seed}"
            month = file.month(people // SIGNALS, unknown, level)
            results += _ours(name, level, unknown, _scored(name, our, month))
    return results


def _beside_town(seed: int, people: int) -> list[Result]:
    """All three, in three months of one town."""
    file, our, known = _drawn(seed, people)
    matchers = (our, partial(with_splink.answers, known), partial(with_recordlinkage.answers, known))
    results: list[Result] = []
    for unknown in UNKNOWN:
        month = file.month(people // BESIDE, unknown, MIDDLE, draw=1)
        results += _beside(f"matching/beside-{100 * unknown:.0f}%-unknown", matchers, month)
    return results


def _drawn(seed: int, people: int) -> tuple[File, Matcher, list[Known]]:
    file = File(seed, people)
    known = [Known(one.number, one.record, one.family) for one in file.filed]
    return file, partial(ours.answers, ours.Index(known)), known


def _scored(name: str, matcher: Matcher, month: list[Signal]) -> Score:
    begin = time.perf_counter()
    told = score(month, matcher(month))
    took, f1 = time.perf_counter() - begin, f"{100 * told.person.f1:.2f} / {100 * told.household.f1:.2f}"
    print(f"  {name}: person / household F1 {f1}, in {took:.0f} s", file=sys.stderr, flush=True)
    return told


def _ours(name: str, level: Level, unknown: float, told: Score) -> Iterator[Result]:
    """Precision, recall and F1 of both; of sure its share of those known, and how often it was right."""
    few, most = level is MIDDLE and unknown == UNKNOWN[0], level is MIDDLE and unknown == UNKNOWN[-1]
    for what, count, target in (("person", told.person, PERSON), ("household", told.household, HOUSEHOLD)):
        yield Result(f"{name}/{what}-f1", 100 * count.f1, "%", target=target if few else None, at_least=True)
        yield Result(f"{name}/{what}-precision", 100 * count.precision, "%")
        yield Result(f"{name}/{what}-recall", 100 * count.recall, "%")
    sure = 100 * told.sure.said / max(1, told.sure.there)
    yield Result(f"{name}/sure", sure, "% of known", target=SURE if most else None, at_least=True)
    right = 100 * told.sure.precision
    yield Result(f"{name}/sure-right", right, "%", target=SURE_RIGHT if most else None, at_least=True)
    yield Result(f"{name}/sure-wrong", told.sure.said - told.sure.right, f"of {told.sure.said}")


def _beside(name: str, matchers: Sequence[Matcher], month: list[Signal]) -> Iterator[Result]:
    """Ours has to be the best of the three: the floor is the best of the others.

    Not of how many are called sure, since that is easy for who is often wrong.
    """
    told = [_scored(f"{name}/{who}", matcher, month) for who, matcher in zip(MATCHERS, matchers, strict=True)]
    for what, value in _FIGURES.items():
        our, *others = map(value, told)
        best = None if what == "sure" else max(others)
        yield Result(f"{name}/ours/{what}", our, "%", floor=best, target=best, at_least=True)
        for who, one in zip(MATCHERS[1:], others, strict=True):
            yield Result(f"{name}/{who}/{what}", one, "%")


_FIGURES: dict[str, Callable[[Score], float]] = {
    "person-f1": lambda told: 100 * told.person.f1,
    "household-f1": lambda told: 100 * told.household.f1,
    "sure": lambda told: 100 * told.sure.said / max(1, told.sure.there),
    "sure-right": lambda told: 100 * told.sure.precision,
}


def _febrl() -> Iterator[Result]:
    """Everybody in it is there once in both files, and each matcher is told so."""
    known, month = febrl.load()
    matchers: dict[str, Matcher] = {
        "": lambda signals: one_to_one(ours.pairs(ours.Index(known), signals)),
        "/splink": lambda signals: one_to_one(with_splink.pairs(known, signals, EVERY_PAIR)),
        "/recordlinkage": lambda signals: one_to_one(with_recordlinkage.pairs(known, signals)),
    }
    for who, matcher in matchers.items():
        told = _scored(f"matching/febrl4{who}", matcher, month)
        target = None if who else FEBRL
        yield Result(f"matching/febrl4{who}", 100 * told.person.f1, "%", target=target, at_least=True)
