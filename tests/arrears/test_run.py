"""The run brings signals together, explains nothing away, and never overrules a human."""

from datetime import date, timedelta
from typing import Any

import pytest

from nabij.areas.choices import Arrears, stored
from nabij.areas.models import Choice
from nabij.arrears.describing import described_in
from nabij.arrears.joining import term_of
from nabij.arrears.matching_run import run_matching
from nabij.arrears.models import ArrearsCase, ArrearsSignal, MatchDecision, Run
from nabij.audit.models import Event
from nabij.households.finding import index_person
from nabij.households.models import Membership, Person, Source
from nabij.kernel import clock
from nabij.notices.models import Notice
from tests.factories.arrears import make_partner, make_signal
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member

pytestmark = pytest.mark.django_db
State, Result = ArrearsCase.State, ArrearsCase.Result
FOUR = ("Woonwater", "Stroomland", "Helder Water", "Zorgzaam")


def four_creditors(**more: Any) -> list[ArrearsSignal]:
    return [make_signal(organisation=make_partner(name), reference=f"{name}-1", **more) for name in FOUR]


def closed(case: ArrearsCase, result: str = Result.NO_HELP, on: date | None = None) -> ArrearsCase:
    case.state, case.result, case.closed_on = State.CLOSED, result, on or clock.today()
    case.save()
    return case


def known(cast: Cast) -> None:
    for person in Person.objects.all():
        index_person(person)


def test_four_creditors_of_one_person_become_one_case(cast: Cast) -> None:
    signals = four_creditors()
    run = run_matching()
    case = ArrearsCase.objects.get()
    assert (run.signals, case.signals.count(), case.state, case.person) == (4, 4, State.WAITING, None)
    assert case.contact_by == term_of(signals)
    assert {one.subject for one in case.signals.all()} == {case.subject}


def test_running_twice_changes_nothing(cast: Cast) -> None:
    four_creditors()
    run_matching()
    before = list(ArrearsCase.objects.values()), list(ArrearsSignal.objects.order_by("pk").values())
    assert run_matching().signals == 0
    assert (list(ArrearsCase.objects.values()), list(ArrearsSignal.objects.order_by("pk").values())) == before


def test_a_crisis_has_three_working_days_and_hastens_the_case_it_comes_to(cast: Cast) -> None:
    make_signal(reference="A")
    run_matching()
    slow = ArrearsCase.objects.get().contact_by
    make_signal(reference="B", is_crisis=True)
    run_matching()
    assert ArrearsCase.objects.get().contact_by < slow
    assert Event.objects.filter(name="arrears:case:joined").count() == 1


def test_twins_are_two_cases(cast: Cast) -> None:
    make_signal(given_names="Jan")
    make_signal(given_names="Joost")
    run_matching()
    assert ArrearsCase.objects.count() == 2


def test_it_says_of_whom_we_may_know_and_links_nobody(cast: Cast) -> None:
    known(cast)
    make_signal(given_names="Jan")
    make_signal("Bakker", initials="K.", birth="1951-03-05", street="Kade", postcode="9999 ZZ")
    run = run_matching()
    outlooks = dict(ArrearsCase.objects.values_list("signals__surname", "outlook"))
    assert outlooks == {"Vries": "sure", "Bakker": "new"}
    assert (run.sure, run.new) == (1, 1)
    assert not ArrearsCase.objects.exclude(person=None).exists()


def test_an_area_may_choose_that_what_is_sure_goes_to_the_director(cast: Cast) -> None:
    known(cast)
    Choice.objects.create(area=cast.area, key=Arrears.key, value=stored(Arrears(link_sure=True)))
    make_signal(given_names="Jan")
    run_matching()
    case = ArrearsCase.objects.get()
    assert (case.person, case.household, case.subject) == (cast.jan, cast.household, cast.jan.pk)
    assert Notice.objects.get(kind="arrears:signalled").addressee == cast.samira.user
    assert Source.objects.get(household=cast.household).organisation.name == "Woonwater"


def decided(signal: ArrearsSignal, person: Person, by: Any, *, is_same: bool) -> None:
    MatchDecision.objects.create(described=described_in(signal), person=person, by=by, is_same=is_same)


