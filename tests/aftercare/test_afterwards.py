"""Asking some time later how it goes: whoever asks sees one row and nothing else, until it is done."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import can, scope
from nabij.aftercare.commands.asking import record_aftercare, try_aftercare_again
from nabij.aftercare.commands.closing import round_off
from nabij.aftercare.models import AftercareContact, Farewell, FarewellVerdict, GoalOutcome, StaysWith
from nabij.aftercare.queries import aftercare_rows, farewells_of
from nabij.directory.models import Professional
from nabij.households.clocks import read_clocks
from nabij.households.commands.contact import reopen_household
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.notices.models import Notice
from tests.aftercare.conftest import WORDS, Write
from tests.factories.cast import Cast
from tests.factories.households import seat

Acts = Callable[..., Actor]
KEEP = Permission.AFTERCARE_KEEP
LATER = clock.today() + timedelta(days=120)
Answer = AftercareContact.Outcome


def test_who_asks_has_their_one_row_and_nothing_of_the_household(
    cast: Cast, call: AftercareContact, acts: Acts
) -> None:
    with acting_as(cast.samira.user_id):
        samira = acts(cast.samira)
        assert [due.thing for due in read_clocks(aftercare_rows(samira, LATER))] == [call.pk]
        assert read_clocks(aftercare_rows(samira, clock.today())) == []
        for model in (Farewell, GoalOutcome, StaysWith, FarewellVerdict, Household):
            assert not model._default_manager.exists(), model
        assert list(AftercareContact.objects.all()) == [call]


@pytest.mark.parametrize("who", ["stand_in", "helper", "colleague", "stranger", "leader", "privacy"])
def test_nobody_else_has_it(cast: Cast, call: AftercareContact, acts: Acts, who: str) -> None:
    assert not can(acts(cast.everyone[who]), KEEP, call)
    if who not in {"leader", "privacy"}:
        with acting_as(cast.everyone[who].user_id):
            assert not AftercareContact.objects.exists()


def test_before_the_closing_it_is_nobodys_call_yet(cast: Cast, write: Write, acts: Acts) -> None:
    write()
    assert read_clocks(aftercare_rows(acts(cast.samira), LATER)) == []


def test_once_it_is_done_it_is_read_no_more(cast: Cast, call: AftercareContact, acts: Acts) -> None:
    with acting_as(cast.samira.user_id):
        record_aftercare(acts(cast.samira), call.pk, outcome=Answer.WELL, words="Alles goed.")
        assert not AftercareContact.objects.exists()
    with pytest.raises(NotFound):
        record_aftercare(acts(cast.samira), call.pk, outcome=Answer.WELL)
    assert not Notice.objects.filter(kind="aftercare:it-goes-not-well").exists()


def test_not_well_asks_the_leader_to_open_it_again(cast: Cast, call: AftercareContact, acts: Acts) -> None:
    with acting_as(cast.samira.user_id):
        record_aftercare(acts(cast.samira), call.pk, outcome=Answer.NOT_WELL, words="Weer post.", ask_reopen=True)
    notice = Notice.objects.get(kind="aftercare:it-goes-not-well")
    assert (notice.addressee, notice.thing) == (cast.leader.user, cast.household.pk)
    assert "post" not in str(notice.facts)


def test_opening_again_is_not_asked_while_it_goes_well(cast: Cast, call: AftercareContact, acts: Acts) -> None:
    with pytest.raises(Refused, match="alleen als het niet goed gaat"):
        record_aftercare(acts(cast.samira), call.pk, outcome=Answer.WELL, ask_reopen=True)


def test_nobody_reached_is_tried_again_on_another_day(cast: Cast, call: AftercareContact, acts: Acts) -> None:
    with acting_as(cast.samira.user_id):
        again = try_aftercare_again(acts(cast.samira), call.pk, on=clock.today() + timedelta(days=3))
    assert (again.tried, again.done_on) == (1, None)
    with pytest.raises(Refused, match="nog komt"):
        try_aftercare_again(acts(cast.samira), call.pk, on=clock.today())


def test_whoever_left_does_not_ask_and_the_leader_does(cast: Cast, call: AftercareContact, acts: Acts) -> None:
    Professional.objects.filter(pk=cast.samira.pk).update(left_on=clock.today())
    assert not can(acts(cast.samira), KEEP, call)
    with acting_as(cast.samira.user_id):
        assert not AftercareContact.objects.exists()
    assert can(acts(cast.leader), KEEP, call)


def test_who_comes_back_is_not_called_and_what_helped_then_is_read(
    cast: Cast, call: AftercareContact, acts: Acts
) -> None:
    reopen_household(acts(cast.leader), cast.household.pk, because=Household.ReopenedBecause.CAME_BACK)
    with acting_as(cast.samira.user_id):
        assert not AftercareContact.objects.exists()
    seat(cast.household, cast.colleague, Involvement.Seat.CONTACT_PERSON)
    (goodbye,) = farewells_of(acts(cast.colleague), cast.household)
    assert goodbye.farewell.safe_because == WORDS
    assert [one.words for one in goodbye.verdicts] == ["Ik ben weer gewoon Elif."]


def test_rounding_off_anew_ends_an_earlier_call(cast: Cast, call: AftercareContact, acts: Acts) -> None:
    Involvement.objects.filter(household=cast.household).delete()
    seat(cast.household, cast.samira, Involvement.Seat.DIRECTOR)
    Household.objects.filter(pk=cast.household.pk).update(
        state="open", director=cast.samira, closed_at=None, closed_because="", keep_until=None
    )
    round_off(acts(cast.leader), cast.household.pk, because=Household.ClosedBecause.MOVED, words=WORDS)
    call.refresh_from_db()
    assert call.outcome == Answer.CAME_BACK
    assert scope(acts(cast.samira), KEEP, AftercareContact).count() == 0
