"""The pages of a household: who may open which, what they do, and what they never show."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.audit.models import Look
from nabij.directory.models import Professional
from nabij.households.models import Circumstance, Handover, Household, Involvement, Membership, Person, Question
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member, seat
from tests.factories.people import make_professional

Enter = Callable[[Professional], Client]
Acts = Callable[[Professional], Actor]
DIRECTS = {"director", "stand_in"}
SEATED = DIRECTS | {"helper", "helper_for_one"}
OUTLINE = {"leader", "intake", "privacy"}

NOT_COUNTED = ("SAVEPOINT", "RELEASE", "SET ")

MATRIX = {
    "question": (SEATED, OUTLINE),
    "circumstances": (SEATED, OUTLINE),
    "people": (SEATED | OUTLINE, set()),
    "add_person": (DIRECTS, SEATED | OUTLINE),
    "table": (SEATED | {"leader"}, OUTLINE),
    "invite_search": (DIRECTS, SEATED | OUTLINE),
    "direction": (SEATED | {"leader"}, OUTLINE),
    "hand_over_search": (DIRECTS | {"leader"}, SEATED | OUTLINE),
    "stand_in_search": (DIRECTS | {"leader"}, SEATED | OUTLINE),
    "naming": (DIRECTS, SEATED | OUTLINE),
}


def url(name: str, *args: Any) -> str:
    return reverse(f"households:{name}", args=args)


@pytest.mark.parametrize("page", MATRIX)
def test_each_of_the_cast_opens_what_is_theirs_and_nothing_else(cast: Cast, enter: Enter, page: str) -> None:
    opens, knows = MATRIX[page]
    for name, professional in cast.everyone.items():
        expected = 200 if name in opens else 403 if name in knows else 404
        answer = enter(professional).get(url(page, cast.household.pk))
        assert answer.status_code == expected, (page, name)


@pytest.mark.parametrize("page", MATRIX)
def test_a_household_that_does_not_exist_is_not_found_either(cast: Cast, enter: Enter, page: str) -> None:
    assert enter(cast.samira).get(url(page, uuid4())).status_code == 404


def test_the_question_is_written_read_as_a_story_and_taken_back(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.samira)
    page = url("question", cast.household.pk)
    day = {"asked_on_day": "3", "asked_on_month": "11", "asked_on_year": "2026"}
    answer = browser.post(page, {"words": "Wij willen een droog huis", "said_by": str(cast.ayse.pk), **day})
    assert answer.status_code == 303
    answer = browser.post(page, {"words": "En rust", "because": "Murat werd geschorst", **day})
    assert answer.status_code == 303
    shown = browser.get(page).content.decode()
    assert shown.index("Wij willen een droog huis") < shown.index("Murat werd geschorst") < shown.index("En rust")
    last = Question.objects.get(words="En rust")
    assert browser.post(url("retract_question", cast.household.pk, last.pk)).status_code == 303
    assert "En rust" not in browser.get(page).content.decode()


def test_what_is_wrong_with_the_question_is_said_and_nothing_is_lost(cast: Cast, enter: Enter) -> None:
    day = {"asked_on_day": "31", "asked_on_month": "2", "asked_on_year": "2026"}
    answer = enter(cast.samira).post(url("question", cast.household.pk), {"words": "Een droog huis", **day})
    assert answer.status_code == 422
    assert "Deze datum bestaat niet" in answer.content.decode()
    assert "Een droog huis" in answer.content.decode()


LINE = {"kind": "problem", "words": "schimmel", "about": "", "leads_to": "Deniz hoest", "domain": "Wonen"}


def test_a_line_is_written_changed_over_and_back(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.samira)
    page = url("circumstances", cast.household.pk)
    assert browser.post(page, LINE).status_code == 303
    one = Circumstance.objects.get()
    change = url("change_circumstance", cast.household.pk, one.pk)
    assert browser.post(change, {**LINE, "words": "schimmel overal", "version": "1"}).status_code == 303
    assert browser.post(url("end_circumstance", cast.household.pk, one.pk)).status_code == 303
    assert "Wat voorbij is" in browser.get(page).content.decode()
    assert browser.post(url("bring_back_circumstance", cast.household.pk, one.pk)).status_code == 303
    assert "Wat voorbij is" not in browser.get(page).content.decode()


def test_two_tabs_saving_the_same_line_are_shown_both_texts(cast: Cast, enter: Enter) -> None:
    one = Circumstance.objects.create(household=cast.household, kind="problem", words="schimmel")
    change = url("change_circumstance", cast.household.pk, one.pk)
    enter(cast.tom).post(change, {**LINE, "words": "schimmel overal", "version": "1"})
    answer = enter(cast.samira).post(change, {**LINE, "words": "schimmel in de keuken", "version": "1"})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "schimmel overal" in shown
    assert "schimmel in de keuken" in shown
    assert "Tom de Groot" in shown
    again = {**LINE, "words": "schimmel overal, ook in de keuken", "version": "2"}
    assert enter(cast.samira).post(change, again).status_code == 303
    one.refresh_from_db()
    assert (one.words, one.leads_to) == ("schimmel overal, ook in de keuken", "Deniz hoest")


@pytest.mark.parametrize("version", ["", "x", "9" * 30, "-1"])
def test_a_version_that_is_no_version_is_a_conflict_and_no_error(cast: Cast, enter: Enter, version: str) -> None:
    one = Circumstance.objects.create(household=cast.household, kind="problem", words="schimmel")
    answer = enter(cast.samira).post(
        url("change_circumstance", cast.household.pk, one.pk), {**LINE, "words": "x", "version": version}
    )
    assert answer.status_code == 409


def test_the_form_in_place_is_the_form_of_the_page(cast: Cast, enter: Enter) -> None:
    one = Circumstance.objects.create(household=cast.household, kind="problem", words="schimmel")
    browser = enter(cast.samira)
    change = url("change_circumstance", cast.household.pk, one.pk)
    fragment = browser.get(change, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in fragment
    assert f'action="{change}"' in fragment
    assert f'action="{change}"' in browser.get(change).content.decode()
    person = url("change_person", cast.household.pk, Membership.objects.get(person=cast.jan).pk)
    assert "<html" not in browser.get(person, headers={"HX-Request": "true"}).content.decode()


ADD = {"name": "Zeynep Yılmaz", "relation": "oma", "kind": "belongs", "birth_year": "1955", "known": ""}


def test_somebody_is_added_with_a_name_in_one_line(cast: Cast, enter: Enter) -> None:
    answer = enter(cast.samira).post(url("add_person", cast.household.pk), {**ADD, "number": "12 hs", "street": "Kade"})
    assert answer.status_code == 303
    oma = Person.objects.get(given_names="Zeynep")
    assert (oma.surname, str(oma.birth), oma.address) == ("Yılmaz", "1955", "Kade 12 hs")
    assert "Zeynep" not in answer["Location"]


def test_somebody_we_know_already_is_offered_and_stays_one_person(cast: Cast, enter: Enter) -> None:
    other = make_household("Yilmaz", area=cast.area, director=cast.samira)
    oma = make_person("Zeynep", "Yılmaz", "1955")
    member(other, oma)
    browser, page = enter(cast.samira), url("add_person", cast.household.pk)
    answer = browser.post(page, ADD)
    assert answer.status_code == 422
    assert "Kennen we deze persoon al?" in answer.content.decode()
    assert browser.post(page, {**ADD, "known": str(oma.pk)}).status_code == 303
    assert Membership.objects.filter(person=oma).count() == 2
    assert browser.post(page, {**ADD, "known": "new"}).status_code == 303
    assert Person.objects.filter(given_names="Zeynep").count() == 2


@pytest.mark.parametrize(
    "name", ["a" * 200, "محمد", "Ayşe 👩‍👩‍👧", "Ğ\x00ılıç", "van de der den van de der den van Ek"]
)
def test_names_from_everywhere_are_taken_and_shown(cast: Cast, enter: Enter, name: str) -> None:
    browser = enter(cast.samira)
    assert browser.post(url("add_person", cast.household.pk), {**ADD, "name": name}).status_code == 303
    assert browser.get(url("people", cast.household.pk)).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"name": ""}, "Vul dit in"),
        ({"name": "a" * 201}, "te lang"),
        ({"birth_year": "2999"}, "toekomst"),
        ({"birth_day": "31", "birth_month": "2"}, "bestaat niet"),
        ({"phone": "geen"}, "telefoonnummer"),
        ({"bsn": "1234567890123"}, "negen cijfers"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(cast: Cast, enter: Enter, wrong: dict[str, str], says: str) -> None:
    answer = enter(cast.samira).post(url("add_person", cast.household.pk), {**ADD, **wrong})
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_a_wrong_bsn_is_a_warning(cast: Cast, enter: Enter) -> None:
    answer = enter(cast.samira).post(url("add_person", cast.household.pk), {**ADD, "bsn": "123456789"}, follow=True)
    assert "lijkt niet te kloppen" in answer.content.decode()
    assert Person.objects.get(given_names="Zeynep").bsn == "123456789"


CHANGE = {"given_names": "Jan", "between": "de", "surname": "Vries", "kind": "lives_here", "birth_year": "1983"}


def test_two_tabs_changing_one_person_lose_nothing(cast: Cast, enter: Enter) -> None:
    page = url("change_person", cast.household.pk, Membership.objects.get(person=cast.jan).pk)
    assert enter(cast.tom).post(page, {**CHANGE, "language": "Fries", "version": "1"}).status_code == 303
    answer = enter(cast.samira).post(page, {**CHANGE, "language": "Nederlands", "version": "1"})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "Fries" in shown
    assert 'value="Nederlands"' in shown
    assert 'name="version" value="2"' in shown
    assert enter(cast.samira).post(page, {**CHANGE, "language": "beide", "version": "2"}).status_code == 303


def test_somebody_leaves_and_comes_back(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.samira)
    jan = Membership.objects.get(person=cast.jan)
    day = {"on_day": "1", "on_month": "11", "on_year": "2026"}
    assert browser.get(url("leave_household", cast.household.pk, jan.pk)).status_code == 200
    answer = browser.post(url("leave_household", cast.household.pk, jan.pk), {"because": "moved", **day}, follow=True)
    undo = url("bring_member_back", cast.household.pk, jan.pk)
    assert undo in answer.content.decode()
    assert browser.post(undo).status_code == 303
    jan.refresh_from_db()
    assert jan.ends_on is None


def test_authority_is_written_per_child_with_who_gives_consent(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.samira)
    page = url("authority", cast.household.pk, Membership.objects.get(person=cast.deniz).pk)
    assert "Onder de 12" in browser.get(page).content.decode()
    assert browser.post(page, {"holder": str(cast.ayse.pk), "body": ""}).status_code == 303
    assert browser.post(page, {"holder": "", "body": ""}).status_code == 422
    held = cast.deniz.authorities.get()
    end = url("end_authority", cast.household.pk, Membership.objects.get(person=cast.deniz).pk, held.pk)
    restore = url("restore_authority", cast.household.pk, Membership.objects.get(person=cast.deniz).pk, held.pk)
    assert browser.post(end).status_code == 303
    assert browser.post(restore).status_code == 303
    held.refresh_from_db()
    assert held.ends_on is None


def test_the_mentor_reads_about_murat_and_cannot_write_authority(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.mentor)
    murat = url("authority", cast.household.pk, Membership.objects.get(person=cast.murat).pk)
    assert browser.get(murat).status_code == 200
    assert browser.post(murat, {"holder": "", "body": "GI"}).status_code == 403
    assert (
        browser.get(url("authority", cast.household.pk, Membership.objects.get(person=cast.elif_).pk)).status_code
        == 404
    )


def test_the_mentors_pages_hold_no_debts_and_no_other_children(cast: Cast, enter: Enter) -> None:
    Circumstance.objects.create(household=cast.household, about=cast.jan, kind="problem", words="schulden bij Wehkamp")
    browser = enter(cast.mentor)
    shown = "".join(
        browser.get(url(page, cast.household.pk)).content.decode()
        for page in ("people", "circumstances", "table", "direction", "question")
    )
    assert "Murat" in shown
    for secret in ("schulden", "Kredietbank", "Elif", "Ayşe", "Fatma"):
        assert secret not in shown, secret


def test_the_team_leader_sees_the_table_and_not_the_family(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.leader)
    shown = "".join(browser.get(url(page, cast.household.pk)).content.decode() for page in ("people", "table"))
    assert "Mark Jansen" in shown
    for name in ("Jan de", "Murat de Vries", "Ayşe", "Fatma"):
        assert name not in shown, name


def test_fifteen_become_five_with_one_click_and_back_with_another(cast: Cast, enter: Enter) -> None:
    seats = [seat(cast.household, make_professional(f"Hulp {number}", organisation="Zorg")) for number in range(11)]
    browser = enter(cast.samira)
    stays = {str(one.pk): "stays" for one in Involvement.objects.exclude(seat="director")}
    leaves = {str(one.pk): "leaves" for one in seats[:10]}
    day = {"ends_on_day": "22", "ends_on_month": "11", "ends_on_year": "2099"}
    answer = browser.post(
        url("decide_table", cast.household.pk),
        {**stays, **leaves, **day, "because": "met het gezin besloten"},
        follow=True,
    )
    assert "10 professionals stappen terug" in answer.content.decode()
    conversation = Involvement.objects.get(pk=seats[0].pk).ended_in
    undo = url("take_back_decision", cast.household.pk, conversation)
    assert undo in answer.content.decode()
    assert browser.post(undo).status_code == 303
    assert not Involvement.objects.exclude(ends_on=None).exists()


def test_a_table_that_changed_meanwhile_is_shown_again(cast: Cast, enter: Enter) -> None:
    answer = enter(cast.samira).post(url("decide_table", cast.household.pk), {"because": ""})
    assert answer.status_code == 422


def test_somebody_is_found_and_asked_to_the_table(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.samira)
    found = browser.post(url("invite_search", cast.household.pk), {"words": "huisarts"})
    page = url("invite", cast.household.pk, cast.gp.pk)
    assert page in found.content.decode()
    assert browser.post(url("invite_search", cast.household.pk), {"words": ""}).status_code == 422
    assert browser.get(page).status_code == 200
    asked = {"purpose": "gezondheid volgen", "basis": "consent", "about": [str(cast.elif_.pk)]}
    assert browser.post(page, asked).status_code == 422
    assert browser.post(page, {**asked, "consent_note": "Ayşe, 3 november"}).status_code == 303
    assert browser.post(page, {**asked, "consent_note": "Ayşe, 3 november"}).status_code == 422
    made = Involvement.objects.get(professional=cast.gp)
    assert not made.whole
    ended = url("keep_at_table", cast.household.pk, made.pk)
    assert browser.post(ended).status_code == 303


def test_the_direction_is_handed_over_after_saying_who_will_be_told(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.samira)
    found = browser.post(url("hand_over_search", cast.household.pk), {"words": "Carla"}).content.decode()
    page = url("hand_over", cast.household.pk, cast.colleague.pk)
    assert page in found
    before = browser.get(page).content.decode()
    for told in ("Mirjam Mentor", "Mark Jansen", "Tom de Groot"):
        assert told in before
    assert browser.post(page, {"reason": "verlof", "family_told": ""}).status_code == 422
    answer = browser.post(page, {"reason": "verlof", "family_told": "samen langs"})
    assert (answer.status_code, answer["Location"]) == (303, reverse("workspace:my_day"))
    assert browser.get(url("direction", cast.household.pk)).status_code == 404
    assert Household.objects.get(pk=cast.household.pk).director == cast.colleague


def test_the_new_director_can_give_it_back(cast: Cast, enter: Enter) -> None:
    enter(cast.samira).post(
        url("hand_over", cast.household.pk, cast.colleague.pk), {"reason": "verlof", "family_told": "samen langs"}
    )
    browser = enter(cast.colleague)
    page = url("hand_back", cast.household.pk, Handover.objects.get().pk)
    assert page in browser.get(url("direction", cast.household.pk)).content.decode()
    assert browser.get(page).status_code == 200
    assert browser.post(page, {"family_told": "gebeld"}).status_code == 303
    assert Household.objects.get(pk=cast.household.pk).director == cast.samira


def test_a_stand_in_is_asked_for_fridays(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.samira)
    page = url("stand_in", cast.household.pk, cast.colleague.pk)
    assert browser.get(page).status_code == 200
    assert browser.post(page, {}).status_code == 422
    assert browser.post(page, {"weekdays": ["5"]}).status_code == 303
    shown = browser.get(url("direction", cast.household.pk)).content.decode()
    assert "Carla Collega" in shown
    assert "vr" in shown


def test_the_household_is_renamed_and_two_tabs_lose_nothing(cast: Cast, enter: Enter) -> None:
    page = url("naming", cast.household.pk)
    said = {
        "name": "Gezin De Vries – Yilmaz",
        "street": "Kade",
        "number": "3",
        "postcode": "1234ab",
        "town": "Teststad",
    }
    assert enter(cast.samira).post(page, {**said, "version": "1"}).status_code == 303
    answer = enter(cast.tom).post(page, {**said, "name": "Familie Yilmaz", "version": "1"})
    assert answer.status_code == 409
    assert "Gezin De Vries – Yilmaz" in answer.content.decode()
    assert 'value="Familie Yilmaz"' in answer.content.decode()


def test_a_thing_of_another_household_is_not_found_under_this_address(cast: Cast, enter: Enter) -> None:
    other = make_household("Ander", area=cast.area, director=cast.samira)
    person = member(other, make_person("Kind", "Ander", "2015"))
    line = Circumstance.objects.create(household=other, kind="problem", words="x")
    asked = Question.objects.create(household=other, words="x", is_first=True)
    seated = seat(other, cast.gp)
    browser = enter(cast.samira)
    for name, pk in (
        ("change_circumstance", line.pk), ("end_circumstance", line.pk), ("bring_back_circumstance", line.pk),
        ("retract_question", asked.pk), ("change_person", person.pk), ("leave_household", person.pk),
        ("bring_member_back", person.pk), ("authority", person.pk), ("keep_at_table", seated.pk),
    ):  # fmt: skip
        assert browser.post(url(name, cast.household.pk, pk)).status_code == 404, name


def test_every_look_is_written_with_its_purpose(cast: Cast, enter: Enter) -> None:
    enter(cast.mentor).get(url("people", cast.household.pk))
    look = Look.objects.get(household=cast.household.pk)
    assert (look.role, look.page, look.purpose) == (
        "helper", "households:people", "zien wie erbij hoort en wie betrokken is",
    )  # fmt: skip


@pytest.mark.parametrize("page", ["question", "circumstances", "people", "table", "direction"])
def test_the_number_of_queries_does_not_grow_with_the_family(cast: Cast, enter: Enter, page: str) -> None:
    browser = enter(cast.samira)
    for number in range(20):
        person = make_person(f"Kind {number}", "Yilmaz", "2015")
        member(cast.household, person)
        Circumstance.objects.create(household=cast.household, about=person, kind="problem", words="iets")
        Question.objects.create(household=cast.household, words=f"Vraag {number}")
        seat(cast.household, make_professional(f"Hulp {number}"), about=(person,))
    with CaptureQueriesContext(connection) as asked:
        browser.get(url(page, cast.household.pk))
    counted = [one["sql"] for one in asked.captured_queries if not one["sql"].startswith(NOT_COUNTED)]
    assert len(counted) <= 12 + 6, "\n".join(counted)
