"""Rounding off: the table is cleared, the clock starts, and the way back is the team leader's."""

from collections.abc import Callable

import pytest
from dateutil.relativedelta import relativedelta
from django.test import Client

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.commands.contact import reopen_household
from nabij.households.models import Household, Involvement
from nabij.intake.commands.outcome import answer_reporter, finish_household
from nabij.intake.commands.sorting import link_report
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.intake.stories import as_practice, reported

Acts = Callable[[Professional], Actor]
Because = Household.ClosedBecause
WORDS = "Het huis is droog en Elif gaat weer naar haar vriendinnen."


def test_everyone_leaves_the_table_and_is_told(cast: Cast, acts: Acts) -> None:
    finish_household(acts(cast.samira), cast.household.pk, because=Because.DONE, words=WORDS)
    home = Household.objects.get(pk=cast.household.pk)
    assert (home.state, home.director) == ("closed", None)
    assert home.keep_until == clock.today() + relativedelta(years=15)
    assert not Involvement.objects.filter(household=home, ends_on=None).exists()
    assert cast.household not in scope(acts(cast.samira), Permission.HOUSEHOLD_VIEW, Household)
    told = set(Notice.objects.filter(kind="households:finished").values_list("addressee_id", flat=True))
    assert told == {cast.tom.user_id, cast.debt_helper.user_id, cast.mentor.user_id}


@pytest.mark.parametrize("by", ["director", "leader"])
@pytest.mark.parametrize("kind", ["general_practice", "other"])
def test_a_reporter_who_waits_hears_it_and_not_why(
    cast: Cast, acts: Acts, enter: Callable[[Professional], Client], by: str, kind: str
) -> None:
    as_practice(cast.gp)
    gp = enter(cast.gp)
    report = reported(gp)
    as_practice(cast.gp, kind)
    link_report(acts(cast.intake), report.pk, household=cast.household.pk)
    finish_household(acts(cast.everyone[by]), cast.household.pk, because=Because.MOVED, words=WORDS)
    report.refresh_from_db()
    assert (report.state, report.told, report.taken_up_by) == ("answered", "otherwise", None)
    told = Notice.objects.get(addressee=cast.gp.user)
    assert (told.kind, told.facts["number"]) == ("intake:otherwise", report.number)
    heard = gp.get(f"/mijn-meldingen/{report.pk}/").content.decode()
    assert "op een andere manier opgepakt" in heard
    assert "verhuisd" not in heard


def test_it_works_for_the_household_bound_database_role_too(
    cast: Cast, acts: Acts, enter: Callable[[Professional], Client]
) -> None:
    as_practice(cast.gp)
    report = reported(enter(cast.gp))
    link_report(acts(cast.intake), report.pk, household=cast.household.pk)
    actor = acts(cast.samira)
    with acting_as(cast.samira.user_id):
        finish_household(actor, cast.household.pk, because=Because.DONE, words=WORDS)
    report.refresh_from_db()
    assert report.state == "answered"


def test_who_heard_already_is_not_told_twice(cast: Cast, acts: Acts, enter: Callable[[Professional], Client]) -> None:
    as_practice(cast.gp)
    report = reported(enter(cast.gp))
    link_report(acts(cast.intake), report.pk, household=cast.household.pk)
    answer_reporter(acts(cast.samira), report.pk)
    finish_household(acts(cast.samira), cast.household.pk, because=Because.DONE, words=WORDS)
    assert Notice.objects.get(addressee=cast.gp.user).kind == "intake:taken-up-by"


def test_the_team_leader_opens_it_again(cast: Cast, acts: Acts) -> None:
    finish_household(acts(cast.samira), cast.household.pk, because=Because.DONE, words=WORDS)
    reopen_household(acts(cast.leader), cast.household.pk, because=Household.ReopenedBecause.CAME_BACK)
    assert Household.objects.get(pk=cast.household.pk).state == "contact"
    assert Event.objects.get(name="households:household:reopened").facts == {"because": "came_back"}


def test_the_trace_keeps_why_it_opened_again_and_never_a_story(cast: Cast, acts: Acts) -> None:
    finish_household(acts(cast.samira), cast.household.pk, because=Because.DONE, words=WORDS)
    story = "vader drinkt weer"
    with pytest.raises(ValueError, match=story):
        reopen_household(acts(cast.leader), cast.household.pk, because=story)  # type: ignore[arg-type]
    assert Household.objects.get(pk=cast.household.pk).state == "closed"


@pytest.mark.parametrize("because", [Because.DECLINED, Because.NOT_REACHED])
def test_saying_no_has_a_way_of_its_own(cast: Cast, acts: Acts, because: Household.ClosedBecause) -> None:
    with pytest.raises(Refused, match="Kies waarom"):
        finish_household(acts(cast.samira), cast.household.pk, because=because, words=WORDS)


def test_what_is_not_open_is_not_rounded_off(cast: Cast, acts: Acts) -> None:
    finish_household(acts(cast.samira), cast.household.pk, because=Because.DONE, words=WORDS)
    with pytest.raises(Refused, match="open huishouden"):
        finish_household(acts(cast.leader), cast.household.pk, because=Because.DONE, words=WORDS)


def test_a_helper_does_not_round_off_and_a_stranger_does_not_know(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Denied):
        finish_household(acts(cast.debt_helper), cast.household.pk, because=Because.DONE, words=WORDS)
    with pytest.raises(NotFound):
        finish_household(acts(cast.stranger), cast.household.pk, because=Because.DONE, words=WORDS)
