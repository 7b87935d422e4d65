"""The pages of the back office: reading in, what waits and why, whose code it is."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.provisions.models import Allocation, Message
from tests.factories.cast import Cast
from tests.factories.provisions import make_allocation, make_provider
from tests.provisions.conftest import TakeIn
from tests.provisions.ijw_messages import allotted, begun, message

Enter = Callable[[Professional], Client]
LIST = "provisions:messages"


def upload(browser: Client, *files: tuple[str, bytes]) -> Any:
    return browser.post(reverse(LIST), {"files": [SimpleUploadedFile(name, content) for name, content in files]})


def zipped(**files: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{name}.xml", content)
    return out.getvalue()


def test_files_are_read_in_one_by_one_and_from_a_zip(cast: Cast, enter: Enter) -> None:
    make_allocation(cast.household, cast.elif_, number="300201")
    browser = enter(cast.back_office)
    assert "Hier staan geen berichten" in browser.get(reverse(LIST)).content.decode()
    good, broken = message("305", [begun()]), b"dit is geen xml"
    assert upload(browser, ("start.xml", good), ("stuk.xml", broken)).status_code == 303
    page = browser.get(reverse(LIST)).content.decode()
    for words in ("2 berichten ingelezen. 1 wacht op iets.", "Elif de Vries", "bij de toewijzing gelegd", "stuk.xml"):
        assert words in page
    again = zipped(start=good, other=message("305", [begun("5")], identification="2"))
    assert upload(browser, ("week.zip", again)).status_code == 303
    assert "1 bericht ingelezen. 1 was er al." in browser.get(reverse(LIST)).content.decode()
    waiting = browser.get(reverse(LIST), {"stand": "waiting"}).content.decode()
    assert "stuk.xml" in waiting
    assert waiting.count("provision-row") == 2


def test_what_is_no_upload_is_said(cast: Cast, enter: Enter) -> None:
    browser = enter(cast.back_office)
    for files, words in (
        ((), "Kies een of meer bestanden"),
        ((("x.zip", b"PK nee"),), "beschadigd"),
        ((("groot.xml", b" " * (2 * 1024 * 1024 + 1)),), "groter dan 2 MB"),
        ((("bom.zip", zipped(bom=b"0" * (3 * 1024 * 1024))),), "groter dan 2 MB"),
    ):
        answer = upload(browser, *files)
        assert answer.status_code == 422
        assert words in answer.content.decode()
    assert not Message.objects.exists()


def test_the_page_of_a_message_says_what_waits_and_names_the_provider(
    cast: Cast, enter: Enter, take: TakeIn, elif_: Any
) -> None:
    kept = take(message("305", [begun()])).new[0]
    browser, here = enter(cast.back_office), reverse("provisions:message", args=[kept.pk])
    page = browser.get(here).content.decode()
    for words in ("geen toewijzing met dit nummer", "Toewijzing 300201", "Niet tegen het officiële schema", "65656055"):
        assert words in page
    assert "999900006" not in page
    take(message("301", [allotted()], identification="9"))
    assert browser.post(reverse("provisions:retry", args=[kept.pk])).status_code == 303
    assert "Bij de toewijzing gelegd" in browser.get(here).content.decode()
    naming = reverse("provisions:name_provider", args=[kept.pk])
    assert browser.post(naming, {"organisation": ""}).status_code == 422
    assert browser.post(naming, {"organisation": make_provider().pk}).status_code == 303
    assert Allocation.objects.get().provider == make_provider()


def test_only_the_back_office_reads_messages(cast: Cast, enter: Enter, take: TakeIn) -> None:
    kept = take(message("305", [begun()])).new[0]
    for who in cast.everyone.keys() - {"back_office"}:
        browser = enter(cast.everyone[who])
        assert browser.get(reverse(LIST)).status_code == 403, who
        assert browser.get(reverse("provisions:message", args=[kept.pk])).status_code == 403, who


def test_the_list_asks_the_same_for_one_and_for_many(
    cast: Cast, enter: Enter, take: TakeIn, django_assert_max_num_queries: Any
) -> None:
    take(*(message("305", [begun(str(n))], identification=str(n)) for n in range(1, 12)))
    browser = enter(cast.back_office)
    with django_assert_max_num_queries(14):
        browser.get(reverse(LIST))
