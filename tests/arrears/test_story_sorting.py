"""From signal to a person: taken by one, decided by a human, undone, handed on, and heard back."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.areas.models import Appointment
from nabij.arrears.commands.deciding import link_case, unlink_case
from nabij.arrears.commands.handing import hand_to_team
from nabij.arrears.commands.sorting import close_case, reopen_case, take_case
from nabij.arrears.matching_run import run_matching
from nabij.arrears.models import ArrearsCase, ArrearsSignal, CaseContact, MatchDecision, PartnerTold
from nabij.arrears.queries.cases import case_rows, nobody_directs
from nabij.arrears.reminders import talks_to_offer
from nabij.directory.models import Professional
from nabij.households.clocks import read_clocks
from nabij.households.finding import index_person
from nabij.households.models import Household, Membership, Person, Source
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.money.commands.debts import note_amount
from nabij.money.models import Debt, DebtAmount
from nabij.notices.models import Notice
from tests.factories.arrears import make_partner, make_signal
from tests.factories.cast import Cast
from tests.factories.people import make_professional

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
State, Result = ArrearsCase.State, ArrearsCase.Result
FOUR = {"Woonwater": "612.40", "Stroomland": "310", "Helder Water": "88.10", "Zorgzaam": "455"}


@pytest.fixture
def both(cast: Cast) -> Professional:
    """Inge brings reports to households and signals to people: she works in both laws."""
    Appointment.objects.create(user=cast.intake.user, area=cast.area, role=Role.ARREARS_WORKER)
    return cast.intake


@pytest.fixture
def case(cast: Cast) -> ArrearsCase:
    """Jan de Vries owes four creditors, and is known: he has a household with a director."""
    for person in Person.objects.all():
        index_person(person)
    for name, amount in FOUR.items():
        make_signal(given_names="Jan", organisation=make_partner(name), amount=amount, reference=f"{name}-1")
    run_matching()
    return ArrearsCase.objects.get()


def page_of(client: Client, url: str, status: int = 200) -> str:
    answer = client.get(url)
    assert answer.status_code == status, answer.content.decode()[:2000]
    return answer.content.decode()


def url(case: ArrearsCase, to: str = "") -> str:
    return f"/signalen/zaken/{case.pk}/{to}"


def test_four_creditors_and_one_family_are_one_line_with_four_amounts_and_the_total(
    cast: Cast, case: ArrearsCase, enter: Enter
) -> None:
    page = page_of(enter(cast.signals), "/signalen/")
    assert page.count("Jan de Vries") == 1
    for name in FOUR:
        assert name in page
    assert "samen € 1.465,50" in page.replace("\xa0", " ")


def test_two_workers_do_not_take_the_same_case(cast: Cast, case: ArrearsCase, enter: Enter) -> None:
    other = make_professional("Otto Ander", Role.ARREARS_WORKER, organisation="Gemeente")
    assert enter(cast.signals).post(url(case, "oppakken/")).status_code == 303
    answer = enter(other).post(url(case, "oppakken/"))
    assert answer.status_code == 409
    assert "Nora Nagtegaal is al met deze zaak bezig." in answer.content.decode()
    assert enter(other).post(url(case, "terugleggen/")).status_code == 303
    assert enter(other).post(url(case, "oppakken/")).status_code == 303


def test_who_works_in_one_law_alone_does_not_hear_that_another_knows_this_person(
    cast: Cast, case: ArrearsCase, enter: Enter, acts: Acts
) -> None:
    page = page_of(enter(cast.signals), url(case))
    for word in ("Samira", "Niemand voert", "Naast elkaar", "Yilmaz", "bekend in"):
        assert word not in page
    with pytest.raises(NotFound):
        link_case(acts(cast.signals), case.pk, person=cast.jan.pk, household=cast.household.pk)


def test_who_works_in_both_hears_that_and_whom_to_call_and_sees_why(
    case: ArrearsCase, both: Professional, enter: Enter
) -> None:
    page = page_of(enter(both), url(case))
    for words in ("Misschien voert Samira Bakker hier de regie. Overleg eerst.", "geboortedatum gelijk"):
        assert words in page
    assert "%" not in page.split("<main")[1].split("</main")[0]


def test_who_works_in_the_team_but_sorts_no_reports_hears_which_team_and_no_name(
    cast: Cast, case: ArrearsCase, enter: Enter
) -> None:
    Appointment.objects.create(user=cast.colleague.user, area=cast.area, role=Role.ARREARS_WORKER)
    page = page_of(enter(cast.colleague), url(case))
    assert "niet te zien" in page
    assert "koppelen/" not in page


def test_the_director_reads_what_is_linked_and_says_what_was_done(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    home = f"/huishoudens/{cast.household.pk}/betalingsachterstanden/"
    assert "Woonwater" not in page_of(enter(cast.samira), home)
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    samira = enter(cast.samira)
    assert "Woonwater" in page_of(samira, home)
    assert Notice.objects.get(kind="arrears:signalled").addressee == cast.samira.user
    assert samira.post(f"{home}{case.pk}/gedaan/", {"result": ""}).status_code == 422
    assert samira.post(f"{home}{case.pk}/gedaan/", {"result": "not_reached"}).status_code == 422
    assert samira.post(f"{home}{case.pk}/gedaan/", {"result": "other_track"}).status_code == 303
    case.refresh_from_db()
    assert (case.state, case.result) == (State.CLOSED, Result.OTHER_TRACK)
    assert samira.post(f"{home}{case.pk}/niet-gedaan/").status_code == 303


def test_an_arrear_goes_to_the_list_of_debts_in_one_tap(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    signal = case.signals.get(organisation__name="Woonwater")
    tap = f"/huishoudens/{cast.household.pk}/betalingsachterstanden/{signal.pk}/overnemen/"
    assert enter(cast.mentor).post(tap).status_code == 404
    assert enter(cast.debt_helper).post(tap).status_code == 303
    assert enter(cast.debt_helper).post(tap).status_code == 303
    debt = Debt.objects.get()
    assert (debt.creditor, debt.kind, debt.about, debt.amounts.get().amount) == (
        "Woonwater", "housing", cast.jan, signal.amount,
    )  # fmt: skip


def test_what_stands_on_the_list_is_asked_about_and_not_doubled(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    stood = Debt.objects.create(household=cast.household, about=cast.jan, creditor="Corporatie Woonwater")
    note_amount(stood, amount=Decimal(600), on=clock.today(), why=DebtAmount.Why.ESTIMATE)
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    signal = case.signals.get(organisation__name="Woonwater")
    tap = f"/huishoudens/{cast.household.pk}/betalingsachterstanden/{signal.pk}/overnemen/"
    samira = enter(cast.samira)
    asked = samira.post(tap)
    assert asked.status_code == 422
    words = asked.content.decode().replace("\xa0", " ")
    assert "Staat al op de lijst: Corporatie Woonwater € 600,00. Is dit dezelfde?" in words
    assert samira.post(tap, {"same": str(stood.pk)}).status_code == 303
    signal.refresh_from_db()
    assert (signal.debt, stood.amounts.count(), Debt.objects.count()) == (stood, 1, 1)
    unlink_case(acts(both), case.pk)
    assert Debt.objects.get() == stood, "what the family had said stays"


def test_a_like_debt_that_is_another_is_added(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    Debt.objects.create(household=cast.household, about=cast.jan, creditor="Woonwater")
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    signal = case.signals.get(organisation__name="Woonwater")
    tap = f"/huishoudens/{cast.household.pk}/betalingsachterstanden/{signal.pk}/overnemen/"
    assert enter(cast.samira).post(tap).status_code == 422
    assert enter(cast.samira).post(tap, {"anyway": "on"}).status_code == 303
    assert Debt.objects.count() == 2


def test_the_wrong_match_undone_closes_all_that_it_opened_and_is_remembered(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    home = f"/huishoudens/{cast.household.pk}/betalingsachterstanden/"
    signal = case.signals.first()
    assert signal
    assert enter(cast.samira).post(f"{home}{signal.pk}/overnemen/").status_code == 303
    assert enter(both).post(url(case, "losmaken/")).status_code == 303
    assert signal.organisation.name not in page_of(enter(cast.samira), home)
    assert not Debt.objects.exists()
    assert not Source.objects.filter(household=cast.household).exists()
    case.refresh_from_db()
    assert (case.person, case.household) == (None, None)
    assert case.subject != cast.jan.pk
    assert MatchDecision.objects.get(withdrawn_at=None).is_same is False
    make_signal(given_names="Jan", organisation=make_partner("Nieuw"), amount="900")
    run_matching()
    assert not ArrearsCase.objects.filter(person=cast.jan).exists()
    assert "geboortedatum gelijk" not in page_of(enter(both), url(case))


def test_a_link_stays_when_the_debt_it_made_was_worked_on(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    signal = case.signals.first()
    assert signal
    enter(cast.samira).post(f"/huishoudens/{cast.household.pk}/betalingsachterstanden/{signal.pk}/overnemen/")
    Debt.objects.update(version=2)
    with pytest.raises(Refused, match="verder gewerkt"):
        unlink_case(acts(both), case.pk)


def test_nobody_we_know_is_remembered_and_can_be_taken_back(
    cast: Cast, case: ArrearsCase, both: Professional, enter: Enter
) -> None:
    inge = enter(both)
    assert inge.post(url(case, "nieuw/")).status_code == 303
    assert "Naast elkaar" not in page_of(inge, url(case))
    assert inge.post(url(case, "opnieuw-kijken/")).status_code == 303
    assert "Naast elkaar" in page_of(inge, url(case))


def test_a_secret_address_is_never_shown_and_never_written_to(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    other = make_signal("Bakker", initials="R.", birth="1970-02-03", organisation=make_partner("Stroomland"))
    run_matching()
    Person.objects.filter(pk=cast.jan.pk).update(address_is_secret=True)
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    nora = enter(cast.signals)
    other.refresh_from_db()
    assert other.case
    for page in (page_of(nora, url(case)), page_of(nora, url(case, "brief/")), page_of(nora, url(other.case))):
        assert "Jan" not in page or "Lindestraat" not in page
    assert "Stuur geen brief" in page_of(nora, url(case, "brief/"))


def test_another_person_at_the_address_is_shown_beside_it_and_not_in_it(
    cast: Cast, case: ArrearsCase, enter: Enter
) -> None:
    make_signal("Yilmaz", initials="A.", prefix="", birth="1987-04-01", amount="51")
    run_matching()
    page = page_of(enter(cast.signals), url(case))
    assert "Op dit adres ook" in page
    assert "A. Yilmaz" in page


def test_what_two_laws_know_of_and_nobody_directs_is_shown_first_to_who_works_in_both(
    cast: Cast, both: Professional, acts: Acts, enter: Enter
) -> None:
    make_signal("Bakker", initials="K.", street="Kade", house_number="3", postcode="5678 CD")
    run_matching()
    assert not nobody_directs(acts(both))
    given = {"what": "Vader drinkt.", "urgency": "week", "family_knows": "yes", "basis": "task", "secrecy": "not_bound"}
    Report.objects.create(
        number=77, key=cast.jan.pk, area=cast.area, reported_by=cast.gp, reporter=cast.gp.user, surname="Bakker",
        postcode="5678 CD", house_number="3", purpose="hulp", call_back_by=clock.today(), **given,
    )  # fmt: skip
    page = page_of(enter(both), "/signalen/")
    assert page.index("Niemand voert hier de regie") < page.index("K. de Bakker")
    assert "Vader drinkt" not in page
    assert "Niemand voert hier de regie" not in page_of(enter(cast.signals), "/signalen/")


def test_contact_the_letter_and_the_end_with_its_way_back(cast: Cast, case: ArrearsCase, enter: Enter) -> None:
    nora = enter(cast.signals)
    day = clock.today()
    tried = {"kind": "visit", "part_of_day": "evening"}
    on = {f"on_{part}": value for part, value in (("day", day.day), ("month", day.month), ("year", day.year))}
    assert nora.post(url(case, "contact/"), {"kind": "visit"}).status_code == 422
    assert nora.post(url(case, "contact/"), {**tried, **on, "reached": "yes"}).status_code == 303
    assert "bereikt" in page_of(nora, url(case))
    assert "Woonwater: € 612,40" in page_of(nora, url(case, "brief/")).replace("\xa0", " ")
    assert nora.post(url(case, "afronden/"), {"result": ""}).status_code == 422
    assert nora.post(url(case, "afronden/"), {"result": "no_resident"}).status_code == 303
    assert set(ArrearsSignal.objects.values_list("not_taken_up", flat=True)) == {"no_resident"}
    contact = CaseContact.objects.get()
    assert nora.post(reverse("arrears:contact_removed", args=[contact.pk])).status_code == 409
    assert nora.post(url(case, "bewind/"), {"name": "Gerda Blom"}).status_code == 409
    assert nora.post(url(case, "heropenen/")).status_code == 303
    assert set(ArrearsSignal.objects.values_list("not_taken_up", flat=True)) == {""}


def test_help_without_any_contact_noted_is_asked_about_once(cast: Cast, case: ArrearsCase, enter: Enter) -> None:
    nora = enter(cast.signals)
    asked = nora.post(url(case, "afronden/"), {"result": "financial_help"})
    assert asked.status_code == 422
    assert "U noteerde nog geen contact. Klopt dat?" in asked.content.decode()
    assert 'name="no_contact_noted"' in asked.content.decode()
    assert 'name="no_contact_noted"' not in page_of(nora, url(case))
    again = {"result": "financial_help", "no_contact_noted": "on"}
    assert nora.post(url(case, "afronden/"), again).status_code == 303


def test_who_is_under_administration_is_written_to_by_way_of_who_handles_the_money(
    cast: Cast, case: ArrearsCase, enter: Enter
) -> None:
    nora = enter(cast.signals)
    assert nora.post(url(case, "bewind/"), {"name": "Gerda Blom"}).status_code == 303
    letter = page_of(nora, url(case, "brief/"))
    assert "Gerda Blom" in letter
    assert "Lindestraat" not in letter


def test_who_died_is_not_sought_and_not_written_to(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    link_case(acts(both), case.pk, person=cast.jan.pk)
    Person.objects.filter(pk=cast.jan.pk).update(died_on=clock.today())
    nora = enter(cast.signals)
    assert "Zoek geen contact" in page_of(nora, url(case))
    assert "Deze persoon is overleden. Stuur geen brief." in page_of(nora, url(case, "brief/"))


def test_whoever_has_the_case_is_reminded_of_its_term_and_in_the_end_all(
    cast: Cast, case: ArrearsCase, acts: Acts
) -> None:
    other = make_professional("Otto Ander", Role.ARREARS_WORKER, organisation="Gemeente")
    take_case(acts(cast.signals), case.pk)
    (near,) = talks_to_offer(case.contact_by)
    assert near.account == cast.signals.user_id
    late = {one.account for one in talks_to_offer(case.contact_by + timedelta(days=9))}
    assert late == {cast.signals.user_id, other.user_id}


def test_more_than_money_becomes_a_report_to_the_team(cast: Cast, case: ArrearsCase, enter: Enter) -> None:
    nora = enter(cast.signals)
    assert "Meer dan geld" in page_of(nora, url(case, "naar-het-team/"))
    asked = {"what": "Er is geen eten in huis.", "urgency": "week", "family_knows": "no"}
    assert nora.post(url(case, "naar-het-team/"), asked).status_code == 422
    assert nora.post(url(case, "naar-het-team/"), {**asked, "family_knows": "yes"}).status_code == 303
    report = Report.objects.get()
    case.refresh_from_db()
    assert (case.report, report.surname, report.reported_by) == (report, "Vries", cast.signals)


def test_the_creditor_hears_that_and_never_why(cast: Cast, case: ArrearsCase, acts: Acts, enter: Enter) -> None:
    nora = enter(cast.signals)
    close_case(acts(cast.signals), case.pk, result=Result.NO_HELP, no_contact_noted=True)
    make_professional("Wim Woon", Role.PARTNER, organisation="Woonwater")
    signal = case.signals.get(organisation__name="Woonwater")
    at = f"/signalen/terugkoppeling/{signal.organisation_id}/"
    told = nora.get(f"{at}lijst/").content.decode()
    assert "Woonwater-1" in told
    assert "opgepakt" in told
    for word in ("Vries", "hulp", "612", "1983"):
        assert word not in told
    assert nora.post(f"{at}verteld/").status_code == 303
    assert nora.post(f"{at}verteld/").status_code == 303
    assert PartnerTold.objects.get().taken_up == 1
    assert Notice.objects.filter(kind="arrears:month-heard").count() == 1
    reopen_case(acts(cast.signals), case.pk)


def test_what_is_due_is_mine_or_nobodys_and_over_once_they_are_reached(
    cast: Cast, case: ArrearsCase, acts: Acts
) -> None:
    nora, until = acts(cast.signals), case.contact_by
    (due,) = read_clocks(case_rows(nora, until))
    assert due.household_name is None, "a number leads to the case: reading a name leaves a trace, a day does not"
    assert (due.number, due.due, due.thing) == (case.number, until, case.pk)
    other = make_professional("Otto Ander", Role.ARREARS_WORKER, organisation="Gemeente")
    take_case(acts(other), case.pk)
    assert read_clocks(case_rows(nora, until)) == []
    assert len(read_clocks(case_rows(acts(other), until))) == 1


def test_signals_of_outside_can_be_given_an_area(cast: Cast, enter: Enter, run_jobs: Any) -> None:
    signal = make_signal(outside=True)
    nora = enter(cast.signals)
    assert "J. de Vries" in page_of(nora, "/signalen/buiten/")
    assert nora.post(f"/signalen/{signal.pk}/gebied/", {"area": str(cast.area.pk)}).status_code == 303
    run_jobs()
    assert ArrearsCase.objects.get().area == cast.area


def test_a_repeat_can_be_taken_up_after_all(cast: Cast, acts: Acts, enter: Enter) -> None:
    make_signal(reference="HUUR-12")
    run_matching()
    first = ArrearsCase.objects.get()
    close_case(acts(cast.signals), first.pk, result=Result.NO_HELP, no_contact_noted=True)
    again = make_signal(reference="HUUR-12")
    run_matching()
    nora = enter(cast.signals)
    assert "herhaling, niet gegroeid" in page_of(nora, url(first))
    assert nora.post(f"/signalen/{again.pk}/toch-oppakken/").status_code == 303
    assert ArrearsCase.objects.filter(state=State.WAITING).count() == 1


def test_who_may_open_a_case(cast: Cast, case: ArrearsCase, enter: Enter) -> None:
    far = make_professional("Ver Weg", Role.ARREARS_WORKER, area=cast.elsewhere, organisation="Gemeente")
    opened = {name: enter(one).get(url(case)).status_code for name, one in {**cast.everyone, "far": far}.items()}
    assert {name for name, status in opened.items() if status == 200} == {"signals"}


def test_pages_ask_no_more_of_the_database_for_many(
    cast: Cast, enter: Enter, django_assert_max_num_queries: Any
) -> None:
    for number in range(25):
        make_signal(f"Naam{chr(97 + number)}x", birth=f"19{50 + number}-03-04", given_names="Kim", postcode="4444 DD")
    run_matching()
    nora = enter(cast.signals)
    with django_assert_max_num_queries(18):
        nora.get("/signalen/")
    case = ArrearsCase.objects.first()
    assert case
    with django_assert_max_num_queries(22):
        nora.get(url(case))


def test_who_left_a_household_takes_their_signals_along_and_its_director_reads_no_new_ones(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    """Jan fled: what creditors tell since, is not for the table that he left, and his new address for nobody."""
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    Notice.objects.all().delete()
    _leaves(cast)
    for name, reference in (("Zonnehof", ""), ("Woonwater", "Woonwater-1")):
        make_signal(
            given_names="Jan", organisation=make_partner(name), amount="900", street="Schuilkade", house_number="7",
            reference=reference,
        )  # fmt: skip
    run_matching()
    new = ArrearsSignal.objects.filter(street="Schuilkade")
    assert {(one.household, one.case.address_is_secret) for one in new if one.case} == {(None, True)}
    assert "Zonnehof" not in page_of(enter(cast.samira), f"/huishoudens/{cast.household.pk}/betalingsachterstanden/")
    assert not Notice.objects.filter(kind="arrears:signalled").exists()


def test_a_repeat_about_who_left_is_not_read_at_the_table_they_left(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts
) -> None:
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    close_case(acts(both), case.pk, result=Result.PAID)
    _leaves(cast)
    again = make_signal(
        given_names="Jan", organisation=make_partner("Woonwater"), amount="600", reference="Woonwater-1"
    )
    more = make_signal(given_names="Jan", organisation=make_partner("Zonnehof"), amount="900")
    run_matching()
    for one in (again, more):
        one.refresh_from_db()
        assert one.household is None


def test_an_address_that_became_secret_after_the_link_is_not_shown_nor_written_to_nor_handed_on(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    neighbour = make_signal("Bakker", initials="R.", birth="1970-02-03", organisation=make_partner("Stroomland"))
    run_matching()
    Household.objects.filter(pk=cast.household.pk).update(address_is_secret=True)
    nora = enter(cast.signals)
    assert "Lindestraat" not in page_of(nora, url(case))
    assert "Stuur geen brief" in page_of(nora, url(case, "brief/"))
    neighbour.refresh_from_db()
    assert neighbour.case
    assert "Jan de Vries" not in page_of(nora, url(neighbour.case))
    hand_to_team(acts(cast.signals), case.pk, what="Meer dan geld.", urgency="week", family_knows="yes")
    assert Report.objects.get().street == ""


def test_all_that_a_wrong_link_brought_to_a_household_goes_when_it_is_undone(
    cast: Cast, case: ArrearsCase, both: Professional, acts: Acts, enter: Enter
) -> None:
    """A case that followed the first by itself is as wrong as the first."""
    link_case(acts(both), case.pk, person=cast.jan.pk, household=cast.household.pk)
    close_case(acts(both), case.pk, result=Result.PAID)
    make_signal(given_names="Jan", organisation=make_partner("Nieuw"), amount="900")
    run_matching()
    second = ArrearsCase.objects.exclude(pk=case.pk).get()
    assert second.household == cast.household
    unlink_case(acts(both), second.pk)
    page = page_of(enter(cast.samira), f"/huishoudens/{cast.household.pk}/betalingsachterstanden/")
    assert "Woonwater" not in page
    assert not ArrearsSignal.objects.filter(household=cast.household).exists()


def _leaves(cast: Cast) -> None:
    Membership.objects.filter(person=cast.jan).update(ends_on=clock.today(), left_because=Membership.Left.MOVED)
    Person.objects.filter(pk=cast.jan.pk).update(address_is_secret=True)
