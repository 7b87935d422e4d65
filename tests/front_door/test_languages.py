"""Whoever chose a language keeps it: headings, labels, help and what is wrong, until the thank-you."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation

from nabij.areas.models import Area
from nabij.front_door.speaking import in_chosen_words
from nabij.kernel.records import new_id
from tests.factories.cast import Cast

WORDS = {
    "en": ("Find my team", "What is your name?", "Fill this in.", "Thank you. Your question has arrived."),
    "tr": ("Ekibimi bul", "Adınız nedir?", "Burayı doldurun.", "Teşekkür ederiz. Sorunuz bize ulaştı."),
    "ar": ("ابحث عن فريقي", "ما اسمك؟", "املأ هذا الحقل.", "شكرًا لك. لقد وصل سؤالك."),
}


@pytest.mark.parametrize("language", WORDS)
def test_the_language_stays_from_the_door_to_the_thank_you(cast: Cast, language: str) -> None:
    Area.objects.filter(pk=cast.area.pk).update(phone="+31100000101")
    find, name, wrong, thanks = WORDS[language]
    visitor, taal = Client(), f"?taal={language}"
    door, ask = f"/voordeur/{cast.area.pk}/", f"/voordeur/{cast.area.pk}/vraag/{taal}"
    first = visitor.get(f"/voordeur/{taal}").content.decode()
    assert find in first
    assert f"{door}{taal}" in first
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in first
    assert ask in visitor.get(door + taal).content.decode()
    assert name in visitor.get(ask).content.decode()
    typed = {"key": str(new_id()), "speaks_as": "resident", "what": "Para", "name": "", "reach": "06 12345678"}
    refused = visitor.post(ask, typed)
    assert (refused.status_code, wrong in refused.content.decode()) == (422, True)
    sent = visitor.post(ask, typed | {"name": "Ada"})
    assert sent["Location"] == f"{door}gevraagd/{taal}"
    assert thanks in visitor.get(sent["Location"]).content.decode()


def test_one_that_we_do_not_speak_is_dutch_and_the_next_visitor_begins_in_dutch(cast: Cast) -> None:
    Client().get("/voordeur/?taal=tr")
    for page in ("/voordeur/", "/voordeur/?taal=xx"):
        assert "Zoek mijn team" in Client().get(page).content.decode()


def test_what_a_team_speaks_is_named_in_the_language_chosen() -> None:
    with translation.override("tr"):
        assert in_chosen_words(("Nederlands", "Turks", "Fries")) == "Hollandaca, Türkçe, Fries"
    assert in_chosen_words(("Nederlands", "Turks")) == "Nederlands, Turks"


def test_the_three_languages_say_the_same_things() -> None:
    said = {
        language: {line for line in _catalogue(language).splitlines() if line.startswith("msgid ")}
        for language in WORDS
    }
    assert said["en"] == said["ar"] <= said["tr"]


def _catalogue(language: str) -> str:
    return (Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po").read_text()