def test_a_later_run_never_overrules_a_human_who_said_no(cast: Cast) -> None:
    known(cast)
    Choice.objects.create(area=cast.area, key=Arrears.key, value=stored(Arrears(link_sure=True)))
    signal = make_signal(given_names="Jan")
    decided(signal, cast.jan, cast.signals.user, is_same=False)
    run_matching()
    case = ArrearsCase.objects.get()
    assert (case.person, case.household, case.outlook) == (None, None, "new")


def test_a_human_who_said_yes_is_followed_for_the_next_signal_of_whoever_is_described_so(cast: Cast) -> None:
    known(cast)
    decided(make_signal(given_names="Jan"), cast.jan, cast.signals.user, is_same=True)
    run_matching()
    closed(ArrearsCase.objects.get(), on=clock.today())
    make_signal(given_names="Jan", amount="2000", organisation=make_partner("Stroomland"))
    run_matching()
    assert set(ArrearsCase.objects.values_list("person", flat=True)) == {cast.jan.pk}


def test_the_corporation_that_signals_the_same_arrear_thrice_is_heard_once(cast: Cast) -> None:
    make_signal(reference="HUUR-12")
    run_matching()
    first = closed(ArrearsCase.objects.get())
    for amount in ("612.40", "500"):
        make_signal(reference="HUUR-12", amount=amount)
        run_matching()
    assert ArrearsCase.objects.count() == 1
    assert list(first.signals.values_list("not_taken_up", flat=True)).count("repeated") == 2
    make_signal(reference="HUUR-12", amount="980")
    run_matching()
    assert ArrearsCase.objects.filter(state=State.WAITING).count() == 1


def test_a_repeat_long_after_the_decision_is_looked_at_again(cast: Cast) -> None:
    long_ago = clock.today() - timedelta(days=300)
    make_signal(reference="HUUR-12", signalled_on=long_ago)
    run_matching()
    case = ArrearsCase.objects.get()
    case.begun_on = long_ago
    closed(case, on=long_ago)
    make_signal(reference="HUUR-12")
    run_matching()
    assert ArrearsCase.objects.filter(state=State.WAITING).count() == 1


def test_who_moved_takes_the_case_to_the_other_area(cast: Cast) -> None:
    make_signal(given_names="Jan", signalled_on=clock.today() - timedelta(days=30))
    run_matching()
    make_signal(given_names="Jan", area=cast.elsewhere, street="Dijk", house_number="9", postcode="9876 ZX")
    run_matching()
    case = ArrearsCase.objects.get()
    assert (case.area, case.signals.count()) == (cast.elsewhere, 2)
    assert Event.objects.get(name="arrears:case:moved").facts["area"] == "Havenbuurt"


def test_what_lies_outside_the_municipality_becomes_no_case(cast: Cast) -> None:
    make_signal(outside=True)
    assert run_matching().signals == 0
    assert not ArrearsCase.objects.exists()
    assert Run.objects.count() == 1


def test_a_month_is_a_few_questions(cast: Cast, django_assert_max_num_queries: Any) -> None:
    known(cast)
    for number in range(40):
        letters = chr(97 + number % 20) * 2 + "b" + chr(97 + number // 20)
        make_signal(f"Man{letters}", birth=f"19{40 + number}-01-02", house_number=str(number), postcode="5555 AB")
    with django_assert_max_num_queries(30):
        run_matching()
    assert ArrearsCase.objects.count() == 40


def test_who_went_up_in_another_record_when_files_were_merged_is_looked_for_anew(cast: Cast) -> None:
    """The decision names a record that nobody reads any more: following it would bring the signal to no table."""
    known(cast)
    double = make_person("Jan", "Vries", "1983-02-11")
    home = make_household("Vries", director=cast.colleague)
    left = member(home, double)
    left.ends_on, left.left_because = clock.today(), Membership.Left.MERGED
    left.save()
    signal = make_signal(given_names="Jan")
    MatchDecision.objects.create(described=described_in(signal), person=double, is_same=True, by=cast.intake.user)
    run_matching()
    case = ArrearsCase.objects.get()
    assert (case.person, case.outlook) == (None, "sure")
