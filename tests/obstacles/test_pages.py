"""The pages of what stands in the way."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.kernel.records import new_id
from nabij.obstacles.models import Obstacle, Rule
from tests.factories.cast import Cast
from tests.factories.obstacles import make_obstacle, make_rule

pytestmark = pytest.mark.django_db
Enter = Callable[[Professional], Client]


def url(name: str, *ids: Any) -> str:
    return reverse(f"obstacles:{name}", args=ids)


def text(response: Any) -> str:
    return str(response.content.decode())


def test_telling_takes_two_fields_when_the_rule_is_known(cast: Cast, enter: Enter) -> None:
    make_rule("Kostendelersnorm")
    samira = enter(cast.samira)
    asked = url("tell_at", cast.household.pk)
    assert "Kostendelersnorm" in text(samira.get(asked))
    typed = {"key": str(new_id()), "name": "kostendelersnorm", "holds_back": "een zoon die blijft helpen"}
    answer = samira.post(asked, typed)
    assert answer.status_code == 303
    shown = text(samira.get(answer["Location"]))
    assert "een zoon die blijft helpen" in shown


def test_what_is_wrong_is_said_and_what_was_typed_stays(cast: Cast, enter: Enter) -> None:
    typed = {"key": str(new_id()), "name": "Een nieuwe regel", "holds_back": "Jan mag niet bijverdienen"}
    asked = enter(cast.samira).post(url("tell_at", cast.household.pk), typed)
    assert "Kies wat voor regel het is" in text(asked)
    assert "Vul in van wie zij is" in text(asked), "both are asked at once"
    typed |= {"level": "unknown", "body": "gemeente"}
    wrong = enter(cast.samira).post(url("tell_at", cast.household.pk), typed)
    assert wrong.status_code == 422
    assert "Hier staat nog een naam: Jan" in text(wrong)
    assert "Jan mag niet bijverdienen" in text(wrong)
    elsewhere = enter(cast.gp).post(url("tell"), typed | {"holds_back": "bijverdienen", "level": ""})
    assert elsewhere.status_code == 422
    nameless = enter(cast.samira).post(url("tell_at", cast.household.pk), {"key": str(new_id()), "name": ""})
    assert "regel is hier nieuw" not in text(nameless), "what was not named is not called new"
    assert not Obstacle.objects.exists()


def test_policy_answers_on_its_page_and_practice_reads_it(cast: Cast, enter: Enter) -> None:
    rule = make_obstacle(make_rule(), cast.area, cast.samira).rule
    bea = enter(cast.policy)
    assert bea.post(url("answer", rule.pk), {"says": "", "words": "Omdat"}).status_code == 422
    assert bea.post(url("answer", rule.pk), {"says": "stays", "words": "Omdat de wet het zegt."}).status_code == 303
    assert "Omdat de wet het zegt." in text(enter(cast.gp).get(url("rule", rule.pk)))
    assert "Omdat de wet het zegt." in text(enter(cast.samira).get(url("mine")))
    assert enter(cast.leader).get(url("answer", rule.pk)).status_code == 403
    assert bea.get(url("of_household", cast.household.pk)).status_code == 404


def test_a_rule_is_taken_given_back_and_laid_beside_another(cast: Cast, enter: Enter) -> None:
    first, second = make_rule(), make_rule("Mantelzorgboete")
    bea = enter(cast.policy)
    for name in ("take", "leave", "take"):
        assert bea.post(url(name, first.pk)).status_code == 303
    assert Rule.objects.get(pk=first.pk).owner == cast.policy
    joined = bea.post(url("join", second.pk), {"into": str(first.pk)})
    assert joined["Location"] == url("rule", first.pk)
    assert bea.post(url("part", first.pk)).status_code == 303
    assert not Rule.objects.exclude(same_as=None).exists()


@pytest.mark.parametrize("by", ["regel", "van", "onderwerp", "gebied"])
def test_how_often_is_counted_by_name(cast: Cast, enter: Enter, by: str) -> None:
    make_obstacle(make_rule(), cast.area, cast.samira)
    page = enter(cast.policy).get(url("count") + f"?per={by}")
    assert page.status_code == 200
    assert enter(cast.policy).get(url("count") + "?per=gezin").status_code == 404


def test_ten_rules_ask_as_much_of_the_database_as_one(
    cast: Cast, enter: Enter, django_assert_max_num_queries: Any
) -> None:
    for number in range(10):
        make_obstacle(make_rule(f"Regel {number}"), cast.area, cast.samira, household=cast.household)
    samira = enter(cast.samira)
    for page in (url("list"), url("rule", Rule.objects.all()[0].pk), url("of_household", cast.household.pk)):
        with django_assert_max_num_queries(18):
            assert samira.get(page).status_code == 200


def test_the_day_of_policy_says_how_many_rules_wait(cast: Cast, enter: Enter) -> None:
    make_obstacle(make_rule(), cast.area, cast.samira)
    day = reverse("workspace:my_day")
    assert "regel wacht op antwoord" in text(enter(cast.policy).get(day))
    assert "regel wacht op antwoord" not in text(enter(cast.leader).get(day))
