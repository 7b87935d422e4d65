"""Who agrees with the plan: by age, by authority, in their own words; and a plan of the family's own first."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from nabij.access.actor import Actor
from nabij.households.models import ParentalAuthority
from nabij.households.queries import circle_of
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, NotFound, Refused
from nabij.kernel.partial_dates import PartialDate
from nabij.plans.commands.settling import settle_plan
from nabij.plans.models import Goal, PlanVersion
from nabij.reviews.commands.agreeing import note_agreement, take_back_agreement
from nabij.reviews.commands.family_plans import Choice, note_family_plan
from nabij.reviews.models import Agreement, FamilyGroupPlan
from nabij.reviews.models.family_plans import professionals_plan_due
from nabij.reviews.queries.looking import due_terms
from nabij.reviews.queries.voices import heard_of, voices_of
from tests.factories.cast import Cast

Acts = Callable[..., Actor]
Answer = Agreement.Answer


def aged(cast: Cast, years: int) -> None:
    """Deniz is so old today, by a whole birth date."""
    cast.deniz.birth = PartialDate.of(clock.today() - relativedelta(years=years))
    cast.deniz.save(update_fields=["birth"])


@pytest.fixture
def plan(cast: Cast, dry: Goal, acts: Acts) -> PlanVersion:
    ParentalAuthority.objects.create(child=cast.deniz, holder=cast.ayse)
    return settle_plan(acts(cast.samira), cast.household.pk, agreed_by=[cast.jan])


@pytest.mark.parametrize(("years", "asked", "parent"), [(11, False, True), (12, True, True), (16, True, False)])
def test_who_is_asked_follows_the_age(
    cast: Cast, plan: PlanVersion, acts: Acts, years: int, *, asked: bool, parent: bool
) -> None:
    aged(cast, years)
    voices = {one.person: one for one in voices_of(circle_of(acts(cast.samira), cast.household))}
    assert (cast.deniz in voices) is asked
    assert (voices[cast.ayse].children == ("Deniz",)) is parent
    assert voices[cast.ayse].for_self


def test_where_the_age_is_not_sure_both_are_asked(cast: Cast, plan: PlanVersion, acts: Acts) -> None:
    for years in (12, 16):
        cast.deniz.birth = PartialDate(clock.today().year - years)
        cast.deniz.save(update_fields=["birth"])
        voices = {one.person: one for one in voices_of(circle_of(acts(cast.samira), cast.household))}
        assert cast.deniz in voices
        assert voices[cast.ayse].children == ("Deniz",)
        assert "vraag de geboortedatum na" in voices[cast.deniz].age_note


def test_a_body_with_guardianship_is_asked_as_well(cast: Cast, plan: PlanVersion, acts: Acts) -> None:
    ParentalAuthority.objects.create(child=cast.deniz, body="De Voogdij")
    (body,) = [one for one in voices_of(circle_of(acts(cast.samira), cast.household)) if one.body]
    note_agreement(acts(cast.samira), cast.household.pk, voice=body.key, answer=Answer.AGREES)
    heard = {
        one.voice.name: one for one in heard_of(acts(cast.samira), circle_of(acts(cast.samira), cast.household), plan)
    }
    assert heard["De Voogdij"].agrees


def test_the_page_knows_who_agreed_at_settling_and_who_still_has_to_be_asked(
    cast: Cast, plan: PlanVersion, acts: Acts
) -> None:
    samira = acts(cast.samira)
    note_agreement(samira, cast.household.pk, voice=str(cast.elif_.pk), answer=Answer.DOES_NOT, words="Ik wil rust.")
    note_agreement(samira, cast.household.pk, voice=str(cast.murat.pk), answer=Answer.NOT_ASKED, words="was op school")
    heard = {one.voice.person: one for one in heard_of(samira, circle_of(samira, cast.household), plan)}
    assert heard[cast.jan].at_settling
    assert {person for person, one in heard.items() if one.still_to_ask} == {cast.ayse, cast.murat}
    assert not heard[cast.elif_].agrees


def test_a_later_answer_stands_beside_the_earlier_and_can_be_taken_back(
    cast: Cast, plan: PlanVersion, acts: Acts
) -> None:
    samira, voice = acts(cast.samira), str(cast.elif_.pk)
    first = note_agreement(samira, cast.household.pk, voice=voice, answer=Answer.IN_PART, words="Niet over school.")
    second = note_agreement(samira, cast.household.pk, voice=voice, answer=Answer.AGREES)
    with pytest.raises(Refused):
        take_back_agreement(samira, first.pk)
    take_back_agreement(samira, second.pk)
    assert Agreement.objects.get(person=cast.elif_).replaced_at is None


def test_an_answer_other_than_yes_says_why_and_is_of_somebody_who_is_asked(
    cast: Cast, plan: PlanVersion, acts: Acts
) -> None:
    samira = acts(cast.samira)
    with pytest.raises(Refused, match="waarom"):
        note_agreement(samira, cast.household.pk, voice=str(cast.elif_.pk), answer=Answer.IN_PART)
    with pytest.raises(Refused, match="gevraagd wordt"):
        note_agreement(samira, cast.household.pk, voice=str(cast.deniz.pk), answer=Answer.AGREES)
    with pytest.raises(NotFound):
        note_agreement(acts(cast.colleague), cast.household.pk, voice=str(cast.elif_.pk), answer=Answer.AGREES)


def test_the_six_weeks_run_on_when_they_end_on_a_holiday() -> None:
    assert professionals_plan_due(date(2026, 3, 3)) == date(2026, 4, 14)
    assert professionals_plan_due(date(2026, 2, 23)) == date(2026, 4, 7)  # ends on Easter Monday
    assert professionals_plan_due(date(2026, 3, 7)) == date(2026, 4, 20)  # ends on a Saturday


def test_from_the_day_it_is_waived_the_professionals_have_six_weeks(cast: Cast, acts: Acts, dry: Goal) -> None:
    samira, today = acts(cast.samira), clock.today()
    thinks = Choice(answer="thinks", offered_on=today - timedelta(days=9))
    held = note_family_plan(samira, cast.household.pk, choice=thinks)
    assert (held.due_on, due_terms(samira, today + timedelta(days=60))) == (None, [])
    waives = Choice(answer="waives", offered_on=thinks.offered_on, waived_on=today)
    held = note_family_plan(samira, cast.household.pk, choice=waives, version=held.version)
    (due,) = due_terms(samira, today + timedelta(days=60))
    assert (due.household, due.on) == (cast.household, held.due_on)
    settle_plan(samira, cast.household.pk, agreed_by=[cast.jan])
    assert due_terms(samira, today + timedelta(days=60)) == []


@pytest.mark.parametrize(
    ("choice", "field"),
    [
        (Choice(answer="makes"), "offered_on"),
        (Choice(answer="waives", offered_on=clock.today()), "waived_on"),
        (Choice(answer="makes", offered_on=clock.today(), made_on=clock.today() - timedelta(days=1)), "made_on"),
    ],
)
def test_a_day_that_is_missing_or_cannot_be_is_asked_for(cast: Cast, acts: Acts, choice: Choice, field: str) -> None:
    with pytest.raises(Refused) as refused:
        note_family_plan(acts(cast.samira), cast.household.pk, choice=choice)
    assert refused.value.field == field


def test_who_was_second_is_told_what_stands_there(cast: Cast, acts: Acts) -> None:
    choice = Choice(answer="not_at_stake", words="Alleen de huur.")
    note_family_plan(acts(cast.samira), cast.household.pk, choice=choice)
    with pytest.raises(Conflict) as conflict:
        note_family_plan(acts(cast.tom), cast.household.pk, choice=Choice(answer="makes", offered_on=clock.today()))
    assert conflict.value.theirs == "Alleen de huur."
    assert FamilyGroupPlan.objects.get().version == 1
