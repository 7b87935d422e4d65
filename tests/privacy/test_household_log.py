"""Who looked at a household, in words that anyone can read."""

import csv
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

from django.test import Client
from django.urls import reverse

from nabij.audit.models import Look
from nabij.audit.tracing import Who, record
from nabij.directory.models import Professional
from nabij.households import events
from nabij.kernel import clock
from tests.factories.cast import Cast

Enter = Callable[[Professional], Client]
Looks = Callable[..., None]


def log(cast: Cast, name: str = "household_log") -> str:
    return reverse(f"privacy:{name}", args=[cast.household.pk])


def test_it_says_who_saw_what_how_often_and_why(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.samira, cast.household.pk, "plans:plan", role="director", times=3)
    page = enter(cast.samira).get(log(cast)).content.decode()
    assert "Samira Bakker (regisseur) bekeek het plan" in page
    assert "3 keer" in page
    assert "Het plan lezen. Taak van de gemeente" in page


def test_looks_and_deeds_stand_together_by_day(cast: Cast, enter: Enter, looks: Looks) -> None:
    with clock.held(clock.now().replace(year=2025, month=11, day=3)):
        looks(cast.samira, cast.household.pk, "plans:plan", role="director")
        who = Who(cast.leader.user_id, cast.leader.name, "team_leader")
        record(events.CONTACT_PERSON_NAMED, who, household=cast.household.pk, facts={"professional": "Samira Bakker"})
    page = enter(cast.samira).get(log(cast)).content.decode()
    assert "Maandag 3 november 2025" in page
    assert "Lea Leider (teamleider) wees Samira Bakker aan als contactpersoon" in page


def test_the_same_done_ten_times_on_a_day_is_one_line(cast: Cast, enter: Enter) -> None:
    who = Who(cast.leader.user_id, cast.leader.name, "team_leader")
    for _ in range(10):
        record(events.CONTACT_PERSON_NAMED, who, household=cast.household.pk, facts={"professional": "Samira Bakker"})
    page = enter(cast.samira).get(log(cast)).content.decode()
    assert page.count("wees Samira Bakker aan als contactpersoon") == 1
    assert "10 keer" in page


def test_what_the_reader_looked_at_is_folded_and_what_others_did_is_not(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.samira, cast.household.pk, "plans:plan", role="director")
    looks(cast.tom, cast.household.pk, "plans:plan", role="stand_in")
    before, folded = enter(cast.samira).get(log(cast)).content.decode().split("Wat u zelf bekeek", 1)
    assert "Tom de Groot (vervanger van de regisseur) bekeek het plan" in before
    assert "Samira Bakker (regisseur) bekeek het plan" in folded


def test_looking_in_the_log_is_itself_in_the_log(cast: Cast, enter: Enter) -> None:
    client = enter(cast.samira)
    client.get(log(cast))
    look = Look.objects.get(page="privacy:household_log")
    assert (look.kind, look.household) == (Look.Kind.LOG, cast.household.pk)
    assert "Samira Bakker (regisseur) bekeek wie er keek" in client.get(log(cast)).content.decode()


def test_a_refused_attempt_is_shown(cast: Cast, enter: Enter) -> None:
    assert enter(cast.stranger).get(reverse("workspace:household", args=[cast.household.pk])).status_code == 404
    page = enter(cast.samira).get(log(cast)).content.decode()
    assert "Sjoerd Vreemd" in page
    assert "werd geweigerd bij het overzicht van het gezin" in page


def test_it_can_be_filtered_by_person_and_by_sort(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.samira, cast.household.pk, "plans:plan", role="director")
    looks(cast.tom, cast.household.pk, "plans:fridge", role="stand_in", kind=Look.Kind.PRINT)
    client = enter(cast.samira)
    by_tom = client.get(log(cast), {"wie": str(cast.tom.user_id)}).content.decode()
    assert "maakte een afdruk: het plan op papier" in by_tom
    assert "bekeek het plan" not in by_tom
    taken = client.get(log(cast), {"soort": "meegenomen"}).content.decode()
    assert "maakte een afdruk" in taken
    assert "bekeek het plan" not in taken
    assert "Niets gevonden" in client.get(log(cast), {"soort": "geweigerd"}).content.decode()
    assert client.get(log(cast), {"wie": "iets", "soort": "anders"}).status_code == 200


def test_only_who_directs_or_oversees_reads_it(cast: Cast, enter: Enter) -> None:
    answers = {name: enter(someone).get(log(cast)).status_code for name, someone in cast.everyone.items()}
    assert {name for name, status in answers.items() if status == 200} == {"director", "stand_in", "privacy"}
    assert answers["stranger"] == answers["colleague"] == 404
    assert answers["helper"] == answers["leader"] == 403


def test_the_paper_for_the_family_says_who_and_what_for(cast: Cast, enter: Enter, looks: Looks) -> None:
    looks(cast.mentor, cast.household.pk, "plans:plan", role="helper", times=2)
    page = enter(cast.samira).get(log(cast, "household_log_print")).content.decode()
    assert "Mirjam Mentor (betrokken professional)" in page
    assert "2 keer" in page
    assert Look.objects.get(page="privacy:household_log_print").kind == Look.Kind.PRINT


def test_the_file_holds_every_line_and_taking_it_is_logged(cast: Cast, enter: Enter, looks: Looks) -> None:
    cast.mentor.name = "=Ayşe"
    looks(cast.mentor, cast.household.pk, "plans:plan", role="helper")
    answer = enter(cast.samira).get(log(cast, "household_log_export"))
    assert "Vries" not in answer.headers["Content-Disposition"]
    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][:3] == ["Dag", "Tijd", "Wie"]
    assert rows[1][2:4] == ["'=Ayşe (betrokken professional)", "'=Ayşe (betrokken professional) bekeek het plan"]
    assert Look.objects.get(page="privacy:household_log_export").kind == Look.Kind.EXPORT


def test_a_year_of_looks_costs_no_more_queries(
    cast: Cast, enter: Enter, looks: Looks, django_assert_max_num_queries: Any
) -> None:
    for day in range(60):
        with clock.held(clock.now() - timedelta(days=day)):
            looks(cast.samira, cast.household.pk, "plans:plan", role="director")
    client = enter(cast.samira)
    client.get(log(cast))
    with django_assert_max_num_queries(24):
        page = client.get(log(cast)).content.decode()
    assert "pagina 1 van 5" in page


def test_an_event_from_long_ago_still_shows_that_something_was_done(cast: Cast, enter: Enter) -> None:
    from nabij.audit.models import Event

    Event.objects.create(
        name="gone:thing:done", trace=cast.household.pk, actor_name="Tom", household=cast.household.pk, facts={}
    )
    assert "Tom deed iets wat nu anders heet" in enter(cast.samira).get(log(cast)).content.decode()
