"""The family on screen: with a professional, turned to the family, and who sees what of it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.commands.authority import set_authority
from nabij.households.commands.members import leave_household
from nabij.households.models import Membership
from nabij.kernel.partial_dates import PartialDate
from nabij.kinship.commands.drawing import draw_members
from nabij.kinship.commands.people import Newcomer, add_relative
from nabij.kinship.commands.ties import mark_bond
from nabij.kinship.models import Descent, Kin, KinBond, Pairing
from nabij.kinship.queries import genogram_of
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
STATUS = {
    "director": 200, "stand_in": 200, "helper": 200, "helper_for_one": 200,
    "leader": 403, "intake": 403, "privacy": 403,
    "partner": 404, "colleague": 404, "stranger": 404, "administrator": 404,
    "signals": 404, "back_office": 404, "mandate_giver": 404, "safety_net": 404,
    "policy": 404, "paymaster": 404,
}  # fmt: skip
ROUND_EVERY_PAGE = 14  # the session, who asks, the reading log, the savepoint of the test


@pytest.fixture
def family(cast: Cast, acts: Acts) -> dict[str, Kin]:
    """The five of Lindestraat, with Jan's father Henk and a tense bond."""
    samira, home = acts(cast.samira), cast.household.pk
    draw_members(samira, home)
    jan = Kin.objects.get(person=cast.jan)
    henk = Newcomer("Henk", "man", PartialDate(1949))
    add_relative(samira, home, beside=jan.pk, how="parent", who=henk)
    ayse = Kin.objects.get(person=cast.ayse)
    grandfather = Kin.objects.get(called="Henk")
    mark_bond(samira, home, one=ayse.pk, other=grandfather.pk, quality="tense")
    mark_bond(samira, home, one=ayse.pk, other=jan.pk, quality="violent")
    return {"jan": jan, "ayse": ayse, "henk": grandfather, "elif": Kin.objects.get(person=cast.elif_)}


def url(name: str, *ids: Any) -> str:
    return reverse(f"kinship:{name}", args=ids)


