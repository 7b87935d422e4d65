"""Differences of view: beside each other, without a winner; on paper only by choice."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.kernel.errors import Refused
from nabij.plans.commands.actions import change_action
from nabij.plans.commands.differences import (
    Said,
    add_view,
    leave_difference,
    note_difference,
    put_difference_on_paper,
    settle_difference,
)
from nabij.plans.models import DifferenceOfView, View
from nabij.plans.queries.differences import differences_of
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


@pytest.fixture
def difference(cast: Cast, acts: Acts, kitchen: Kitchen) -> DifferenceOfView:
    """Jan and Samira see the wet house differently."""
    said = [Said(cast.jan, "de verhuurder moet het doen"), Said(cast.samira, "elke week bellen helpt")]
    return note_difference(acts(cast.samira), kitchen.dry.pk, said=said)


def test_both_stand_in_the_plan_and_not_on_paper(cast: Cast, enter: Enter, difference: DifferenceOfView) -> None:
    samira = enter(cast.samira)
    plan = samira.get(reverse("plans:plan", args=[cast.household.pk])).content.decode()
    for words in ("Jan de Vries", "de verhuurder moet het doen", "elke week bellen helpt"):
        assert words in plan
    for page in ("fridge", "shared"):
        assert "verhuurder" not in samira.get(reverse(f"plans:{page}", args=[cast.household.pk])).content.decode()


def test_by_choice_it_is_on_paper_with_first_names(
    cast: Cast, acts: Acts, enter: Enter, difference: DifferenceOfView
) -> None:
    put_difference_on_paper(acts(cast.samira), difference.pk, on_paper=True)
    paper = enter(cast.samira).get(reverse("plans:fridge", args=[cast.household.pk])).content.decode()
    assert "Jan</bdi>: <bdi>de verhuurder moet het doen" in paper
    assert "de Vries" not in paper


def test_what_is_about_a_hidden_action_is_hidden_with_it(
    cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen
) -> None:
    samira = acts(cast.samira)
    said = [Said(cast.jan, "niet nodig"), Said("Wijkverpleegkundige Ria", "juist wel")]
    note_difference(samira, kitchen.dry.pk, said=said, action=kitchen.lessons, on_paper=True)
    shared = reverse("plans:shared", args=[cast.household.pk])
    assert "juist wel" in enter(cast.samira).get(shared).content.decode()
    change_action(samira, kitchen.lessons.pk, version=1, what="taalles", due_on=None, on_paper=False)
    assert "juist wel" not in enter(cast.samira).get(shared).content.decode()


def test_one_view_is_no_difference(cast: Cast, acts: Acts, kitchen: Kitchen) -> None:
    for said in ([Said(cast.jan, "a")], [Said(cast.jan, "a"), Said(cast.jan, "b")]):
        with pytest.raises(Refused, match="twee mensen"):
            note_difference(acts(cast.samira), kitchen.dry.pk, said=said)


def test_who_spoke_before_says_it_anew(cast: Cast, acts: Acts, difference: DifferenceOfView) -> None:
    add_view(acts(cast.samira), difference.pk, said=Said(cast.jan, "samen bellen mag"))
    add_view(acts(cast.samira), difference.pk, said=Said(cast.ayse, "ik wil verhuizen"))
    assert set(View.objects.values_list("thinks", flat=True)) == {
        "samen bellen mag", "elke week bellen helpt", "ik wil verhuizen",
    }  # fmt: skip


def test_it_is_left_standing_or_settled_with_how(cast: Cast, acts: Acts, difference: DifferenceOfView) -> None:
    samira = acts(cast.samira)
    assert leave_difference(samira, difference.pk).left_standing_on
    with pytest.raises(Refused, match="hoe u het eens werd"):
        settle_difference(samira, difference.pk, how="")
    settled = settle_difference(samira, difference.pk, how="tot mei bellen wij samen")
    assert settled.is_settled
    assert settled.left_standing_on is None
    assert len(differences_of(samira, cast.household)[0].views) == 2


def test_the_form_takes_a_partner_by_name_and_asks_who_said_it(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    page = reverse("plans:goal_difference", args=[kitchen.dry.pk])
    typed = {"who_1": str(cast.jan.pk), "thinks_1": "zo", "who_2": "ander", "thinks_2": "anders"}
    wrong = samira.post(page, typed)
    assert wrong.status_code == 422
    assert "Schrijf op wie dit vindt." in wrong.content.decode()
    assert samira.post(page, typed | {"name_2": "Ria van de thuiszorg"}).status_code == 303
    assert View.objects.filter(name="Ria van de thuiszorg").exists()


def test_whoever_is_here_for_one_child_sees_those_about_that_child(
    cast: Cast, acts: Acts, kitchen: Kitchen, difference: DifferenceOfView
) -> None:
    said = [Said(cast.ayse, "thuis leren"), Said(cast.mentor, "in de klas")]
    of_murat = note_difference(acts(cast.samira), kitchen.school.pk, said=said)
    found = differences_of(acts(cast.mentor), cast.household)
    assert [one.difference for one in found] == [of_murat]
    assert {view.who for view in found[0].views} == {"iemand van het gezin", "Mirjam Mentor"}
