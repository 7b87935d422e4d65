"""What a neighbour and a professional expect of each other: confirmed by both, and on her card."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Professional
from nabij.kernel.errors import Conflict, Refused
from nabij.plans.commands import understandings as commands
from nabij.plans.models import Understanding
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
SAID = {
    "does": "mee naar taalles", "does_not": "geen geld lenen", "professional_does": "belt elke maand",
    "when_worried": "belt dezelfde dag",
}  # fmt: skip


@pytest.fixture
def agreed(cast: Cast, acts: Acts, kitchen: Kitchen) -> Understanding:
    """Between Fatma and Mark; nobody confirmed it yet."""
    return commands.make_understanding(
        acts(cast.samira), cast.household.pk, person=cast.fatma, professional=cast.debt_helper, **SAID
    )


def test_both_confirm_and_then_it_stands_on_the_card(
    cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen, agreed: Understanding
) -> None:
    card = reverse("plans:action_card", args=[kitchen.lessons.pk])
    assert "geen geld lenen" not in enter(cast.samira).get(card).content.decode()
    commands.note_person_agreed(acts(cast.samira), agreed.pk, how="samen gelezen")
    commands.confirm_understanding(acts(cast.debt_helper), agreed.pk)
    text = enter(cast.samira).get(card).content.decode()
    for words in ("geen geld lenen", "belt dezelfde dag", "Mark Jansen"):
        assert words in text


def test_nobody_confirms_for_another(cast: Cast, acts: Acts, agreed: Understanding) -> None:
    with pytest.raises(Refused, match="Alleen Mark Jansen zelf"):
        commands.confirm_understanding(acts(cast.samira), agreed.pk)
    with pytest.raises(Refused, match="hoe u het gevraagd hebt"):
        commands.note_person_agreed(acts(cast.samira), agreed.pk, how="")


def test_other_words_are_confirmed_anew(cast: Cast, acts: Acts, agreed: Understanding) -> None:
    commands.confirm_understanding(acts(cast.debt_helper), agreed.pk)
    changed = commands.change_understanding(acts(cast.samira), agreed.pk, version=1, **SAID | {"does": "oppassen"})
    assert changed.professional_agreed_on is None
    with pytest.raises(Conflict):
        commands.change_understanding(acts(cast.tom), agreed.pk, version=1, **SAID | {"does": "koken"})


def test_it_is_between_the_network_and_the_table_once(cast: Cast, acts: Acts, agreed: Understanding) -> None:
    samira, home = acts(cast.samira), cast.household.pk
    for person, professional, why in (
        (cast.jan, cast.samira, "uit het netwerk"),
        (cast.fatma, cast.gp, "niet aan tafel"),
        (cast.fatma, cast.debt_helper, "staat al een afspraak"),
    ):
        with pytest.raises(Refused, match=why):
            commands.make_understanding(
                samira, home, person=person, professional=professional, does="iets anders", when_worried="bellen"
            )


def test_it_ends_and_goes_on_and_what_ended_is_not_confirmed(cast: Cast, acts: Acts, agreed: Understanding) -> None:
    commands.end_understanding(acts(cast.samira), agreed.pk)
    with pytest.raises(Refused, match="gestopt"):
        commands.confirm_understanding(acts(cast.debt_helper), agreed.pk)
    assert commands.resume_understanding(acts(cast.samira), agreed.pk).ended_on is None


def test_the_page_names_the_practice_coach_of_the_area(cast: Cast, enter: Enter, agreed: Understanding) -> None:
    Professional.objects.filter(pk=cast.colleague.pk).update(discipline="praktijkcoach")
    cast.colleague.areas.add(cast.area)
    page = enter(cast.debt_helper).get(reverse("plans:understandings", args=[cast.household.pk])).content.decode()
    for words in ("Fatma en Mark Jansen", "Zo doe ik het", "Carla Collega"):
        assert words in page


def test_the_forms_work(cast: Cast, enter: Enter, agreed: Understanding) -> None:
    samira = enter(cast.samira)
    new = reverse("plans:understanding_new", args=[cast.household.pk])
    assert samira.post(new, {"person": str(cast.fatma.pk)}).status_code == 422
    typed = {"person": str(cast.fatma.pk), "professional": str(cast.tom.pk), "does": "oppas", "when_worried": "bellen"}
    assert samira.post(new, typed).status_code == 303
    edit = reverse("plans:understanding_edit", args=[agreed.pk])
    assert samira.post(edit, SAID | {"does": "koken", "version": "9"}).status_code == 409
    assert samira.post(reverse("plans:understanding_agreed", args=[agreed.pk]), {"how": "thuis"}).status_code == 303


def test_whoever_is_here_for_one_child_does_not_read_what_was_agreed_with_another(
    cast: Cast, acts: Acts, agreed: Understanding
) -> None:
    assert not scope(acts(cast.mentor), Permission.PLAN_VIEW, Understanding).exists()
    assert scope(acts(cast.debt_helper), Permission.ACTION_MOVE, Understanding).get() == agreed
