"""What is being typed stays with the one who types it, for fourteen days."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.drafts.keeping import discard, draft_of, keep_draft
from nabij.drafts.models import Draft
from nabij.kernel import clock
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
THING = UUID(int=7)


def send(client: Client, key: str, fields: dict[str, Any]) -> int:
    body = json.dumps({"key": key, "fields": fields})
    return client.post(reverse("drafts:save"), body, content_type="application/json").status_code


def test_what_was_typed_comes_back(cast: Cast, acts: Acts, enter: Enter) -> None:
    assert send(enter(cast.samira), f"contact-note:{THING}", {"words": ["Bij Ayşe"], "who": ["a", "b"]}) == 204
    assert draft_of(acts(cast.samira), "contact-note", THING) == {"words": "Bij Ayşe", "who": ["a", "b"]}


def test_the_last_typing_stands(cast: Cast, acts: Acts) -> None:
    for words in ("een", "twee"):
        keep_draft(acts(cast.samira), "note", THING, {"words": [words]})
    assert draft_of(acts(cast.samira), "note", THING) == {"words": "twee"}
    assert Draft.objects.count() == 1


def test_nobody_sees_the_draft_of_another(cast: Cast, acts: Acts) -> None:
    keep_draft(acts(cast.samira), "note", THING, {"words": ["geheim"]})
    assert draft_of(acts(cast.tom), "note", THING) is None
    discard(acts(cast.tom), "note", THING)
    assert draft_of(acts(cast.samira), "note", THING) is not None


def test_a_sent_form_leaves_no_draft(cast: Cast, acts: Acts) -> None:
    keep_draft(acts(cast.samira), "note", THING, {"words": ["klaar"]})
    discard(acts(cast.samira), "note", THING)
    assert draft_of(acts(cast.samira), "note", THING) is None


def test_after_fourteen_days_it_is_gone(cast: Cast, acts: Acts) -> None:
    actor = acts(cast.samira)
    with clock.held(clock.now() - timedelta(days=14, minutes=1)):
        keep_draft(actor, "note", THING, {"words": ["oud"]})
    assert draft_of(actor, "note", THING) is None
    keep_draft(actor, "note", uuid4(), {"words": ["nieuw"]})
    assert [draft.content for draft in Draft.objects.all()] == [{"words": ["nieuw"]}]


def test_passwords_and_tokens_are_never_kept(cast: Cast, acts: Acts) -> None:
    keep_draft(
        acts(cast.samira), "note", THING, {"password": ["x"], "csrfmiddlewaretoken": ["y"], "postcode": ["1234 AB"]}
    )
    assert draft_of(acts(cast.samira), "note", THING) == {"postcode": "1234 AB"}


def test_a_date_in_three_parts_comes_back_as_one_field(cast: Cast, acts: Acts) -> None:
    keep_draft(acts(cast.samira), "note", THING, {"due_day": ["3"], "due_month": [""], "due_year": ["2027"]})
    assert draft_of(acts(cast.samira), "note", THING) == {"due": ["3", "", "2027"]}


def test_signs_that_the_database_cannot_hold_lose_nothing_else(cast: Cast, acts: Acts, enter: Enter) -> None:
    assert send(enter(cast.samira), f"note:{THING}", {"words": ["voor\x00na \ud83d 👵🏽"]}) == 204
    assert draft_of(acts(cast.samira), "note", THING) == {"words": "voorna  👵🏽"}


def test_without_login_the_script_hears_401(db: None) -> None:
    assert send(Client(), f"note:{THING}", {"words": ["x"]}) == 401


def test_too_much_text_is_refused(cast: Cast, enter: Enter) -> None:
    assert send(enter(cast.samira), f"note:{THING}", {"words": ["x" * 200_001]}) == 413
    assert send(enter(cast.samira), f"note:{THING}", {"words": ["x" * 3_000_000]}) == 413


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"\xff", b'{"key": "note:x", "fields": {}}', b'{"key": "note", "fields": {}}',
        f'{{"key": "note:{THING}", "fields": {{"a": "b"}}}}'.encode(),
        b'{"key": "note:----------------------------------", "fields": {}}',
    ],
)  # fmt: skip
def test_what_is_not_a_draft_is_refused(cast: Cast, enter: Enter, body: bytes) -> None:
    answer = enter(cast.samira).post(reverse("drafts:save"), body, content_type="application/json")
    assert answer.status_code == 400


def test_starting_again_throws_it_away_and_shows_the_form(cast: Cast, acts: Acts, enter: Enter) -> None:
    keep_draft(acts(cast.samira), "note", THING, {"words": ["weg"]})
    client = enter(cast.samira)
    answer = client.post(reverse("drafts:discard"), {"key": f"note:{THING}", "next": "/berichten/"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/berichten/")
    assert draft_of(acts(cast.samira), "note", THING) is None
    elsewhere = client.post(reverse("drafts:discard"), {"key": f"note:{THING}", "next": "https://elders.example/"})
    assert elsewhere.headers["Location"] == "/"


def test_the_form_says_that_it_starts_from_a_draft(cast: Cast, acts: Acts) -> None:
    with clock.held(clock.now().replace(month=11, day=3, hour=14, minute=3)):
        keep_draft(acts(cast.samira), "note", THING, {"words": ["x"]})
        draft = draft_of(acts(cast.samira), "note", THING)
    page = render_to_string("drafts/resumed.html", {"draft": draft}, RequestFactory().get("/formulier/"))
    assert "3 november, 14:03" in page
    assert 'value="/formulier/"' in page
    assert not render_to_string("drafts/resumed.html", {"draft": None}).strip()


def test_a_draft_that_is_no_draft_is_refused_and_never_breaks(cast: Cast, enter: Enter) -> None:
    client = enter(cast.samira)
    for body in (b"[" * 90_000, b"9" * 5_000, b"\xff\xfe", b"null"):
        assert client.post(reverse("drafts:save"), body, content_type="application/json").status_code == 400


def test_a_name_of_a_field_that_cannot_be_kept_does_not_lose_the_rest(cast: Cast, acts: Acts, enter: Enter) -> None:
    assert send(enter(cast.samira), f"note:{THING}", {"wo\x00rds": ["blijft"]}) == 204
    assert draft_of(acts(cast.samira), "note", THING) == {"words": "blijft"}


@pytest.mark.parametrize(
    ("key", "fields", "address"),
    [
        ("question", {"asked_on": ["x"]}, "households:question"),
        ("safety-weighing", {"look_again_on": ["x"]}, "journal:weigh_safety"),
        ("contact-note", {"happened_at": ["x"], "persons": ["x"], "key": ["x"]}, "journal:write_note"),
        ("report", {"birth": ["x"]}, "intake:report"),
    ],
)
def test_a_draft_that_no_form_made_breaks_no_page(
    cast: Cast, enter: Enter, key: str, fields: dict[str, Any], address: str
) -> None:
    client, is_report = enter(cast.gp if key == "report" else cast.samira), key == "report"
    thing = cast.gp.user_id if is_report else cast.household.pk
    assert send(client, f"{key}:{thing}", fields) == 204
    page = client.get(reverse(address, args=[] if is_report else [cast.household.pk]))
    assert page.status_code == 200
    assert page.context["form"].initial.items() >= {name: one[0] for name, one in fields.items()}.items()
