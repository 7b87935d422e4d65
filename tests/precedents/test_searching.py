"""What was decided before is found by who types the next question."""

from collections.abc import Callable
from typing import Any

import pytest

from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.precedents.searching import similar
from nabij.precedents.writing import what_is_usual
from tests.factories.cast import Cast
from tests.factories.obstacles import make_rule
from tests.factories.precedents import make_precedent

Acts = Callable[..., Any]


@pytest.fixture
def decided(cast: Cast) -> Any:
    """Three decisions about two rules; the first is the traplift."""
    quotes = make_rule("Twee offertes bij een hulpmiddel", level="policy", body="Waterstad", article="art. 4")
    fares = make_rule("Eigen bijdrage leerlingenvervoer", level="bylaw", body="Waterstad")
    lift = make_precedent(quotes, cast.area, cast.safety_net)
    make_precedent(quotes, cast.area, cast.safety_net, facts="Een douchestoel was op dezelfde dag nodig.")
    make_precedent(fares, cast.area, cast.safety_net, facts="Een kind van acht gaat met de taxi naar school.")
    return lift


def test_a_question_in_other_words_finds_what_was_decided(cast: Cast, acts: Acts, decided: Any) -> None:
    found = similar(acts(cast.samira), "Zij komt de trappen niet op, moeten wij op offertes wachten voor trapliften?")
    assert found[0] == decided


def test_accents_capitals_and_a_slip_of_the_pen_do_not_matter(cast: Cast, acts: Acts, decided: Any) -> None:
    assert similar(acts(cast.samira), "DE TRAPLITF, één offérte")[0] == decided


def test_the_rule_that_was_chosen_brings_its_own_also_without_a_word(cast: Cast, acts: Acts, decided: Any) -> None:
    assert {one.rule for one in similar(acts(cast.samira), "", rule=decided.rule)} == {decided.rule}


def test_what_no_longer_stands_is_not_offered(cast: Cast, acts: Acts, decided: Any) -> None:
    decided.withdrawn_on, decided.withdrawn_by, decided.withdrawn_because = clock.today(), cast.safety_net, "Wet"
    decided.save()
    assert decided not in similar(acts(cast.samira), "traplift offerte", rule=decided.rule)


def test_who_only_reports_finds_nothing(cast: Cast, acts: Acts, decided: Any) -> None:
    assert similar(acts(cast.gp), "traplift") == []


def test_one_decision_gives_one_precedent_and_says_what_is_usual(cast: Cast) -> None:
    rule, decision = make_rule(), cast.household.pk
    made = [
        make_precedent(rule, cast.area, cast.safety_net, decision=decision, usual="Twee uur in de week", network="Geen")
        for _again in range(2)
    ]
    assert made[0] == made[1]
    assert what_is_usual(rule) == "Twee uur in de week"
    with pytest.raises(Refused):
        make_precedent(rule, cast.area, cast.safety_net, network="Een dochter dichtbij")
