"""What the tests of the chain share: four boxes in a row in the kitchen of the family De Vries – Yilmaz."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from nabij.access.actor import Actor
from nabij.chain.commands.boxes import Beside, add_box
from nabij.chain.commands.links import add_link
from nabij.chain.models import Link
from nabij.households.models import Circumstance
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import set_goal
from nabij.plans.models import Action
from tests.factories.cast import Cast


@dataclass
class Dominoes:
    """Mould makes Deniz cough, then Elif stays awake; what is hidden comes of it, and an action waits to be pinned."""

    mould: Circumstance
    cough: Circumstance
    awake: Circumstance
    hidden: Circumstance
    link: Link
    action: Action


@pytest.fixture
def dominoes(cast: Cast, acts: Callable[..., Actor]) -> Dominoes:
    samira, home = acts(cast.samira), cast.household.pk
    mould = add_box(samira, home, words="Schimmel in de slaapkamer")
    cough = add_box(samira, home, words="Deniz hoest", about_id=cast.deniz.pk, beside=Beside(mould.pk, "effect"))
    awake = add_box(samira, home, words="Elif slaapt niet", about_id=cast.elif_.pk)
    link = add_link(samira, home, cause=cough.pk, effect=awake.pk, words="zelfde kamer")
    hidden = add_box(samira, home, words="Jan slaat haar", beside=Beside(awake.pk, "effect"))
    goal = set_goal(samira, home, words="een droog huis")
    action = add_action(samira, goal.pk, what="Schimmel melden", owner=cast.samira)
    return Dominoes(mould, cough, awake, hidden, link, action)
