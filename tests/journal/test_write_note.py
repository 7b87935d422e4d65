"""Writing and correcting a note, as commands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from PIL import Image

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.attachments.models import Attachment
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.journal.commands import Told, correct_note, undo_correction, write_note
from nabij.journal.models import ContactNote, NoteAttachment
from nabij.journal.queries import notes_of, photos_of
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.records import new_id
from tests.factories.cast import Cast
from tests.factories.households import make_person
from tests.factories.journal import make_note

Acts = Callable[[Professional], Actor]
TOLD = Told(facts="Er zit schimmel achter de kast.", judgement="Zorgelijk.")


def letter(name: str = "brief.png") -> SimpleUploadedFile:
    page = BytesIO()
    Image.new("RGB", (20, 10), "white").save(page, "PNG")
    return SimpleUploadedFile(name, page.getvalue())


def test_a_note_says_who_was_there_and_that_it_was_written_stands_in_the_log(cast: Cast, acts: Acts) -> None:
    told = replace(TOLD, persons=frozenset({cast.ayse.pk}), professionals=frozenset({cast.tom.pk}))
    samira = acts(cast.samira)
    with acting_as(samira.id):
        note = write_note(samira, cast.household.pk, told=told)
    assert [one.person or one.professional for one in note.presences.all()] == [cast.ayse, cast.tom]
    event = Event.objects.get(name="journal:note:written")
    assert (event.thing, event.facts) == (note.pk, {"on": str(clock.today())})


def test_a_helper_writes_about_everybody_and_the_mentor_about_murat_only(cast: Cast, acts: Acts) -> None:
    mentor, helper = acts(cast.mentor), acts(cast.debt_helper)
    with acting_as(helper.id):
        assert write_note(helper, cast.household.pk, told=TOLD).about_id is None
    with acting_as(mentor.id):
        write_note(mentor, cast.household.pk, told=replace(TOLD, about_id=cast.murat.pk))
        with pytest.raises(Refused, match="niet voor het hele huishouden"):
            write_note(mentor, cast.household.pk, told=TOLD)
        with pytest.raises(Refused, match="iemand van dit huishouden"):
            write_note(mentor, cast.household.pk, told=replace(TOLD, about_id=cast.jan.pk))
    assert ContactNote.objects.count() == 2


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        ("leader", Denied), ("intake", Denied), ("privacy", Denied), ("partner", NotFound), ("colleague", NotFound),
        ("stranger", NotFound), ("administrator", NotFound),
    ],
)  # fmt: skip
def test_it_refuses_who_does_not_sit_at_the_table(cast: Cast, acts: Acts, who: str, refusal: type[Exception]) -> None:
    actor = acts(cast.everyone[who])
    with acting_as(actor.id, wide=actor.is_wide), pytest.raises(refusal):
        write_note(actor, cast.household.pk, told=TOLD)


def test_it_refuses_a_moment_to_come_and_people_from_elsewhere(cast: Cast, acts: Acts) -> None:
    samira, outsider = acts(cast.samira), make_person("Piet", "Elders")
    for told, said in (
        (replace(TOLD, happened_at=clock.now() + timedelta(minutes=1)), "moet nog komen"),
        (replace(TOLD, persons=frozenset({outsider.pk})), "mensen van dit huishouden"),
        (replace(TOLD, professionals=frozenset({cast.stranger.pk})), "aan tafel"),
        (replace(TOLD, about_id=outsider.pk), "iemand van dit huishouden"),
    ):
        with pytest.raises(Refused, match=said):
            write_note(samira, cast.household.pk, told=told)
    assert not ContactNote.objects.exists()


def test_a_second_click_makes_no_second_note(cast: Cast, acts: Acts) -> None:
    key, samira = new_id(), acts(cast.samira)
    made = [write_note(samira, cast.household.pk, told=TOLD, key=key).pk for _ in range(2)]
    assert made[0] == made[1]
    assert Event.objects.filter(name="journal:note:written").count() == 1
    with pytest.raises(Refused, match="al bewaard"):
        write_note(samira, cast.household.pk, told=replace(TOLD, facts="Iets anders."), key=key)


@pytest.mark.parametrize(
    "changed",
    [{"withheld_because": "Vermoeden van geweld."}, {"next_step": "Bellen."}, {"about": True}, {"there": True}],
)
def test_the_same_form_with_anything_else_in_it_is_refused_and_not_lost(
    cast: Cast, acts: Acts, changed: dict[str, Any]
) -> None:
    samira, key = acts(cast.samira), new_id()
    write_note(samira, cast.household.pk, told=TOLD, key=key)
    if "about" in changed:
        changed = {"about_id": cast.murat.pk}
    if "there" in changed:
        changed = {"professionals": frozenset({cast.tom.pk})}
    with pytest.raises(Refused, match="al bewaard"):
        write_note(samira, cast.household.pk, told=replace(TOLD, **changed), key=key)


def test_a_photo_that_comes_with_the_second_click_is_not_lost_in_silence(cast: Cast, acts: Acts) -> None:
    samira, key = acts(cast.samira), new_id()
    first = write_note(samira, cast.household.pk, told=TOLD, photos=[letter()], key=key)
    assert write_note(samira, cast.household.pk, told=TOLD, photos=[letter()], key=key) == first
    with pytest.raises(Refused, match="al bewaard"):
        write_note(samira, cast.household.pk, told=TOLD, photos=[letter(), letter("tweede.png")], key=key)
    better, again = new_id(), replace(TOLD, facts="Beter.")
    made = correct_note(samira, first.pk, told=again, photos=[letter("derde.png")], key=better)
    assert correct_note(samira, first.pk, told=again, photos=[letter("derde.png")], key=better) == made


def test_only_the_writer_corrects_a_note(cast: Cast, acts: Acts) -> None:
    note = make_note(cast.household, cast.samira)
    with pytest.raises(Denied):
        correct_note(acts(cast.tom), note.pk, told=TOLD)
    with pytest.raises(NotFound):
        correct_note(acts(cast.stranger), note.pk, told=TOLD)


def test_a_correction_replaces_the_old_note_once(cast: Cast, acts: Acts) -> None:
    samira, note = acts(cast.samira), make_note(cast.household, cast.samira, facts="Op maandag.")
    better = correct_note(samira, note.pk, told=TOLD)
    assert notes_of(samira, cast.household) == [better]
    with pytest.raises(Refused, match="al verbeterd"):
        correct_note(samira, note.pk, told=TOLD)
    assert correct_note(samira, better.pk, told=TOLD).corrects == better


def test_taking_a_correction_back_lets_the_first_text_stand_again(cast: Cast, acts: Acts) -> None:
    samira, note = acts(cast.samira), make_note(cast.household, cast.samira)
    better = correct_note(samira, note.pk, told=TOLD)
    assert undo_correction(samira, better.pk) == note
    assert undo_correction(samira, better.pk) == note
    assert notes_of(samira, cast.household) == [note]
    assert Event.objects.filter(name="journal:note:correction-undone").count() == 1
    assert correct_note(samira, note.pk, told=TOLD).corrects == note


def test_a_correction_is_not_taken_back_the_next_day_nor_when_corrected_in_its_turn(cast: Cast, acts: Acts) -> None:
    with clock.held(datetime(2026, 11, 2, 23, 30)):  # noqa: DTZ001 -- read as Amsterdam time
        note = make_note(cast.household, cast.samira)
    samira = acts(cast.samira)
    better = correct_note(samira, note.pk, told=TOLD)
    best = correct_note(samira, better.pk, told=TOLD)
    with pytest.raises(Refused, match="zelf weer verbeterd"):
        undo_correction(samira, better.pk)
    with clock.held(best.created_at + timedelta(days=1)), pytest.raises(Refused, match="dezelfde dag"):
        undo_correction(samira, best.pk)
    with pytest.raises(Refused, match="geen verbetering"):
        undo_correction(samira, note.pk)


def test_a_note_that_was_about_the_wrong_person_is_gone_for_the_mentor_and_its_photo_too(
    cast: Cast, acts: Acts
) -> None:
    note = make_note(cast.household, cast.samira, about=cast.murat, facts="Over de vader.")
    assert cast.samira.user is not None
    letter = Attachment.objects.create(
        household_id=cast.household.pk, about_id=cast.murat.pk, added_by=cast.samira.user, name="brief.jpg",
        content_type="image/jpeg", size=10,
    )  # fmt: skip
    NoteAttachment.objects.create(household=cast.household, note=note, attachment=letter)
    samira, mentor = acts(cast.samira), acts(cast.mentor)
    assert photos_of(mentor, note) == [letter]
    better = correct_note(samira, note.pk, told=replace(TOLD, about_id=cast.jan.pk))
    assert (notes_of(mentor, cast.household), photos_of(mentor, note)) == ([], [])
    assert photos_of(samira, better) == [letter]
    letter.refresh_from_db()
    assert letter.about_id == cast.jan.pk
    undo_correction(samira, better.pk)
    letter.refresh_from_db()
    assert letter.about_id == cast.murat.pk


def test_a_photo_of_a_correction_that_was_taken_back_closes_for_the_mentor(cast: Cast, acts: Acts) -> None:
    samira, mentor = acts(cast.samira), acts(cast.mentor)
    note = make_note(cast.household, cast.samira, about=cast.murat)
    better = correct_note(samira, note.pk, told=replace(TOLD, about_id=cast.murat.pk), photos=[letter()])
    (photo,) = photos_of(samira, better)
    assert scope(mentor, Permission.NOTE_VIEW, Attachment).filter(pk=photo.pk).exists()
    undo_correction(samira, better.pk)
    assert not scope(mentor, Permission.NOTE_VIEW, Attachment).filter(pk=photo.pk).exists()
    assert scope(samira, Permission.NOTE_VIEW, Attachment).filter(pk=photo.pk).exists()


def test_whoever_stepped_back_corrects_nothing(cast: Cast, acts: Acts) -> None:
    note = make_note(cast.household, cast.debt_helper)
    cast.household.involvements.filter(professional=cast.debt_helper).update(ends_on=clock.today())
    with pytest.raises(NotFound):
        correct_note(acts(cast.debt_helper), note.pk, told=TOLD)


def test_the_words_of_a_note_are_never_rewritten(cast: Cast) -> None:
    note = make_note(cast.household, cast.samira)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        ContactNote.objects.filter(pk=note.pk).update(facts="Iets anders.")
