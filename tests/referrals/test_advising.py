"""The team thinks along, within a term; what is decided is the referrer's and the family's."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import NOBODY
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import can
from nabij.directory.models import Professional
from nabij.households.clocks import read_clocks
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.kernel.working_days import add_working_days
from nabij.notices.models import Notice
from nabij.referrals.commands.advising import Thought, give_advice, link_referral, name_adviser, unlink_referral
from nabij.referrals.commands.allocating import link_allocation
from nabij.referrals.commands.answering import note_decision, take_back_decision
from nabij.referrals.models import Advice, Referral
from nabij.referrals.queries import advice_rows, who_knows
from nabij.reminders.jobs import tell_what_is_due
from tests.factories.agreements import make_contact
from tests.factories.cast import Cast
from tests.factories.provisions import make_allocation
from tests.referrals.conftest import Acts, Announce

THOUGHT = Thought(words="Dichtbij kan het ook: drie dagen werkplaats, en elke week een gesprek.", travel="op de fiets")


def test_the_referrer_hears_at_once_with_a_direct_number(cast: Cast, acts: Acts, announced: Announce) -> None:
    referral = announced()
    give_advice(acts(cast.leader), referral.pk, thought=THOUGHT)
    told = Notice.objects.get(kind="referrals:advice-came")
    assert (told.addressee_id, told.facts["professional"]) == (cast.gp.user_id, cast.leader.name)
    assert told.facts["phone"] != "–"


def test_a_colleague_of_the_team_is_asked_and_reads_it_for_that(cast: Cast, acts: Acts, announced: Announce) -> None:
    referral = announced()
    assert not can(acts(cast.colleague), Permission.REFERRAL_VIEW, referral)
    name_adviser(acts(cast.leader), referral.pk, adviser=cast.colleague)
    assert can(acts(cast.colleague), Permission.REFERRAL_ADVISE, referral)
    with pytest.raises(Refused, match="werkt niet bij dit team"):
        name_adviser(acts(cast.leader), referral.pk, adviser=cast.mentor)


def test_once_the_family_is_known_their_director_advises(cast: Cast, acts: Acts, announced: Announce) -> None:
    referral = announced()
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk, person=cast.elif_.pk)
    referral.refresh_from_db()
    assert (referral.adviser, referral.subject) == (cast.samira, cast.elif_.pk)
    assert cast.debt_helper in who_knows(acts(cast.samira), referral)
    with pytest.raises(Refused, match="Vraag de teamleider"):
        unlink_referral(acts(cast.samira), referral.pk)
    unlink_referral(acts(cast.intake), referral.pk)
    referral.refresh_from_db()
    assert referral.household is None
    assert referral.subject != cast.elif_.pk


def test_two_advise_at_once(cast: Cast, acts: Acts, announced: Announce) -> None:
    referral = announced()
    give_advice(acts(cast.leader), referral.pk, thought=THOUGHT)
    with pytest.raises(Conflict):
        give_advice(acts(cast.intake), referral.pk, thought=Thought(words="Iets anders."))
    give_advice(acts(cast.intake), referral.pk, thought=Thought(words="Beter gezegd."), version=1)
    assert Advice.objects.get().words == "Beter gezegd."


def test_the_referrer_and_the_family_decide_with_or_without_advice(cast: Cast, acts: Acts, announced: Announce) -> None:
    referral = announced()
    note_decision(
        acts(cast.gp),
        referral.pk,
        goes="as_announced",
        decided_by="Marja en de huisarts",
        because="het kan niet wachten",
    )
    referral.refresh_from_db()
    assert referral.look_on == add_working_days(referral.starts_on, 5)
    with pytest.raises(Refused, match="al besloten"):
        give_advice(acts(cast.leader), referral.pk, thought=THOUGHT)
    take_back_decision(acts(cast.gp), referral.pk)
    with pytest.raises(Refused, match="Kies een dag"):
        note_decision(acts(cast.gp), referral.pk, goes="together", decided_by="Marja", because="eerst praten")


def test_late_advice_is_reminded_then_the_leader_hears_and_it_goes_on(
    cast: Cast, acts: Acts, announced: Announce
) -> None:
    referral = announced()
    name_adviser(acts(cast.leader), referral.pk, adviser=cast.colleague)
    late = add_working_days(referral.advice_by, 3)
    with clock.held(datetime(late.year, late.month, late.day, 9, tzinfo=clock.AMSTERDAM)):
        tell_what_is_due(NOBODY)
        assert [due.clock for due in read_clocks(advice_rows(acts(cast.leader), late))] == ["late_advice"]
        assert [due.clock for due in read_clocks(advice_rows(acts(cast.colleague), late))] == ["advice"]
    told = Notice.objects.filter(kind="referrals:advice-late-for-leader").values_list("addressee_id", flat=True)
    assert list(told) == [cast.leader.user_id]
    referral.refresh_from_db()
    assert (referral.withdrawn_at, referral.goes) == (None, "")


def test_the_leader_of_another_area_and_other_partners_know_nothing(
    cast: Cast, acts: Acts, announced: Announce
) -> None:
    referral = announced()
    for who in (cast.stranger, cast.mentor, cast.colleague, cast.officer, cast.back_office):
        with pytest.raises(NotFound):
            give_advice(acts(who), referral.pk, thought=THOUGHT)


def test_who_is_there_for_one_child_reads_of_that_child_and_no_advice(
    cast: Cast, acts: Acts, announced: Announce
) -> None:
    referral = announced()
    give_advice(acts(cast.leader), referral.pk, thought=THOUGHT)
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk, person=cast.elif_.pk)
    referral.refresh_from_db()
    mentor = acts(cast.mentor)
    assert not can(mentor, Permission.REFERRAL_VIEW, referral)
    Referral.objects.filter(pk=referral.pk).update(subject=cast.murat.pk)
    assert can(mentor, Permission.REFERRAL_VIEW, referral)
    assert not can(mentor, Permission.REFERRAL_VIEW, Advice.objects.get())


def test_who_hands_the_advising_on_still_reads_that_they_did(cast: Cast, acts: Acts, announced: Announce) -> None:
    """The database refuses to write what the writer may not read afterwards."""
    referral = announced()
    name_adviser(acts(cast.leader), referral.pk, adviser=cast.colleague)
    with acting_as(cast.colleague.user_id, wide=False):
        name_adviser(acts(cast.colleague), referral.pk, adviser=cast.tom)
    referral.refresh_from_db()
    assert {cast.colleague.user_id, cast.tom.user_id} <= set(referral.readers)


def test_a_wrong_link_undone_takes_the_wrong_director_away_as_adviser(
    cast: Cast, acts: Acts, announced: Announce
) -> None:
    referral = announced()
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk, person=cast.elif_.pk)
    assert can(acts(cast.samira), Permission.REFERRAL_VIEW, referral)
    unlink_referral(acts(cast.intake), referral.pk)
    referral.refresh_from_db()
    assert not can(acts(cast.samira), Permission.REFERRAL_VIEW, referral)
    assert not can(acts(cast.samira), Permission.REFERRAL_ADVISE, referral)
    assert (referral.adviser, referral.readers) == (cast.leader, [cast.gp.user_id, cast.leader.user_id])


def test_a_wrong_link_undone_leaves_no_allocation_of_that_household(
    cast: Cast, acts: Acts, announced: Announce
) -> None:
    referral = announced()
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk, person=cast.elif_.pk)
    theirs = make_allocation(cast.household, cast.elif_)
    link_allocation(acts(cast.samira), referral.pk, allocation=theirs.pk)
    unlink_referral(acts(cast.intake), referral.pk)
    referral.refresh_from_db()
    assert referral.allocation is None


def test_the_receipt_of_the_referrer_is_the_same_before_and_after_a_file_was_found(
    cast: Cast, acts: Acts, announced: Announce, enter: Callable[[Professional], Client]
) -> None:
    referral = announced()
    gp = enter(cast.gp)
    before = gp.get(reverse("referrals:receipt", args=[referral.pk]))
    assert before.status_code == 200
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk, person=cast.elif_.pk)
    after = gp.get(reverse("referrals:receipt", args=[referral.pk])).content.decode()
    assert cast.leader.name in after
    assert cast.samira.name not in after


def test_the_receipt_names_the_fixed_contact_also_after_a_file_was_found(
    cast: Cast, acts: Acts, announced: Announce, enter: Callable[[Professional], Client]
) -> None:
    make_contact(cast.gp.organisation, cast.area, cast.colleague)
    referral = announced()
    link_referral(acts(cast.intake), referral.pk, household=cast.household.pk, person=cast.elif_.pk)
    page = enter(cast.gp).get(reverse("referrals:receipt", args=[referral.pk])).content.decode()
    assert cast.colleague.name in page
