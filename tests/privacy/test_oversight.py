"""The privacy officer sees who looked where, by household number, and what is out of the ordinary."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.kernel import clock
from tests.factories.cast import Cast
from tests.factories.households import make_household

Enter = Callable[[Professional], Client]
Looks = Callable[..., None]
PAGE = "/inzage/"


def read(enter: Enter, cast: Cast) -> str:
    return enter(cast.officer).get(PAGE).content.decode()


def test_it_shows_who_looked_at_which_number_and_no_family(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.samira, cast.household.pk, "plans:plan", role="director", times=2)
    page = read(enter, cast)
    assert "Samira Bakker (regisseur)" in page
    assert f"nummer {cast.household.number}" in page
    assert "2 keer" in page
    assert "Vries" not in page
    assert "Niets dat opvalt" in page


def test_a_look_without_a_seat_stands_out(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.colleague, cast.household.pk, "workspace:household", role="team_member")
    assert "keek zonder plek aan tafel" in read(enter, cast)


def test_a_reporter_who_looks_at_their_own_report_does_not_stand_out(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.gp, cast.household.pk, "intake:receipt", role="partner")
    assert "keek zonder plek aan tafel" not in read(enter, cast)
    looks(cast.gp, cast.household.pk, "plans:plan", role="partner")
    assert "keek zonder plek aan tafel" in read(enter, cast)


def test_a_list_of_many_households_is_one_row(cast: Cast, enter: Enter, looks: Looks) -> None:
    for number in range(5):
        looks(cast.leader, make_household(f"Gezin {number}", area=cast.area).pk, "workspace:board", role="team_leader")
    page = read(enter, cast)
    assert page.count("Lea Leider (teamleider)") == 1
    assert "Het teambord" in page
    assert "5 huishoudens" in page


def test_a_look_outside_ones_area_stands_out(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.leader, cast.household.pk, "workspace:board", role="team_leader")
    assert "keek buiten het eigen gebied" not in read(enter, cast)
    Household.objects.filter(pk=cast.household.pk).update(area=cast.elsewhere)
    from nabij.access.permissions import Role
    from tests.factories.people import make_user

    assert cast.officer.user
    make_user(cast.officer.user.name, Role.PRIVACY_OFFICER, area=cast.elsewhere)
    assert "keek buiten het eigen gebied" in read(enter, cast)


def test_a_refused_attempt_stands_out(cast: Cast, enter: Enter) -> None:
    enter(cast.colleague).get(reverse("workspace:household", args=[cast.household.pk]))
    assert "werd geweigerd bij het overzicht van het gezin" in read(enter, cast)


def test_many_households_in_an_hour_stand_out_but_a_list_does_not(cast: Cast, enter: Enter, looks: Looks) -> None:
    households = [make_household(f"Gezin {number}", area=cast.area) for number in range(26)]
    for household in households[:25]:
        looks(cast.samira, household.pk, "workspace:household", role="director")
    assert "huishoudens in een uur" not in read(enter, cast)
    with clock.held(clock.now().replace(minute=0)):
        for household in households:
            looks(cast.samira, household.pk, "workspace:household", role="director")
        assert "opende 26 huishoudens in een uur" in read(enter, cast)


def test_a_look_at_a_report_that_lies_nowhere_yet_is_shown(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.intake, None, "intake:sort", role="intake_worker")
    page = read(enter, cast)
    assert "Inge Intake" in page
    assert "nog bij geen huishouden" in page
    assert "Niets dat opvalt" in page
    person = enter(cast.officer).get(reverse("privacy:person_log", args=[cast.intake.user_id])).content.decode()
    assert "nog bij geen huishouden" in person


def test_who_asked_for_the_director_of_somebody_unknown_stands_out(cast: Cast, enter: Enter) -> None:
    asked = {"surname": "Niemand", "birth_day": "1", "birth_month": "2", "birth_year": "1983", "reason": "1"}
    for _twice in range(2):
        assert enter(cast.gp).post("/zoeken/regisseur/", asked).status_code == 200
    assert "vroeg 2 keer wie de regisseur is, en er was niet één gezin" in read(enter, cast)
    person = enter(cast.officer).get(reverse("privacy:person_log", args=[cast.gp.user_id])).content.decode()
    assert person.count("vroeg wie de regisseur is") == 2


def test_last_week_is_over(cast: Cast, enter: Enter, looks: Looks) -> None:
    with clock.held(clock.now() - timedelta(days=9)):
        looks(cast.samira, cast.household.pk, "plans:plan", role="director")
    assert "Deze week keek niemand" in read(enter, cast)


def test_a_number_leads_to_the_log_of_that_household(cast: Cast, enter: Enter) -> None:
    client = enter(cast.officer)
    answer = client.post(PAGE, {"wat": str(cast.household.number)})
    assert answer.headers["Location"] == reverse("privacy:household_log", args=[cast.household.pk])
    wrong = client.post(PAGE, {"wat": "999999"})
    assert wrong.status_code == 422
    assert "geen huishouden met dit nummer" in wrong.content.decode()


def test_a_name_leads_to_where_that_person_looked(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.samira, cast.household.pk, "plans:plan", role="director")
    client = enter(cast.officer)
    page: Any = client.post(PAGE, {"wat": "bakker"}, follow=True)
    assert f"nummer {cast.household.number}" in page.content.decode()
    assert "Niemand gevonden" in client.post(PAGE, {"wat": "Zwart"}).content.decode()
    assert client.post(PAGE, {"wat": ""}).status_code == 422


def test_the_officer_of_another_area_sees_nothing_of_this_one(cast: Cast, enter: Enter, looks: Looks) -> None:
    from nabij.access.permissions import Role
    from tests.factories.people import make_professional

    looks(cast.samira, cast.household.pk, "plans:plan", role="director")
    enter(cast.colleague).get(reverse("workspace:household", args=[cast.household.pk]))
    other = make_professional("Otto Overzicht", Role.PRIVACY_OFFICER, area=cast.elsewhere)
    client = enter(other)
    page = client.get(PAGE).content.decode()
    assert "Samira" not in page
    assert "Carla" not in page
    assert client.post(PAGE, {"wat": str(cast.household.number)}).status_code == 422


def test_nobody_else_comes_here(cast: Cast, enter: Enter) -> None:
    for name, someone in cast.everyone.items():
        assert enter(someone).get(PAGE).status_code == (200 if name == "privacy" else 403), name
        address = reverse("privacy:person_log", args=[cast.samira.user_id])
        assert enter(someone).get(address).status_code == (200 if name == "privacy" else 403), name
