"""What the small modules do while somebody types at a kitchen table."""

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from PIL import Image

from nabij.ui.fields import PhotoField
from nabij.ui.samples import samples
from tests.ui.conftest import HOME

pytestmark = pytest.mark.browser

PAGE = """{% extends "ui/base.html" %}{% load ui %}{% block content %}
<form method="post" action="/bewaren/" class="nb-form" enctype="multipart/form-data"
  data-draft-url="/concepten/" data-draft-key="note:1">{% csrf_token %}
  {% for one in form %}{% field one %}{% endfor %}{% submit_bar label="Bewaren" %}{% endsubmit_bar %}
</form>
{% row_list label="Rijen" %}{% row title="Een" href="#een" %}{% row title="Twee" href="#twee" %}{% endrow_list %}
{% link_button "Sluiten" href="/sluiten/" opens="zeker" %}
{% confirm "Zeker weten?" action_url="/weg/" label="Ja" cancel_url="#" dialog_id="zeker" %}{% endblock %}"""


class Note(forms.Form):
    text = forms.CharField(label="Notitie", widget=forms.Textarea)
    letter = PhotoField(label="Brief", required=False)


class Server:
    """Stands in for the two addresses a form posts to, and remembers in which order."""

    def __init__(self) -> None:
        self.draft_status = 204
        self.drafts: list[Any] = []
        self.asked: list[str] = []

    def answer(self, route: Any) -> None:
        path = route.request.url.removeprefix(HOME)
        self.asked.append(path)
        if path == "/concepten/":
            self.drafts.append(json.loads(route.request.post_data))
            route.fulfill(status=self.draft_status)
        else:
            route.fulfill(status=204)


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def tab(open_page: Callable[[str], Any], server: Server) -> Any:
    page = Template(PAGE).render(Context(samples() | {"form": Note(), "csrf_token": "token", "messages": []}))
    tab = open_page(page)
    tab.route(f"{HOME}/concepten/", server.answer)
    tab.route(f"{HOME}/bewaren/", server.answer)
    return tab


def test_what_was_typed_is_kept_on_leaving_the_field(tab: Any, server: Server) -> None:
    tab.fill("#id_text", "Ayşe wil taalles")
    tab.press("#id_text", "Tab")
    tab.wait_for_function("document.querySelector('[data-draft-state]').textContent.startsWith('Bewaard')")
    assert server.drafts == [{"key": "note:1", "fields": {"text": ["Ayşe wil taalles"]}}]


def test_it_is_kept_before_it_is_sent_and_sent_once(tab: Any, server: Server) -> None:
    tab.fill("#id_text", "Twee keer geklikt")
    tab.dblclick("button:has-text('Bewaren')")
    tab.wait_for_timeout(300)
    assert server.asked.count("/bewaren/") == 1
    assert server.asked.index("/concepten/") < server.asked.index("/bewaren/")


def test_a_session_that_ended_loses_nothing(tab: Any, server: Server) -> None:
    server.draft_status = 401
    tab.fill("#id_text", "Niet kwijtraken")
    tab.click("button:has-text('Bewaren')")
    tab.wait_for_selector("[data-signed-out]:visible")
    assert "/bewaren/" not in server.asked
    assert tab.input_value("#id_text") == "Niet kwijtraken"
    server.draft_status = 204
    tab.click("button:has-text('Bewaren')")
    tab.wait_for_selector("[data-signed-out]", state="hidden")
    tab.wait_for_timeout(200)
    assert server.asked[-1] == "/bewaren/"


def test_a_list_is_walked_with_the_keyboard(tab: Any) -> None:
    for key in ("j", "j", "k"):
        tab.keyboard.press(key)
    assert tab.evaluate("document.activeElement.hash") == "#een"


def test_the_keys_do_nothing_while_typing(tab: Any) -> None:
    tab.click("#id_text")
    tab.keyboard.type("jk")
    assert tab.input_value("#id_text") == "jk"


def test_a_question_opens_on_the_page_itself(tab: Any) -> None:
    tab.click("text=Sluiten")
    assert tab.is_visible("dialog#zeker")
    tab.click("text=Nee, terug")
    assert not tab.is_visible("dialog#zeker")


def test_a_large_photo_is_made_smaller_before_it_is_sent(tab: Any) -> None:
    photo = BytesIO()
    Image.effect_noise((4000, 3000), 60).convert("RGB").save(photo, "JPEG", quality=95)
    tab.set_input_files("#id_letter", {"name": "brief.jpg", "mimeType": "image/jpeg", "buffer": photo.getvalue()})
    tab.wait_for_selector("canvas.nb-preview")
    width = "createImageBitmap(document.querySelector('#id_letter').files[0]).then((one) => one.width)"
    assert tab.evaluate(width) == 2000


def test_a_file_that_cannot_be_made_smaller_is_refused_in_a_sentence(tab: Any) -> None:
    too_large = b"\0" * (16 * 1024 * 1024)
    tab.set_input_files("#id_letter", {"name": "brief.heic", "mimeType": "image/heic", "buffer": too_large})
    tab.wait_for_selector("text=Deze foto is te groot")
    assert tab.evaluate("document.querySelector('#id_letter').files.length") == 0
