"""Working back, as somebody curious would, what was hidden: from totals, and from what was shown before.

What is known are sums; what is asked is between which bounds another sum must lie. These are exact linear bounds
(HiGHS), so that what this cannot find from the figures, nobody finds from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf

import highspy

from nabij.figures.table import Atom

Sum = frozenset[Atom]
_OPTIMAL, _NO_WAY = highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible
_ROUNDING = 1e-6


class Contradiction(Exception):
    """What is known cannot all be true: a table was counted differently before."""


@dataclass(frozen=True)
class Bounds:
    """The least and the most that something can be."""

    least: float
    most: float

    @property
    def width(self) -> float:
        return self.most - self.least


class Attack:
    """Everything that was shown, put together."""

    def __init__(self, known: Iterable[Mapping[Sum, float]]) -> None:
        self._solver = highspy.Highs()  # type: ignore[no-untyped-call] # it carries types nearly everywhere
        self._solver.silent()
        self._variables: dict[Atom, highspy.highs_var] = {}
        for shown in known:
            for atoms, value in shown.items():
                self._solver.addConstr(self._sum(atoms) == value)

    def refuse_contradiction(self) -> None:
        """Raises Contradiction when what is known cannot be true together."""
        self._extreme(self._solver.expr(), most=True)

    def bounds(self, atoms: Sum) -> Bounds:
        """Between what this sum must lie. Raises Contradiction when what is known cannot be true together."""
        aim = self._sum(atoms)
        return Bounds(self._extreme(aim, most=False), self._extreme(aim, most=True))

    def _sum(self, atoms: Sum) -> highspy.highs_linear_expression:
        return self._solver.qsum([self._variable(atom) for atom in sorted(atoms)])

    def _variable(self, atom: Atom) -> highspy.highs_var:
        if atom not in self._variables:
            self._variables[atom] = self._solver.addVariable(lb=0)
        return self._variables[atom]

    def _extreme(self, aim: highspy.highs_linear_expression, *, most: bool) -> float:
        (self._solver.maximize if most else self._solver.minimize)(aim)
        found = self._solver.getModelStatus()
        if found == _OPTIMAL:
            return round(self._solver.getInfo().objective_function_value / _ROUNDING) * _ROUNDING
        if found == _NO_WAY:
            raise Contradiction
        return inf if most else 0.0
