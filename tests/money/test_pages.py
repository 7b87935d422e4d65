"""The pages of the debts."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.money.commands.debts import DebtTold, write_debt
from nabij.money.models import Debt
from nabij.money.pictures import course_drawing
from nabij.pictures.faults import faults_of
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]

Enter = Callable[[Professional], Client]


def url(name: str, cast: Cast, *more: object) -> str:
    return reverse(f"money:{name}", args=[cast.household.pk, *more])


def test_a_debt_is_put_on_the_list_with_the_creditor_alone(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.samira)
    assert "Leg de brieven op tafel" in browser.get(url("debts", cast)).content.decode()
    answer = browser.post(url("write_debt", cast), {"creditor": "CJIB", "kind": "fines"})
    assert answer.status_code == 303
    shown = browser.get(url("debts", cast)).content.decode()
    assert "CJIB" in shown
    assert "bedrag onbekend" in shown
    assert "overheid" in shown


def test_a_wrong_amount_is_refused_and_what_was_typed_is_still_there(cast: Cast, enter: Enter) -> None:
    answer = enter(cast.samira).post(
        url("write_debt", cast), {"creditor": "Woonstad", "kind": "housing", "amount": "veel"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Woonstad" in page
    assert "veel" in page
    assert "bijvoorbeeld 89,50" in page


def test_the_page_of_one_debt_takes_an_amount_an_arrangement_and_why_they_do_not_move(
    cast: Cast, acts: Acts, enter: Enter
) -> None:
    debt = write_debt(acts(cast.samira), cast.household.pk, told=DebtTold(creditor="Woonstad", kind="housing"))
    browser, today = enter(cast.samira), clock.today()
    day = {"on_day": today.day, "on_month": today.month, "on_year": today.year}
    assert (
        browser.post(url("debt_amount", cast, debt.pk), {"amount": "2.400,00", "why": "statement", **day}).status_code
        == 303
    )
    starts = {"starts_on_day": today.day, "starts_on_month": today.month, "starts_on_year": today.year}
    sent = {"kind": "instalments", "per_month": "50", "instalments": "48", **starts}
    assert browser.post(url("arrange", cast, debt.pk), sent).status_code == 303
    assert browser.post(url("debt_stuck", cast, debt.pk), {"because": "Wil ontruimen."}).status_code == 303
    page = browser.get(url("debt", cast, debt.pk)).content.decode()
    for words in ("€ 2.400,00", "€ 50,00", "48 maanden", "Wil ontruimen."):
        assert words in page


def test_two_people_who_change_a_debt_at_once_both_keep_their_words(cast: Cast, acts: Acts, enter: Enter) -> None:
    debt = write_debt(acts(cast.samira), cast.household.pk, told=DebtTold(creditor="Woonstad", kind="housing"))
    browser, page = enter(cast.samira), url("change_debt", cast, debt.pk)
    sent: dict[str, Any] = {"creditor": "Woonstad BV", "kind": "housing", "version": "1"}
    assert browser.post(page, sent).status_code == 303
    answer = browser.post(page, sent | {"creditor": "Woonstad NV"})
    assert answer.status_code == 409
    assert "Woonstad NV" in answer.content.decode()
    assert "Woonstad BV" in answer.content.decode()


def test_the_list_takes_the_same_number_of_queries_for_five_and_fifty(
    cast: Cast, acts: Acts, enter: Enter, django_assert_max_num_queries: Any
) -> None:
    samira = acts(cast.samira)
    for number in range(25):
        write_debt(
            samira, cast.household.pk, amount=Decimal(number + 1),
            told=DebtTold(creditor=f"Schuldeiser {number}", kind="other", about_id=cast.jan.pk),
        )  # fmt: skip
    browser = enter(cast.samira)
    browser.get(url("debts", cast))
    with django_assert_max_num_queries(12 + 12):
        browser.get(url("debts", cast))


def test_the_course_of_all_debts_is_drawn_without_words_on_words(cast: Cast, acts: Acts) -> None:
    assert course_drawing([(clock.today(), Decimal(100))]) is None
    course = [(clock.today() - timedelta(days=400 - 11 * n), Decimal(1000 + 731 * n % 2900)) for n in range(35)]
    drawing = course_drawing(course)
    assert drawing is not None
    assert not faults_of(drawing)


def test_a_debt_of_another_household_is_not_found_under_this_one(cast: Cast, acts: Acts, enter: Enter) -> None:
    other = DebtTold(creditor="Woonstad", kind="housing")
    debt: Debt = write_debt(acts(cast.samira), cast.household.pk, told=other)
    wrong = reverse("money:debt", args=["01900000-0000-7000-8000-000000000000", debt.pk])
    assert enter(cast.samira).get(wrong).status_code == 404
