"""A month of signals at once: the same answers as one by one, only past the second lock, and nothing secret."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytest_django import DjangoAssertNumQueries

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.audit.looking import collecting
from nabij.directory.models import Professional
from nabij.households.finding import index_members, index_person, persons_like, record_of
from nabij.households.matching.keys import TOO_COMMON, keys_of
from nabij.households.matching.records import Address, Outcome, Record
from nabij.households.matching_run import match_all, match_one
from nabij.households.models import Person, PersonKey
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member

HOME = Address("Kastanjestraat", 12, "", "1234 AB", "Waterstad")
KEES = Record("C.", ("de Jong",), "1971-03-09", (HOME,))


@pytest.fixture
def kees(db: None) -> Person:
    home = make_household("De Jong", street="Kastanjestraat", house_number="12", postcode="1234 AB", town="Waterstad")
    person = make_person("Cornelis", "Jong", "1971-03-09", prefix="de")
    member(home, person)
    index_members(home)
    return person


def a_street_full() -> list[tuple[str, Record]]:
    """Twenty people who live here, and what a landlord says of them."""
    signals = []
    for number in range(1, 21):
        home = make_household(f"Nr {number}", street="Lindestraat", house_number=str(number), postcode="1234 AB")
        person = make_person(
            f"Anna{'bcdefghijklmnopqrstu'[number - 1]}", f"Bakker{number % 7}", f"1980-03-{number:02d}"
        )
        member(home, person)
        index_members(home)
        said = Record("A.", (person.surname,), str(person.birth), (Address("Lindestr.", number, "", "1234AB"),))
        signals.append((f"signal-{number}", said))
    return signals


@pytest.mark.django_db
def test_a_landlord_who_knows_initials_alone_means_somebody_known(kees: Person) -> None:
    ((signal, verdict),) = match_all([("rent", KEES)], unknown_share=0.8)
    assert (signal, verdict.outcome, verdict.candidates[0].known.person) == ("rent", Outcome.SURE, kees.pk)
    assert verdict.household == kees.memberships.get().household_id


@pytest.mark.django_db
def test_in_a_batch_in_chunks_or_one_by_one_the_answer_is_the_same(db: None) -> None:
    signals = a_street_full()
    alone = {signal: match_one(record, unknown_share=0.8) for signal, record in signals}
    assert dict(match_all(signals, unknown_share=0.8)) == alone
    assert dict(match_all(iter(signals), unknown_share=0.8, at_once=3)) == alone
    assert {verdict.outcome for verdict in alone.values()} == {Outcome.SURE}


@pytest.mark.django_db
def test_many_signals_ask_no_more_than_a_few(db: None, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    signals = a_street_full()
    with django_assert_num_queries(4):
        list(match_all(signals))
    with django_assert_num_queries(4):
        list(match_all(signals[:2]))


@pytest.mark.django_db
def test_a_file_about_strangers_says_so_itself(db: None) -> None:
    known = a_street_full()
    strangers = [
        (f"x{n}", Record("Q.", (f"Wttewaall{n}",), f"1955-07-{n % 28 + 1:02d}", (Address("Havenweg", n),)))
        for n in range(1, 200)
    ]
    assert {verdict.outcome for _, verdict in match_all(strangers)} == {Outcome.NEW}
    assert [verdict.outcome for _, verdict in match_all([*strangers, *known])][-20:] == [Outcome.SURE] * 20


@pytest.mark.django_db
def test_a_key_that_too_many_share_finds_nobody_and_the_others_still_do(kees: Person) -> None:
    year = next(key for key in keys_of(replace(KEES, given="Cornelis")) & keys_of(Record("C", ("Jong",), "1971")))
    crowd = Person.objects.bulk_create(Person(given_names="Jan", surname="Jansen") for _ in range(TOO_COMMON + 1))
    PersonKey.objects.bulk_create(PersonKey(key=year, person=one) for one in crowd)
    assert persons_like(KEES) == [kees.pk]


@pytest.mark.django_db
def test_what_is_compared_and_not_shown_leaves_no_look(kees: Person) -> None:
    with collecting() as seen:
        list(match_all([("rent", KEES)]))
    assert not seen.persons
    assert not seen.households


@pytest.mark.django_db
def test_who_has_no_seat_finds_nobody(cast: Cast, acts: Callable[[Professional], Actor]) -> None:
    index_person(cast.jan)
    about_jan = [("rent", record_of(cast.jan, [cast.household]))]
    with acting_as(None, wide=True):
        ((_, known),) = match_all(about_jan)
    with acting_as(acts(cast.stranger).user_id):
        ((_, hidden),) = match_all(about_jan)
    assert known.candidates[0].known.person == cast.jan.pk
    assert (hidden.outcome, hidden.candidates) == (Outcome.NEW, ())


@pytest.mark.django_db
def test_a_changed_address_is_found_at_once(kees: Person) -> None:
    at_new_home = Record("", ("de Jong",), "", (Address("Havenweg", 3, "", "1236 ZZ"),))
    assert persons_like(at_new_home) == []
    kees.street, kees.house_number, kees.postcode = "Havenweg", "3", "1236 ZZ"
    kees.save()
    index_person(kees)
    assert persons_like(at_new_home) == [kees.pk]


@pytest.mark.django_db
def test_a_secret_address_finds_nobody_and_shows_nowhere(db: None) -> None:
    hidden = make_person(
        "Ayşe", "Yılmaz", "1981-09-02", street="Schuilplaats", house_number="9", postcode="9999 ZZ",
        address_is_secret=True,
    )  # fmt: skip
    home = make_household("Yılmaz", street="Schuilplaats", house_number="9", postcode="9999 ZZ", address_is_secret=True)
    member(home, hidden)
    index_person(hidden)
    there = Address("Schuilplaats", 9, "", "9999 ZZ")
    assert persons_like(Record("", ("Yılmaz",), "", (there,))) == []
    verdict = match_one(Record("Ayşe", ("Yılmaz",), "1981-09-02", (there,)))
    assert verdict.candidates[0].known.person == hidden.pk
    assert verdict.candidates[0].known.record.addresses == ()
