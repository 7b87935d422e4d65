"""What the family sees of a question and a decision, on the screen that is turned to them and in the letter."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.areas.models import Choice
from nabij.directory.models import Professional
from tests.factories.cast import Cast
from tests.factories.net import Acts, make_decision, make_question

Enter = Callable[[Professional], Client]


def test_the_family_reads_what_was_asked_and_decided_in_plain_words(cast: Cast, acts: Acts, enter: Enter) -> None:
    make_decision(cast, acts, plain_words="Elif krijgt een droge kamer.", conditions="Elke week bellen")
    make_question(cast, acts, asked="Geef ook een fiets.")
    page, samira = reverse("safety_net:shared", args=[cast.household.pk]), enter(cast.samira)
    text = samira.get(page).content.decode()
    said = (
        "U krijgt wat wij voor u vroegen.",
        "Elif krijgt een droge kamer.",
        "Elke week bellen",
        "Geef ook een fiets.",
    )
    assert not [words for words in (*said, "U hoort het uiterlijk", "bezwaar maken") if words not in text]
    for hidden in ("longklachten", "Urgentie na vier jaar", "Wachten kost hun gezondheid", "Ventileren"):
        assert hidden not in text, "the rule, the ground and what was tried stay with the professionals"
    assert "Elif" not in samira.get(f"{page}?namen=verborgen").content.decode()


@pytest.mark.parametrize(
    "changed", [{"on_paper": False}, {"domain": "Veiligheid"}, {"asked": "Hij slaat haar, geef een huis."}]
)
def test_what_is_about_safety_or_kept_off_is_not_turned_to_them(
    cast: Cast, acts: Acts, changed: dict[str, Any]
) -> None:
    assert make_question(cast, acts).on_paper
    assert not make_question(cast, acts, **changed).on_paper


def test_the_letter_shows_what_was_typed_as_it_was_typed_and_where_to_object(
    cast: Cast, acts: Acts, enter: Enter
) -> None:
    address = ["Gemeente Teststad, bezwaar", "Postbus 1", "1234 AA Teststad"]
    texts = {"promise": "p", "letter_closing": "Bel ons.", "objection_address": address, "first_question": "v"}
    Choice.objects.create(area=cast.area, key="texts", value=texts)
    made = make_decision(cast, acts, reason="Minder < 5 & <b>niet vet</b>", plain_words="U krijgt <i>voorrang</i>.")
    letter = enter(cast.samira).get(reverse("safety_net:letter", args=[made.pk])).content.decode()
    assert "Minder &lt; 5 &amp; &lt;b&gt;niet vet&lt;/b&gt;" in letter
    assert "&lt;i&gt;voorrang&lt;/i&gt;" in letter
    assert all(line in letter for line in address)
    assert "Vraag het adres" not in letter
