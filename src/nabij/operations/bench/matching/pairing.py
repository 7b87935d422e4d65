"""One to one: where two files hold everybody once, a record of the one belongs to one record of the other at most."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from nabij.operations.bench.matching.scoring import Answer

Pair = tuple[int, Hashable, float]  # a signal, a person, and how likely the two are one


def one_to_one(pairs: Iterable[Pair]) -> dict[int, Answer]:
    """The likeliest pair first, then the likeliest of those that remain; the same for every matcher."""
    answers: dict[int, Answer] = {}
    taken: set[Hashable] = set()
    for signal, person, _likely in sorted(pairs, key=lambda pair: (-pair[2], pair[0], str(pair[1]))):
        if signal not in answers and person not in taken:
            taken.add(person)
            answers[signal] = Answer(person, None)
    return answers
