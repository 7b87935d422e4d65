"""How good the answers are: precision, recall and F1 of person and household, and of what is called sure."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from nabij.operations.bench.matching.months import Signal


@dataclass(frozen=True)
class Answer:
    """Whom a matcher takes a signal to be about; None for nobody known."""

    person: Hashable | None
    household: Hashable | None
    sure: bool = False


@dataclass
class Count:
    """How many were said, how many there were, and how many were right."""

    said: int = 0
    there: int = 0
    right: int = 0

    def add(self, said: Hashable | None, true: Hashable | None) -> None:
        self.said += said is not None
        self.there += true is not None
        self.right += said is not None and said == true

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.said + self.there) if self.said + self.there else 1.0


@dataclass
class Score:
    """All that is told of one matcher in one month."""

    person: Count
    household: Count
    sure: Count


def score(signals: Iterable[Signal], answers: dict[int, Answer]) -> Score:
    """Hold answers against the truth; no answer is "nobody known". `sure.there` are all that are known."""
    told = Score(Count(), Count(), Count())
    for signal in signals:
        answer = answers.get(signal.number, Answer(None, None))
        told.person.add(answer.person, signal.person)
        told.household.add(answer.household, signal.household)
        told.sure.add(answer.person if answer.sure else None, signal.person)
    return told
