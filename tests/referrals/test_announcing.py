"""A referral is announced before it starts; nothing of ours approves, refuses or delays it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.db.models import CharField

from nabij.access.commands import commands
from nabij.households.clocks import read_clocks
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.working_days import add_working_days
from nabij.notices.models import Notice
from nabij.referrals.commands.announcing import restore_announcement, withdraw_announcement
from nabij.referrals.models import Referral
from nabij.referrals.queries import advice_rows
from tests.factories.agreements import make_contact
from tests.factories.cast import Cast
from tests.referrals.conftest import Acts, Announce, consent, placement, rik


def test_the_team_hears_and_has_five_working_days(cast: Cast, announced: Announce) -> None:
    referral = announced()
    assert referral.advice_by == add_working_days(clock.today(), 5)
    assert referral.adviser == cast.leader
    told = set(Notice.objects.filter(kind="referrals:came").values_list("addressee_id", flat=True))
    assert told == {cast.leader.user_id, cast.intake.user_id}


def test_the_same_form_sent_twice_is_one(announced: Announce) -> None:
    key = uuid4()
    assert announced(key=key).pk == announced(key=key).pk
    assert announced(key=key, placement=placement(care="Iets anders.")).pk != announced(key=key).pk


def test_what_starts_before_advice_can_come_asks_to_call_today(cast: Cast, announced: Announce) -> None:
    referral = announced(placement=placement(starts_on=clock.today() + timedelta(days=1)))
    assert referral.starts_before_advice
    assert Notice.objects.filter(kind="referrals:call-now").count() == 2


@pytest.mark.parametrize(
    ("years", "right", "wrong"), [(8, "parents", "self"), (14, "both", "parents"), (17, "self", "parents")]
)
def test_consent_is_of_whom_it_should_be_at_this_age(announced: Announce, years: int, right: str, wrong: str) -> None:
    with pytest.raises(Refused) as refused:
        announced(about=rik(years), consent=consent(wrong))
    assert refused.value.field == "consent_by"
    assert announced(about=rik(years), consent=consent(right)).consent_by == right


def test_without_consent_there_is_no_name(announced: Announce) -> None:
    with pytest.raises(Refused, match="in het algemeen"):
        announced(consent=None)
    question = announced(about=None, consent=None)
    assert question.is_general
    assert (question.name, question.birth, question.street) == ("", None, "")
    with pytest.raises(DatabaseError), transaction.atomic():
        Referral.objects.filter(pk=question.pk).update(surname="Dekkers")


def test_consent_lifts_the_secrecy_of_a_doctor_and_says_so(announced: Announce) -> None:
    referral = announced()
    assert (referral.basis, referral.secrecy) == ("public_task", "consent")


def test_nothing_of_ours_can_stop_or_delay_it(announced: Announce) -> None:
    """No state that says no, no command that decides for another; the database keeps the start as it was said."""
    stopping = ("refus", "reject", "approv", "block", "delay", "postpone", "deny", "denied", "hold_up")
    said = [
        str(value) for of in Referral._meta.get_fields() if isinstance(of, CharField) for value, _ in of.flatchoices
    ]
    ours = [name for name in commands() if name.startswith("nabij.referrals.")]
    assert ours
    assert not [word for word in [*said, *ours] for stop in stopping if stop in word.lower()]
    referral = announced()
    with pytest.raises(DatabaseError), transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(starts_on=clock.today() + timedelta(days=90))


def test_the_price_stands_with_source_and_year_or_not_at_all(announced: Announce) -> None:
    with pytest.raises(Refused):
        announced(placement=placement(price=30000, price_per="whole"))
    whole = {"price": 30000, "price_per": "whole", "price_source": "offerte van de kliniek", "price_year": 2026}
    assert announced(placement=placement(**whole)).price_year == 2026


def test_the_referrer_withdraws_and_brings_back_and_nobody_else(cast: Cast, acts: Acts, announced: Announce) -> None:
    referral = announced()
    with pytest.raises(NotFound):
        withdraw_announcement(acts(cast.mentor), referral.pk)
    withdraw_announcement(acts(cast.gp), referral.pk)
    assert not read_clocks(advice_rows(acts(cast.leader), referral.advice_by))
    restore_announcement(acts(cast.gp), referral.pk)
    assert [due.number for due in read_clocks(advice_rows(acts(cast.leader), referral.advice_by))] == [referral.number]


def test_the_fixed_contact_of_the_practice_is_the_one_who_advises(cast: Cast, announced: Announce) -> None:
    make_contact(cast.gp.organisation, cast.area, cast.colleague)
    referral = announced()
    assert referral.adviser == cast.colleague
    assert cast.colleague.user_id in referral.readers
    assert Notice.objects.filter(addressee_id=cast.colleague.user_id, thing=referral.pk).exists()
