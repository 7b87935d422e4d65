"""The GP reports on a phone: one minute, one receipt, and nothing that was typed is lost."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from nabij.access.actor import Actor
from nabij.areas.models import AreaPostcode
from nabij.audit.models import Event, Processing
from nabij.directory.models import Professional
from nabij.drafts.models import Draft
from nabij.intake.commands.reporting import AboutWhom, Grounds, make_report
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.models import Notice
from tests.factories.cast import Cast
from tests.intake.stories import as_practice, filled_in, reported, statements

Enter = Callable[[Professional], Client]
Acts = Callable[[Professional], Actor]


@pytest.fixture
def gp(cast: Cast, enter: Enter) -> Client:
    as_practice(cast.gp)
    return enter(cast.gp)


def test_the_form_knows_on_what_ground_a_gp_reports(gp: Client) -> None:
    page = gp.get("/melden/").content.decode()
    assert "BW art. 7:457" in page
    assert "ik heb geen beroepsgeheim" not in page


def test_a_report_gives_a_number_a_term_and_somebody_to_call(cast: Cast, enter: Enter) -> None:
    as_practice(cast.gp)
    with clock.held(clock.now().replace(year=2030, month=11, day=22, hour=10)):
        gp = enter(cast.gp)
        report = reported(gp)
        page = gp.get(f"/mijn-meldingen/{report.pk}/").content.decode()
    assert f"Dank u. Melding {report.number}." in page
    assert "Wij bellen u uiterlijk woensdag 27 november." in page
    assert "Lea Leider" in page
    assert (report.area, report.given_names, report.prefix, report.surname) == (cast.area, "Jan", "de", "Vries")


def test_the_receipt_does_not_say_whether_there_is_a_file(cast: Cast, gp: Client) -> None:
    page = gp.get(f"/mijn-meldingen/{reported(gp).pk}/").content.decode()
    assert cast.samira.name not in page
    assert cast.household.name not in page


def test_a_double_click_is_one_report(gp: Client) -> None:
    form = filled_in()
    first, second = gp.post("/melden/", form), gp.post("/melden/", form)
    assert first["Location"] == second["Location"]
    assert Report.objects.count() == 1


def test_what_was_changed_after_going_back_is_another_report(gp: Client) -> None:
    form = filled_in()
    gp.post("/melden/", form)
    gp.post("/melden/", form | {"name": "Ayşe Yılmaz", "what": "En nu ook zij."})
    assert Report.objects.count() == 2


@pytest.mark.parametrize(
    "changed",
    [
        {"urgency": "today"}, {"phone": "06 1111 2222"}, {"house_number": "16"}, {"birth_year": "1984"},
        {"purpose": "de kinderen helpen"}, {"withheld_because": "vader bedreigde onze praktijk"},
    ],
)  # fmt: skip
def test_a_correction_after_going_back_is_a_report_with_its_own_number(gp: Client, changed: dict[str, str]) -> None:
    form = filled_in()
    first, corrected = gp.post("/melden/", form), gp.post("/melden/", form | changed)
    assert first["Location"] != corrected["Location"]
    assert Report.objects.values("number").distinct().count() == 2
    assert gp.post("/melden/", form | changed)["Location"] == corrected["Location"]
    assert gp.post("/melden/", form)["Location"] == first["Location"]
    assert Report.objects.count() == 2


def test_another_team_chosen_after_going_back_is_another_report(cast: Cast, gp: Client) -> None:
    cast.gp.areas.add(cast.elsewhere)
    form = filled_in()
    gp.post("/melden/", form | {"area": str(cast.area.pk)})
    gp.post("/melden/", form | {"area": str(cast.elsewhere.pk)})
    assert set(Report.objects.values_list("area__name", flat=True)) == {cast.area.name, cast.elsewhere.name}


def test_what_was_sent_on_to_another_team_is_still_the_same_report(cast: Cast, gp: Client) -> None:
    form = filled_in()
    first = gp.post("/melden/", form)
    Report.objects.update(area=cast.elsewhere)
    assert gp.post("/melden/", form)["Location"] == first["Location"]
    assert Report.objects.count() == 1


def test_a_mistake_that_is_no_second_click_is_not_passed_over(cast: Cast, acts: Acts) -> None:
    grounds = Grounds(family_knows="asked", basis="task", secrecy="not_bound", purpose="hulp aanbieden")
    with pytest.raises(Refused, match="Vul een naam of een adres in"):
        make_report(
            acts(cast.samira), cast.area.pk, key=uuid4(), about=AboutWhom(), what="Zorgen", urgency="week",
            grounds=grounds,
        )  # fmt: skip


def test_whoever_is_bound_by_secrecy_says_what_lifts_it(gp: Client) -> None:
    answer = gp.post("/melden/", filled_in(secrecy=None))
    assert answer.status_code == 422
    assert "Kies wat past." in answer.content.decode()
    assert gp.post("/melden/", filled_in(secrecy="not_bound")).status_code == 422
    assert not Report.objects.exists()


def test_a_landlord_reads_beforehand_what_it_hears_and_where_arrears_go(cast: Cast, enter: Enter) -> None:
    as_practice(cast.mentor, "housing")
    page = enter(cast.mentor).get("/melden/").content.decode()
    assert "U hoort later dát het is opgepakt." in page
    assert "Geef die door aan vroegsignalering" in page
    assert "Noteer een gesprek" not in page


def test_a_school_reports_without_being_asked_about_secrecy(cast: Cast, enter: Enter) -> None:
    as_practice(cast.mentor, "school")
    assert reported(enter(cast.mentor), secrecy="not_bound").basis == "public_task"


def test_a_family_that_does_not_know_asks_for_a_reason(gp: Client) -> None:
    answer = gp.post("/melden/", filled_in(family_knows="no"))
    assert answer.status_code == 422
    assert "Schrijf op waarom het gezin het nog niet weet." in answer.content.decode()
    assert reported(gp, family_knows="no", not_told_because="vader wordt dan boos").state == "received"


def test_the_postcode_finds_the_team(cast: Cast, gp: Client) -> None:
    AreaPostcode.objects.create(area=cast.elsewhere, postcode="9876 ZZ")
    AreaPostcode.objects.create(area=cast.area, postcode="1234")
    assert reported(gp, postcode="9876zz").area == cast.elsewhere
    assert reported(gp, postcode="1234 AB").area == cast.area


def test_who_works_in_two_areas_chooses_when_the_postcode_says_nothing(cast: Cast, gp: Client) -> None:
    cast.gp.areas.add(cast.elsewhere)
    answer = gp.post("/melden/", filled_in())
    assert answer.status_code == 422
    assert "Kies het team zelf." in answer.content.decode()
    assert reported(gp, area=str(cast.elsewhere.pk)).area == cast.elsewhere


@pytest.mark.parametrize(
    ("changed", "kept"),
    [
        ({"birth_day": "", "birth_month": ""}, {"birth": "1983"}),
        ({"birth_day": "", "birth_month": "", "birth_year": ""}, {"birth": "None"}),
        ({"name": "Madonna"}, {"given_names": "Madonna", "surname": ""}),
        ({"name": "x" * 200}, {"given_names": "x" * 200}),
        ({"name": "Jan van de van de van de van de van de Berg"}, {"surname": "Berg"}),
        ({"bsn": "123456789"}, {"bsn": "123456789"}),
        ({"what": "Zorgen \x00 om \u202eiemand 🙁"}, {}),
        ({"house_number": "14 hs"}, {"house_number": "14", "house_addition": "hs"}),
        ({"postcode": "B-1000", "elsewhere": "Rue Haute 1, Brussel"}, {"elsewhere": "Rue Haute 1, Brussel"}),
    ],
)
def test_what_is_odd_but_true_is_taken(gp: Client, changed: dict[str, Any], kept: dict[str, str]) -> None:
    report = reported(gp, **changed)
    assert {name: str(getattr(report, name)) for name in kept} == kept


@pytest.mark.parametrize(
    "changed",
    [
        {"birth_year": "2983"}, {"birth_day": "31"}, {"name": ""}, {"name": "x" * 201}, {"what": ""},
        {"house_number": "voor de brug"}, {"house_number": "1" * 30}, {"phone": "bel maar"}, {"urgency": "nu!"},
        {"street": "x" * 101}, {"bsn": "1" * 21}, {"key": "geen sleutel"}, {"area": "ergens"},
    ],
)  # fmt: skip
def test_what_is_wrong_comes_back_with_all_that_was_typed(gp: Client, changed: dict[str, str]) -> None:
    answer = gp.post("/melden/", filled_in(**changed))
    assert answer.status_code == 422
    if "what" not in changed:
        assert "Vader drinkt weer." in answer.content.decode()


def test_a_wrong_bsn_is_a_warning(gp: Client) -> None:
    page = gp.get(f"/mijn-meldingen/{reported(gp, bsn='1234 56 789').pk}/").content.decode()
    assert "lijkt niet te kloppen" in page


def test_what_was_being_typed_is_there_again_and_gone_once_sent(cast: Cast, gp: Client) -> None:
    assert cast.gp.user is not None
    Draft.objects.create(user=cast.gp.user, form="report", thing=cast.gp.user.pk, content={"what": ["Half getypt"]})
    assert "Half getypt" in gp.get("/melden/").content.decode()
    reported(gp)
    assert not Draft.objects.exists()


def test_what_must_be_today_is_told_to_those_who_sort(cast: Cast, gp: Client) -> None:
    reported(gp, urgency="today")
    told = set(Notice.objects.filter(kind="intake:waits-today").values_list("addressee__name", flat=True))
    assert told == {"Lea Leider", "Inge Intake"}


def test_who_never_reported_is_shown_how(gp: Client) -> None:
    assert "Nog geen meldingen" in gp.get("/mijn-meldingen/").content.decode()


def test_nobody_else_reads_the_receipt(cast: Cast, gp: Client, enter: Enter) -> None:
    report = reported(gp)
    for other in (cast.mentor, cast.samira, cast.stranger, cast.leader):
        assert enter(other).get(f"/mijn-meldingen/{report.pk}/").status_code == 404


def test_the_administrator_does_not_report(cast: Cast, enter: Enter) -> None:
    assert enter(cast.administrator).get("/melden/").status_code == 403


def test_the_trace_knows_that_it_was_made_and_nothing_about_whom(cast: Cast, gp: Client) -> None:
    report = reported(gp)
    event = Event.objects.get(name="intake:report:made")
    assert event.facts == {"number": report.number, "urgency": "week"}


def test_each_reading_of_a_report_counts_for_the_person_it_is_about(cast: Cast, gp: Client, enter: Enter) -> None:
    report = reported(gp)
    enter(cast.intake).get(f"/meldingen/{report.pk}/")
    assert Processing.objects.filter(person=report.subject, activity="intake:sort").count() == 1


def test_reporting_takes_few_queries(cast: Cast, gp: Client) -> None:
    AreaPostcode.objects.create(area=cast.area, postcode="1234 AB")
    form = filled_in(urgency="today")
    with statements(14 + 6):
        assert gp.post("/melden/", form).status_code == 303
