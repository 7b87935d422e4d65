"""Reading lines, of whatever bytes; in one go or in pieces it is the same."""

import io
from datetime import date
from decimal import Decimal
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from nabij.arrears.files.columns import Column
from nabij.arrears.files.csv_lines import read_heading, read_lines
from nabij.arrears.files.json_lines import read_items
from nabij.arrears.files.lines import CannotRead, Line
from nabij.arrears.files.opening import format_of
from nabij.arrears.files.telling import Told, identity_of, tell
from nabij.arrears.files.values import read_amount, read_birth, read_day
from nabij.arrears.models.kinds import PartnerKind
from nabij.kernel.records import new_id
from nabij.kernel.text import Unreadable
from tests.arrears.sending import HEADS, as_csv, as_json, line

HEADING = (";".join(HEADS) + "\n").encode()
cells = some.text(alphabet='ab";,\n\r é=\t', max_size=8)
rows = some.lists(some.dictionaries(some.sampled_from(HEADS), cells), max_size=12)


def csv_lines(content: bytes, *, position: int = 0, offset: int = 0) -> list[Line]:
    stream = io.BytesIO(content)
    return list(read_lines(stream, read_heading(stream), position=position, offset=offset))


@given(rows, some.integers(0, 12))
@settings(max_examples=60)
def test_read_in_two_pieces_a_csv_gives_the_same_lines(made: list[dict[str, str]], after: int) -> None:
    content = as_csv(*(line() | row for row in made))
    whole = csv_lines(content)
    first = whole[:after]
    if first:
        assert first + csv_lines(content, position=first[-1].upto, offset=first[-1].end) == whole
    assert len(whole) == len(made)
    assert not [one for one in whole if one.broken]


@given(some.lists(some.binary(max_size=40), max_size=10), some.integers(0, 10))
@settings(max_examples=60)
def test_of_whatever_bytes_each_line_is_read_or_said_to_be_broken(parts: list[bytes], after: int) -> None:
    content = HEADING + b"\n".join(parts)
    whole = csv_lines(content)
    assert [one.number for one in whole] == sorted({one.number for one in whole})
    first = whole[:after]
    if first:
        assert first + csv_lines(content, position=first[-1].upto, offset=first[-1].end) == whole
    for one in whole:
        tell(one, PartnerKind.RENT)


@given(some.binary(max_size=200))
@settings(max_examples=60)
def test_of_whatever_bytes_a_file_is_known_or_refused_with_a_sentence(content: bytes) -> None:
    refused = ""
    try:
        kind = format_of(io.BytesIO(content))
    except CannotRead as problem:
        kind, refused = "", str(problem)
    assert kind in ("csv", "json") or refused.endswith(".")


@given(rows, some.integers(0, 2000), some.integers(0, 12))
@settings(max_examples=60)
def test_a_json_that_is_cut_off_anywhere_gives_what_came_before_and_says_where(
    made: list[dict[str, str]], cut: int, after: int
) -> None:
    content = as_json(*made)[:-1][:cut]
    whole = list(read_items(io.BytesIO(content)))
    assert whole[-1].is_last
    assert [one.number for one in whole] == list(range(1, len(whole) + 1))
    assert list(read_items(io.BytesIO(content), position=after))[-1].is_last
    numbers = [one.number for one in islice(read_items(io.BytesIO(content), position=after), 100)]
    assert numbers in ([one.number for one in whole[after:]], [len(whole)])


def test_one_endless_line_or_signal_costs_no_memory() -> None:
    long = b"x" * 3_000_000
    found = csv_lines(HEADING + long + b"\n" + as_csv(line()).splitlines()[1])
    assert [(one.number, one.broken is None) for one in found] == [(2, False), (3, True)]
    items = list(read_items(io.BytesIO(b'[{"bedrag": "' + long + b'"}]')))
    assert [one.is_last for one in items] == [True]


@given(some.decimals(Decimal("0.01"), Decimal(99_999_999), places=2))
def test_an_amount_is_read_as_dutch_and_english_write_it(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    assert read_amount(english.translate(str.maketrans(",.", ".,"))) == amount
    assert read_amount(f"{amount:.2f}") == amount
    assert read_amount(f"€ {amount:.2f}".replace(".", ",")) == amount


@given(some.dates(date(1900, 1, 1), date(2025, 1, 1)))
def test_a_day_is_read_as_people_and_machines_write_it(day: date) -> None:
    written = (
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day:%d/%m/%Y}",
        f"{day}T00:00:00Z",
    )
    assert {read_day(text) for text in written} == {day}
    born = read_birth(f"{day.day}.{day.month}.{day.year}")
    assert born is not None
    assert born.earliest == day


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("1987", "1987"),
        ("00-00-1987", "1987"),
        ("00-03-1987", "1987-03"),
        ("3-1987", "1987-03"),
        ("1987-03-00", "1987-03"),
        ("19870000", "1987"),
    ],
)
def test_of_a_birth_date_a_year_is_enough(text: str, stored: str) -> None:
    assert str(read_birth(text)) == stored


@pytest.mark.parametrize(
    "text", ["31-2-2026", "2026-13-01", "1-1-26", "morgen", "1-1-2199", "0000-01-01", "1-1-1500", "450"]
)
def test_what_is_no_day_says_so(text: str) -> None:
    with pytest.raises(Unreadable):
        read_day(text)


@given(some.text(max_size=60))
@settings(max_examples=60)
def test_whatever_stands_in_a_cell_a_line_is_told_or_its_faults_are(text: str) -> None:
    for column in Column:
        told = tell(Line(2, 1, cells={**dict.fromkeys(Column, ""), column: text}), PartnerKind.RENT)
        assert isinstance(told, Told) or all(fault.reason for fault in told)


def test_the_same_signal_written_otherwise_has_the_same_identity() -> None:
    partner = new_id()

    def identity(**more: str) -> str:
        (one,) = csv_lines(as_csv(line(**more)))
        told = tell(one, PartnerKind.RENT)
        assert isinstance(told, Told)
        return identity_of(told, partner)

    same = identity()
    assert identity(bedrag="1234.56", achternaam="DE VRIES", tussenvoegsel="", postcode="1234 AB", plaats="") == same
    assert identity(telefoon="", signaaldatum="1-10-2025", voorletters="j", kenmerk="h1") == same
    for other in ({"bedrag": "1234,57"}, {"signaaldatum": "2-10-2025"}, {"voorletters": "K."}, {"huisnummer": "15"}):
        assert identity(**other) != same
