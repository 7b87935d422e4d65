"""What the tests of rounding off share: a plan, and a farewell as it was written at the table."""

from collections.abc import Callable
from typing import Any

import pytest

from nabij.access.actor import Actor
from nabij.aftercare.commands.closing import round_off
from nabij.aftercare.commands.told import Call, FarewellTold, Reached, Stays
from nabij.aftercare.commands.writing import write_farewell
from nabij.aftercare.models import AftercareContact, Farewell
from nabij.households.models import Household
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import set_goal
from nabij.plans.models import Goal
from nabij.reviews.commands.told import Said
from tests.factories.cast import Cast

Write = Callable[..., Farewell]
WORDS = "Het huis is droog en Elif gaat weer naar haar vriendinnen."


@pytest.fixture
def goals(cast: Cast, acts: Callable[..., Actor]) -> tuple[Goal, Goal]:
    """A dry house for all, and one that may not be on paper."""
    samira = acts(cast.samira)
    dry = set_goal(samira, cast.household.pk, words="wij willen een droog huis")
    hidden = set_goal(samira, cast.household.pk, words="niet meer slaan", about=cast.jan, on_paper=False)
    add_action(samira, dry.pk, what="elke dag luchten", owner=cast.ayse)
    return dry, hidden


def told(cast: Cast, goals: tuple[Goal, Goal], **more: Any) -> FarewellTold:
    given = {
        "goals": (Reached(goals[0].pk, "reached", "alles is droog"), Reached(goals[1].pk, "partly")),
        "stays": (
            Stays("elke dag luchten", person_id=cast.ayse.pk, until_when="altijd"),
            Stays("de huur in de gaten houden", owner_words="Woonstad"),
            Stays("bellen bij ruzie", professional_id=cast.tom.pk, on_paper=False),
        ),
        "verdicts": (Said(cast.elif_.pk, "yes", "Ik ben weer gewoon Elif."),),
        "call": Call(cast.samira.pk, ask_for="Ayşe", phone="0612345678"),
        "call_name": "Samira, wijkteam",
        "call_phone": "020 123 4567",
        "way_back": "Zodra de post weer blijft liggen.",
        "words": "Wat een werk hebt u verzet.",
    }
    return FarewellTold(**{**given, **more})


@pytest.fixture
def write(cast: Cast, acts: Callable[..., Actor], goals: tuple[Goal, Goal]) -> Write:
    def written(version: int = 0, **more: Any) -> Farewell:
        return write_farewell(acts(cast.samira), cast.household.pk, told=told(cast, goals, **more), version=version)

    return written


@pytest.fixture
def call(cast: Cast, acts: Callable[..., Actor], write: Write) -> AftercareContact:
    """The household is closed; Samira asks in three months."""
    write()
    round_off(acts(cast.samira), cast.household.pk, because=Household.ClosedBecause.DONE, words=WORDS)
    return AftercareContact.objects.get()
