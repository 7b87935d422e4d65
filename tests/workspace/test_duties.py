"""What waits from every side comes to the day of the one who must act, and every line leads to a page that opens."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from nabij.access.actor import Actor
from nabij.collaboration.commands.asking import Asking, ask_further, ask_somebody
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.kernel import clock
from nabij.reviews.models import FamilyGroupPlan, Review
from nabij.workspace.queries.my_day import day_of
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def opens(enter: Enter, who: Professional, part: str) -> bool:
    """Whether the page of the day opens, and the page of its duty that holds these words."""
    client = enter(who)
    assert part in client.get("/mijn-dag/").content.decode()
    return bool(client.get(duty_of(who, part)).status_code == 200)


def duty_of(who: Professional, part: str) -> str:
    assert who.user is not None
    return next(duty.url for duty in day_of(actor_for(who.user)).duties if part in duty.title)


def test_an_ask_stands_on_the_day_of_who_asks_and_of_whom_it_is_asked(cast: Cast, acts: Acts, enter: Enter) -> None:
    asking = Asking("Schuldeisers schrijven", "er komt een deurwaarder", clock.today() + timedelta(days=2))
    ask_somebody(acts(cast.samira), cast.household.pk, to=cast.debt_helper, asking=asking)
    assert opens(enter, cast.samira, "Antwoord van Mark Jansen")
    assert opens(enter, cast.debt_helper, "Samira Bakker vraagt u")


def test_what_the_leader_asks_stands_on_the_day_of_the_leader(cast: Cast, acts: Acts, enter: Enter) -> None:
    asking = Asking("Schuldeisers schrijven", "er komt een deurwaarder", clock.today())
    first = ask_somebody(acts(cast.samira), cast.household.pk, to=cast.debt_helper, asking=asking)
    with clock.held(clock.now() + timedelta(days=3)):
        soon = clock.today() + timedelta(days=1)
        later = Asking("Schuldeisers schrijven", "het staat stil", soon, family_told="Samira vertelt het")
        ask_further(acts(cast.leader), first.pk, asking=later)
        assert opens(enter, cast.leader, "Antwoord van Mark Jansen")


def test_a_review_agreed_and_a_plan_owed_stand_on_the_day_of_who_directs(cast: Cast, enter: Enter) -> None:
    today = clock.today()
    before = today - timedelta(days=9)
    Review.objects.create(
        household=cast.household, by=cast.samira, held_on=before, what_changed="rust", next_on=today
    )  # fmt: skip
    FamilyGroupPlan.objects.create(
        household=cast.household, by=cast.samira, answer="waives",
        offered_on=today - timedelta(weeks=7), waived_on=today - timedelta(weeks=6),
    )  # fmt: skip
    assert opens(enter, cast.samira, "Bekijk samen het plan")
    assert opens(enter, cast.samira, "Stel het plan vast")
