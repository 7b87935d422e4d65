"""The story at the table and on a sheet: the question first, what goes well before what is hard, one next step."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from nabij.audit.models import Look
from nabij.directory.models import Professional
from nabij.plans.models import Goal
from nabij.ui import pdf
from tests.factories.cast import Cast
from tests.papers import needs_pdf, needs_pdftotext, text_of_page, text_of_pdf, words
from tests.workspace.story import good, hard, make_action, make_goal, tell
from tests.workspace.test_query_counts import FIXED, asked

Enter = Callable[[Professional], Client]


@pytest.fixture
def told(cast: Cast) -> Cast:
    tell(cast)
    return cast


def at(name: str, cast: Cast, query: str = "") -> str:
    return reverse(name, args=[cast.household.pk]) + query


def page(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_question_comes_first_and_what_goes_well_before_what_is_hard(told: Cast, enter: Enter) -> None:
    html = page(enter(told.samira), at("story:start", told))
    order = ["Wij willen een droog huis, en rust met het geld.", "Wij willen een nieuw huis.", "Dit gaat goed",
             "Ze eten elke avond samen", "Dit is moeilijk", "Schimmel", "Dit gebeurt nu", "Bel gerust",
             "06 1234 5678"]  # fmt: skip
    places = [html.index(one) for one in order]
    assert places == sorted(places)


def test_what_happens_next_is_the_first_open_action_that_may_be_shown(told: Cast, enter: Enter) -> None:
    html = page(enter(told.samira), at("story:start", told))
    assert "Bij Woonstad vragen" in html
    assert "Ventilator lenen" not in html
    Goal.objects.filter(words="Een droog huis").update(on_paper=False)
    assert "Bij Woonstad vragen" not in page(enter(told.samira), at("story:start", told))


def test_what_is_not_for_the_table_is_not_there_and_nothing_betrays_it(told: Cast, enter: Enter) -> None:
    before = page(enter(told.samira), at("story:start", told))
    hard(told.household, "Bang als Jan thuiskomt", told.ayse, on_paper=False)
    hidden = make_goal(told.household, "Een veilige plek", position=0, on_paper=False)
    make_action(hidden, "Opvang bellen", told.samira)
    after = page(enter(told.samira), at("story:start", told))
    assert without_tokens(after) == without_tokens(before)


def without_tokens(html: str) -> str:
    return text_of_page(html)


def test_an_empty_story_asks_the_first_question(cast: Cast, enter: Enter) -> None:
    assert "Wat zou er als eerste beter moeten gaan?" in page(enter(cast.samira), at("story:start", cast))


def test_who_is_there_for_one_child_shows_what_is_about_that_child(told: Cast, enter: Enter) -> None:
    html = page(enter(told.mentor), at("story:start", told))
    assert "Is goed met motoren" in html
    for words_ in ("droog huis", "Kookt voor de halve buurt", "Drinkt"):
        assert words_ not in html


def test_it_asks_the_same_for_little_and_much(told: Cast, enter: Enter) -> None:
    client = enter(told.samira)
    little = {name: asked(client, at(name, told)) for name in ("story:start", "story:sheet")}
    goal = make_goal(told.household, "Nog een doel", position=9)
    for number in range(20):
        good(told.household, f"kan {number}", told.jan)
        make_action(goal, f"doen {number}", told.jan)
    assert {name: asked(client, at(name, told)) for name in little} == little
    assert little["story:start"] <= 9 + FIXED
    assert little["story:sheet"] <= 24 + FIXED  # three pictures, the plan and the question on one sheet


@needs_pdf
@pytest.mark.parametrize(("who", "status"), [("samira", 200), ("tom", 200), ("debt_helper", 403), ("mentor", 403),
                                             ("colleague", 404), ("leader", 403), ("stranger", 404)])  # fmt: skip
def test_the_sheet_is_made_by_those_who_direct(told: Cast, enter: Enter, who: str, status: int) -> None:
    for name in ("story:sheet", "story:sheet_pdf"):
        assert enter(getattr(told, who)).get(at(name, told)).status_code == status


@needs_pdf
def test_a_sheet_stands_in_the_log_as_print_and_its_name_names_nobody(told: Cast, enter: Enter) -> None:
    answer = enter(told.samira).get(at("story:sheet_pdf", told))
    assert Look.objects.get(household=told.household.pk, page="story:sheet_pdf").kind == Look.Kind.PRINT
    assert answer["Content-Disposition"] == 'inline; filename="blad.pdf"'
    assert answer["Cache-Control"] == "private, no-store"


@needs_pdftotext
@pytest.mark.parametrize("size", ["a3", "a4", "x"])
def test_the_pdf_says_word_for_word_what_the_page_says(told: Cast, enter: Enter, size: str) -> None:
    client, query = enter(told.samira), f"?maat={size}"
    sheet = client.get(at("story:sheet_pdf", told, query)).content
    assert words(text_of_pdf(sheet)) == words(text_of_page(page(client, at("story:sheet", told, query))))


@needs_pdftotext
@pytest.mark.parametrize("language", ["nl", "tr"])
def test_the_fridge_says_the_same_in_both_languages(told: Cast, enter: Enter, language: str) -> None:
    make_goal(told.household, "Ğülşen’in odası: şimşek, ığdır, çöp – € 12,50", position=7)
    client, query = enter(told.samira), f"?taal={language}"
    sheet = client.get(at("plans:fridge_pdf", told, query)).content
    assert words(text_of_pdf(sheet)) == words(text_of_page(page(client, at("plans:fridge", told, query))))
    assert translation.get_language() == "nl"


def test_a_machine_that_cannot_set_letters_says_so(told: Cast, enter: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> None:
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(pdf, "import_module", missing)
    answer = enter(told.samira).get(at("story:sheet_pdf", told))
    assert answer.status_code == 409
    assert "Print de pagina vanuit uw browser" in answer.content.decode()


@needs_pdf
def test_a_sheet_fetches_nothing_and_has_an_end() -> None:
    elsewhere = '<img alt="weg" src="file:///etc/passwd"><link href="https://a.test/" rel=stylesheet>'
    html = f'<html lang="nl"><title>x</title>{elsewhere}'
    assert pdf.pdf_of(html).startswith(b"%PDF")
    with pytest.raises(pdf.Refused, match="te veel"):
        pdf.pdf_of(html + " " * pdf.MOST)
