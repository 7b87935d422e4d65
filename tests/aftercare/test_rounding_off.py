"""Rounding off with the family: in between as often as one likes, and then once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from dateutil.relativedelta import relativedelta
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.aftercare.commands.closing import round_off
from nabij.aftercare.commands.told import Call, Stays
from nabij.aftercare.commands.writing import write_farewell
from nabij.aftercare.models import AftercareContact, Farewell, StaysWith
from nabij.aftercare.queries import draft_farewell, farewells_of, kept_how_long
from nabij.audit.models import Event
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from nabij.notices.models import Notice
from nabij.plans.commands.goals import reword_goal
from nabij.plans.models import Goal
from tests.aftercare.conftest import WORDS, Write, told
from tests.factories.cast import Cast

Acts = Callable[..., Actor]
Because = Household.ClosedBecause


def test_a_draft_is_kept_in_between_and_closes_nothing(cast: Cast, write: Write, acts: Acts) -> None:
    first = write()
    again = write(version=first.version, words="Tot ziens.")
    assert (again.pk, again.version, again.closed_on) == (first.pk, 2, None)
    kept = draft_farewell(acts(cast.samira), cast.household)
    assert kept is not None
    assert [one.owner for one in kept.stays] == ["Ayşe", "Woonstad", "Tom de Groot"]
    assert kept.contact is not None
    assert kept.contact.on == clock.today() + relativedelta(months=3)
    assert Household.objects.get(pk=cast.household.pk).state == "open"


def test_the_goal_stands_there_as_it_was_then(cast: Cast, write: Write, goals: tuple[Goal, Goal], acts: Acts) -> None:
    farewell = write()
    reword_goal(acts(cast.samira), goals[0].pk, words="een warm huis", about=None, on_paper=True, version=1)
    assert farewell.outcomes.get(goal=goals[0]).goal_words == "wij willen een droog huis"


def test_the_letter_holds_nothing_that_may_not_be_on_paper(cast: Cast, write: Write, acts: Acts) -> None:
    write()
    kept = draft_farewell(acts(cast.samira), cast.household)
    assert kept is not None
    assert [(words, [one.goal_words for one in found]) for words, found in kept.in_letter] == [
        ("Dit is gelukt", ["wij willen een droog huis"])
    ]
    assert [one.what for one in kept.stays_on_paper] == ["elke dag luchten", "de huur in de gaten houden"]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"stays": (Stays("luchten"),)}, "stay_owner_0"),
        ({"call": "gp"}, "call_by"),
        ({"call": "past"}, "call_on"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(cast: Cast, write: Write, more: dict[str, object], field: str) -> None:
    calls = {"gp": Call(cast.gp.pk), "past": Call(cast.samira.pk, on=clock.today())}
    if "call" in more:
        more = {"call": calls[str(more["call"])]}
    with pytest.raises(Refused) as refused:
        write(**more)
    assert refused.value.field == field


def test_the_database_knows_one_owner_of_what_stays(cast: Cast, write: Write) -> None:
    write()
    with pytest.raises(IntegrityError, match="one_owner"), transaction.atomic():
        StaysWith.objects.filter(owner_person=cast.ayse).update(owner_words="ook de buurvrouw")


def test_who_was_second_is_told(cast: Cast, write: Write, goals: tuple[Goal, Goal], acts: Acts) -> None:
    write()
    with pytest.raises(Conflict) as conflict:
        write_farewell(acts(cast.tom), cast.household.pk, told=told(cast, goals), version=0)
    assert conflict.value.theirs == "Wat een werk hebt u verzet."


def test_closing_leaves_a_way_back_a_call_and_an_empty_table(cast: Cast, call: AftercareContact) -> None:
    farewell = Farewell.objects.get()
    home = Household.objects.get(pk=cast.household.pk)
    assert (home.state, farewell.because, farewell.closed_on) == ("closed", "done", clock.today())
    assert home.keep_until == clock.today() + relativedelta(years=15)
    assert call.started_on == clock.today()
    assert call.way_back.startswith("Samira, wijkteam 020 123 4567")
    assert Notice.objects.filter(kind="aftercare:contact-is-yours", addressee=cast.samira.user_id).count() == 1
    assert Event.objects.filter(name="households:household:closed").count() == 1


def test_without_a_way_back_the_director_does_not_close(cast: Cast, write: Write, acts: Acts) -> None:
    samira = acts(cast.samira)
    for prepared in (None, write):
        if prepared:
            prepared(call_name="")
        with pytest.raises(Refused, match="wie het gezin kan bellen"):
            round_off(samira, cast.household.pk, because=Because.DONE, words=WORDS)


def test_a_team_leader_who_does_not_read_the_story_may_close_without(cast: Cast, acts: Acts) -> None:
    round_off(acts(cast.leader), cast.household.pk, because=Because.MOVED, words=WORDS)
    assert Household.objects.get(pk=cast.household.pk).state == "closed"


def test_while_it_is_not_safe_nothing_is_closed(cast: Cast, write: Write, acts: Acts) -> None:
    write()
    Household.objects.filter(pk=cast.household.pk).update(unsafe_since=clock.today() - timedelta(days=1))
    with pytest.raises(Refused, match="niet veilig"):
        round_off(acts(cast.samira), cast.household.pk, because=Because.DONE, words=WORDS)
    assert Farewell.objects.get().closed_on is None
    assert not Notice.objects.filter(kind="aftercare:contact-is-yours").exists()


def test_a_helper_does_not_write_it_and_a_colleague_does_not_know(
    cast: Cast, goals: tuple[Goal, Goal], write: Write, acts: Acts
) -> None:
    with pytest.raises(Denied):
        write_farewell(acts(cast.debt_helper), cast.household.pk, told=told(cast, goals))
    with pytest.raises(NotFound):
        round_off(acts(cast.colleague), cast.household.pk, because=Because.DONE, words=WORDS)
    write()
    assert farewells_of(acts(cast.mentor), cast.household) == []


def test_how_long_what_is_kept_is_said_in_words() -> None:
    assert any("afscheid van het gezin" in one.what for one in kept_how_long())
