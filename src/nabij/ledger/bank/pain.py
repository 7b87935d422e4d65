"""An order as pain.001.001.09, which Dutch banks take since November 2025 (ISO 20022, version of 2019).

`sepaxml` writes it and brings the schema, which every file is held against before it leaves. The same order gives the
same file to the byte: a bank recognises a message that it had before.
"""

from functools import cache
from pathlib import Path

import sepaxml
from lxml import etree
from sepaxml import SepaTransfer

from nabij.kernel import clock
from nabij.kernel.text import clean_line
from nabij.ledger.bank.characters import sepa_text
from nabij.ledger.bank.lines import Order, Transfer

SCHEMA = "pain.001.001.09"
_NAMES = {"p": f"urn:iso:std:iso:20022:tech:xsd:{SCHEMA}"}


class NotValid(Exception):
    """The file does not keep to its schema."""


def pain_of(order: Order) -> bytes:
    """The file. Raises NotValid for what the schema refuses."""
    paying = {"name": clean_line(order.from_name), "IBAN": order.from_iban, "currency": "EUR", "batch": True}
    writer = SepaTransfer(paying, schema=SCHEMA, clean=True)
    for one in order.transfers:
        writer.add_payment(_payment(one, order))
    document = etree.fromstring(writer.export(validate=False), etree.XMLParser(resolve_entities=False, no_network=True))
    _settle_ids(document, order)
    _settle_names(document)
    schema = _schema()
    if not schema.validate(document):
        raise NotValid("; ".join(sorted({one.message for one in schema.error_log})))  # type: ignore[attr-defined]
    return etree.tostring(document, xml_declaration=True, encoding="UTF-8")


def _payment(one: Transfer, order: Order) -> dict[str, object]:
    """Amounts in cents, as the library asks."""
    return {
        "name": clean_line(one.payee),
        "IBAN": one.iban,
        "amount": int(one.amount.scaleb(2)),
        "execution_date": order.execute_on,
        "description": one.reference,
        "endtoend_id": f"MWB-{one.number}",
    }


def _settle_ids(document: etree._Element, order: Order) -> None:
    """What the library draws by chance or takes from the clock follows from the order."""
    message = f"MWB-{order.number}-{order.id.hex[-12:]}"
    made = order.made_at.astimezone(clock.AMSTERDAM).strftime("%Y-%m-%dT%H:%M:%S")
    for path, text in (("GrpHdr/p:MsgId", message), ("GrpHdr/p:CreDtTm", made), ("PmtInf/p:PmtInfId", message)):
        for found in document.iterfind(f".//p:{path}", _NAMES):
            found.text = text


def _settle_names(document: etree._Element) -> None:
    """The library takes off accents, and leaves signs that a bank refuses."""
    for found in document.iterfind(".//p:Nm", _NAMES):
        found.text = sepa_text(found.text or "")


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd"))
