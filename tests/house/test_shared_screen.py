"""What is turned to the family, or lies on paper, holds what may be there: every such address, also those to come."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.households.frame import SHARED_PAGES
from nabij.households.models import Circumstance, Membership, Question
from tests.factories.cast import Cast
from tests.house.crawling import FOUND, Route, address, routes
from tests.house.world import World, sensitive_models
from tests.papers import needs_pdftotext, text_of_pdf

IS_SHARED = re.compile(r"aan-tafel|koelkast|kaartje|/blad|pdf")
# The receipt of whoever referred: their own words, with the address of the bill. It is never turned to a family.
OF_ANOTHER = {"referrals:paper_pdf"}
# What may stand there although it has no `on_paper` of its own: the question is theirs, and so are their names.
ALLOWED = {
    "question.words", "question.because", "question.said_by_text", "person.given_names", "person.surname",
    "membership.relation", "household.name",
}  # fmt: skip
NAMES = ("Ayşe", "Yilmaz", "Elif", "Murat", "Deniz", "person-given_names", "person-surname", "household-name")


@pytest.fixture
def world(cast: Cast) -> World:
    return World(cast)


def shared_routes() -> list[Route]:
    return [route for route in routes() if IS_SHARED.search(route.pattern) and route.name not in OF_ANOTHER]


def shown(world: World, client: Client, query: str = "") -> Iterator[tuple[str, str]]:
    """Each address that opens, with all that it says: of a PDF its words, of a page everything, links included."""
    for route in shared_routes():
        answer = client.get(address(route, world, "A") + query)
        if answer.status_code == 200:
            is_pdf = answer["Content-Type"] == "application/pdf"
            yield route.name, text_of_pdf(answer.content) if is_pdf else answer.content.decode()


def off_paper(world: World) -> None:
    for model in sensitive_models():
        if "on_paper" in {field.name for field in model._meta.get_fields()}:
            model._default_manager.filter(household_id=world.households["A"].pk).update(on_paper=False)


def test_every_page_of_the_shared_screen_is_looked_at() -> None:
    assert set(SHARED_PAGES) <= {route.name for route in shared_routes()}
    assert {"plans:fridge", "plans:fridge_pdf", "plans:action_card_pdf", "story:sheet", "story:sheet_pdf"} <= {
        route.name for route in shared_routes()
    }


@needs_pdftotext
@pytest.mark.parametrize("who", ["director", "helper", "helper_for_one"])
def test_what_is_off_paper_stands_nowhere_on_it(
    who: str, world: World, enter: Callable[[Professional], Client]
) -> None:
    off_paper(world)
    stands = {
        (name, f"{model.decode()}.{field.decode()}")
        for name, text in shown(world, enter(world.cast.everyone[who]))
        for _letter, model, field in FOUND.findall(text.encode())
    }
    betrayed = {(name, what) for name, what in stands if what not in ALLOWED}
    assert not betrayed


@needs_pdftotext
def test_with_names_hidden_nobody_of_the_family_is_named(world: World, enter: Callable[[Professional], Client]) -> None:
    told = "Murat en Yilmaz: wij willen dat Ayşe’s moeder rust heeft, en Deniz en ELIF ook"
    Question.objects.filter(household=world.cast.household).update(words=told)
    Circumstance.objects.filter(household=world.cast.household).update(words="Murat lacht veel", on_paper=True)
    Membership.objects.filter(person=world.cast.fatma).update(relation="moeder van Ayşe en oma van Elif")
    pages = dict(shown(world, enter(world.cast.samira), "?namen=verborgen"))
    named = {(page, name) for page, text in pages.items() for name in NAMES if name.lower() in text.lower()}
    assert not named
    assert "wij willen dat" in pages["story:start"]


def test_what_may_be_on_paper_is_there(world: World, enter: Callable[[Professional], Client]) -> None:
    """Otherwise nothing here would prove anything."""
    page = enter(world.cast.samira).get(reverse("story:start", args=[world.cast.household.pk])).content.decode()
    assert "circumstance-words" in page
    assert "question-words" in page
