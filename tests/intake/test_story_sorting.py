"""Intake holds a report against known persons; a person chooses, and can go back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.audit.models import Event, Look, Processing
from nabij.directory.models import Professional
from nabij.households.finding import WHEN_UNKNOWN, about_how_many, index_person
from nabij.households.models import Household, Membership, Person, Source
from nabij.intake.commands.sorting import begin_household, leave_report, link_report, take_report, unlink_report
from nabij.intake.models import Report
from nabij.kernel.errors import NotFound, Refused
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member
from tests.factories.people import make_professional
from tests.intake.stories import as_practice, indexed, new_household, reported

Enter = Callable[[Professional], Client]
Acts = Callable[[Professional], Actor]


@pytest.fixture
def gp(cast: Cast, enter: Enter) -> Client:
    as_practice(cast.gp)
    indexed(cast)
    return enter(cast.gp)


@pytest.fixture
def inge(cast: Cast, enter: Enter) -> Client:
    return enter(cast.intake)


def test_the_screen_says_first_that_it_lies_with_no_household_and_whom_to_call(gp: Client, inge: Client) -> None:
    report = reported(gp, name="Kees Bakker", birth_year="1951", street="Kade", house_number="3", postcode="")
    page = inge.get(f"/meldingen/{report.pk}/").content.decode()
    assert "Nog bij geen huishouden." in page
    assert "Niemand heeft de regie" not in page
    header, _, rest = page.partition("Wat is er gemeld")
    assert 'href="tel:' in header.partition("<h1")[2]
    fold = rest.partition("Op welke grond dit gemeld is")[2].partition("</details>")[0]
    assert "Grondslag" in fold
    assert "Waarvoor" in fold
    assert "waarschijnlijk nieuw" in page


def test_by_a_misspelled_name_alone_those_who_are_called_so_are_shown_and_intake_is_told_what_to_ask(
    gp: Client, inge: Client, cast: Cast
) -> None:
    alone = {"birth_day": "", "birth_month": "", "birth_year": "", "street": "", "house_number": "", "postcode": ""}
    away = make_household("Ver weg", area=cast.elsewhere)
    member(away, make_person("Jan", "Vreijs", "1990-01-02"))
    report = reported(gp, name="Jan de Vreis", town="", **alone)
    page = inge.get(f"/meldingen/{report.pk}/").content.decode()
    assert "Jan de Vries" in page
    assert "Deze mensen heten ongeveer zo" in page
    # Of somebody in another area nothing is shown, as ever.
    assert "Iemand die bekend is in Havenbuurt" in page
    assert "Vreijs" not in page
    nobody = reported(gp, name="Wilhelmina Oosterkamp", town="", **alone)
    page = inge.get(f"/meldingen/{nobody.pk}/").content.decode()
    assert "daarmee vinden wij niemand" in page


def test_opening_a_report_does_not_count_everybody(gp: Client, inge: Client) -> None:
    report = reported(gp)
    with CaptureQueriesContext(connection) as asked:
        inge.get(f"/meldingen/{report.pk}/")
    assert not [one["sql"] for one in asked if 'COUNT(*) AS "__count" FROM "households_person"' in one["sql"]]


def test_how_many_are_known_is_what_the_planner_counted(own_database: str, connected_as: Any) -> None:
    with acting_as(None, wide=True):
        assert about_how_many() == WHEN_UNKNOWN
        Person.objects.bulk_create(Person(given_names="Iemand", surname=f"Nummer {number}") for number in range(30))
    connected_as("owner").execute("ANALYZE households_person")
    with acting_as(None, wide=True):
        assert about_how_many() == 30


def test_it_says_who_may_direct_already(cast: Cast, gp: Client, inge: Client) -> None:
    page = inge.get(f"/meldingen/{reported(gp).pk}/").content.decode()
    assert "Samira Bakker heeft misschien al de regie over dit huishouden. Kijk zelf." in page


def test_reasons_stand_side_by_side_in_words_and_without_a_score(gp: Client, inge: Client) -> None:
    page = inge.get(f"/meldingen/{reported(gp).pk}/").content.decode()
    for words in ("geboortedatum gelijk", "achternaam gelijk", "adres gelijk", "1 · Ja, dit is dezelfde persoon"):
        assert words in page
    assert "%" not in page.split("<main")[1].split("</main")[0]


def test_nothing_is_linked_by_itself(cast: Cast, gp: Client, inge: Client) -> None:
    report = reported(gp)
    inge.get(f"/meldingen/{report.pk}/")
    report.refresh_from_db()
    assert (report.state, report.household) == ("received", None)


def test_a_person_links_it_and_the_director_is_told(cast: Cast, gp: Client, inge: Client) -> None:
    report = reported(gp)
    sent = {"household": str(cast.household.pk), "person": str(cast.jan.pk)}
    assert inge.post(f"/meldingen/{report.pk}/koppelen/", sent).status_code == 303
    report.refresh_from_db()
    assert (report.state, report.household, report.subject) == ("linked", cast.household, cast.jan.pk)
    assert Notice.objects.get(kind="intake:linked").addressee == cast.samira.user
    assert Source.objects.get(household=cast.household).organisation == cast.gp.organisation
    assert "Samira Bakker heeft de regie" in inge.get(f"/meldingen/{report.pk}/").content.decode()


def test_a_wrong_link_can_be_undone(cast: Cast, gp: Client, inge: Client) -> None:
    report = reported(gp)
    inge.post(f"/meldingen/{report.pk}/koppelen/", {"household": str(cast.household.pk)})
    assert inge.post(f"/meldingen/{report.pk}/losmaken/").status_code == 303
    report.refresh_from_db()
    assert (report.state, report.household) == ("received", None)
    assert not Source.objects.exists()
    assert Event.objects.get(name="intake:report:unlinked").household == cast.household.pk


def test_a_link_stays_once_the_reporter_has_heard(cast: Cast, gp: Client, inge: Client, enter: Enter) -> None:
    report = reported(gp)
    inge.post(f"/meldingen/{report.pk}/koppelen/", {"household": str(cast.household.pk)})
    assert enter(cast.samira).post(f"/meldingen/{report.pk}/melder-informeren/").status_code == 303
    answer = inge.post(f"/meldingen/{report.pk}/losmaken/")
    assert answer.status_code == 422
    assert "De melder heeft al gehoord" in answer.content.decode()


def test_somebody_new_begins_a_household_that_can_be_found_again(cast: Cast, gp: Client, inge: Client) -> None:
    household = new_household(gp, inge)
    kees = Person.objects.get(memberships__household=household)
    assert (household.name, household.state, household.area, kees.given_names) == (
        "Bakker",
        "contact",
        cast.area,
        "Kees",
    )
    assert household.number > 1000
    again = reported(gp, name="Kees Bakker", birth_year="1951", street="Kade", house_number="3")
    assert "Kees Bakker" in inge.get(f"/meldingen/{again.pk}/").content.decode().split("1 ·")[1]


def test_a_household_begun_by_mistake_goes_with_its_link(gp: Client, inge: Client) -> None:
    household = new_household(gp, inge)
    report = Report.objects.get(household=household)
    assert inge.post(f"/meldingen/{report.pk}/losmaken/").status_code == 303
    assert not Household.objects.filter(pk=household.pk).exists()
    assert not Person.objects.filter(given_names="Kees").exists()


def test_a_household_that_was_worked_on_does_not_go(cast: Cast, gp: Client, inge: Client, enter: Enter) -> None:
    household = new_household(gp, inge)
    named = enter(cast.leader).post(
        f"/huishoudens/{household.pk}/contactpersoon/", {"professional": str(cast.colleague.pk)}
    )
    assert named.status_code == 303
    report = Report.objects.get(household=household)
    answer = inge.post(f"/meldingen/{report.pk}/losmaken/")
    assert answer.status_code == 422
    assert "Er is al verder gewerkt met dit huishouden." in answer.content.decode()
    report.refresh_from_db()
    assert report.household == household


def test_a_neighbour_who_is_known_gets_a_household_of_her_own(cast: Cast, gp: Client, inge: Client) -> None:
    report = reported(gp, name="Fatma Kaya", birth_year="", birth_day="", birth_month="", phone="06 8765 4321")
    page = inge.get(f"/meldingen/{report.pk}/").content.decode()
    assert "Deze persoon heeft nog geen eigen huishouden bij ons." in page
    inge.post(f"/meldingen/{report.pk}/nieuw-huishouden/", {"person": str(cast.fatma.pk)})
    report.refresh_from_db()
    assert report.household != cast.household
    assert Membership.objects.filter(household=report.household, person=cast.fatma).exists()


def test_whoever_is_known_elsewhere_is_not_shown_and_that_one_knows_leaves_a_look(
    cast: Cast, gp: Client, inge: Client, enter: Enter
) -> None:
    there = make_household("Familie Geheim", area=cast.elsewhere, street="Verborgenpad", postcode="9999 XX")
    joris = make_person("Joris", "Zeldzaamnaam", "1990-03-04")
    member(there, joris)
    index_person(joris)
    report = reported(gp, name="Joris Zeldzaamnaam", birth_day="4", birth_month="3", birth_year="1990")
    page = inge.get(f"/meldingen/{report.pk}/").content.decode()
    assert "Iemand die bekend is in Havenbuurt" in page
    assert "geboortedatum gelijk" in page
    assert "Verborgenpad" not in page
    assert "Familie Geheim" not in page
    look = Look.objects.get(household=there.pk)
    assert (look.user, look.page) == (cast.intake.user_id, "intake:sort")
    assert Processing.objects.filter(person=joris.pk).exists()
    overseer = make_professional("Otto Overzicht", Role.PRIVACY_OFFICER, area=cast.elsewhere)
    seen = enter(overseer).get("/inzage/").content.decode()
    assert "Inge Intake" in seen
    assert "keek buiten het eigen gebied" in seen


def test_nobody_begins_a_household_of_whom_the_report_is_not_about(cast: Cast, gp: Client, acts: Acts) -> None:
    somebody = make_person("Joris", "Zeldzaamnaam", "1990-03-04")
    index_person(somebody)
    report = reported(gp)
    with pytest.raises(NotFound):
        begin_household(acts(cast.intake), report.pk, person=somebody.pk)
    about_joris = reported(gp, name="Joris Zeldzaamnaam", birth_day="4", birth_month="3", birth_year="1990")
    assert begin_household(acts(cast.intake), about_joris.pk, person=somebody.pk).subject == somebody.pk


def test_who_looked_at_a_report_before_it_was_brought_somewhere_stands_in_the_log_of_the_family(
    cast: Cast, gp: Client, inge: Client
) -> None:
    report = reported(gp, name="Kees Bakker", birth_year="1951", street="Kade", house_number="3")
    inge.get(f"/meldingen/{report.pk}/")
    earlier = Look.objects.get(page="intake:sort", household=None)
    for _twice in range(2):
        inge.post(f"/meldingen/{report.pk}/koppelen/", {"household": str(cast.household.pk)})
        inge.post(f"/meldingen/{report.pk}/losmaken/")
    look = Look.objects.get(page="intake:sort", household=cast.household.pk)
    assert (look.user, look.created_at, look.trace) == (cast.intake.user_id, earlier.created_at, earlier.trace)


def test_it_goes_to_the_team_of_another_area(cast: Cast, gp: Client, inge: Client) -> None:
    report = reported(gp)
    assert inge.post(f"/meldingen/{report.pk}/doorsturen/", {"area": str(cast.elsewhere.pk)}).status_code == 303
    assert inge.get(f"/meldingen/{report.pk}/").status_code == 404


def test_it_cannot_be_linked_to_a_household_of_another_area(cast: Cast, gp: Client, acts: Acts) -> None:
    there = make_household("Familie Geheim", area=cast.elsewhere)
    with pytest.raises(NotFound):
        link_report(acts(cast.intake), reported(gp).pk, household=there.pk)


def test_what_is_not_ours_has_a_reason_and_a_way_back(cast: Cast, gp: Client, inge: Client) -> None:
    report = reported(gp)
    assert inge.post(f"/meldingen/{report.pk}/niet-voor-ons/").status_code == 422
    assert inge.post(f"/meldingen/{report.pk}/niet-voor-ons/", {"because": "elsewhere"}).status_code == 303
    heard = gp.get("/mijn-meldingen/").content.decode()
    assert "op een andere manier opgepakt" in heard
    assert "andere instelling" not in heard
    assert inge.post(f"/meldingen/{report.pk}/terughalen/").status_code == 303
    report.refresh_from_db()
    assert (report.state, report.not_ours_because) == ("received", "")


def test_the_trace_keeps_a_reason_and_never_a_story(gp: Client, acts: Acts, cast: Cast) -> None:
    report, story = reported(gp), "vader drinkt weer"
    with pytest.raises(ValueError, match=story):
        leave_report(acts(cast.intake), report.pk, because=story)  # type: ignore[arg-type]
    leave_report(acts(cast.intake), report.pk, because=Report.NotOurs.ADVICE)
    assert Event.objects.get(name="intake:report:left").facts == {"number": report.number, "reason": "advice"}


def test_two_do_not_take_the_same_report(cast: Cast, gp: Client, acts: Acts) -> None:
    report = reported(gp)
    take_report(acts(cast.intake), report.pk)
    with pytest.raises(Refused, match="Inge Intake is al met deze melding bezig"):
        take_report(acts(cast.leader), report.pk)
    with pytest.raises(Refused, match="Inge Intake"):
        link_report(acts(cast.leader), report.pk, household=cast.household.pk)


def test_what_lies_with_a_household_is_not_linked_again(cast: Cast, gp: Client, acts: Acts) -> None:
    report = reported(gp)
    link_report(acts(cast.intake), report.pk, household=cast.household.pk)
    with pytest.raises(Refused, match="Haal haar eerst terug"):
        link_report(acts(cast.intake), report.pk, household=make_household("Anders", area=cast.area).pk)
    unlink_report(acts(cast.intake), report.pk)


def test_the_list_goes_by_term_and_then_by_urgency(gp: Client, inge: Client) -> None:
    later = reported(gp, urgency="normal", name="Karel Later")
    soon = reported(gp, urgency="today", name="Tess Vandaag")
    page = inge.get("/meldingen/").content.decode()
    assert page.index(soon.name) < page.index(later.name)
    assert soon.name not in inge.get("/meldingen/?haast=normal").content.decode()
    assert "Geen meldingen" in inge.get("/meldingen/?van=mij").content.decode()


def test_the_list_takes_as_many_queries_for_one_as_for_twenty(gp: Client, inge: Client) -> None:
    reported(gp)
    with CaptureQueriesContext(connection) as few:
        inge.get("/meldingen/")
    for number in range(20):
        reported(gp, name=f"Iemand Nummer{number}")
    with CaptureQueriesContext(connection) as many:
        inge.get("/meldingen/")
    assert len(many) <= len(few)


def test_only_those_who_sort_come_here(cast: Cast, gp: Client, enter: Enter) -> None:
    report = reported(gp)
    for other in (cast.samira, cast.gp, cast.mentor, cast.officer, cast.administrator):
        assert enter(other).get("/meldingen/").status_code == 403
        assert enter(other).get(f"/meldingen/{report.pk}/").status_code in (403, 404)
    assert enter(cast.stranger).post(f"/meldingen/{report.pk}/oppakken/").status_code in (403, 404)
