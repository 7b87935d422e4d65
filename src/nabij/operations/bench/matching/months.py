"""A town's file and months of signals about it, with the truth beside each signal."""

from __future__ import annotations

from collections.abc import Hashable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from random import Random

from nabij.households.matching.records import Record
from nabij.operations.bench.matching.mistakes import MIDDLE, Filed, Level, filed, signalled
from nabij.operations.bench.matching.town import Human, Town

# The weights were chosen on months of the first, the rules of "sure" on the others beside it; what is reported comes
# from towns that neither ever saw.
TUNED_ON, REPORTED_ON = (11, 12, 13, 14, 15, 16), (23, 37, 53)
SPEED = 5
IN_KNOWN_HOME = 0.1  # of the unknown, so many live with somebody known
AT_ADDRESS_OF_BEFORE = 0.03  # and so many where the file says that somebody known lives


@dataclass(frozen=True)
class Signal:
    """What was signalled, and whom it is about; None where nobody known is meant."""

    number: int
    record: Record
    person: Hashable | None
    household: Hashable | None


class File:
    """Everybody known, and who lives with them unknown."""

    def __init__(self, seed: int, known: int) -> None:
        self.seed = seed
        self.town = Town(seed, known)
        self.filed: list[Filed] = []
        self.adults: list[Human] = []
        self.hidden: list[Human] = []
        dice = Random(seed + 1)  # noqa: S311 -- made-up people
        for family in self.town.families_of(2 * known):
            if len(self.filed) >= known:
                break
            for one in family:
                if one.known:
                    self.filed.append(filed(one, dice))
                if one.adult:
                    (self.adults if one.known else self.hidden).append(one)

    def month(self, signals: int, unknown: float, level: Level, draw: int = 0) -> list[Signal]:
        """So many signals; the part `unknown` is about nobody known."""
        dice = Random(f"{self.seed} {level.name} {unknown} {draw}")  # noqa: S311 -- as above
        self.town.dice = Random(f"town {self.seed} {level.name} {unknown} {draw}")  # noqa: S311 -- as above
        return [self._signal(number, unknown, level, dice) for number in range(signals)]

    def _signal(self, number: int, unknown: float, level: Level, dice: Random) -> Signal:
        if dice.random() >= unknown:
            one = dice.choice(self.adults)
            return Signal(number, signalled(one, level, dice, self.town), one.number, one.family)
        if dice.random() < IN_KNOWN_HOME:
            one = dice.choice(self.hidden)
            return Signal(number, signalled(one, level, dice, self.town), None, one.family)
        home = dice.choice(self.adults).home if dice.random() < AT_ADDRESS_OF_BEFORE else None
        one = dice.choice([one for one in self.town.a_family(home) if one.adult])
        return Signal(number, signalled(one, level, dice, self.town), None, None)


def a_month_apart(people: int, signals: int) -> list[Signal]:
    """A month about the town that speed is measured in, made in a process of its own.

    A whole town in memory is not what is measured.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_month, people, signals).result()


def _month(people: int, signals: int) -> list[Signal]:
    return File(SPEED, people).month(signals, 0.85, MIDDLE)