def text(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.mark.parametrize("page", ["genogram", "shared"])
def test_the_family_opens_for_the_table_alone(cast: Cast, enter: Enter, family: dict[str, Kin], page: str) -> None:
    address = url(page, cast.household.pk)
    assert {who: enter(one).get(address).status_code for who, one in cast.everyone.items()} == STATUS


def test_the_first_page_proposes_and_one_tap_confirms(cast: Cast, enter: Enter) -> None:
    samira, page = enter(cast.samira), url("genogram", cast.household.pk)
    first = text(samira.get(page))
    assert "Klopt dit?" in first
    assert "Kinderen van Jan en Ayşe: Elif, Murat en Deniz." in first
    assert not Kin.objects.exists()
    answer = samira.post(url("draw", cast.household.pk))
    assert answer.status_code == 303
    confirmed = text(samira.get(answer["Location"]))
    assert "Klopt dit?" not in confirmed
    assert "verhaal/familie/terug/" in confirmed


def test_the_text_says_what_the_picture_shows(cast: Cast, enter: Enter, acts: Acts, family: dict[str, Kin]) -> None:
    member = Membership.objects.get(person=cast.elif_)
    set_authority(acts(cast.samira), member.pk, holder=cast.ayse.pk)
    page = text(enter(cast.samira).get(url("genogram", cast.household.pk)))
    for words in (
        "Wonen hier samen: Jan, Ayşe, Elif, Murat en Deniz.", "Tussen Ayşe en Henk: gespannen.",
        "Gezag over Elif: Ayşe.", "Tussen Jan en Ayşe: geweld.", "Henk, man, 76 of 77 jaar.",
    ):  # fmt: skip
        assert words in page, words


def test_the_shared_screen_keeps_what_is_not_for_it(cast: Cast, enter: Enter, family: dict[str, Kin]) -> None:
    Kin.objects.filter(pk=family["henk"].pk).update(on_paper=False)
    page = text(enter(cast.samira).get(url("shared", cast.household.pk)))
    assert "Elif" in page
    for hidden in ("Henk", "geweld.", "gespannen."):
        assert hidden not in page
    assert enter(cast.samira).get(url("shared_kin", family["henk"].pk)).status_code == 404
    assert "Henk" not in text(enter(cast.samira).get(url("shared_kin", family["jan"].pk)))


def test_names_stay_hidden_while_one_draws(cast: Cast, enter: Enter, family: dict[str, Kin]) -> None:
    samira = enter(cast.samira)
    page = text(samira.get(url("shared", cast.household.pk) + "?namen=verborgen"))
    assert "zoon 2" in page
    assert "opa" in page
    one = text(samira.get(url("shared_kin", family["jan"].pk) + "?namen=verborgen"))
    for name in ("Jan", "Henk", "Ayşe", "Elif"):
        assert name not in page
        assert name not in one
    draw = url("add", family["jan"].pk, "sibling") + "?tafel=1&namen=verborgen"
    answer = samira.post(draw, {"sibling-called": "Kees", "sibling-gender": "man"})
    assert answer["Location"] == url("shared", cast.household.pk) + "?namen=verborgen"


def test_with_names_hidden_nobody_has_a_year_or_an_age(cast: Cast, enter: Enter, family: dict[str, Kin]) -> None:
    samira, here = enter(cast.samira), url("shared", cast.household.pk)
    told = re.compile(r">[^<]*(\d+ jaar|\b(19|20)\d\d\b|±\d\d)[^<]*<")
    shown, hidden = (samira.get(f"{here}{query}").context for query in ("", "?namen=verborgen"))
    assert told.search(shown["svg"])
    assert not told.search(hidden["svg"])
    said = [one.text for one in (*hidden["picture"].lines, *hidden["picture"].people)]
    assert said
    assert not re.search(r"\d+ jaar|\b(19|20)\d\d\b", " ".join(said))


def test_the_shared_screen_says_no_without_telling_why(cast: Cast, enter: Enter, family: dict[str, Kin]) -> None:
    """Two parents stand there already, one of them not for all to see."""
    Descent.objects.filter(child=family["elif"], parent=family["jan"]).update(on_paper=False)
    draw = url("add", family["elif"].pk, "parent") + "?tafel=1"
    answer = enter(cast.samira).post(draw, {"parent-called": "Bas", "parent-gender": "man"})
    assert answer.status_code == 422
    assert "Dit lukt hier niet" in text(answer)
    assert "twee ouders" not in text(answer)


def test_the_mentor_sees_murat_and_no_lines(cast: Cast, enter: Enter, family: dict[str, Kin]) -> None:
    page = text(enter(cast.mentor).get(url("genogram", cast.household.pk)))
    assert "Murat" in page
    for other in ("Elif", "Henk", "Ayşe", "Kinderen van", "Tussen Ayşe"):
        assert other not in page


def test_a_helper_reads_the_family_without_the_violence(cast: Cast, enter: Enter, family: dict[str, Kin]) -> None:
    page = text(enter(cast.debt_helper).get(url("genogram", cast.household.pk)))
    assert "Tussen Ayşe en Henk: gespannen." in page
    assert "geweld." not in page
    assert url("kin", family["jan"].pk) not in page


def test_somebody_is_drawn_in_one_line_and_taken_back(cast: Cast, enter: Enter, family: dict[str, Kin]) -> None:
    samira = enter(cast.samira)
    said = {"child-called": "Noor", "child-gender": "woman", "child-born": "2007", "child-others": ""}
    answer = samira.post(url("add", family["jan"].pk, "child"), said)
    assert answer.status_code == 303
    noor = Kin.objects.get(called="Noor")
    assert noor.born == PartialDate(2007)
    assert Descent.objects.filter(child=noor).count() == 1
    samira.post(url("take_back", cast.household.pk, noor.added_with))
    assert not Kin.objects.filter(called="Noor").exists()


def test_a_year_that_cannot_be_is_asked_again_with_what_was_typed(
    cast: Cast, enter: Enter, family: dict[str, Kin]
) -> None:
    said = {"child-called": "Noor", "child-gender": "woman", "child-born": "20x7"}
    answer = enter(cast.samira).post(url("add", family["jan"].pk, "child"), said)
    assert answer.status_code == 422
    assert 'value="Noor"' in text(answer)
    assert "Schrijf dag, maand en jaar in cijfers." in text(answer)


def test_two_who_change_a_couple_at_once_hear_of_each_other(cast: Cast, enter: Enter, family: dict[str, Kin]) -> None:
    page = url("pairing", Pairing.objects.get().pk)
    assert enter(cast.tom).post(page, {"kind": "married", "began_year": "2009", "version": "1"}).status_code == 303
    late = enter(cast.samira).post(page, {"kind": "registered", "version": "1"})
    assert late.status_code == 409
    assert "Nu staat er: getrouwd" in text(late)
    again = {"kind": "registered", "version": "2", "on_paper": "on"}
    assert enter(cast.samira).post(page, again).status_code == 303


def test_every_line_can_be_taken_out(cast: Cast, enter: Enter, family: dict[str, Kin]) -> None:
    samira = enter(cast.samira)
    for name, model in (("pairing", Pairing), ("descent", Descent), ("bond", KinBond)):
        one = model._default_manager.order_by("created_at").first()
        assert one is not None
        assert samira.get(url(name, one.pk)).status_code == 200
        assert samira.post(url(f"{name}_erase", one.pk)).status_code == 303
        assert not model._default_manager.filter(pk=one.pk).exists()
    assert samira.post(url("kin_erase", family["henk"].pk)).status_code == 303
    assert not Kin.objects.filter(called="Henk").exists()


def test_who_left_by_death_is_crossed_and_called_by_name_alone(
    cast: Cast, acts: Acts, enter: Enter, family: dict[str, Kin]
) -> None:
    leave_household(acts(cast.samira), Membership.objects.get(person=cast.jan).pk, because="died")
    page = text(enter(cast.samira).get(url("genogram", cast.household.pk)))
    assert "Jan, man, overleden in" in page
    assert "1983" not in page


def test_on_paper_the_picture_leads_nowhere(cast: Cast, acts: Acts, family: dict[str, Kin]) -> None:
    picture = genogram_of(acts(cast.samira), cast.household, shared=True, linked=False)
    assert not any(item.url for item in picture.drawing.items)
    assert {item.box.width for item in picture.drawing.items} == {104}


@pytest.mark.parametrize("extra", [0, 20])
def test_one_page_asks_as_much_for_a_large_family(
    cast: Cast, enter: Enter, family: dict[str, Kin], django_assert_max_num_queries: Any, extra: int
) -> None:
    for number in range(extra):
        kin = Kin.objects.create(household=cast.household, called=f"Tante {number}")
        Descent.objects.create(household=cast.household, child=family["henk"], parent=kin, kind="foster")
    samira, page = enter(cast.samira), url("genogram", cast.household.pk)
    samira.get(page)
    with django_assert_max_num_queries(ROUND_EVERY_PAGE + 7):
        samira.get(page)
    with django_assert_max_num_queries(ROUND_EVERY_PAGE + 8):
        samira.get(url("kin", family["jan"].pk))
