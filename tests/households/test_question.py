"""The question in their own words: as first asked, and as it became."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.commands.question import retract_question, write_question
from nabij.households.models import Answer, Question
from nabij.households.queries import question_of
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from tests.factories.cast import Cast
from tests.factories.households import make_household

Acts = Callable[[Professional], Actor]
DRY = "Wij willen een droog huis"


def test_it_is_written_as_first_asked_and_by_whom(cast: Cast, acts: Acts) -> None:
    question = write_question(acts(cast.samira), cast.household.pk, words=DRY, said_by=cast.ayse.pk)
    assert (question.is_first, question.said_by, question.asked_on) == (True, cast.ayse, clock.today())
    event = Event.objects.get(name="households:question:written")
    assert event.household == cast.household.pk
    assert DRY not in str(event.facts)


def test_a_change_tells_what_changed_it_and_keeps_the_first(cast: Cast, acts: Acts) -> None:
    actor = acts(cast.samira)
    write_question(actor, cast.household.pk, words=DRY)
    write_question(actor, cast.household.pk, words="En rust met school", because="Murat werd geschorst")
    story = question_of(actor, cast.household)
    assert [(one.words, one.is_first) for one in story.versions] == [(DRY, True), ("En rust met school", False)]


def test_the_same_words_twice_are_written_once(cast: Cast, acts: Acts) -> None:
    first = write_question(acts(cast.samira), cast.household.pk, words=DRY)
    assert write_question(acts(cast.samira), cast.household.pk, words=DRY) == first
    assert Event.objects.filter(name="households:question:written").count() == 1


def test_a_change_without_what_changed_it_is_refused(cast: Cast, acts: Acts) -> None:
    write_question(acts(cast.samira), cast.household.pk, words=DRY)
    with pytest.raises(Refused, match="waardoor"):
        write_question(acts(cast.samira), cast.household.pk, words="Iets anders")


@pytest.mark.parametrize(("days", "says"), [(1, "toekomst"), (-5, "vorige vraag")])
def test_days_that_cannot_be_are_refused(cast: Cast, acts: Acts, days: int, says: str) -> None:
    write_question(acts(cast.samira), cast.household.pk, words=DRY)
    day = clock.today() + timedelta(days)
    with pytest.raises(Refused, match=says):
        write_question(acts(cast.samira), cast.household.pk, words="Anders", because="bezoek", asked_on=day)


def test_only_somebody_of_the_household_can_have_said_it(cast: Cast, acts: Acts) -> None:
    other = make_household("Ander", area=cast.area)
    with pytest.raises(Refused, match="hoort niet bij"):
        write_question(acts(cast.samira), cast.household.pk, words=DRY, said_by=other.pk)


def test_the_last_is_taken_back_and_the_one_before_stands_again(cast: Cast, acts: Acts) -> None:
    actor = acts(cast.samira)
    first = write_question(actor, cast.household.pk, words=DRY)
    second = write_question(actor, cast.household.pk, words="Vergissing", because="misverstaan")
    with pytest.raises(Refused, match="daarna een nieuwe"):
        retract_question(actor, first.pk)
    retract_question(actor, second.pk)
    assert question_of(actor, cast.household).now == first
    retract_question(actor, second.pk)
    assert Event.objects.filter(name="households:question:retracted").count() == 1


def test_after_the_first_was_taken_back_a_first_can_be_written_again(cast: Cast, acts: Acts) -> None:
    actor = acts(cast.samira)
    retract_question(actor, write_question(actor, cast.household.pk, words="Tikfout").pk)
    assert write_question(actor, cast.household.pk, words=DRY).is_first


def test_a_helper_reads_it_and_does_not_write_it(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Denied):
        write_question(acts(cast.debt_helper), cast.household.pk, words=DRY)
    with pytest.raises(NotFound):
        write_question(acts(cast.stranger), cast.household.pk, words=DRY)
    assert not Question.objects.exists()


def test_what_they_said_at_their_yes_is_where_the_question_begins(
    cast: Cast, enter: Callable[[Professional], Client]
) -> None:
    Answer.objects.create(household=cast.household, person=cast.ayse, yes=True, words="Ik wil rust en een droog huis")
    page = enter(cast.samira).get(f"/huishoudens/{cast.household.pk}/vraag/").content.decode()
    assert "Ik wil rust en een droog huis" in page
