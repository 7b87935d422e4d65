"""The pages of files, of a signal by hand and of the month: what they answer, and what they ask of the database."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.areas.models import Area
from nabij.arrears.models import ArrearsSignal, SignalFile
from nabij.audit.models import Event
from nabij.directory.models import Professional
from tests.arrears.conftest import Send
from tests.arrears.sending import as_csv, line, many, upload
from tests.factories.arrears import make_case, make_partner, make_signal
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Enter = Callable[[Professional], Client]
MOST = 12 + 6


def spelled(text: bytes) -> str:
    return " ".join(text.decode().split())


def test_a_file_is_sent_read_and_taken_over_on_its_page(
    cast: Cast, town: Area, enter: Enter, run_jobs: Callable[[], list[str]],
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:  # fmt: skip
    browser = enter(cast.signals)
    sent = upload(as_csv(*many(3), line(bedrag="=1+1", kenmerk="=2")))
    month = browser.get(reverse("arrears:file_new")).context["form"].fields["month"].choices[0][0]
    with django_capture_on_commit_callbacks(execute=True):
        fields = {"organisation": make_partner().pk, "kind": "rent", "month": month, "upload": sent}
        answer = browser.post(reverse("arrears:file_new"), fields)
    assert answer.status_code == 303
    page = spelled(browser.get(answer["Location"]).content)
    assert 'hx-trigger="every 2s"' in page
    assert "Zet stil" in page
    run_jobs()
    page = spelled(browser.get(answer["Location"]).content)
    assert "Neem de 3 goede regels over" in page
    assert "1 regel klopt niet" in page
    assert "every 2s" not in page

    file = SignalFile.objects.get()
    listed = browser.get(reverse("arrears:file_faults", args=[file.pk])).content.decode("utf-8-sig")
    assert listed.splitlines()[1].startswith("5;'=2;bedrag;")
    assert listed.splitlines()[1].endswith(";'=1+1")
    assert Event.objects.filter(name="arrears:file:faults-exported").exists()

    assert browser.post(reverse("arrears:file_take", args=[file.pk])).status_code == 303
    run_jobs()
    assert "3 signalen overgenomen." in spelled(browser.get(answer["Location"]).content)
    assert browser.get(reverse("arrears:file_withdraw", args=[file.pk])).status_code == 200
    assert browser.post(reverse("arrears:file_withdraw", args=[file.pk])).status_code == 303
    assert not ArrearsSignal.objects.exists()


def test_a_mistake_keeps_what_was_typed_and_says_what_to_do(cast: Cast, town: Area, enter: Enter) -> None:
    browser = enter(cast.signals)
    fields = {
        "organisation": make_partner().pk,
        "kind": "water",
        "month": "2020-01-01",
        "upload": upload(b"PK\x03\x04"),
    }
    answer = browser.post(reverse("arrears:file_new"), fields)
    assert answer.status_code == 422
    fields |= {"month": answer.context["form"].fields["month"].choices[0][0], "upload": upload(b"PK\x03\x04")}
    page = spelled(browser.post(reverse("arrears:file_new"), fields).content)
    assert "zip- of Excelbestand" in page
    assert '<option value="water" selected' in page


def test_what_cannot_be_any_more_is_said_on_the_page(cast: Cast, enter: Enter, send: Send) -> None:
    file = send(as_csv(line(bedrag="")))
    answer = enter(cast.signals).post(reverse("arrears:file_take", args=[file.pk]))
    assert answer.status_code == 422
    assert "geen enkele goede regel" in spelled(answer.content)


def test_the_page_of_a_file_asks_as_much_for_five_wrong_lines_as_for_sixty(
    cast: Cast, enter: Enter, send: Send, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    file = send(as_csv(*(line(bedrag="x", kenmerk=str(number)) for number in range(60))))
    browser = enter(cast.signals)
    with django_assert_max_num_queries(MOST):
        browser.get(reverse("arrears:file", args=[file.pk]))
    with django_assert_max_num_queries(MOST):
        browser.get(reverse("arrears:files"))


def by_hand(**more: Any) -> dict[str, Any]:
    return {
        "organisation": make_partner().pk, "kind": "energy", "amount": "612,40", "surname": "Vries", "between": "de",
        "arisen_on_day": "1", "arisen_on_month": "9", "arisen_on_year": "2025",
        "signalled_on_day": "2", "signalled_on_month": "10", "signalled_on_year": "2025",
        "house_number": "14a", "postcode": "1234ab", "four_conditions": "on", "is_crisis": "on", **more,
    }  # fmt: skip


def test_a_partner_phones_on_a_friday(cast: Cast, town: Area, enter: Enter) -> None:
    browser = enter(cast.signals)
    assert "art. 2" in spelled(browser.get(reverse("arrears:signal_ground"), {"kind": "rent"}).content)
    answer = browser.post(reverse("arrears:signal_new"), by_hand())
    assert answer.status_code == 303
    made = ArrearsSignal.objects.get()
    assert (made.is_crisis, made.area, made.house_number, made.house_addition) == (True, cast.area, "14", "A")
    assert made.name == "de Vries"
    assert browser.post(reverse("arrears:signal_new"), by_hand()).status_code == 303
    assert ArrearsSignal.objects.count() == 1, "the same twice is one"
    assert browser.post(reverse("arrears:signal_withdraw", args=[made.pk])).status_code == 303
    assert not ArrearsSignal.objects.exists()


def test_without_the_four_conditions_it_is_no_signal(cast: Cast, town: Area, enter: Enter) -> None:
    typed = {**by_hand(arisen_on_year="2026"), "four_conditions": ""}
    answer = enter(cast.signals).post(reverse("arrears:signal_new"), typed)
    assert answer.status_code == 422
    assert "Zonder de vier voorwaarden" in spelled(answer.content)
    assert "612,40" in spelled(answer.content)


@pytest.mark.parametrize("name", ["files", "file_new", "signal_new", "month"])
@pytest.mark.parametrize(("who", "status"), [("samira", 403), ("leader", 403), ("officer", 403), ("signals", 200)])
def test_these_pages_are_for_who_takes_signals_in(
    cast: Cast, town: Area, enter: Enter, name: str, who: str, status: int
) -> None:
    assert enter(getattr(cast, who)).get(reverse(f"arrears:{name}")).status_code == status


def test_a_signal_of_another_area_cannot_be_taken_away(
    cast: Cast, acts: Callable[[Professional], Actor], enter: Enter
) -> None:
    elsewhere, worked_on = make_signal(area=cast.elsewhere), make_signal()
    make_case(worked_on, person=cast.jan)
    browser = enter(cast.signals)
    assert browser.post(reverse("arrears:signal_withdraw", args=[elsewhere.pk])).status_code == 404
    assert browser.post(reverse("arrears:signal_withdraw", args=[worked_on.pk])).status_code == 409
    assert ArrearsSignal.objects.count() == 2
