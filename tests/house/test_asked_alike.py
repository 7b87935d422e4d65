"""The clocks on my day come from a statement that is kept: everybody reads by it what the rules give them."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.clocks import all_together, as_clocks
from nabij.kernel import clock
from nabij.workspace.queries.clocks import ASKED, read
from tests.factories.cast import Cast
from tests.house.world import World

Acts = Callable[[Professional], Actor]


@pytest.mark.slow
def test_everybody_reads_by_the_kept_statement_what_their_own_would_give(cast: Cast, acts: Acts) -> None:
    world, until = World(cast), clock.today() + timedelta(days=400)
    people = {**world.everyone, **{f"of {letter}": one for letter, one in world.professionals.items()}}
    seen = set()
    for name, professional in people.items():
        actor = acts(professional)
        own = all_together(row for rows in ASKED for row in rows(actor, until))
        clocks = as_clocks(read(actor, until))
        assert clocks == (as_clocks(own) if own is not None else []), name
        seen |= {one.clock for one in clocks}
    assert len(seen) >= 8, "a world with too few clocks says nothing"
