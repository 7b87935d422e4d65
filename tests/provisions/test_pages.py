"""The page of a household: what was asked and got, on screens of one's own and of the family."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.provisions.models import Allocation, Application, Delivery, Ruling
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member
from tests.factories.provisions import make_allocation, make_application, make_delivery, make_provider, make_ruling

Enter = Callable[[Professional], Client]
PRICED = {"price": "95.50", "price_per": "hour", "price_source": "regiocontract", "price_year": 2026}


def url(name: str, cast: Cast, *more: object) -> str:
    return reverse(f"provisions:{name}", args=[cast.household.pk, *more])


def day(name: str, on: date) -> dict[str, int]:
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def test_an_application_is_noted_decided_and_taken_back(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.samira)
    assert "Hier staat nog niets" in browser.get(url("provisions", cast)).content.decode()
    asked = {"about": cast.elif_.pk, "law": "wmo", "for_what": "begeleiding", "on_paper": "on"}
    sent = asked | day("asked_on", date(2026, 11, 16)) | day("inquiry_from", date(2026, 10, 5))
    assert browser.post(url("note_application", cast), sent).status_code == 303
    shown = browser.get(url("provisions", cast)).content.decode()
    assert "besluit uiterlijk 30 november 2026" in shown
    assert "6 + 2 weken, Wmo" in shown
    application = Application.objects.get()
    said = {"outcome": "granted", "plain_words": "Er komt elke week iemand.", **day("decided_on", date(2026, 11, 19))}
    answer = browser.post(url("rule", cast, application.pk), said | day("announced_on", date(2026, 11, 20)))
    assert answer.status_code == 303
    shown = browser.get(url("provisions", cast)).content.decode()
    assert "Er komt elke week iemand." in shown
    assert "Bezwaar kan tot en met 4 januari 2027" in shown
    assert browser.post(url("ruling_back", cast, Ruling.objects.get().pk)).status_code == 303
    assert "besluit uiterlijk" in browser.get(url("provisions", cast)).content.decode()


def test_the_clock_stands_still_and_runs_again(cast: Cast, enter: Enter) -> None:
    application = make_application(cast.household, cast.jan, asked_on=date(2026, 11, 2))
    browser = enter(cast.samira)
    said = {"ground": "incomplete", "because": "De verklaring ontbreekt.", **day("starts_on", date(2026, 11, 9))}
    assert browser.post(url("suspend", cast, application.pk), said).status_code == 303
    assert "de termijn staat stil" in browser.get(url("provisions", cast)).content.decode()
    again = browser.post(url("suspend", cast, application.pk), said)
    assert again.status_code == 422
    assert "staat al stil" in again.content.decode()
    change = application.term_changes.get()
    assert browser.post(url("resume", cast, change.pk), day("on", date(2026, 11, 20))).status_code == 303
    application.refresh_from_db()
    assert application.due_on == date(2027, 1, 7)  # 28 December and ten days
    more = {"days": "14", "because": "Wij wachten op advies.", **day("told_on", date(2026, 11, 20))}
    assert browser.post(url("extend", cast, application.pk), more).status_code == 303
    application.refresh_from_db()
    assert application.due_on == date(2027, 1, 21)
    assert browser.post(url("term_back", cast, change.pk)).status_code == 303
    application.refresh_from_db()
    assert application.due_on == date(2027, 1, 11)


def test_an_allocation_begins_ends_and_is_written_better_by_two_at_once(cast: Cast, enter: Enter) -> None:
    browser, provider = enter(cast.samira), make_provider()
    sent: dict[str, Any] = {
        "about": cast.elif_.pk, "product": "begeleiding", "provider": provider.pk, "number": "000300201",
        "law": "youth", "referred_by": "general_practitioner", **day("starts_on", date(2026, 11, 2)),
    }  # fmt: skip
    assert browser.post(url("note_allocation", cast), sent | {"price": "95,50"}).status_code == 422
    assert browser.post(url("note_allocation", cast), sent).status_code == 303
    allocation = Allocation.objects.get()
    assert allocation.number == "300201"
    assert "niet begonnen" in browser.get(url("provisions", cast)).content.decode()
    assert browser.post(url("begin", cast, allocation.pk), day("on", date(2026, 11, 3))).status_code == 303
    delivery = Delivery.objects.get()
    ended = browser.post(url("end", cast, delivery.pk), {"reason": "by_provider", **day("on", date(2026, 11, 17))})
    assert ended.status_code == 303
    assert "eerder gestopt: de aanbieder wilde niet verder" in browser.get(url("provisions", cast)).content.decode()
    change = url("change_allocation", cast, allocation.pk)
    assert browser.post(change, sent | {"product": "ambulant", "version": "1"}).status_code == 303
    clash = browser.post(change, sent | {"product": "dagopvang", "version": "1"})
    assert clash.status_code == 409
    assert "ambulant" in clash.content.decode()


def test_a_request_of_a_provider_is_declined_laid_back_and_given(cast: Cast, enter: Enter) -> None:
    request = make_allocation(cast.household, cast.elif_, number="", asked_on=date(2026, 11, 18))
    browser = enter(cast.samira)
    assert "vraagt om een toewijzing" in browser.get(url("provisions", cast)).content.decode()
    assert browser.post(url("decline", cast, request.pk), {"because": "Er loopt al hulp."}).status_code == 303
    give = {
        "about": cast.elif_.pk, "product": "dagopvang", "provider": make_provider().pk, "number": "7", "law": "youth",
        "referred_by": "general_practitioner", "version": "1", **day("starts_on", date(2026, 11, 30)),
    }  # fmt: skip
    assert browser.post(url("change_allocation", cast, request.pk), give).status_code == 422
    assert browser.post(url("reopen", cast, request.pk)).status_code == 303
    assert browser.post(url("change_allocation", cast, request.pk), give).status_code == 303
    assert "toewijzing 7" in browser.get(url("provisions", cast)).content.decode()


def test_a_number_in_use_elsewhere_is_refused_without_telling_where(cast: Cast, enter: Enter) -> None:

    other = make_household("Gezin Ander", director=cast.colleague)
    person = make_person("Otto", "Ander")
    member(other, person)
    make_allocation(other, person, number="300201")
    answer = enter(cast.samira).post(url("note_allocation", cast), {
        "about": cast.jan.pk, "product": "hulp", "provider": make_provider().pk, "number": "300201", "law": "youth",
        "referred_by": "municipality", **day("starts_on", date(2026, 11, 2)),
    })  # fmt: skip
    assert answer.status_code == 422
    assert "staat al bij een andere toewijzing" in answer.content.decode()
    assert "Ander" not in answer.content.decode().replace("Iemand anders", "")


def test_who_is_there_for_one_sees_what_is_about_that_one_and_no_price(cast: Cast, enter: Enter) -> None:
    make_allocation(cast.household, cast.murat, product="sportcoach", **PRICED)
    make_application(cast.household, cast.jan, for_what="bijstand voor Jan")
    mentor = enter(cast.mentor).get(url("provisions", cast)).content.decode()
    assert "sportcoach" in mentor
    assert "bijstand" not in mentor
    assert "95,50" not in mentor
    assert "95,50" not in enter(cast.debt_helper).get(url("provisions", cast)).content.decode()
    assert "95,50" in enter(cast.samira).get(url("provisions", cast)).content.decode()
    for who, status in (("leader", 403), ("back_office", 404), ("stranger", 404), ("colleague", 404)):
        answer = enter(cast.everyone[who]).get(url("provisions", cast))
        assert answer.status_code in (403, 404), (who, status)
    assert enter(cast.mentor).post(url("note_application", cast), {}).status_code in (403, 404)


def test_at_the_table_stands_only_what_may_be_on_paper(cast: Cast, enter: Enter) -> None:
    shown = make_application(cast.household, cast.elif_, for_what="zwemles")
    make_ruling(shown, plain_words="Elif krijgt zwemles.")
    make_application(cast.household, cast.jan, for_what="verslavingszorg", on_paper=False)
    make_allocation(cast.household, cast.murat, product="geheime hulp", on_paper=False, **PRICED)
    make_delivery(make_allocation(cast.household, cast.elif_, product="zwemclub", **PRICED))
    page = enter(cast.samira).get(url("shared", cast)).content.decode()
    assert "Elif krijgt zwemles." in page
    assert "zwemclub" in page
    for hidden in ("verslavingszorg", "geheime hulp", "95,50"):
        assert hidden not in page


def test_the_page_asks_the_same_for_one_and_for_many(
    cast: Cast, enter: Enter, django_assert_max_num_queries: Any
) -> None:
    for _ in range(6):
        ruling = make_ruling(make_application(cast.household, cast.jan))
        make_delivery(make_allocation(cast.household, cast.elif_, ruling=ruling))
    browser = enter(cast.samira)
    with django_assert_max_num_queries(16):
        browser.get(url("provisions", cast))
