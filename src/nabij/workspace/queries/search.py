"""One box: own households and all professionals."""

from dataclasses import dataclass

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.directory.queries import found_professionals
from nabij.households.models import Household
from nabij.workspace.queries.lists import households_like

MOST = 10


@dataclass(frozen=True)
class Found:
    """What was found for these words."""

    households: list[Household]
    professionals: list[Professional]

    @property
    def count(self) -> int:
        return len(self.households) + len(self.professionals)


def find(actor: Actor, words: str) -> Found:
    """Households by name, number, address or person; professionals by name, trade, organisation or strength.

    Two queries.
    """
    return Found(households_like(actor, words, MOST), list(found_professionals(actor, words)[:MOST]))
