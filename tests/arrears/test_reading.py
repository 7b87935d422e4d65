"""A file is read line by line: what is good is counted, what is wrong is said, nothing is taken over yet."""

import json

import pytest

from nabij.arrears.files.columns import Column
from nabij.arrears.models import ArrearsSignal, FileLine, LineFault, SignalFile
from nabij.kernel.errors import Refused
from tests.arrears.conftest import Send
from tests.arrears.sending import HEADS, as_csv, as_json, line, many, upload
from tests.factories.cast import Cast
from tests.house.sources import CHECKOUT

pytestmark = pytest.mark.django_db
SEVEN = {
    "bedrag": "nul komma niks", "signaaldatum": "31-02-2026", "geboortedatum": "12-13-1980", "postcode": "12345",
    "achternaam": "", "vier_voorwaarden": "nee", "crisis": "misschien",
}  # fmt: skip


def counts(file: SignalFile) -> tuple[int, int, int, int]:
    return file.lines, file.good, file.wrong, file.outside


def test_two_hundred_lines_with_seven_kinds_of_faults(send: Send) -> None:
    lines = many(193)
    for number, (head, cell) in enumerate(SEVEN.items()):
        lines.insert(20 * number, line(**{head: cell}))
    file = send(as_csv(*lines))
    assert (file.state, counts(file)) == ("read", (200, 193, 7, 0))
    found = list(
        LineFault.objects.filter(line__file=file).order_by("line__number").values_list("line__number", "field")
    )
    assert found == [(20 * n + 2, head.replace("_", " ")) for n, head in enumerate(SEVEN)]
    assert not ArrearsSignal.objects.exists()


def test_every_fault_of_a_line_is_said_and_what_stood_there(send: Send) -> None:
    send(as_csv(line(bedrag="-5", huisnummer="", kenmerk="K-9")))
    kept = FileLine.objects.get()
    assert (kept.number, kept.reference) == (2, "K-9")
    told = {fault.field: (fault.reason, fault.found) for fault in kept.faults.all()}
    assert told == {
        "bedrag": ("Een achterstand is meer dan nul euro.", "-5"),
        "huisnummer": ("Dit is leeg, en het is nodig.", ""),
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_names_are_read_in_the_encodings_of_partners(send: Send, encoding: str, delimiter: str) -> None:
    file = send(as_csv(line(achternaam="Müller-Conté", partnernaam=""), delimiter=delimiter, encoding=encoding))
    assert (file.good, file.wrong) == (1, 0)


def test_a_quote_too_many_costs_one_line(send: Send) -> None:
    rows = as_csv(*many(5)).decode().splitlines()
    rows[2] = rows[2].replace("Lindestraat", '"Linde"straat')
    rows[4] = rows[4].replace("Lindestraat", '"Lindestraat')
    file = send("\n".join(rows).encode())
    assert counts(file) == (5, 3, 2, 0)
    assert list(FileLine.objects.values_list("number", flat=True)) == [3, 5]


def test_an_address_over_two_lines_is_one_line(send: Send) -> None:
    file = send(as_csv(line(straat="Linde\nstraat"), line(kenmerk="2", bedrag="x")))
    assert counts(file) == (2, 1, 1, 0)
    assert FileLine.objects.get().number == 3


def test_json_is_a_list_of_the_same_fields(send: Send) -> None:
    numbers = line(kenmerk="2") | {"bedrag": 1234.56, "huisnummer": 14, "vier voorwaarden": True, "crisis": None}
    file = send(as_json(line(), numbers, line(bedrag="x")), "signalen.json")
    assert (file.format, counts(file)) == ("json", (3, 2, 1, 0))
    assert FileLine.objects.get().number == 3


def test_json_that_breaks_in_the_middle_keeps_what_was_good_and_says_where(send: Send) -> None:
    whole = as_json(*many(30))
    file = send(whole[: len(whole) // 2], "signalen.json")
    fault = LineFault.objects.get()
    assert (file.state, file.good, file.wrong) == ("read", fault.line.number - 1, 1)
    assert 10 < file.good < 20
    assert f"Signaal {file.good} was het laatste goede" in fault.reason


def test_json_with_something_else_in_it(send: Send) -> None:
    file = send(json.dumps([1, None, {"bedrag": [1]}, line()]).encode(), "x.json")
    assert counts(file) == (4, 1, 3, 0)


def test_somebody_outside_the_municipality_is_told_apart(send: Send) -> None:
    assert counts(send(as_csv(line(), line(postcode="9999 ZZ")))) == (2, 2, 0, 1)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "leeg"),
        (b" \n ", "leeg"),
        (b"PK\x03\x04rest", "zip- of Excelbestand"),
        (b"%PDF-1.4", "PDF"),
        ("naam;adres".encode("utf-16"), "UTF-16"),
        (b"a\x00b", "geen tekstbestand"),
        (b'{"signalen": []}', "lijst"),
        (b"naam;adres\nJan;Lindestraat", "ontbreken kolommen: ‘bedrag’"),
        (";".join((*HEADS, "bedrag")).encode(), "twee keer"),
    ],
)
def test_what_is_no_file_of_ours_is_refused_at_once(send: Send, content: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        send(content)
    assert refused.value.field == "upload"
    assert not SignalFile.objects.exists()


def test_a_file_that_is_too_large_is_refused_before_it_is_read(
    cast: Cast, send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nabij.arrears.commands.taking.MOST_BYTES", 10)
    with pytest.raises(Refused, match="groter dan 100 MB"):
        send(as_csv(line()))
    assert upload(b"x").size == 1


def test_the_example_for_partners_is_a_good_file_and_names_every_column(send: Send) -> None:
    paper = (CHECKOUT / "docs/how-to/deliver-arrears.md").read_text(encoding="utf-8")
    named = {row.split("|")[1].strip() for row in paper.splitlines() if row.startswith("|")}
    assert {str(column) for column in Column} <= named
    file = send((CHECKOUT / "docs/how-to/arrears-example.csv").read_bytes())
    assert counts(file) == (3, 3, 0, 1)
