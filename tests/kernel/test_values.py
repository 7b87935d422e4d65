"""Money, numbers, names, postcodes and weekdays."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nabij.kernel.bsn import bsn_warning
from nabij.kernel.money import format_euro, parse_euro, typed_euro
from nabij.kernel.names import full_name, initials, split_full_name
from nabij.kernel.phone import display_phone, normal_phone
from nabij.kernel.postcodes import dutch_postcode, normal_postcode, parse_house_number
from nabij.kernel.text import Unreadable, clean_line
from nabij.kernel.weekdays import day_name, days_text

amounts = st.decimals(Decimal(0), Decimal("9999999.99"), places=2)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1.234,56", "1234.56"), ("€ 89", "89.00"), ("89,5", "89.50"), ("89,-", "89.00"), ("1.234", "1234.00"),
        ("1.234.567", "1234567.00"), ("12.50", "12.50"), ("1 234,00", "1234.00"), ("89 euro", "89.00"),
    ],
)  # fmt: skip
def test_it_reads_an_amount_as_it_is_typed(typed: str, amount: str) -> None:
    assert parse_euro(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["", "veel", "1,234", "1.23.456", "12,345", "1e5", "NaN", "٣", "1,2,3", "€"])
def test_it_refuses_an_amount_that_may_mean_two_things(typed: str) -> None:
    with pytest.raises(Unreadable, match="bedrag"):
        parse_euro(typed)


@given(amounts)
def test_an_amount_as_shown_can_be_typed_again(amount: Decimal) -> None:
    assert parse_euro(format_euro(amount)) == amount
    assert parse_euro(typed_euro(amount)) == amount


def test_an_amount_is_shown_the_dutch_way() -> None:
    assert format_euro(Decimal("1234.565")) == "€ 1.234,57"
    assert format_euro(Decimal("-0.5")) == "€ -0,50"


def test_a_wrong_number_is_a_warning_and_a_right_one_is_none() -> None:
    assert bsn_warning("111222333") is None
    assert bsn_warning("1112.22.333") is None
    assert bsn_warning("") is None
    for wrong in ("111222334", "12345", "000000000", "abc", "１１１２２２３３３"):
        assert "lijkt niet te kloppen" in str(bsn_warning(wrong))


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("06-12345678", "+31612345678", "06 1234 5678"),
        ("+31 (0)6 1234 5678", "+31612345678", "06 1234 5678"),
        ("0031612345678", "+31612345678", "06 1234 5678"),
        ("+310612345678", "+31612345678", "06 1234 5678"),
        ("(020) 123 45 67", "+31201234567", "020 123 4567"),
        ("0512-123456", "+31512123456", "0512 12 34 56"),
        ("0800 2000", "08002000", "0800 2000"),
        ("+90 532 123 45 67", "+905321234567", "+905321234567"),
        ("112", "112", "112"),
        ("", "", ""),
    ],
)
def test_a_number_can_be_dialled_and_read_aloud(typed: str, kept: str, shown: str) -> None:
    assert normal_phone(typed) == kept
    assert display_phone(kept) == shown
    assert normal_phone(shown) == kept


@pytest.mark.parametrize("typed", ["bel mij", "06", "1" * 16, "06 1234567a", "++"])
def test_what_cannot_be_dialled_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="telefoonnummer"):
        normal_phone(typed)


def test_what_was_typed_wrongly_is_shown_as_typed() -> None:
    assert display_phone("0abcdefghi") == "0abcdefghi"


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("Jan de Vries", ("Jan", "de", "Vries")),
        ("Jan Willem van der Berg", ("Jan Willem", "van der", "Berg")),
        ("Vries, Jan de", ("Jan", "de", "Vries")),
        ("van Dijk", ("", "van", "Dijk")),
        ("Ayşe Yılmaz", ("Ayşe", "", "Yılmaz")),
        ("Fatma El Idrissi", ("Fatma", "El", "Idrissi")),
        ("Ben Jansen", ("Ben", "", "Jansen")),
        ("Sukarno", ("Sukarno", "", "")),
        ("", ("", "", "")),
        (",", ("", "", "")),
    ],
)
def test_a_whole_name_is_taken_apart(whole: str, parts: tuple[str, str, str]) -> None:
    assert split_full_name(whole) == parts


@given(st.text(max_size=40))
def test_taking_a_name_apart_loses_no_word(text: str) -> None:
    words = clean_line(text).replace(",", " ", 1).split()
    assert sorted(" ".join(split_full_name(text)).split()) == sorted(words)


def test_names_of_one_part_are_names() -> None:
    assert full_name("Sukarno") == "Sukarno"
    assert full_name("", "de", "Vries") == "de Vries"
    assert full_name("Gabriele", "d'", "Annunzio") == "Gabriele d'Annunzio"


def test_initials_know_the_dutch_ij() -> None:
    assert initials("IJsbrand Jan-Willem") == "IJ.J.W."
    assert initials("") == ""


def test_a_dutch_postcode_is_written_one_way_and_a_foreign_one_stays() -> None:
    assert normal_postcode(" 1234ab ") == "1234 AB"
    assert normal_postcode("b-2000") == "B-2000"
    assert dutch_postcode("0123 AB") is None


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("12", "12"), ("12a", "12A"), ("12-A", "12A"), ("12-3", "12-3"), ("12 hs", "12 hs"), ("nr. 7 bis", "7 bis")],
)
def test_a_house_number_has_an_addition(typed: str, shown: str) -> None:
    assert parse_house_number(typed).text == shown
    assert parse_house_number(shown) == parse_house_number(typed)


@pytest.mark.parametrize("typed", ["", "achter", "0", "123456", "12" + "x" * 30])
def test_what_is_no_house_number_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="huisnummer"):
        parse_house_number(typed)


def test_days_of_the_week_are_said_as_one_says_them() -> None:
    assert days_text([1, 2, 3, 4]) == "ma t/m do"
    assert days_text([5, 1, 3, 4]) == "ma, wo t/m vr"
    assert days_text([1, 2]) == "ma, di"
    assert days_text([]) == ""
    assert day_name(7) == "zondag"
