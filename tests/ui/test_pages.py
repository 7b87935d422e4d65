"""The pages that show when something is in the way, drawn with undefined variables as errors."""

import re

from django.template.loader import render_to_string
from django.test import RequestFactory

CONFLICT = {
    "title": "Contactnotitie",
    "field_label": "Notitie",
    "field_name": "text",
    "mine": "Mijn tekst",
    "theirs": "Haar tekst",
    "theirs_by": "Tom de Groot",
    "theirs_at": "vandaag om 14:03",
    "version": 4,
    "others": [("Mag op papier", "nee")],
    "action_url": "/notitie/",
    "cancel_url": "/terug/",
    "kept_fields": [("kind", "visit")],
}


def test_not_found_says_the_same_of_the_unknown_and_the_forbidden() -> None:
    page = render_to_string("404.html", {"request_path": "/huishoudens/1/", "exception": "Geheim"})
    assert "Niet gevonden" in page
    assert "Geheim" not in page
    assert "/huishoudens/1/" not in page


def test_a_failure_gives_a_number_to_pass_on_and_needs_nothing_else() -> None:
    page = render_to_string("500.html", {"reference": "A1B2"})
    assert "A1B2" in page
    assert "built/" not in page


def test_a_refusal_gives_its_reason() -> None:
    assert "Vraag Samira." in render_to_string("403.html", {"reason": "Vraag Samira."})


def test_two_people_at_once_see_both_texts_and_lose_none() -> None:
    page = render_to_string("ui/conflict.html", CONFLICT, RequestFactory().get("/"))
    assert "Haar tekst" in page
    assert re.search(r"<textarea[^>]*>Mijn tekst</textarea>", page)
    assert '<input type="hidden" name="kind" value="visit">' in page
    assert '<input type="hidden" name="version" value="4">' in page
