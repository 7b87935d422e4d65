"""Bonds around the family: written in a line, changed on another day, over, and taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from nabij.network.commands import (
    Bond,
    add_connection,
    change_connection,
    end_connection,
    resume_connection,
    take_back_connection,
)
from nabij.network.models import Connection
from nabij.network.queries import history_of, moments_of, network_of
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
MOSQUE = Bond(sector="neighbourhood", name="moskee", what="vrouwengroep")


def fatma(cast: Cast, **more: str) -> Bond:
    return replace(Bond(sector="neighbourhood", person_id=cast.fatma.pk), **more)  # type: ignore[arg-type]


def days_ago(number: int) -> date:
    return clock.today() - timedelta(days=number)


@pytest.fixture
def samira(cast: Cast, acts: Acts) -> Actor:
    return acts(cast.samira)


def test_a_bond_is_written_once_however_often_one_clicks(cast: Cast, samira: Actor) -> None:
    for _click in range(2):
        add_connection(samira, cast.household.pk, bond=MOSQUE)
        add_connection(samira, cast.household.pk, bond=fatma(cast))
    assert Connection.objects.filter(household=cast.household).count() == 2
    assert Event.objects.filter(name="network:connection:written").count() == 2


def test_nobody_stands_there_twice_in_two_ways(cast: Cast, samira: Actor) -> None:
    add_connection(samira, cast.household.pk, bond=fatma(cast))
    with pytest.raises(Refused, match="staat er al"):
        add_connection(samira, cast.household.pk, bond=fatma(cast, quality="tense"))
    add_connection(samira, cast.household.pk, bond=replace(fatma(cast), about_id=cast.elif_.pk))


def test_who_lives_here_or_is_unknown_stands_not_around_them(cast: Cast, samira: Actor) -> None:
    with pytest.raises(Refused, match="woont hier"):
        add_connection(samira, cast.household.pk, bond=Bond(sector="family", person_id=cast.jan.pk))
    stranger = Connection(household=cast.household, sector="help", name="", person=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        stranger.save()
    with pytest.raises(Refused, match="schrijf op wie"):
        add_connection(samira, cast.household.pk, bond=Bond(sector="help"))


def test_what_is_unsafe_is_never_on_paper_also_not_by_hand(cast: Cast, samira: Actor) -> None:
    made = add_connection(samira, cast.household.pk, bond=replace(MOSQUE, quality="unsafe"))
    assert made.on_paper is False
    with pytest.raises(IntegrityError), transaction.atomic():
        Connection.objects.filter(pk=made.pk).update(on_paper=True)


def test_a_change_on_another_day_leaves_how_it_was(cast: Cast, samira: Actor) -> None:
    made = add_connection(samira, cast.household.pk, bond=MOSQUE, on=days_ago(30))
    better = replace(MOSQUE, quality="strong", ring="near")
    now = change_connection(samira, made.pk, version=1, bond=better, on=days_ago(10))
    assert (now.changed_from_id, now.starts_on, now.ends_on) == (made.pk, days_ago(10), None)
    assert moments_of(samira, cast.household) == [days_ago(10), days_ago(30)]
    before = network_of(samira, cast.household, on=days_ago(20)).contacts
    assert [one.quality for one in before if one.record] == ["ordinary"]
    assert [one.quality for one in network_of(samira, cast.household).contacts if one.record] == ["strong"]
    assert not [one for one in network_of(samira, cast.household, on=days_ago(40)).contacts if one.record]
    assert [one.words for one in history_of(samira, now)] == ["gewoon contact, iets verder weg, over en weer"]


def test_a_correction_on_the_same_day_or_of_a_name_keeps_one_row(cast: Cast, samira: Actor) -> None:
    made = add_connection(samira, cast.household.pk, bond=MOSQUE)
    change_connection(samira, made.pk, version=1, bond=replace(MOSQUE, quality="strong"))
    old = add_connection(samira, cast.household.pk, bond=replace(MOSQUE, name="buurthuis"), on=days_ago(9))
    change_connection(samira, old.pk, version=1, bond=replace(MOSQUE, name="Het buurthuis"))
    assert set(Connection.objects.values_list("name", "quality", "version")) == {
        ("moskee", "strong", 2), ("Het buurthuis", "ordinary", 2)
    }  # fmt: skip


def test_two_people_do_not_overwrite_each_other(cast: Cast, acts: Acts, samira: Actor) -> None:
    made = add_connection(samira, cast.household.pk, bond=MOSQUE)
    change_connection(acts(cast.tom), made.pk, version=1, bond=replace(MOSQUE, quality="tense"))
    with pytest.raises(Conflict) as met:
        change_connection(samira, made.pk, version=1, bond=replace(MOSQUE, quality="strong"))
    assert "gespannen" in met.value.theirs


def test_it_is_over_and_comes_back(cast: Cast, samira: Actor) -> None:
    made = add_connection(samira, cast.household.pk, bond=fatma(cast), on=days_ago(5))
    end_connection(samira, made.pk)
    assert not [one for one in network_of(samira, cast.household).contacts if one.record]
    assert [one for one in network_of(samira, cast.household, on=days_ago(1)).contacts if one.record]
    assert resume_connection(samira, made.pk).ends_on is None
    end_connection(samira, made.pk)
    add_connection(samira, cast.household.pk, bond=fatma(cast))
    with pytest.raises(Refused, match="staat er al weer"):
        resume_connection(samira, made.pk)


def test_what_was_written_today_is_taken_back(cast: Cast, samira: Actor) -> None:
    made = add_connection(samira, cast.household.pk, bond=MOSQUE, on=days_ago(5))
    now = change_connection(samira, made.pk, version=1, bond=replace(MOSQUE, quality="tense"))
    take_back_connection(samira, now.pk)
    made.refresh_from_db()
    assert (made.ends_on, made.quality, Connection.objects.count()) == (None, "ordinary", 1)


def test_what_was_written_on_another_day_is_not_taken_back(cast: Cast, samira: Actor) -> None:
    made = add_connection(samira, cast.household.pk, bond=MOSQUE)
    Connection.objects.filter(pk=made.pk).update(created_at=clock.now() - timedelta(days=2))
    with pytest.raises(Refused, match="voorbij"):
        take_back_connection(samira, made.pk)


def test_a_helper_may_not_write_and_the_mentor_knows_only_of_murats(cast: Cast, acts: Acts, samira: Actor) -> None:
    made = add_connection(samira, cast.household.pk, bond=MOSQUE)
    with pytest.raises(Denied):
        end_connection(acts(cast.debt_helper), made.pk)
    with pytest.raises(NotFound):
        end_connection(acts(cast.mentor), made.pk)
    with pytest.raises(NotFound):
        add_connection(acts(cast.stranger), cast.household.pk, bond=MOSQUE)
