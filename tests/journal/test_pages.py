"""The pages of notes and of safety, by HTTP."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from unittest.mock import ANY

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from pytest_django import DjangoCaptureOnCommitCallbacks

from nabij.attachments.models import Attachment
from nabij.audit.models import Look
from nabij.directory.models import Professional
from nabij.drafts.keeping import draft_of, keep_draft
from nabij.journal.models import ContactNote, SafetyWeighing
from nabij.kernel.records import new_id
from tests.factories.cast import Cast
from tests.factories.households import make_person, member
from tests.factories.journal import make_note, make_weighing

Enter = Callable[[Professional], Client]
DIRECTS = {"director", "stand_in"}
SITS = DIRECTS | {"helper", "helper_for_one"}
OUTLINES = {"leader", "intake", "privacy"}
EVERYONE = [*SITS, *OUTLINES, "partner", "colleague", "stranger", "administrator"]


def address(name: str, cast: Cast, *more: Any) -> str:
    return reverse(f"journal:{name}", args=[cast.household.pk, *more])


def typed(**more: Any) -> dict[str, Any]:
    return {"key": str(new_id()), "way": "visit", "facts": "Er zit schimmel achter de kast.", **more}


def weighed(**more: Any) -> dict[str, Any]:
    return {
        "key": str(new_id()), "facts": "Deniz slaapt bij de schimmel.", "judgement": "Ongezond, niet gevaarlijk.",
        "step": "0", "outcome": "safe", "decided": "De corporatie komt deze week.", "too_long_near": "no",
        "too_long_near_because": "Gewone hulp is genoeg.", **more,
    }  # fmt: skip


def photo(exif: bytes = b"", size: tuple[int, int] = (80, 60)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "white").save(out, "JPEG", exif=exif)
    return out.getvalue()


def text_of(response: Any) -> str:
    return str(response.content.decode())


@pytest.mark.parametrize("who", EVERYONE)
def test_who_opens_which_page(cast: Cast, enter: Enter, who: str) -> None:
    note = make_note(cast.household, cast.samira, about=cast.murat)
    browser = enter(cast.everyone[who])

    def status(name: str, *more: Any) -> int:
        return int(browser.get(address(name, cast, *more)).status_code)

    hidden = 403 if who in OUTLINES | SITS else 404
    assert status("write_note") == (200 if who in SITS else hidden)
    assert status("note", note.pk) == (200 if who in SITS else 404)
    assert status("copy_text", note.pk) == (200 if who in SITS else 404)
    assert status("correct_note", note.pk) == (200 if who == "director" else 403 if who in SITS else 404)
    assert status("safety") == (200 if who in DIRECTS else hidden)
    assert status("weigh_safety") == (200 if who in DIRECTS else hidden)


def test_a_note_in_thirty_seconds(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    assert samira.get(address("write_note", cast)).status_code == 200
    answered = samira.post(address("write_note", cast), typed(judgement="Zorgelijk.", persons=[str(cast.ayse.pk)]))
    assert answered.status_code == 303
    page = text_of(samira.get(answered["Location"]))
    assert "Er zit schimmel achter de kast." in page
    assert "Ayşe Yilmaz" in page
    assert "het gezin leest mee" in page


def test_those_of_last_time_are_ticked(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    samira.post(address("write_note", cast), typed(persons=[str(cast.ayse.pk)], professionals=[str(cast.mentor.pk)]))
    form = samira.get(address("write_note", cast)).context["form"]
    assert form["persons"].value() == [str(cast.ayse.pk)]
    assert form["professionals"].value() == [str(cast.mentor.pk)]


def test_a_double_click_makes_one_note_and_both_lead_to_it(cast: Cast, enter: Enter) -> None:
    samira, same = enter(cast.samira), typed()
    first, second = (samira.post(address("write_note", cast), same) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert ContactNote.objects.count() == 1


def test_going_back_and_sending_another_text_loses_nothing(cast: Cast, enter: Enter) -> None:
    samira, same = enter(cast.samira), typed()
    samira.post(address("write_note", cast), same)
    answered = samira.post(address("write_note", cast), {**same, "facts": "Iets anders."})
    assert answered.status_code == 422
    assert "Iets anders." in text_of(answered)
    assert "was al bewaard" in text_of(answered)


def test_what_was_typed_stands_there_after_the_session_ended(cast: Cast, acts: Any, enter: Enter) -> None:
    keep_draft(
        acts(cast.samira), "contact-note", cast.household.pk,
        {"facts": ["Half getypt"], "way": ["call"], "persons": [str(cast.ayse.pk), str(cast.elif_.pk)]},
    )  # fmt: skip
    samira = enter(cast.samira)
    page = samira.get(address("write_note", cast))
    assert "Half getypt" in text_of(page)
    assert page.context["form"]["persons"].value() == [str(cast.ayse.pk), str(cast.elif_.pk)]
    samira.post(address("write_note", cast), typed())
    assert draft_of(acts(cast.samira), "contact-note", cast.household.pk) is None


@pytest.mark.parametrize(
    ("upload", "said"),
    [
        (SimpleUploadedFile("leeg.jpg", b"", "image/jpeg"), "leeg"),
        (SimpleUploadedFile("brief.jpg", b"dit is gewoon tekst", "image/jpeg"), "geen foto"),
        (SimpleUploadedFile("half.jpg", photo()[:300], "image/jpeg"), "beschadigd"),
    ],
)
def test_a_photo_that_is_none_is_said_and_the_text_is_kept(
    cast: Cast, enter: Enter, upload: SimpleUploadedFile, said: str
) -> None:
    upload.seek(0)
    answered = enter(cast.samira).post(address("write_note", cast), typed(photo_1=upload))
    assert answered.status_code == 422
    assert said in text_of(answered)
    assert "Er zit schimmel achter de kast." in text_of(answered)
    assert not ContactNote.objects.exists()


@pytest.mark.slow
def test_a_photo_of_forty_megabytes_is_said_and_the_text_is_kept(cast: Cast, enter: Enter) -> None:
    heavy = SimpleUploadedFile("groot.jpg", photo() + b"\x00" * 40_000_000, "image/jpeg")
    answered = enter(cast.samira).post(address("write_note", cast), typed(photo_1=heavy))
    assert answered.status_code == 422
    assert "groter dan 15 MB" in text_of(answered)
    assert "Er zit schimmel achter de kast." in text_of(answered)


def test_a_photo_shows_with_the_note_and_does_not_tell_where_it_was_taken(
    cast: Cast,
    enter: Enter,
    settings: Any,
    tmp_path: Any,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.MEDIA_ROOT = tmp_path
    taken = Image.Exif()
    taken.get_ifd(0x8825).update({1: "N", 2: (52.0, 5.0, 0.0)})
    samira = enter(cast.samira)
    upload = SimpleUploadedFile("brief.jpg", photo(taken.tobytes()), "image/jpeg")
    with django_capture_on_commit_callbacks(execute=True):
        answered = samira.post(address("write_note", cast), typed(photo_1=upload))
    attachment = Attachment.objects.get()
    opened = reverse("attachments:open", args=[attachment.pk])
    assert opened in text_of(samira.get(answered["Location"]))
    kept = Image.open(BytesIO(b"".join(samira.get(opened))))
    assert not kept.getexif().get_ifd(0x8825)
    assert enter(cast.mentor).get(opened).status_code == 404


def test_the_mentor_writes_about_murat_alone(cast: Cast, enter: Enter) -> None:
    mentor = enter(cast.mentor)
    form = mentor.get(address("write_note", cast)).context["form"]
    assert form.fields["about_id"].choices == [(str(cast.murat.pk), "Murat de Vries")]
    assert form["about_id"].value() == str(cast.murat.pk)
    answered = mentor.post(address("write_note", cast), typed(about_id=str(cast.murat.pk)))
    assert answered.status_code == 303
    assert mentor.post(address("write_note", cast), typed(about_id=str(cast.jan.pk))).status_code == 422
    assert mentor.post(address("write_note", cast), typed()).status_code == 422


def test_the_mentor_does_not_find_the_note_about_the_debts(cast: Cast, enter: Enter) -> None:
    debts = make_note(cast.household, cast.samira, about=cast.jan, facts="schulden")
    assert enter(cast.mentor).get(address("note", cast, debts.pk)).status_code == 404


def test_taking_the_text_along_stands_in_the_log(cast: Cast, enter: Enter) -> None:
    note = make_note(cast.household, cast.samira, facts="Er zit schimmel.", judgement="Zorgelijk.")
    page = enter(cast.samira).get(address("copy_text", cast, note.pk))
    assert "Gezien en gehoord:<br>Er zit schimmel.<br><br>Oordeel:<br>Zorgelijk." in text_of(page)
    look = Look.objects.get(page="journal:copy_text")
    assert (look.kind, look.household) == ("export", cast.household.pk)


def test_a_correction_replaces_and_can_be_taken_back_the_same_day(cast: Cast, enter: Enter) -> None:
    note = make_note(cast.household, cast.samira, facts="Op maandag.")
    samira = enter(cast.samira)
    answered = samira.post(address("correct_note", cast, note.pk), typed(facts="Op dinsdag."))
    assert "Op maandag." in text_of(samira.get(address("note", cast, note.pk)))
    assert "is verbeterd" in text_of(samira.get(address("note", cast, note.pk)))
    better = ContactNote.objects.get(corrects=note)
    assert answered["Location"] == address("note", cast, better.pk)
    undone = samira.post(address("undo_correction", cast, better.pk), follow=True)
    assert "teruggenomen" in text_of(undone)
    assert undone.redirect_chain[-1][0] == address("note", cast, note.pk)


def test_a_note_of_another_household_is_not_found_under_this_one(cast: Cast, enter: Enter) -> None:
    note = make_note(cast.household, cast.samira)
    elsewhere = reverse("journal:note", args=[new_id(), note.pk])
    assert enter(cast.samira).get(elsewhere).status_code == 404


@pytest.mark.parametrize(
    "moment", ["3026-01-01T10:00", "0001-01-01T00:00", "gisteren", "2026-13-45T99:99", "2026-02-30T10:00", "\x00"]
)
def test_an_impossible_moment_is_said(cast: Cast, enter: Enter, moment: str) -> None:
    answered = enter(cast.samira).post(address("write_note", cast), typed(happened_at=moment))
    assert answered.status_code == 422
    assert not ContactNote.objects.exists()


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("👨‍👩‍👧 blij", "👨‍👩‍👧 blij"),
        ("voor\x00na", "voorna"),
        ("\u202eomgekeerd", "omgekeerd"),
        ("شكرا جزيلا", "شكرا جزيلا"),
        ("Uit Word\x0b\x0bnieuwe\u00a0regel", "Uit Word\n\nnieuwe regel"),
        ("x" * 10_000, "x" * 10_000),
    ],
)
def test_whatever_is_pasted_is_kept_readable(cast: Cast, enter: Enter, pasted: str, kept: str) -> None:
    samira = enter(cast.samira)
    answered = samira.post(address("write_note", cast), typed(facts=pasted))
    assert answered.status_code == 303
    assert ContactNote.objects.get().facts == kept
    assert samira.get(answered["Location"]).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [{"facts": ""}, {"facts": "x" * 10_001}, {"way": "duif"}, {"key": "x"}, {"persons": ["x"]}, {"about_id": "x"}],
)
def test_a_wrong_form_comes_back_with_what_was_typed(cast: Cast, enter: Enter, wrong: dict[str, Any]) -> None:
    answered = enter(cast.samira).post(address("write_note", cast), typed(judgement="Mijn oordeel.", **wrong))
    assert answered.status_code == 422
    assert "Mijn oordeel." in text_of(answered)


def test_safety_is_weighed_and_shown_with_its_steps(cast: Cast, enter: Enter) -> None:
    samira = enter(cast.samira)
    assert "Nog niet gewogen" in text_of(samira.get(address("safety", cast)))
    given = weighed(
        step="4", outcome="help", weighed_with_id=str(cast.tom.pk), talked="Met Ayşe gesproken.",
        persons=[str(cast.deniz.pk)],
    )  # fmt: skip
    assert samira.post(address("weigh_safety", cast), given).status_code == 303
    page = text_of(samira.get(address("safety", cast)))
    assert "Niet veilig: hulp en afspraken" in page
    assert "Deniz de Vries" in page
    assert 'aria-current="step"' in page
    assert samira.post(address("weigh_safety", cast), given).status_code == 303
    assert SafetyWeighing.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"outcome": "help"}, "step"),
        ({"outcome": "report", "step": "4", "weighed_with_others": "Tom", "talked": "ja"}, "step"),
        ({"step": "2"}, "weighed_with_others"),
        ({"step": "3", "asked_veilig_thuis": "on"}, "talked"),
        ({"look_again_on_day": "1", "look_again_on_month": "1", "look_again_on_year": "2020"}, "look_again_on"),
        ({"look_again_on_day": "1", "look_again_on_month": "1", "look_again_on_year": "2999"}, "look_again_on"),
        ({"look_again_on_day": "31", "look_again_on_month": "2", "look_again_on_year": "2027"}, "look_again_on"),
        ({"too_long_near": ""}, "too_long_near"),
        ({"facts": ""}, "facts"),
    ],
)
def test_a_weighing_that_leaves_out_a_step_comes_back(
    cast: Cast, enter: Enter, wrong: dict[str, str], field: str
) -> None:
    answered = enter(cast.samira).post(address("weigh_safety", cast), weighed(**wrong))
    assert answered.status_code == 422
    assert answered.context["form"].errors == {field: [ANY]}
    assert not SafetyWeighing.objects.exists()


def _asked(browser: Client, url: str) -> int:
    """How many questions a page asks, without what only opens and closes the transaction."""
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(url).status_code == 200
    plumbing = ("SAVEPOINT", "RELEASE", "SET LOCAL", 'UPDATE "django_session"')
    return sum(not query["sql"].startswith(plumbing) for query in captured)


@pytest.mark.parametrize("page", ["write_note", "note", "safety", "weigh_safety"])
def test_pages_ask_the_same_of_the_database_for_one_or_for_many(cast: Cast, enter: Enter, page: str) -> None:
    note = make_note(cast.household, cast.samira)
    make_weighing(cast.household, cast.samira, weighed_with=cast.tom)
    samira = enter(cast.samira)
    url = address(page, cast, *([note.pk] if page == "note" else []))
    samira.get(url)
    before = _asked(samira, url)
    for number in range(15):
        make_note(cast.household, cast.samira)
        make_weighing(cast.household, cast.samira, weighed_with=cast.tom)
        member(cast.household, make_person(f"Neef {number}", "Ğül"), kind="network")
    assert _asked(samira, url) == before
    assert before <= 12 + 6


def test_nobody_is_unknown_to_the_log(cast: Cast, enter: Enter) -> None:
    note = make_note(cast.household, cast.samira)
    enter(cast.tom).get(address("note", cast, note.pk))
    look = Look.objects.get(page="journal:note")
    assert (look.actor_name, look.role, look.purpose) == (
        "Tom de Groot", "stand_in", "lezen wat er bij een contact gebeurde",
    )  # fmt: skip
