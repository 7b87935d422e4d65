"""Looking at the plan together: who was there and one line, and whatever else was said."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from nabij.kernel.records import new_id
from nabij.notices.models import Notice
from nabij.plans.models import Goal, PlanVersion
from nabij.reviews.commands.holding import change_review, hold_review, remove_review
from nabij.reviews.commands.told import Said
from nabij.reviews.models import Agreement, NearTooLong, Review, Verdict
from nabij.reviews.queries.looking import reviews_due, story_of
from tests.factories.cast import Cast
from tests.reviews.conftest import Look, told

Acts = Callable[..., Actor]


def test_who_was_there_and_one_line_is_enough(cast: Cast, look: Look) -> None:
    review = look()
    assert review.next_on == clock.today() + timedelta(weeks=6)
    assert review.presences.count() == 2
    event = Event.objects.get(name="reviews:review:held")
    assert event.facts == {"on": clock.today().isoformat()}
    heard = set(Notice.objects.filter(kind="reviews:review-held").values_list("addressee_id", flat=True))
    assert heard == {cast.tom.user_id, cast.debt_helper.user_id, cast.mentor.user_id}


def test_each_says_in_their_own_words_whether_it_helped(cast: Cast, look: Look, acts: Acts) -> None:
    said = (
        Said(cast.elif_.pk, "a_bit", words="Ik hoef niet meer te tolken."),
        Said(cast.deniz.pk, "not_asked", not_asked_because="lag te slapen"),
    )
    story = story_of(acts(cast.samira), look(verdicts=said))
    assert [(one.person, one.helped, one.words) for one in story.verdicts] == [
        (cast.elif_, "a_bit", "Ik hoef niet meer te tolken."),
        (cast.deniz, "not_asked", ""),
    ]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"persons": frozenset()}, "persons"),
        ({"held_on": clock.today() + timedelta(days=1)}, "held_on"),
        ({"near": "unsure"}, "near_because"),
        ({"next_on": clock.today()}, "next_on"),
        ({"persons": frozenset({new_id()})}, "persons"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(cast: Cast, look: Look, more: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as refused:
        look(**more)
    assert refused.value.field == field
    assert not Review.objects.exists()


def test_who_was_not_asked_is_not_left_out_in_silence(cast: Cast, look: Look) -> None:
    with pytest.raises(Refused, match="waarom"):
        look(verdicts=(Said(cast.deniz.pk, "not_asked"),))


def test_a_second_click_makes_no_second_review_and_loses_nothing(cast: Cast, acts: Acts) -> None:
    samira, key = acts(cast.samira), new_id()
    first = hold_review(samira, cast.household.pk, told=told(cast), key=key)
    assert hold_review(samira, cast.household.pk, told=told(cast), key=key) == first
    with pytest.raises(Refused, match="iets anders"):
        hold_review(samira, cast.household.pk, told=told(cast, what_changed="Anders."), key=key)


def test_the_plan_is_settled_with_it_and_who_agreed_needs_not_be_asked_again(cast: Cast, dry: Goal, look: Look) -> None:
    review = look(agreed_by=frozenset({cast.jan.pk, cast.ayse.pk}))
    assert review.settled == PlanVersion.objects.get()
    assert set(Agreement.objects.values_list("person", "answer")) == {
        (cast.jan.pk, "agrees"), (cast.ayse.pk, "agrees"),
    }  # fmt: skip
    assert Event.objects.filter(name="plans:plan:settled").count() == 1


def test_without_a_goal_there_is_nothing_to_settle(cast: Cast, look: Look) -> None:
    with pytest.raises(Refused, match="nog geen doel"):
        look(agreed_by=frozenset({cast.jan.pk}))
    assert not Review.objects.exists()


def test_it_is_completed_later_and_who_was_second_is_told(cast: Cast, look: Look, acts: Acts) -> None:
    review, samira = look(near="no"), acts(cast.samira)
    more = told(cast, verdicts=(Said(cast.jan.pk, "yes"),), near="yes", near_because="Elif slaapt slecht.")
    change_review(samira, review.pk, told=more, version=1)
    assert (Verdict.objects.get().person, NearTooLong.objects.get().answer) == (cast.jan, "yes")
    with pytest.raises(Conflict):
        change_review(acts(cast.tom), review.pk, told=told(cast), version=1)


def test_it_is_taken_away_on_the_day_itself_unless_a_plan_was_settled(
    cast: Cast, dry: Goal, look: Look, acts: Acts
) -> None:
    samira = acts(cast.samira)
    remove_review(samira, look().pk)
    assert not Review.objects.exists()
    settled = look(agreed_by=frozenset({cast.jan.pk}))
    with pytest.raises(Refused, match="vastgesteld"):
        remove_review(samira, settled.pk)
    later = look()
    Review.objects.filter(pk=later.pk).update(created_at=clock.now() - timedelta(days=2))
    with pytest.raises(Refused, match="dag zelf"):
        remove_review(samira, later.pk)


def test_whether_it_is_kept_near_for_too_long_never_comes_on_paper(cast: Cast, look: Look) -> None:
    look(near="yes", near_because="Er is geslagen.")
    with pytest.raises(IntegrityError, match="never_on_paper"), transaction.atomic():
        NearTooLong.objects.update(on_paper=True)


def test_only_those_who_weigh_safety_read_it(cast: Cast, look: Look, acts: Acts) -> None:
    review = look(near="unsure", near_because="Er is geslagen.")
    assert story_of(acts(cast.tom), review).near is not None
    assert story_of(acts(cast.debt_helper), review).near is None
    assert story_of(acts(cast.mentor), review).verdicts == []


def test_it_is_time_again_on_the_day_agreed(cast: Cast, dry: Goal, look: Look, acts: Acts) -> None:
    samira = acts(cast.samira)
    assert reviews_due(samira) == []
    look(agreed_by=frozenset({cast.jan.pk}), next_on=clock.today() + timedelta(days=3))
    (due,) = reviews_due(samira, clock.today() + timedelta(days=3))
    assert (due.household, due.is_due) == (cast.household, False)
    assert reviews_due(samira) == []
    assert reviews_due(acts(cast.debt_helper), clock.today() + timedelta(days=9)) == []


def test_before_the_first_time_the_term_of_the_area_counts_from_settling(cast: Cast, dry: Goal, acts: Acts) -> None:
    PlanVersion.objects.create(
        household=cast.household, number=1, by=cast.samira, agreed_by=["Jan de Vries"], content={},
        settled_on=clock.today() - timedelta(weeks=7),
    )  # fmt: skip
    (due,) = reviews_due(acts(cast.samira))
    assert due.on == clock.today() - timedelta(weeks=1)


def test_a_helper_does_not_write_and_a_colleague_does_not_know(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Denied):
        hold_review(acts(cast.debt_helper), cast.household.pk, told=told(cast), key=new_id())
    with pytest.raises(NotFound):
        hold_review(acts(cast.colleague), cast.household.pk, told=told(cast), key=new_id())
