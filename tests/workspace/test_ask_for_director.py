"""Who directs? One name and one number, never more; in the log, and not without end."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from nabij.audit.models import Event, Look
from nabij.directory.models import Professional
from nabij.households.models import Membership
from nabij.kernel import clock
from nabij.workspace.commands import MOST_A_DAY
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member

Enter = Callable[[Professional], Client]
URL = "/zoeken/regisseur/"


def form(
    surname: str = "de Vries", day: str = "11", month: str = "2", year: str = "1983", reason: str = "1"
) -> dict[str, str]:
    return {"surname": surname, "birth_day": day, "birth_month": month, "birth_year": year, "reason": reason}


def ask(client: Client, **more: str) -> str:
    answer = client.post(URL, form(**more))
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_a_gp_hears_whom_to_call_and_nothing_else(cast: Cast, enter: Enter) -> None:
    html = ask(enter(cast.gp))
    assert "Samira Bakker" in html
    assert "tel:0612345678" in html
    assert [word for word in ("Yilmaz", "Lindestraat", "Jan", str(cast.household.pk)) if word in html] == []


@pytest.mark.parametrize("surname", ["Vries", "DE VRIES", "de vriés"])
def test_capitals_accents_and_the_prefix_make_no_difference(cast: Cast, enter: Enter, surname: str) -> None:
    assert "Samira Bakker" in ask(enter(cast.gp), surname=surname)


def test_a_year_alone_finds_whoever_is_known_by_a_year_alone(cast: Cast, enter: Enter) -> None:
    assert "Samira Bakker" in ask(enter(cast.gp), surname="Yılmaz".replace("ı", "i"), day="", month="", year="1987")


def test_it_says_that_nobody_is_known_and_offers_to_report(cast: Cast, enter: Enter) -> None:
    html = ask(enter(cast.gp), surname="Niemand")
    assert "Er is geen regisseur bekend" in html
    assert "/melden/" in html


def test_a_neighbour_in_the_network_has_no_director(cast: Cast, enter: Enter) -> None:
    cast.fatma.birth = cast.jan.birth
    cast.fatma.save(update_fields=["birth"])
    assert "Er is geen regisseur bekend" in ask(enter(cast.gp), surname="Kaya")


def test_whoever_left_the_household_is_not_found(cast: Cast, enter: Enter) -> None:
    Membership.objects.filter(person=cast.jan).update(ends_on=clock.today(), left_because="moved")
    assert "Er is geen regisseur bekend" in ask(enter(cast.gp))


def test_two_families_with_the_same_name_and_day_give_no_name(cast: Cast, enter: Enter) -> None:
    other = make_household("Ook De Vries", area=cast.area, director=cast.tom)
    member(other, make_person("Piet", "Vries", "1983-02-11"))
    html = ask(enter(cast.gp))
    assert "meer dan één gezin" in html
    assert "Samira Bakker" not in html


def test_the_question_stands_in_the_log_of_the_household_with_its_reason(cast: Cast, enter: Enter) -> None:
    ask(enter(cast.gp))
    look = Look.objects.get(household=cast.household.pk, user=cast.gp.user_id)
    assert look.kind == Look.Kind.SEARCH
    assert look.purpose == "Ik help iemand uit dit gezin en wil afstemmen"
    event = Event.objects.get(name="households:director:asked")
    assert (event.household, event.facts) == (cast.household.pk, {"purpose": look.purpose})


def test_a_question_in_vain_is_remembered_as_well(cast: Cast, enter: Enter) -> None:
    ask(enter(cast.gp), surname="Niemand")
    assert Event.objects.get(name="households:director:asked").household is None


def test_after_twenty_on_a_day_it_is_enough(cast: Cast, enter: Enter) -> None:
    client = enter(cast.gp)
    for _number in range(MOST_A_DAY):
        ask(client, surname="Niemand")
    answer = client.post(URL, form())
    assert answer.status_code == 422
    assert f"vandaag al {MOST_A_DAY} keer" in answer.content.decode()
    assert "Samira Bakker" not in answer.content.decode()
    assert "Samira Bakker" in ask(enter(cast.colleague))


def test_who_asks_many_at_once_waits_for_each_answer(cast: Cast, enter: Enter) -> None:
    with CaptureQueriesContext(connection) as asked:
        ask(enter(cast.gp))
    said = [one["sql"] for one in asked]
    waits = next(number for number, one in enumerate(said) if "pg_advisory_xact_lock" in one)
    counts = next(number for number, one in enumerate(said) if "done_by_me" in one)
    assert waits < counts


@pytest.mark.parametrize("missing", ["surname", "year", "reason"])
def test_nothing_is_answered_without_name_birth_date_and_reason(cast: Cast, enter: Enter, missing: str) -> None:
    given = {"day": "", "month": "", "year": ""} if missing == "year" else {missing: ""}
    answer = enter(cast.gp).post(URL, form(**given))
    assert answer.status_code == 422
    assert not Event.objects.filter(name="households:director:asked").exists()


def test_whoever_may_not_ask_is_refused(cast: Cast, enter: Enter) -> None:
    statuses = {name: enter(who).get(URL).status_code for name, who in cast.everyone.items()}
    assert {name for name, status in statuses.items() if status == 403} == {
        "privacy",
        "administrator",
        "signals",
        "back_office",
        "mandate_giver",
        "safety_net",
        "policy",
        "paymaster",
    }


def test_nothing_that_was_asked_stands_in_an_address(cast: Cast, enter: Enter) -> None:
    answer = enter(cast.gp).get(URL + "?surname=Vries&birth_year=1983")
    assert "Vries" not in answer.content.decode()
