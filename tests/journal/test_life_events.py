"""What happened in a life: one line, a year is enough, an incident never on paper, away and back."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.models import Membership
from nabij.journal.commands import (
    Happening,
    add_life_event,
    bring_back_life_event,
    change_life_event,
    remove_life_event,
)
from nabij.journal.models import LifeEvent
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from nabij.kernel.partial_dates import PartialDate
from tests.factories.cast import Cast
from tests.factories.households import make_person

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def line(words: str = "Oma overleden", when: str = "2019", **more: object) -> Happening:
    return Happening(words=words, happened=PartialDate.from_text(when), **more)  # type: ignore[arg-type]


def test_a_year_is_enough_and_a_second_click_makes_no_second_one(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    made = add_life_event(samira, cast.household.pk, happening=line())
    assert (made.happened.text, made.on_paper) == ("2019", True)
    assert add_life_event(samira, cast.household.pk, happening=line()).pk == made.pk
    assert "Oma" not in str(Event.objects.get(name="journal:life-event:added").facts)


def test_an_incident_is_off_paper_by_itself_and_the_database_keeps_it_there(cast: Cast, acts: Acts) -> None:
    made = add_life_event(acts(cast.samira), cast.household.pk, happening=line("Hij sloeg", kind="incident"))
    assert not made.on_paper
    with pytest.raises(IntegrityError, match="incident_never_on_paper"), transaction.atomic():
        LifeEvent.objects.filter(pk=made.pk).update(on_paper=True)


def test_it_refuses_a_day_to_come_and_somebody_unknown(cast: Cast, acts: Acts) -> None:
    samira, tomorrow = acts(cast.samira), PartialDate(clock.today().year + 1)
    with pytest.raises(Refused, match="moet nog komen"):
        add_life_event(samira, cast.household.pk, happening=Happening("Verhuisd", tomorrow))
    with pytest.raises(Refused, match="dit huishouden"):
        add_life_event(samira, cast.household.pk, happening=line(about_id=make_person().pk))


def test_of_somebody_who_left_one_still_writes(cast: Cast, acts: Acts) -> None:
    Membership.objects.filter(person=cast.jan).update(ends_on=clock.today(), left_because="moved")
    made = add_life_event(acts(cast.samira), cast.household.pk, happening=line("Baan kwijt", about_id=cast.jan.pk))
    assert made.about_id == cast.jan.pk


def test_written_better_unless_somebody_was_first(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    made = add_life_event(samira, cast.household.pk, happening=line())
    better = change_life_event(samira, made.pk, version=1, happening=line("Oma Emine overleden", "2019-03"))
    assert (better.happened.text, better.version) == ("maart 2019", 2)
    with pytest.raises(Conflict, match="Iemand anders"):
        change_life_event(samira, made.pk, version=1, happening=line("Oma weg"))


def test_away_and_back(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    made = add_life_event(samira, cast.household.pk, happening=line())
    assert remove_life_event(samira, made.pk).removed_at
    with pytest.raises(Refused, match="weggehaald"):
        change_life_event(samira, made.pk, version=1, happening=line("Anders"))
    assert bring_back_life_event(samira, made.pk).removed_at is None


def test_who_is_there_for_one_child_reads_what_is_about_that_child_and_no_incident(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    for words, about, kind in (
        ("Van school gestuurd", cast.murat.pk, "school"), ("Sloeg een klasgenoot", cast.murat.pk, "incident"),
        ("Oma overleden", None, "loss"),
    ):  # fmt: skip
        add_life_event(samira, cast.household.pk, happening=line(words, about_id=about, kind=kind))

    def read(who: Professional) -> set[str]:
        return set(scope(acts(who), Permission.HOUSEHOLD_VIEW, LifeEvent).values_list("words", flat=True))

    assert read(cast.mentor) == {"Van school gestuurd"}
    assert read(cast.debt_helper) == {"Van school gestuurd", "Oma overleden"}
    assert len(read(cast.samira)) == 3
    assert read(cast.colleague) == set()


def test_a_helper_reads_and_does_not_write(cast: Cast, acts: Acts) -> None:
    made = add_life_event(acts(cast.samira), cast.household.pk, happening=line())
    with pytest.raises(Denied):
        remove_life_event(acts(cast.debt_helper), made.pk)
    with pytest.raises(NotFound):
        remove_life_event(acts(cast.colleague), made.pk)


def typed(**more: str) -> dict[str, str]:
    return {"words": "Baan kwijt", "happened_year": "2018", "kind": "work", "about": "", **more}


def test_the_page_adds_with_a_way_back_and_keeps_what_was_typed(cast: Cast, enter: Enter) -> None:
    client, address = enter(cast.samira), f"/huishoudens/{cast.household.pk}/gebeurtenissen/nieuw/"
    wrong = client.post(address, typed(happened_year=""))
    assert wrong.status_code == 422
    assert "Baan kwijt" in wrong.content.decode()
    saved = client.post(address, typed())
    assert saved.status_code == 303
    made = LifeEvent.objects.get()
    page = client.get(saved["Location"]).content.decode()
    assert f"gebeurtenissen/{made.pk}/weghalen/" in page
    client.post(f"/huishoudens/{cast.household.pk}/gebeurtenissen/{made.pk}/weghalen/")
    assert "Baan kwijt" not in client.get(saved["Location"]).content.decode()
    assert client.get(f"/huishoudens/{cast.household.pk}/gebeurtenissen/{made.pk}/").status_code == 404


def test_whoever_is_second_sees_both_texts(cast: Cast, acts: Acts, enter: Enter) -> None:
    made = add_life_event(acts(cast.samira), cast.household.pk, happening=line())
    address = f"/huishoudens/{cast.household.pk}/gebeurtenissen/{made.pk}/"
    assert enter(cast.tom).post(address, typed(version="1")).status_code == 303
    answer = enter(cast.samira).post(address, typed(words="Werkloos", version="1"))
    assert answer.status_code == 409
    for words in ("Werkloos", "Baan kwijt", "happened_year"):
        assert words in answer.content.decode()


def test_who_only_reads_gets_no_form(cast: Cast, acts: Acts, enter: Enter) -> None:
    made = add_life_event(acts(cast.samira), cast.household.pk, happening=line())
    address = f"/huishoudens/{cast.household.pk}/gebeurtenissen/{made.pk}/"
    page = enter(cast.debt_helper).get(address)
    assert "Oma overleden" in page.content.decode()
    assert 'name="words"' not in page.content.decode()
    assert enter(cast.debt_helper).post(address, typed(version="1")).status_code == 403
