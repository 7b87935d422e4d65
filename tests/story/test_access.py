"""What the family reads on the shared screen and on the sheet."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.households.models import Circumstance, Question
from nabij.kinship.models import Kin
from nabij.network.models import Connection
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Enter = Callable[[Professional], Client]
PAGES = ("story:start", "story:sheet")


def read(enter: Enter, cast: Cast, page: str, query: str = "") -> str:
    answer = enter(cast.samira).get(reverse(page, args=[cast.household.pk]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_a_question_that_tells_of_violence_stands_on_no_shared_screen_or_paper(
    cast: Cast, enter: Enter, page: str
) -> None:
    Question.objects.create(household=cast.household, words="Rust in huis", is_first=True, asked_on="2024-01-01")
    Question.objects.create(
        household=cast.household, words="Dat Jan mij niet meer slaat", because="hij sloeg haar", asked_on="2024-02-01"
    )
    Question.objects.create(
        household=cast.household, words="Weer slapen", because="zij wordt bedreigd", asked_on="2024-03-01"
    )
    text = read(enter, cast, page)
    assert not [word for word in ("slaat", "sloeg", "bedreigd") if word in text]
    assert "Weer slapen" in text


@pytest.mark.parametrize("page", [*PAGES, "chain:shared", "kinship:shared", "network:shared", "plans:shared"])
def test_the_names_of_those_around_them_are_hidden_in_texts_as_well(cast: Cast, enter: Enter, page: str) -> None:
    Kin.objects.create(household=cast.household, called="Truus", gender="woman")
    Connection.objects.create(household=cast.household, name="Wilma", what="vriendin", sector="neighbourhood")
    Circumstance.objects.create(household=cast.household, kind="strength", words="Truus en Wilma passen vaak op")
    text = read(enter, cast, page, "?namen=verborgen")
    assert not [name for name in ("Truus", "Wilma") if name in text]
