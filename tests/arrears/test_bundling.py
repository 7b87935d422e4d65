"""Signals about one person come together over time; two people are never made one."""

from datetime import date
from decimal import Decimal
from typing import Any

from nabij.arrears.bundling import Bundle, Said, bundle, described
from nabij.arrears.repeat import Arrear, repeats
from nabij.households.matching.records import Address, Record

HOME = Address("Kade", 3, "", "1234 AB", "Teststad")


def said(signal: str, given: str = "Kees", surname: str = "Bakker", born: str = "1951-03-05", **more: Any) -> Said:
    home, phone = more.pop("home", HOME), more.pop("phone", "")
    return Said(signal, Record(given, (surname,), born, (home,) if home else (), phone), **more)


def bundled(*new: Said, before: tuple[Bundle, ...] = ()) -> list[list[Any]]:
    return [one.joined for one in bundle(new, before)]


def test_four_creditors_of_one_person_are_one_line() -> None:
    written = ["C", "Cornelis", "Cornelis Johannes", "C J"]
    assert bundled(*(said(str(n), given) for n, given in enumerate(written))) == [["0", "1", "2", "3"]]


def test_a_signal_of_months_later_joins_the_case_that_is_still_open() -> None:
    case = Bundle("case", [said("april")])
    assert bundled(said("june"), before=(case,)) == [["june"]]
    assert case.said[-1].signal == "june"


def test_a_family_at_one_address_stays_as_many_people() -> None:
    family = (said("father"), said("mother", "Ria", born="1953-01-09"), said("son", "Kees", born="1979-08-21"))
    assert bundled(*family) == [["father"], ["mother"], ["son"]]


def test_twins_are_two_and_one_initial_that_fits_both_is_put_with_neither() -> None:
    twins = (said("jan", "Jan"), said("joost", "Joost"), said("either", "J"))
    assert bundled(*twins) == [["jan"], ["joost"], ["either"]]
    assert bundled(*twins, said("again", "J")) == [["jan"], ["joost"], ["either", "again"]]


def test_father_and_son_of_one_name_are_not_one_when_no_birth_date_is_given() -> None:
    assert bundled(said("father"), said("somebody", born="")) == [["father"], ["somebody"]]


def test_the_same_contract_of_the_same_creditor_is_one_person_also_without_a_birth_date() -> None:
    contract = {"creditor": "corporation", "reference": "HUUR-12"}
    assert bundled(said("1", born="", **contract), said("2", "K", **contract)) == [["1", "2"]]


def test_who_moved_is_still_the_same_person_by_name_and_birth_date() -> None:
    new = Address("Dijk", 99, "", "9876 ZX", "Teststad")
    assert bundled(said("1"), said("2", home=new)) == [["1", "2"]]
    assert bundled(said("1", "K"), said("2", "K", home=new)) == [["1"], ["2"]]


def test_a_bsn_that_is_right_says_who_it_is_and_one_that_is_wrong_says_nothing() -> None:
    assert bundled(said("1", bsn="111222333"), said("2", "Corrie", bsn="111222333")) == [["1", "2"]]
    assert bundled(said("1", bsn="111222333"), said("2", bsn="123456782")) == [["1"], ["2"]]
    assert bundled(said("1", bsn="999999999"), said("2", "Ria", bsn="999999999")) == [["1"], ["2"]]


def test_what_a_human_said_is_followed_whatever_it_looks_like() -> None:
    before = Bundle("kees", [said("april")])
    assert bundled(said("may", not_about=frozenset({"kees"})), before=(before,)) == [[], ["may"]]
    assert bundled(said("june", "Somebody", "Else", about="kees"), before=(before,)) == [["june"]]
    assert bundled(said("1", about="ria"), said("2", "X", "Y", about="ria")) == [["1", "2"]]


def test_how_somebody_is_described_does_not_change_with_capitals_and_spaces() -> None:
    written = Record("kees", ("BAKKER",), "1951-03-05", (Address("Kade", 3, "", "1234AB"),), "0612345678")
    assert described(written) == described(said("1").record)
    assert described(written, "111222333") != described(written)


def arrear(signal: str, amount: str, on: date, **more: Any) -> Arrear:
    told = {"creditor": "corporation", "kind": "rent", "reference": "HUUR-12"} | more
    return Arrear(signal, amount=Decimal(amount), signalled_on=on, **told)


APRIL, MAY, LATE = date(2026, 4, 2), date(2026, 5, 2), date(2027, 1, 4)


def test_the_same_arrear_again_is_a_repeat_only_while_it_is_not_more_and_not_long_ago() -> None:
    first = arrear("1", "620", APRIL, decided_on=date(2026, 4, 20))
    assert repeats(arrear("2", "620", MAY), [first], months=6) is first
    assert repeats(arrear("2", "580.50", MAY), [first], months=6) is first
    for again in (
        arrear("2", "620.01", MAY),
        arrear("2", "620", LATE),
        arrear("2", "620", MAY, is_crisis=True),
        arrear("2", "620", MAY, reference="HUUR-13"),
        arrear("2", "620", MAY, creditor="water"),
    ):
        assert repeats(again, [first], months=6) is None


def test_what_nobody_decided_yet_is_no_repeat_but_the_same_case() -> None:
    assert repeats(arrear("2", "620", MAY), [arrear("1", "620", APRIL)], months=6) is None


def test_it_is_held_against_the_last_time_and_not_against_the_highest() -> None:
    first = arrear("1", "900", APRIL, decided_on=APRIL)
    second = arrear("2", "300", MAY, decided_on=MAY)
    assert repeats(arrear("3", "600", date(2026, 6, 2)), [first, second], months=6) is None
