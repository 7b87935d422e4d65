"""Whatever happens while somebody types, the words are still there, and they stand there once."""

from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page, expect

from nabij.access.database import acting_as
from nabij.households.models import Circumstance
from nabij.intake.models import Report
from nabij.journal.models import ContactNote
from nabij.plans.models import Action, Goal
from tests.factories.cast import Cast
from tests.journeys.conftest import Browse
from tests.journeys.walking import choose, fill, pick, press, reads, tap

pytestmark = pytest.mark.browser

FACTS = "Wat zag en hoorde u?"
SEEN = "Ayşe liet de muur zien. Elif bracht Deniz naar school."
MEGABYTE = 1024 * 1024


def test_the_session_ends_while_typing_and_after_logging_in_elsewhere_the_note_is_saved(
    told: Cast, browse: Browse
) -> None:
    page = browse(told.samira)
    _open(page, "journal:write_note", told)
    with acting_as(None, wide=True):
        Session.objects.all().delete()
    fill(page, FACTS, SEEN)
    press(page, "Bewaren")
    reads(page, "U bent uitgelogd.")
    expect(page.get_by_label(FACTS)).to_have_value(SEEN)

    other_tab = browse(told.samira)
    page.context.add_cookies(other_tab.context.cookies())  # type: ignore[arg-type]
    press(page, "Bewaren")
    reads(page, "Notitie bewaard.", SEEN)
    assert _count(ContactNote) == 1


def test_what_was_kept_while_typing_comes_back_in_another_window(told: Cast, browse: Browse) -> None:
    page = browse(told.samira)
    _open(page, "journal:write_note", told)
    with page.expect_response(lambda answer: answer.url.endswith(reverse("drafts:save"))):
        fill(page, FACTS, SEEN)
        page.get_by_label(FACTS).blur()
    page.close(run_before_unload=False)
    again = browse(told.samira)
    again.goto("/")
    again.get_by_role("link", name="U was bezig met een notitie").click()
    expect(again.get_by_label(FACTS)).to_have_value(SEEN)
    reads(again, "Uw tekst staat er nog.")


def test_clicking_twice_makes_one_note(told: Cast, browse: Browse) -> None:
    page = browse(told.samira)
    _open(page, "journal:write_note", told)
    fill(page, FACTS, SEEN)
    page.get_by_role("button", name="Bewaren").dblclick()
    reads(page, "Notitie bewaard.")
    assert _count(ContactNote) == 1


def test_clicking_twice_makes_one_report(told: Cast, browse: Browse) -> None:
    page = browse(told.gp)
    page.goto(reverse("intake:report"))
    _fill_report(page)
    page.get_by_role("button", name="Melden", exact=True).dblclick()
    reads(page, "Dank u. Melding")
    assert _count(Report) == 1


def test_clicking_twice_makes_one_action(told: Cast, browse: Browse) -> None:
    goal = _goal(told)
    page = browse(told.samira)
    _open(page, "plans:plan", told)
    tap(page, "Actie erbij")
    fill(page, "Wat gaat er gebeuren?", "Schimmel melden")
    pick(page, "Wie doet het?", "Samira")
    page.get_by_role("button", name="Zet in het plan").first.dblclick()
    reads(page, "De actie staat in het plan.")
    assert _count(Action, goal=goal) == 1


@pytest.mark.parametrize("has_script", [True, False])
def test_going_back_after_saving_and_saving_again_makes_no_second_note(
    told: Cast, browse: Browse, *, has_script: bool
) -> None:
    page = browse(told.samira, java_script_enabled=has_script)
    _open(page, "journal:write_note", told)
    fill(page, FACTS, SEEN)
    press(page, "Bewaren")
    reads(page, "Notitie bewaard.")
    page.go_back()
    press(page, "Bewaren")
    either = page.get_by_text(SEEN).or_(page.get_by_text("Er klopt nog iets niet"))
    expect(either.filter(visible=True).first).to_be_visible()
    assert _count(ContactNote) == 1


def test_two_tabs_that_change_the_same_goal_show_both_texts(told: Cast, browse: Browse) -> None:
    goal = _goal(told)
    first, second = browse(told.samira), browse(told.tom)
    for page in (first, second):
        page.goto(reverse("plans:goal_edit", args=[goal.pk]))
    _save(first, "Wat moet er beter gaan?", "Droge muren in alle kamers")
    reads(first, "Het doel is bewaard.")
    _save(second, "Wat moet er beter gaan?", "Een huis zonder schimmel")
    reads(second, "Twee keer veranderd", "Droge muren in alle kamers", "Een huis zonder schimmel", "Samira Bakker")
    press(second, "Bewaar deze tekst")
    reads(second, "Een huis zonder schimmel")
    with acting_as(None, wide=True):
        goal.refresh_from_db()
    assert goal.words == "Een huis zonder schimmel"


