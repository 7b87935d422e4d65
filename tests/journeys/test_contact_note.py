"""After a visit: a note on the phone, copied out for the other system in one tap, and that stands in the log."""

import pytest
from django.urls import reverse

from nabij.access.database import acting_as
from nabij.audit.models import Look
from nabij.journal.models import ContactNote
from tests.factories.cast import Cast
from tests.factories.journal import make_weighing
from tests.journeys.conftest import Browse

pytestmark = pytest.mark.browser


def test_a_note_is_written_and_copied_in_one_tap(told: Cast, browse: Browse) -> None:
    page = browse(told.samira, permissions=["clipboard-read", "clipboard-write"])
    page.goto(reverse("journal:write_note", args=[told.household.pk]))
    page.get_by_label("Wat zag en hoorde u?").fill("Er zit schimmel achter de kast.")
    page.get_by_text("Ayşe Yilmaz").first.click()
    page.get_by_role("button", name="Bewaren").click()
    with page.expect_response(lambda answer: answer.url.endswith("/overnemen/")):
        page.get_by_role("button", name="Kopieer voor het andere systeem").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Erbij:\nSamira Bakker, Ayşe Yilmaz" in copied
    assert "Gezien en gehoord:\nEr zit schimmel achter de kast." in copied
    with acting_as(None, wide=True):
        assert Look.objects.get(kind="export").household == told.household.pk


def test_a_weighing_is_never_on_paper(told: Cast, browse: Browse) -> None:
    with acting_as(None, wide=True):
        weighing = make_weighing(told.household, told.samira)
    page = browse(told.samira)
    page.goto(reverse("journal:safety", args=[told.household.pk]))
    assert page.get_by_text(weighing.facts).is_visible()
    page.emulate_media(media="print")
    assert not page.get_by_text(weighing.facts).is_visible()
    assert page.get_by_text("staat nooit op papier").first.is_visible()


def test_what_is_typed_survives_that_the_session_ended(told: Cast, browse: Browse) -> None:
    page = browse(told.samira)
    page.goto(reverse("journal:write_note", args=[told.household.pk]))
    facts = page.get_by_label("Wat zag en hoorde u?")
    facts.fill("Jan sliep.")
    with page.expect_response(lambda answer: answer.url.endswith(reverse("drafts:save"))):
        facts.blur()
    page.context.clear_cookies()
    facts.fill("Jan sliep. Elif bracht Deniz naar school.")
    page.get_by_role("button", name="Bewaren").click()
    page.get_by_text("U bent uitgelogd.").wait_for()
    assert facts.input_value() == "Jan sliep. Elif bracht Deniz naar school."
    with acting_as(None, wide=True):
        assert not ContactNote.objects.exists()
    again = browse(told.samira)
    again.goto(reverse("journal:write_note", args=[told.household.pk]))
    assert again.get_by_label("Wat zag en hoorde u?").input_value() == "Jan sliep."
