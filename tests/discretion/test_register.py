"""The register of mandates, what one may oneself, giving and withdrawing, as people walk through them."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from nabij.directory.models import Professional
from nabij.discretion.commands import withdraw_mandate
from nabij.discretion.models import Mandate
from nabij.kernel import clock
from tests.factories.cast import Cast
from tests.factories.discretion import INDOORS, make_mandate

Enter = Callable[[Professional], Client]


def url(name: str, *ids: Any) -> str:
    return reverse(f"discretion:{name}", args=ids)


def text(response: Any) -> str:
    return str(response.content.decode())


def typed(cast: Cast, **more: Any) -> dict[str, Any]:
    return {
        "area": str(cast.area.pk), "subject": "spend", "what": "Een fiets", "role": "director", "up_to": "300",
        "in_name_of": "college", "law": "Wmo 2015", "article": "Besluit, artikel 8", "text": "Tot en met € 300.",
        "owner": str(cast.mandate_giver.pk), "starts_on_day": clock.today().day, "starts_on_month": clock.today().month,
        "starts_on_year": clock.today().year, **more,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("director", 200), ("helper", 200), ("partner", 200), ("leader", 200), ("mandate_giver", 200),
        ("administrator", 200), ("safety_net", 200), ("policy", 200), ("privacy", 403),
    ],
)  # fmt: skip
def test_everybody_who_works_here_reads_who_may_what(cast: Cast, enter: Enter, who: str, status: int) -> None:
    mandate, client = make_mandate(cast.area.parent, cast.mandate_giver), enter(cast.everyone[who])
    assert client.get(url("register")).status_code == status
    assert client.get(url("mine")).status_code == status
    assert client.get(url("show", mandate.pk)).status_code == status


@pytest.mark.parametrize("who", ["director", "leader", "policy", "administrator"])
def test_nobody_but_the_giver_gives_or_withdraws(cast: Cast, enter: Enter, who: str) -> None:
    mandate, client = make_mandate(cast.area, cast.mandate_giver), enter(cast.everyone[who])
    for name in ("withdraw", "again"):
        assert client.get(url(name, mandate.pk)).status_code == 403
    assert client.post(url("new"), typed(cast)).status_code == 403


def test_the_mandates_of_another_neighbourhood_are_not_found(cast: Cast, enter: Enter) -> None:
    there = make_mandate(cast.elsewhere, cast.mandate_giver)
    samira = enter(cast.samira)
    assert samira.get(url("show", there.pk)).status_code == 404
    assert samira.get(url("sheet", cast.elsewhere.pk)).status_code == 404


def test_greta_gives_a_mandate_and_samira_reads_that_she_may(cast: Cast, enter: Enter) -> None:
    greta = enter(cast.mandate_giver)
    assert greta.post(url("new"), typed(cast))["Location"] == url("look_over")
    assert "leest elke regisseur in" in text(greta.get(url("look_over")))
    assert not Mandate.objects.exists(), "nothing is given before it was looked over"
    assert greta.post(url("look_over")).status_code == 303
    page = text(enter(cast.samira).get(url("mine")))
    assert "Een fiets" in page
    assert "tot en met € 300,00" in page
    assert "Een fiets" not in text(enter(cast.colleague).get(url("mine")))


def test_what_is_wrong_is_said_and_what_was_typed_stays(cast: Cast, enter: Enter) -> None:
    answered = enter(cast.mandate_giver).post(url("new"), typed(cast, works_elsewhere="on", up_to=""))
    assert answered.status_code == 422
    assert "Besluit, artikel 8" in text(answered)


def test_a_mandate_is_given_again_in_the_words_of_the_one_before(cast: Cast, enter: Enter) -> None:
    end = clock.today() + timedelta(days=10)
    page = text(
        enter(cast.mandate_giver).get(url("again", make_mandate(cast.area, cast.mandate_giver, ends_on=end).pk))
    )
    assert INDOORS in page
    assert "Mandaatbesluit wijkteams, artikel 3" in page
    assert f'value="{end.day}"' in page


def test_what_is_known_of_a_role_and_a_kind_is_filled_in(cast: Cast, enter: Enter) -> None:
    make_mandate(cast.area, cast.mandate_giver, law="Jeugdwet art. 2.3", article="Besluit, artikel 12")
    greta = enter(cast.mandate_giver)
    assert "Onder welke wet?" not in text(greta.get(url("new")))
    chosen = {"area": str(cast.area.pk), "role": "director", "subject": "spend"}
    page = text(greta.get(url("new"), chosen))
    assert "Jeugdwet art. 2.3" in page
    assert "Besluit, artikel 12" in page
    assert "Waarvoor precies?" not in text(greta.get(url("new"), chosen | {"subject": "sign_budget"}))
    without = typed(cast, text="")
    greta.post(url("new"), without)
    assert "De regisseur beslist namens het college van burgemeester en wethouders over: Een fiets" in text(
        greta.get(url("look_over"))
    )


def test_the_last_day_counts(cast: Cast, enter: Enter) -> None:
    last = clock.today() + timedelta(days=40)
    days = {"last_day_day": last.day, "last_day_month": last.month, "last_day_year": last.year}
    greta = enter(cast.mandate_giver)
    greta.post(url("new"), typed(cast, **days))
    greta.post(url("look_over"))
    assert Mandate.objects.get().last_day == last


def test_withdrawing_says_why_to_all_who_read_it(cast: Cast, enter: Enter) -> None:
    mandate, giver = make_mandate(cast.area, cast.mandate_giver), enter(cast.mandate_giver)
    assert giver.post(url("withdraw", mandate.pk), {"because": ""}).status_code == 422
    assert giver.post(url("withdraw", mandate.pk), {"because": "De regiotaxi rijdt nu."}).status_code == 303
    page = text(enter(cast.samira).get(url("show", mandate.pk)))
    assert "De regiotaxi rijdt nu." in page
    assert "blijft geldig" in page
    register = enter(cast.samira)
    assert INDOORS not in text(register.get(url("register")))
    assert "ingetrokken" in text(register.get(url("register"), {"past": "on"}))


def test_the_register_says_which_counts_of_two(cast: Cast, enter: Enter) -> None:
    make_mandate(cast.area.parent, cast.mandate_giver, up_to=Decimal(750))
    make_mandate(cast.area, cast.mandate_giver, up_to=Decimal(100))
    make_mandate(cast.area, cast.mandate_giver, up_to=Decimal(120))
    page = text(enter(cast.samira).get(url("register")))
    assert page.count("een ruimer mandaat geldt") == 1
    assert page.count("dit gebied heeft een eigen mandaat") == 1
    assert "€ 120,00" in (sheet := text(enter(cast.samira).get(url("sheet", cast.area.pk))))
    assert "€ 100,00" not in sheet


def test_an_old_answer_says_that_the_mandate_went_and_the_decision_stays(
    cast: Cast, enter: Enter, acts: Callable[[Professional], Any]
) -> None:
    mandate, samira = make_mandate(cast.area, cast.mandate_giver), enter(cast.samira)
    ask = {"key": "0192f3a0-0000-7000-8000-000000000001", "what": INDOORS, "amount": "10"}
    address = samira.post(url("may_i", cast.household.pk), ask)["Location"]
    withdraw_mandate(acts(cast.mandate_giver), mandate.pk, because="Anders.")
    assert "uw besluit blijft geldig" in text(samira.get(address))
    assert "dit besluit blijft geldig" in text(samira.get(url("may_i", cast.household.pk)))


def test_what_ends_soon_stands_on_the_day_of_its_giver_and_of_whose_it_is(cast: Cast, enter: Enter) -> None:
    make_mandate(cast.area, cast.mandate_giver, what="Een fiets", ends_on=clock.today() + timedelta(days=25))
    day = reverse("workspace:my_day")
    assert "Kijk of dit mandaat verder moet" in text(enter(cast.mandate_giver).get(day))
    assert "Uw mandaat loopt af" in text(enter(cast.samira).get(day))
    assert "mandaat loopt af" not in text(enter(cast.colleague).get(day))
    make_mandate(cast.area, cast.mandate_giver, what="Een fiets", starts_on=clock.today() + timedelta(days=25))
    assert "Kijk of dit mandaat" not in text(enter(cast.mandate_giver).get(day))


def test_the_pages_ask_no_more_of_the_database_with_more_mandates(
    cast: Cast, enter: Enter, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        make_mandate(cast.area, cast.mandate_giver, what=f"Ding {number}")
    samira = enter(cast.samira)
    for address in (url("register"), url("mine"), url("sheet", cast.area.pk)):
        with django_assert_max_num_queries(12 + 6):
            assert text(samira.get(address)).count("Ding ") >= 20
