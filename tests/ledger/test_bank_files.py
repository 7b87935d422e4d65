"""What goes to the bank: valid, exact, and about nobody."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from lxml import etree

from nabij.kernel import clock
from nabij.kernel.records import new_id
from nabij.ledger.bank import pain
from nabij.ledger.bank.csv_file import csv_of
from nabij.ledger.bank.lines import Order, Transfer
from nabij.ledger.bank.pain import NotValid, pain_of
from tests.factories.ledger import IBAN

NAMES = {"p": f"urn:iso:std:iso:20022:tech:xsd:{pain.SCHEMA}"}


def an_order(*transfers: Transfer) -> Order:
    made = datetime(2026, 11, 23, 9, 30, tzinfo=clock.AMSTERDAM)
    return Order(new_id(), 12, made, date(2026, 11, 24), "Gemeente Waterstad", "NL02ABNA0123456789", transfers)


def test_it_keeps_to_the_schema_to_the_cent_and_is_the_same_each_time() -> None:
    amounts = [Decimal(text) for text in ("0.01", "0.10", "249.95", "1234567.89")]
    order = an_order(*(Transfer(200 + at, "Witgoed & Zn. Çelik", IBAN, one) for at, one in enumerate(amounts)))
    told = pain_of(order)
    assert told == pain_of(order)
    document = etree.fromstring(told)
    assert [one.text for one in document.iterfind(".//p:InstdAmt", NAMES)] == [str(one) for one in amounts]
    assert document.findtext(".//p:GrpHdr/p:CtrlSum", namespaces=NAMES) == str(sum(amounts))
    assert document.findtext(".//p:GrpHdr/p:NbOfTxs", namespaces=NAMES) == "4"
    assert document.findtext(".//p:RmtInf/p:Ustrd", namespaces=NAMES) == "Maatwerkbudget 200"
    assert document.findtext(".//p:ReqdExctnDt/p:Dt", namespaces=NAMES) == "2026-11-24"


@pytest.mark.parametrize("wrong", [{"iban": "geen rekening"}, {"payee": ""}])
def test_what_the_schema_refuses_does_not_leave(wrong: dict[str, str]) -> None:
    told = {"payee": "Witgoed", "iban": IBAN, **wrong}
    with pytest.raises(NotValid):
        pain_of(an_order(Transfer(200, amount=Decimal(10), **told)))


def test_a_spreadsheet_runs_nothing_of_it() -> None:
    lines = csv_of(an_order(Transfer(201, "=HYPERLINK(1)", IBAN, Decimal("1234.5")))).decode("utf-8-sig").splitlines()
    assert lines[1] == f"201;'=HYPERLINK(1);{IBAN};1234,50;Maatwerkbudget 201;2026-11-24"


HIDDEN = "Wit\x07goed\r\n& \u202eÇelik\x00_<b>//"


def test_what_is_hidden_in_a_name_or_outside_the_letters_of_a_bank_does_not_go_along() -> None:
    order = an_order(Transfer(201, HIDDEN, IBAN, Decimal(10)))
    document = etree.fromstring(pain_of(order))
    assert document.findtext(".//p:Cdtr/p:Nm", namespaces=NAMES) == "Witgoed + Celik b"
    assert csv_of(order).decode("utf-8-sig").splitlines()[1].split(";")[1] == "Witgoed & Çelik_<b>//"