def test_two_tabs_that_change_the_same_line_show_both_texts(told: Cast, browse: Browse) -> None:
    with acting_as(None, wide=True):
        line = Circumstance.objects.create(household=told.household, kind="problem", words="Schimmel in huis")
    first, second = browse(told.samira), browse(told.samira)
    for page in (first, second):
        _open(page, "households:change_circumstance", told, line.pk)
    _save(first, "In gewone woorden", "Schimmel in de slaapkamer")
    reads(first, "Schimmel in de slaapkamer")
    _save(second, "In gewone woorden", "Schimmel achter de kast")
    reads(second, "Twee keer veranderd", "Schimmel in de slaapkamer", "Schimmel achter de kast")


def test_a_photo_of_forty_megabytes_is_refused_in_a_sentence_and_the_text_stays(
    told: Cast, browse: Browse, forty_megabytes: Path
) -> None:
    page = browse(told.samira)
    _open(page, "journal:write_note", told)
    fill(page, FACTS, SEEN)
    page.get_by_label("Foto van een brief").first.set_input_files(forty_megabytes)
    reads(page, "Deze foto is te groot (meer dan 15 MB)")
    expect(page.get_by_label(FACTS)).to_have_value(SEEN)
    press(page, "Bewaren")
    reads(page, "Notitie bewaard.", SEEN)


def test_without_script_a_photo_of_forty_megabytes_is_refused_and_the_text_stays(
    told: Cast, browse: Browse, forty_megabytes: Path
) -> None:
    page = browse(told.samira, java_script_enabled=False)
    _open(page, "journal:write_note", told)
    fill(page, FACTS, SEEN)
    page.get_by_label("Foto van een brief").first.set_input_files(forty_megabytes)
    press(page, "Bewaren")
    reads(page, "Dit bestand is groter dan 15 MB.", "Kies de foto opnieuw")
    expect(page.get_by_label(FACTS)).to_have_value(SEEN)
    assert _count(ContactNote) == 0


def test_without_script_a_note_an_action_and_a_report_can_be_made(told: Cast, browse: Browse) -> None:
    goal = _goal(told)
    samira = browse(told.samira, java_script_enabled=False)
    _open(samira, "journal:write_note", told)
    fill(samira, FACTS, SEEN)
    press(samira, "Bewaren")
    reads(samira, "Notitie bewaard.")
    _open(samira, "plans:plan", told)
    tap(samira, "Actie erbij")
    fill(samira, "Wat gaat er gebeuren?", "Schimmel melden")
    pick(samira, "Wie doet het?", "Samira")
    press(samira, "Zet in het plan")
    reads(samira, "De actie staat in het plan.", "Schimmel melden")
    gp = browse(told.gp, java_script_enabled=False)
    gp.goto(reverse("intake:report"))
    _fill_report(gp)
    press(gp, "Melden")
    reads(gp, "Dank u. Melding")
    assert (_count(ContactNote), _count(Action, goal=goal), _count(Report)) == (1, 1, 1)


def _open(page: Page, name: str, told: Cast, *more: object) -> None:
    page.goto(reverse(name, args=[told.household.pk, *more]))


def _save(page: Page, label: str, text: str) -> None:
    fill(page, label, text)
    press(page, "Bewaren")


def _fill_report(page: Page) -> None:
    fill(page, "Over wie?", "Kees Bakker")
    fill(page, "Wat is er aan de hand?", "Hij komt het huis niet meer uit.")
    choose(page, "Weet het gezin dat u meldt?", "ja, ik heb het verteld")
    if page.get_by_role("group", name="Uw beroepsgeheim").locator("input:not(:checked)").count():
        page.get_by_role("group", name="Uw beroepsgeheim").locator("label").filter(visible=True).first.click()


def _goal(told: Cast) -> Goal:
    with acting_as(None, wide=True):
        return Goal.objects.create(household=told.household, words="Een droog huis", position=1)


def _count(model: type, **those: object) -> int:
    with acting_as(None, wide=True):
        return int(model.objects.filter(**those).count())  # type: ignore[attr-defined]


@pytest.fixture
def forty_megabytes(tmp_path: Path) -> Path:
    """What calls itself a photo and cannot be made smaller."""
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"no picture at all" * (40 * MEGABYTE // 16))
    return photo
