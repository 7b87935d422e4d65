"""A day at work: what is due, who has not moved, and nothing of others."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.drafts.keeping import keep_draft
from nabij.households.models import Involvement
from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.kernel.working_days import add_working_days
from nabij.notices.models import Notice
from nabij.plans.models import PlanVersion
from nabij.workspace.queries.beside import FORMS
from nabij.workspace.queries.my_day import Day, day_of
from tests.factories.arrears import make_case, make_signal
from tests.factories.cast import Cast
from tests.factories.households import make_household, seat
from tests.factories.journal import make_weighing
from tests.workspace.story import make_action, make_goal, make_report

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def titles(day: Day) -> list[str]:
    return [duty.title for duty in day.duties]


def days_ago(number: int) -> date:
    return clock.today() - timedelta(days=number)


def test_my_own_actions_come_in_the_order_of_their_days(cast: Cast, acts: Acts) -> None:
    goal = make_goal(cast.household, "Droog")
    make_action(goal, "later", cast.samira, due_on=add_working_days(clock.today(), 2))
    make_action(goal, "te laat", cast.samira, due_on=days_ago(3))
    make_action(goal, "vandaag", cast.samira, due_on=clock.today())
    make_action(goal, "volgende maand", cast.samira, due_on=clock.today() + timedelta(days=40))
    make_action(goal, "af", cast.samira, due_on=clock.today(), state="done", done_on=clock.today())
    day = day_of(acts(cast.samira))
    assert titles(day) == ["te laat", "vandaag", "later"]
    assert [len(day.late), len(day.today), len(day.soon)] == [1, 1, 1]


def test_what_is_late_of_another_reaches_the_director_by_a_name_that_may_be_read(cast: Cast, acts: Acts) -> None:
    goal = make_goal(cast.household, "Droog")
    make_action(goal, "Kredietbank bellen", cast.debt_helper, due_on=days_ago(4))
    make_action(goal, "Deniz ophalen", cast.fatma, due_on=days_ago(4))
    assert titles(day_of(acts(cast.samira))) == [
        "Fatma Kaya: Deniz ophalen",
        "Mark Jansen: Kredietbank bellen",
    ]


def test_an_answer_that_an_organisation_owes_is_awaited(cast: Cast, acts: Acts) -> None:
    make_action(
        make_goal(cast.household, "Droog"), "Schimmel melden", cast.samira, waiting_for="Woonstad",
        asked_on=clock.today(), answer_due_on=add_working_days(clock.today(), 1),
    )  # fmt: skip
    assert titles(day_of(acts(cast.samira))) == ["Antwoord van Woonstad: Schimmel melden"]


def test_contact_that_must_be_sought_stands_in_the_day_of_the_contact_person_alone(cast: Cast, acts: Acts) -> None:
    sought = make_household("Aydın", area=cast.area)
    seat(sought, cast.samira, Involvement.Seat.CONTACT_PERSON, purpose="contact zoeken",
         starts_on=clock.today() - timedelta(days=12))  # fmt: skip
    assert titles(day_of(acts(cast.samira))) == ["Zoek contact: poging 1 van 3"]
    assert titles(day_of(acts(cast.tom))) == []


def test_a_reporter_is_called_by_whoever_took_the_report(cast: Cast, acts: Acts) -> None:
    make_report(cast, taken_by=cast.intake, taken_at=clock.now())
    assert titles(day_of(acts(cast.intake))) == ["Bel Hans Huisarts terug over melding 1"]
    assert titles(day_of(acts(cast.leader))) == []


def test_a_report_with_my_household_that_nobody_took_is_mine_to_call_about(cast: Cast, acts: Acts) -> None:
    make_report(cast, household=cast.household, state="linked", sorted_at=clock.now())
    assert titles(day_of(acts(cast.samira))) == ["Bel Hans Huisarts terug over melding 1"]
    assert titles(day_of(acts(cast.debt_helper))) == []


def test_safety_is_looked_at_again_and_the_plan_together(cast: Cast, acts: Acts) -> None:
    make_weighing(cast.household, cast.samira, weighed_on=days_ago(50), look_again_on=clock.today())
    PlanVersion.objects.create(
        household=cast.household, number=1, by=cast.samira, agreed_by=["Ayşe"], content={"goals": []},
        settled_on=clock.today() - timedelta(weeks=6),
    )  # fmt: skip
    assert set(titles(day_of(acts(cast.samira)))) == {"Kijk opnieuw naar de veiligheid", "Bekijk samen het plan"}
    assert titles(day_of(acts(cast.debt_helper))) == []


def test_of_whom_nothing_moved_only_professionals_are_named(cast: Cast, enter: Enter) -> None:
    goal = make_goal(cast.household, "Droog")
    long_ago = clock.now() - timedelta(days=30)
    make_action(goal, "Meten", cast.debt_helper, moved_at=long_ago)
    make_action(goal, "Ophalen", cast.fatma, moved_at=long_ago)
    make_action(goal, "Murat brengen", cast.elif_, moved_at=long_ago)
    html = enter(cast.samira).get("/mijn-dag/").content.decode()
    assert "Waar kunt u helpen?" in html
    assert "Mark Jansen" in html
    assert "Fatma" not in html
    assert "Elif" not in html


def test_the_gp_sees_what_came_of_his_reports_and_no_household(cast: Cast, enter: Enter) -> None:
    make_report(cast, household=cast.household, state="linked", sorted_at=clock.now())
    html = enter(cast.gp).get("/mijn-dag/").content.decode()
    assert "Melding 1" in html
    assert "U wordt uiterlijk" in html
    assert "De Vries" not in html


def test_the_leader_sees_what_waits_for_the_team(cast: Cast, enter: Enter) -> None:
    make_report(cast)
    make_household("Aydın", area=cast.area)
    html = enter(cast.leader).get("/mijn-dag/").content.decode()
    assert "melding wacht" in html
    assert "huishouden heeft nog niemand" in html
    assert "Aydın" not in html


@pytest.mark.parametrize(("form", "words"), [("report", "een melding"), ("contact-note", "een notitie")])
def test_what_i_was_typing_is_offered_again(cast: Cast, acts: Acts, enter: Enter, form: str, words: str) -> None:
    keep_draft(acts(cast.samira), form, cast.household.pk, {"what": ["een begin"]})
    assert f"U was bezig met {words}" in enter(cast.samira).get("/mijn-dag/").content.decode()
    assert "U was bezig met" not in enter(cast.tom).get("/mijn-dag/").content.decode()


def test_every_form_that_is_offered_again_has_an_address() -> None:
    for _label, name, of_thing in FORMS.values():
        assert reverse(name, args=[new_id()] if of_thing else []).startswith("/")


def test_new_notices_are_told(cast: Cast, enter: Enter) -> None:
    Notice.objects.create(addressee_id=cast.samira.user_id or new_id(), kind="households:you-direct")
    assert "1 nieuw bericht" in enter(cast.samira).get("/mijn-dag/").content.decode()


def test_a_crisis_stands_on_top_of_the_day(cast: Cast, acts: Acts, enter: Enter) -> None:
    """Also above what is late: gas that will be cut off waits for nobody."""
    begun = clock.today() - timedelta(days=40)
    late = make_case(make_signal("Bos"), begun_on=begun, contact_by=begun + timedelta(days=28))
    crisis = make_case(make_signal("Vries", is_crisis=True), contact_by=add_working_days(clock.today(), 3))
    day = day_of(acts(cast.signals))
    assert [duty.title for duty in day.crises] == [f"Crisis: bied nu een gesprek aan, signaal {crisis.number}"]
    assert [duty.title for duty in day.late] == [f"Bied een gesprek aan: signaal {late.number}"]
    page = enter(cast.signals).get("/mijn-dag/").content.decode()
    assert page.index("Eerst dit") < page.index("Te laat")
