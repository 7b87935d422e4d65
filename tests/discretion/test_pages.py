"""The page "Mag ik?"."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from nabij.directory.models import Professional
from nabij.discretion.models import Mandate, MandateAnswer
from nabij.kernel.records import new_id
from tests.factories.cast import Cast
from tests.factories.discretion import INDOORS, make_mandate
from tests.factories.households import make_household

Enter = Callable[[Professional], Client]
WHAT = INDOORS


@pytest.fixture(autouse=True)
def default(cast: Cast) -> Mandate:
    """The municipality's: a director spends up to € 500."""
    return make_mandate(cast.area.parent, cast.mandate_giver)


def may_i(cast: Cast) -> str:
    return reverse("discretion:may_i", args=[cast.household.pk])


def typed(amount: str, **more: str) -> dict[str, str]:
    return {"key": str(new_id()), "what": WHAT, "amount": amount, **more}


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("director", 200), ("stand_in", 200), ("helper", 403), ("helper_for_one", 403), ("leader", 403),
        ("intake", 403), ("privacy", 403), ("partner", 404), ("colleague", 404), ("stranger", 404),
        ("administrator", 404),
    ],
)  # fmt: skip
def test_who_opens_the_page(cast: Cast, enter: Enter, who: str, status: int) -> None:
    assert enter(cast.everyone[who]).get(may_i(cast)).status_code == status


def test_samira_may_have_the_dehumidifier_paid(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    answered = samira.post(may_i(cast), typed("€ 210,-", payee="Waterbouw BV"))
    assert answered.status_code == 303
    page = samira.get(answered["Location"]).content.decode()
    assert "Ja." in page
    assert (
        "U mag dit zelf beslissen namens het college van burgemeester en wethouders, tot en met € 500,00, op grond van "
        "Mandaatbesluit wijkteams, artikel 3 (Wmo 2015 art. 2.3.5); achter u staat Lea Leider."
    ) in page
    assert Mandate.objects.get(article="Mandaatbesluit wijkteams, artikel 3").text in page, "a yes says to what"


def test_above_the_limit_it_says_who_may(cast: Cast, enter: Enter) -> None:
    signing = {"subject": "sign_budget", "what": "Een maatwerkbudget tekenen", "role": "team_leader"}
    make_mandate(cast.area, cast.mandate_giver, up_to=Decimal(2500), **signing)
    samira = enter(cast.samira)
    answered = samira.post(may_i(cast), typed("500,01"))
    page = samira.get(answered["Location"]).content.decode()
    assert "Niet alleen." in page
    assert "Uw mandaat gaat tot en met € 500,00." in page
    assert "Lea Leider (teamleider) tekent een maatwerkbudget tot en met € 2.500,00." in page
    assert 'href="tel:' in page
    assert "06 1234 5678" in page


@pytest.mark.parametrize("amount", ["", "veel", "-5", "0", "1.2.3", "9999999999", "😀", "\x00"])
def test_an_amount_that_cannot_be_is_said_in_a_sentence_and_nothing_is_lost(
    cast: Cast, enter: Enter, amount: str
) -> None:
    answered = enter(cast.samira).post(may_i(cast), typed(amount, payee="Waterbouw BV"))
    assert answered.status_code == 422
    assert "Waterbouw BV" in answered.content.decode()
    assert not MandateAnswer.objects.exists()


def test_an_answer_of_another_household_is_not_found(cast: Cast, enter: Enter) -> None:
    answered = enter(cast.samira).post(may_i(cast), typed("10"))
    assert enter(cast.stranger).get(answered["Location"]).status_code == 404


def test_an_answer_is_not_found_under_the_address_of_another_of_ones_households(cast: Cast, enter: Enter) -> None:
    other = make_household("Anders", area=cast.area, director=cast.samira)
    samira = enter(cast.samira)
    address = samira.post(may_i(cast), typed("10"))["Location"]
    assert samira.get(address).status_code == 200
    assert samira.get(address.replace(str(cast.household.pk), str(other.pk))).status_code == 404


def test_an_area_without_mandates_says_so(cast: Cast, enter: Enter) -> None:
    Mandate.objects.all().delete()
    page = enter(cast.samira).get(may_i(cast))
    assert "nog niet opgeschreven" in page.content.decode()


def test_it_asks_no_more_of_the_database_with_more_answers(
    cast: Cast, enter: Enter, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    samira = enter(cast.samira)
    for _ in range(8):
        samira.post(may_i(cast), typed("10"))
    with django_assert_max_num_queries(12 + 12):
        assert samira.get(may_i(cast)).content.decode().count("Samira Bakker, ") >= 8
