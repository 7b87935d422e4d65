"""What people need beside what the offer can give: counted from the cases, and nobody given away."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.budget.commands.asking import ask_budget
from nabij.budget.models import BudgetRequest
from nabij.directory.models import Professional
from nabij.households.models import Circumstance
from nabij.kernel.records import new_id
from nabij.numbers.counting import count
from nabij.numbers.needs import needs_tables, net_said_no, not_signed, wanted_of
from nabij.numbers.periods import Period, latest_quarter, periods_over
from nabij.numbers.showing import table_of, tables_of
from nabij.obstacles.models import Obstacle, Rule
from tests.factories.budget import a_wish
from tests.factories.cast import Cast
from tests.factories.households import make_household
from tests.factories.net import make_decision
from tests.factories.obstacles import make_obstacle, make_rule

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
PAGE = reverse("numbers:needs")


def here(cast: Cast) -> str:
    return f"?gebied={cast.area.pk}"


def count_now(cast: Cast) -> None:
    """What the morning round does for each period."""
    tables_of(cast.area, Period((latest_quarter(),)), wanted_of(cast.area.pk))


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


def test_taking_it_along_is_written_down(cast: Cast, acts: Acts, enter: Enter) -> None:
    said_hard(cast, "Geld", 15)
    count_now(cast)
    asked: dict[str, Any] = {"gebied": str(cast.area.pk), "periode": str(latest_quarter())}
    answer = enter(cast.policy).post(reverse("numbers:needs_file"), asked)
    assert "Geld;huishoudens;15" in answer.content.decode()
    assert Event.objects.filter(name="numbers:needs:exported").count() == 1


def refused(cast: Cast, acts: Acts, prevents: str, times: int) -> None:
    """So many households asked for a custom budget that was refused in the last quarter."""
    day = latest_quarter().begins_on + timedelta(days=3)
    for _household in range(times):
        household = make_household(area=cast.area, director=cast.samira)
        asked = ask_budget(acts(cast.samira), household.pk, key=new_id(), asked=a_wish(prevents=prevents))
        BudgetRequest.objects.filter(pk=asked.pk).update(
            state="refused", closed_by=cast.leader, closed_because="Dit kan voorliggend.",
            closed_at=datetime.combine(day, time(12), UTC), asked_at=datetime.combine(day, time(9), UTC),
        )  # fmt: skip


def test_money_that_was_refused_is_counted_by_what_it_had_to_prevent(cast: Cast, acts: Acts, enter: Enter) -> None:
    refused(cast, acts, BudgetRequest.Prevents.EVICTION, 12)
    refused(cast, acts, BudgetRequest.Prevents.HEALTH, 2)
    count_now(cast)
    text = enter(cast.policy).get(PAGE + here(cast)).content.decode()
    assert '<td data-label="Maatwerkbudget kwam er niet" class="nb-number"><bdi>12</bdi>' in text
    assert "in dit kwartaal een maatwerkbudget niet is getekend" in text
    assert count(not_signed, cast.area.pk, latest_quarter())["Gezondheid", "households"] == 2
    assert "<bdi>2</bdi>" not in text, "two of them could be known again"


def test_a_no_of_the_safety_net_counts_and_so_does_a_law_it_may_not_decide_on(cast: Cast, acts: Acts) -> None:
    now = latest_quarter().next
    make_decision(cast, acts, Rule.Level.POLICY)
    assert count(net_said_no, cast.area.pk, now) == {}, "a yes is no no"
    make_decision(cast, acts, Rule.Level.LAW)
    assert count(net_said_no, cast.area.pk, now) == {("Wonen", "households"): 1}


def test_it_opens_where_there_is_something_to_read(cast: Cast, enter: Enter) -> None:
    """Not on the first area by its name, of which nothing may be shown."""
    said_hard(cast, "Geld", 15)
    tables_of(cast.area, periods_over()[1], wanted_of(cast.area.pk))
    count_now(cast)
    page = enter(cast.policy).get(PAGE)
    assert (page.context["choice"].area, page.context["choice"].period) == (cast.area, Period((latest_quarter(),)))
    assert "<bdi>15</bdi>" in page.content.decode()


def test_a_year_is_called_a_year(cast: Cast, enter: Enter) -> None:
    year = periods_over()[-1]
    said_hard(cast, "Geld", 15)
    Circumstance.objects.update(created_at=f"{year.quarters[0].begins_on} 12:00+01:00")
    tables_of(cast.area, year, wanted_of(cast.area.pk))
    text = enter(cast.policy).get(f"{PAGE}{here(cast)}&periode={year.code}").content.decode()
    assert "in dit jaar aan tafel is gezegd" in text
    assert "kwartaal aan tafel" not in text
