"""Somebody without an account tells it on the telephone: noted in half a minute, called back, and no more is said."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.letter import letter_for
from nabij.households.models import Household, Source
from nabij.intake.bases import Hears, ground_for, hears_of
from nabij.intake.commands.calling import finish_inquiry, reopen_inquiry, tell_by_call
from nabij.intake.commands.outcome import answer_reporter, finish_household
from nabij.intake.commands.sorting import begin_household, leave_report, link_report, take_report
from nabij.intake.hearing import words_to_say
from nabij.intake.models import Report
from nabij.intake.queries import calls_to_make, inbox
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.working_days import add_working_days
from nabij.notices.models import Notice
from nabij.workspace.queries.clocks import clocks
from tests.factories.cast import Cast

Enter = Callable[[Professional], Client]
Acts = Callable[[Professional], Actor]
NEIGHBOUR = {"speaks_as": "around", "caller_name": "Ria", "caller_reach": "06 2222 3333"}
NOTE: dict[str, Any] = {
    "speaks_as": "around", "caller_name": "Ria", "caller_reach": "06 2222 3333", "caller_kind": "",
    "caller_from": "", "may_be_named": "no", "withheld_because": "", "name": "Jan de Vries", "birth_day": "",
    "birth_month": "", "birth_year": "1983", "street": "Lindestraat", "house_number": "14", "postcode": "1234 AB",
    "town": "", "elsewhere": "", "phone": "", "bsn": "", "what": "Er wordt elke nacht geschreeuwd.",
    "urgency": "week", "asks_for": "nothing", "family_knows": "not_asked", "not_told_because": "", "secrecy": "",
    "basis": "", "purpose": "", "necessity": "", "area": "",
}  # fmt: skip


def noted(client: Client, **changed: Any) -> Report:
    """What somebody told, noted over HTTP."""
    answer = client.post("/melden/na-een-gesprek/", NOTE | {"key": str(uuid4())} | changed)
    assert answer.status_code == 303, answer.content.decode()
    return Report.objects.get(pk=answer["Location"].rstrip("/").rsplit("/", 1)[-1])


@pytest.fixture
def inge(cast: Cast, enter: Enter) -> Client:
    return enter(cast.intake)


def test_a_neighbour_who_calls_is_the_reporter_and_the_law_is_filled_in(cast: Cast, inge: Client) -> None:
    report = noted(inge)
    assert (report.source, report.reporter, report.reported_by) == ("call", cast.intake.user, None)
    assert (report.reporter_name, report.reporter_phone) == ("Ria", "+31622223333")
    ground = ground_for("around")
    assert (report.basis, report.necessity) == ("interest", str(ground.necessity))
    assert report.withheld_because == "de melder wil niet genoemd worden"
    page = inge.get(f"/meldingen/{report.pk}/").content.decode()
    assert "opgeschreven door Inge Intake" in page
    assert "Deze melder mag horen dát het is opgepakt." in page


def test_a_colleague_of_the_team_notes_it_and_a_partner_does_not(cast: Cast, enter: Enter) -> None:
    carla = enter(cast.colleague)
    report = noted(carla)
    assert "Dit schreef u op na een gesprek met Ria" in carla.get(f"/mijn-meldingen/{report.pk}/").content.decode()
    assert enter(cast.gp).get("/melden/na-een-gesprek/").status_code == 403


def test_who_asks_for_themselves_says_their_name_once(inge: Client) -> None:
    report = noted(inge, speaks_as="resident", caller_name="Kees Bakker", name="", may_be_named="yes", asks_for="wmo")
    assert (report.given_names, report.surname, report.basis, report.family_knows) == (
        "Kees", "Bakker", "request", "asked",
    )  # fmt: skip
    assert report.withheld_because == ""


@pytest.mark.parametrize("speaks_as", ["around", "resident"])
def test_whether_the_family_may_know_who_told_it_is_chosen_and_never_assumed(inge: Client, speaks_as: str) -> None:
    sent = NOTE | {"key": str(uuid4()), "speaks_as": speaks_as, "may_be_named": ""}
    chosen = r'name="may_be_named"[^>]*checked'
    assert not re.search(chosen, inge.get("/melden/na-een-gesprek/").content.decode())
    answer = inge.post("/melden/na-een-gesprek/", sent)
    assert answer.status_code == 422
    assert "Kies of het gezin mag weten wie dit vertelde." in answer.content.decode()
    assert noted(inge, speaks_as=speaks_as, may_be_named="no").withheld_because == "de melder wil niet genoemd worden"


def test_a_professional_who_calls_is_named_unless_they_say_otherwise(inge: Client) -> None:
    school = {"speaks_as": "professional", "caller_kind": "school", "caller_from": "De Linde"}
    assert noted(inge, **school, may_be_named="").withheld_because == ""
    assert noted(inge, **school, may_be_named="no").withheld_because


def test_a_name_or_an_address_is_enough_and_one_of_them_is_asked(inge: Client) -> None:
    nothing = {"name": "", "street": "", "house_number": "", "postcode": "", "key": str(uuid4())}
    answer = inge.post("/melden/na-een-gesprek/", NOTE | nothing)
    assert answer.status_code == 422
    assert "Vul een naam of een adres in." in answer.content.decode()
    report = noted(inge, name="")
    assert (report.is_named, report.street) == (False, "Lindestraat")
    assert "Nog niet bekend over wie dit gaat." in inge.get(f"/meldingen/{report.pk}/").content.decode()


def test_the_law_opens_by_itself_only_for_a_mistake_in_it_and_the_caller_is_called_back(inge: Client) -> None:
    key = {"key": str(uuid4())}
    elsewhere = inge.post("/melden/na-een-gesprek/", NOTE | key | {"what": ""}).content.decode()
    assert not re.search(r"<details[^>]* open", elsewhere)
    inside = inge.post("/melden/na-een-gesprek/", NOTE | key | {"family_knows": "no"}).content.decode()
    assert re.search(r"<details[^>]* open", inside)
    assert "Wij bellen terug, uiterlijk" in inside
    assert "Wij bellen u" not in inside


def test_a_gp_who_calls_is_asked_what_lifts_the_secrecy(inge: Client) -> None:
    calls = {
        "speaks_as": "professional", "caller_kind": "general_practice", "caller_from": "Praktijk Noord",
        "key": str(uuid4()),
    }  # fmt: skip
    answer = inge.post("/melden/na-een-gesprek/", NOTE | calls)
    assert answer.status_code == 422
    assert "Hier geldt beroepsgeheim" in answer.content.decode()
    assert "elke nacht geschreeuwd" in answer.content.decode()
    report = noted(inge, **(calls | {"secrecy": "conflict"}))
    assert (report.secrecy, report.basis, report.reporter_role) == ("conflict", "public_task", "Praktijk Noord")


def test_the_same_note_sent_twice_is_one(inge: Client) -> None:
    key = str(uuid4())
    assert noted(inge, key=key).pk == noted(inge, key=key).pk


def test_a_report_comes_from_exactly_one_source(cast: Cast, inge: Client) -> None:
    report = noted(inge)
    for changed in (
        {"reported_by": cast.gp}, {"caller_name": ""}, {"source": "account"}, {"source": "front_door"},
        {"speaks_as": "professional"}, {"reporter": None},
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            Report.objects.filter(pk=report.pk).update(**changed)


def test_the_letter_names_the_neighbour_only_when_that_may(cast: Cast, inge: Client, acts: Acts) -> None:
    actor = acts(cast.intake)
    link_report(actor, noted(inge).pk, household=cast.household.pk)
    link_report(actor, noted(inge, may_be_named="yes", caller_name="Fatma").pk, household=cast.household.pk)
    assert "Ria" not in str(list(Source.objects.values()))
    lines = str(letter_for(acts(cast.samira), cast.household, "nl").parts)
    assert "De naam noemen wij nu niet." in lines
    assert "Van Fatma, op" in lines


def test_a_neighbour_hears_by_a_call_that_it_was_taken_up_and_nothing_more(
    cast: Cast, inge: Client, enter: Enter, acts: Acts
) -> None:
    report = noted(inge)
    link_report(acts(cast.intake), report.pk, household=cast.household.pk)
    answer_reporter(acts(cast.samira), report.pk)
    report.refresh_from_db()
    due = add_working_days(clock.today(), 2)
    assert (report.state, report.answered_at, report.tell_by, report.taken_up_by) == ("answered", None, due, None)
    assert not Notice.objects.filter(kind__in=["intake:taken-up", "intake:taken-up-by"]).exists()
    assert [one.pk for one in calls_to_make(acts(cast.intake), due)] == [report.pk]
    assert [one.pk for one in inbox(acts(cast.intake), show="call")] == [report.pk]
    said = " ".join(words_to_say(report))
    assert "Wij hebben het opgepakt." in said
    assert cast.samira.name not in said
    samira = enter(cast.samira)
    assert "Wat u mag zeggen" in samira.get(f"/huishoudens/{cast.household.pk}/meldingen/").content.decode()
    assert samira.post(f"/meldingen/{report.pk}/bericht-gegeven/").status_code == 303
    report.refresh_from_db()
    assert report.has_heard
    assert not calls_to_make(acts(cast.intake), due)


def test_when_the_table_is_empty_intake_still_tells_the_neighbour(cast: Cast, inge: Client, acts: Acts) -> None:
    report = noted(inge)
    link_report(acts(cast.intake), report.pk, household=cast.household.pk)
    finish_household(
        acts(cast.samira),
        cast.household.pk,
        because=Household.ClosedBecause.MOVED,
        words="Zij wonen nu elders, en goed.",
    )
    report.refresh_from_db()
    assert report.told == "otherwise"
    assert "op een andere manier" in " ".join(words_to_say(report))
    assert tell_by_call(acts(cast.intake), report.pk).called_back_at is not None


def test_there_is_nothing_to_tell_before_the_family_answered(cast: Cast, inge: Client, acts: Acts) -> None:
    report = noted(inge)
    with pytest.raises(Refused, match="nog geen bericht"):
        tell_by_call(acts(cast.intake), report.pk)


def test_not_ours_sends_no_notice_to_who_noted_it(cast: Cast, inge: Client, acts: Acts) -> None:
    leave_report(acts(cast.intake), noted(inge).pk, because=Report.NotOurs.ADVICE)
    assert not Notice.objects.filter(kind="intake:otherwise").exists()


@pytest.mark.parametrize(
    ("kind", "basis", "hears"),
    [
        ("general_practice", "public_task", Hears.WHO), ("general_practice", "interest", Hears.THAT),
        ("school", "public_task", Hears.WHO), ("housing", "interest", Hears.THAT), ("housing", "task", Hears.THAT),
        ("other", "public_task", Hears.THAT),
    ],
)  # fmt: skip
def test_what_a_reporter_hears_follows_kind_and_basis_and_never_widens(kind: str, basis: str, hears: Hears) -> None:
    report = Report(source="call", speaks_as="professional", caller_kind=kind, basis=basis)
    assert hears_of(report) is hears


def test_a_request_for_support_runs_six_weeks_to_a_working_day(cast: Cast, enter: Enter, acts: Acts) -> None:
    with clock.held(clock.now().replace(year=2030, month=11, day=13, hour=10)):
        inge = enter(cast.intake)
        report = noted(inge, speaks_as="resident", name="", asks_for="wmo")
        youth = noted(inge, speaks_as="resident", name="", asks_for="youth")
    assert (report.inquiry_by, youth.inquiry_by) == (date(2030, 12, 27), None)  # six weeks end on Christmas day
    page = inge.get(f"/meldingen/{report.pk}/").content.decode()
    assert "zes weken na de melding (Wmo 2015 art. 2.3.2 lid 1)" in page
    take_report(acts(cast.intake), report.pk)
    assert [one.due for one in clocks(acts(cast.intake), date(2030, 12, 27))] == [date(2030, 12, 27)]
    assert not clocks(acts(cast.intake), date(2030, 12, 26))
    finish_inquiry(acts(cast.intake), report.pk)
    assert not clocks(acts(cast.intake), date(2030, 12, 27))
    assert reopen_inquiry(acts(cast.intake), report.pk).inquiry_done_on is None


def test_what_a_call_made_clearer_is_added_and_what_was_told_stays(cast: Cast, inge: Client, acts: Acts) -> None:
    report = noted(inge, name="de bovenbuurman", street="")
    about = {
        name: NOTE[name]
        for name in NOTE
        if name.startswith("birth") or name in ("street", "house_number", "postcode", "town", "elsewhere", "bsn")
    }
    sent = about | {"name": "Kees Bakker", "phone": "", "more": "Het gaat om Kees.", "asks_for": "nothing"}
    assert inge.get(f"/meldingen/{report.pk}/aanvullen/").status_code == 200
    assert inge.post(f"/meldingen/{report.pk}/aanvullen/", sent).status_code == 303
    report.refresh_from_db()
    assert (report.given_names, report.surname, report.street) == ("Kees", "Bakker", "Lindestraat")
    assert report.what.startswith("Er wordt elke nacht geschreeuwd.")
    assert "Aan de telefoon: Het gaat om Kees." in report.what
    too_long = inge.post(f"/meldingen/{report.pk}/aanvullen/", sent | {"more": "x" * 2000, "what": ""})
    assert too_long.status_code == 303
    assert inge.post(f"/meldingen/{report.pk}/aanvullen/", sent | {"more": "x" * 2000}).status_code == 422
    begin_household(acts(cast.intake), report.pk)
    assert inge.post(f"/meldingen/{report.pk}/aanvullen/", sent).status_code == 422
