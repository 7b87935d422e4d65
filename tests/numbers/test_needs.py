"""What people need beside what the offer can give: counted from the cases, and nobody given away."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.models import Circumstance
from nabij.numbers.needs import DID_NOT_COME, needs_tables
from nabij.numbers.periods import Period, latest_quarter
from nabij.numbers.showing import table_of, tables_of
from nabij.obstacles.models import Obstacle
from tests.factories.cast import Cast
from tests.factories.households import make_household
from tests.factories.obstacles import make_obstacle, make_rule

pytestmark = pytest.mark.django_db
Enter = Callable[[Professional], Client]
PAGE = reverse("numbers:needs")


def here(cast: Cast) -> str:
    return f"?gebied={cast.area.pk}"


def count_now(cast: Cast) -> None:
    """What the morning round does for each period."""
    tables_of(cast.area, Period((latest_quarter(),)), [*needs_tables(cast.area.pk), DID_NOT_COME])


def said_hard(cast: Cast, domain: str, times: int) -> None:
    """So many households of the area said in the last quarter that this is hard."""
    day = latest_quarter().begins_on
    for _household in range(times):
        household = make_household(area=cast.area, director=cast.samira)
        made = Circumstance.objects.create(household=household, kind="problem", words="te weinig geld", domain=domain)
        Circumstance.objects.filter(pk=made.pk).update(created_at=f"{day} 12:00+01:00")


def met(cast: Cast, domain: str, times: int) -> None:
    rule = make_rule()
    for _household in range(times):
        household = make_household(area=cast.area, director=cast.samira)
        obstacle = make_obstacle(rule, cast.area, cast.samira, household=household, domain=domain)
        Obstacle.objects.filter(pk=obstacle.pk).update(told_on=latest_quarter().begins_on)


def test_policy_reads_what_is_hard_beside_what_stood_in_the_way(cast: Cast, enter: Enter) -> None:
    said_hard(cast, "Geld", 23)
    said_hard(cast, "Wonen", 3)
    met(cast, "Geld", 12)
    assert "Nog niet geteld" in enter(cast.policy).get(PAGE + here(cast)).content.decode()
    count_now(cast)
    text = enter(cast.policy).get(PAGE + here(cast)).content.decode()
    assert '<td data-label="Dit is moeilijk" class="nb-number"><bdi>23</bdi>' in text
    assert '<td data-label="Een regel stond in de weg" class="nb-number"><bdi>12</bdi>' in text
    assert "Kostendelersnorm" in text
    hard = table_of(needs_tables(cast.area.pk)[0], cast.area, Period((latest_quarter(),))).shown
    assert hard.of("Wonen", "households") is None


def test_few_households_show_nothing(cast: Cast, enter: Enter) -> None:
    said_hard(cast, "Geld", 4)
    count_now(cast)
    text = enter(cast.leader).get(PAGE + here(cast)).content.decode()
    assert "Te weinig om te laten zien" in text
    assert "<table" not in text


@pytest.mark.parametrize(("who", "status"), [("policy", 200), ("leader", 200), ("samira", 403), ("officer", 403)])
def test_it_is_for_who_makes_policy_and_who_leads(cast: Cast, enter: Enter, who: str, status: int) -> None:
    assert enter(getattr(cast, who)).get(PAGE).status_code == status


def test_taking_it_along_is_written_down(cast: Cast, acts: Callable[[Professional], Actor], enter: Enter) -> None:
    said_hard(cast, "Geld", 15)
    count_now(cast)
    asked: dict[str, Any] = {"gebied": str(cast.area.pk), "periode": str(latest_quarter())}
    answer = enter(cast.policy).post(reverse("numbers:needs_file"), asked)
    assert "Geld;huishoudens;15" in answer.content.decode()
    assert Event.objects.filter(name="numbers:needs:exported").count() == 1
