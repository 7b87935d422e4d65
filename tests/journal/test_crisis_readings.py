"""A crisis read back: with doubts, beside the reading of a colleague, for those who weigh safety alone."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.journal.commands import Happening, Reading, add_life_event, put_reading_back, read_crisis, take_back_reading
from nabij.journal.models import CrisisReading, LifeEvent
from nabij.journal.queries import readings_of
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def incident(cast: Cast, acts: Acts) -> LifeEvent:
    happening = Happening("Politie aan de deur", PartialDate.from_text("2026-05"), kind="incident")
    return add_life_event(acts(cast.samira), cast.household.pk, happening=happening)


def reading(**more: str) -> Reading:
    told = {"before": "Al weken ruzie.", "seen_by": "nobody", "too_long_near": "doubt", "made_problem": "no"}
    return Reading(**{**told, "doubts": "Wij kenden opa niet.", **more})


def test_two_readings_stand_side_by_side_and_a_second_click_makes_no_third(cast: Cast, acts: Acts) -> None:
    happened, key = incident(cast, acts), new_id()
    read_crisis(acts(cast.samira), happened.pk, reading=reading(), key=key)
    read_crisis(acts(cast.samira), happened.pk, reading=reading(), key=key)
    read_crisis(acts(cast.tom), happened.pk, reading=reading(too_long_near="yes"), key=new_id())
    found = readings_of(acts(cast.samira), happened)
    assert [(one.read_by, one.too_long_near) for one in found] == [(cast.samira, "doubt"), (cast.tom, "yes")]
    assert "ruzie" not in str(Event.objects.filter(name="journal:reading:written").values_list("facts"))


def test_it_is_refused_without_doubts_and_without_what_became_of_a_warning(cast: Cast, acts: Acts) -> None:
    happened, samira = incident(cast, acts), acts(cast.samira)
    with pytest.raises(Refused, match="twijfelt"):
        read_crisis(samira, happened.pk, reading=reading(doubts=""), key=new_id())
    with pytest.raises(Refused, match="wat ermee gebeurde"):
        read_crisis(samira, happened.pk, reading=reading(seen_by="family"), key=new_id())


def test_only_the_reader_takes_it_back_and_nobody_rewrites_it(cast: Cast, acts: Acts) -> None:
    happened = incident(cast, acts)
    made = read_crisis(acts(cast.samira), happened.pk, reading=reading(), key=new_id())
    with pytest.raises(Denied):
        take_back_reading(acts(cast.tom), made.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        CrisisReading.objects.filter(pk=made.pk).update(before="Niets.")
    take_back_reading(acts(cast.samira), made.pk)
    assert readings_of(acts(cast.samira), happened) == []
    put_reading_back(acts(cast.samira), made.pk)
    assert readings_of(acts(cast.samira), happened) == [made]


def test_who_does_not_weigh_safety_neither_reads_nor_writes_it(cast: Cast, acts: Acts, enter: Enter) -> None:
    happened = incident(cast, acts)
    read_crisis(acts(cast.samira), happened.pk, reading=reading(), key=new_id())
    for outside in (cast.mentor, cast.debt_helper, cast.leader, cast.colleague):
        assert readings_of(acts(outside), happened) == []
        with pytest.raises((NotFound, Denied)):
            read_crisis(acts(outside), happened.pk, reading=reading(), key=new_id())
    assert enter(cast.mentor).get(page(cast.household.pk, happened.pk)).status_code == 404


def test_the_page_keeps_what_was_typed_and_shows_the_reading_at_the_event(cast: Cast, acts: Acts, enter: Enter) -> None:
    happened, browser = incident(cast, acts), enter(cast.samira)
    typed = {"key": str(new_id()), "before": "Al weken ruzie.", "seen_by": "family", "too_long_near": "doubt"}
    typed |= {"made_problem": "no", "doubts": "Wij kenden opa niet."}
    wrong = browser.post(page(cast.household.pk, happened.pk), typed)
    assert wrong.status_code == 422
    assert "Al weken ruzie." in wrong.content.decode()
    done = browser.post(page(cast.household.pk, happened.pk), typed | {"seen_how": "Oma belde in maart."})
    assert done.status_code == 303
    assert "Oma belde in maart." in browser.get(done["Location"]).content.decode()


def page(household: UUID, happened: UUID) -> str:
    return reverse("journal:read_crisis", args=[household, happened])
