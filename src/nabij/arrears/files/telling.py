"""From a line to a signal as it is told: every field read, every fault said."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any, TypeVar
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.arrears.files.columns import Column, bare
from nabij.arrears.files.lines import Fault, Line
from nabij.arrears.files.values import (
    read_amount,
    read_birth,
    read_bsn,
    read_day,
    read_house_number,
    read_kind,
    read_line,
    read_months,
    read_phone,
    read_postcode,
    read_yes,
)
from nabij.arrears.models.kinds import PartnerKind
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.postcodes import HouseNumber
from nabij.kernel.text import Unreadable, clean_line

T = TypeVar("T")


@dataclass(frozen=True)
class Told:
    """A signal as a partner tells it; the names are those of the columns of ArrearsSignal."""

    partner_kind: PartnerKind
    amount: Decimal
    arisen_on: date
    signalled_on: date
    surname: str
    house_number: str
    postcode: str
    initials: str = ""
    given_names: str = ""
    prefix: str = ""
    partner_surname: str = ""
    birth: PartialDate | None = None
    street: str = ""
    house_addition: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    bsn: str = ""
    reference: str = ""
    months: int | None = None
    is_crisis: bool = False
    is_warm: bool = False
    four_conditions: bool = True

    @property
    def columns(self) -> dict[str, Any]:
        """For making a row of it."""
        return {**asdict(self), "birth": self.birth}


def identity_of(told: Told, organisation: UUID) -> str:
    """A hash of what a signal says: the same signal of the same partner has the same one, however it was written."""
    said = (
        organisation, told.partner_kind, told.amount, told.arisen_on, told.signalled_on, told.is_crisis,
        bare(told.initials), bare(told.given_names), bare(told.prefix + told.surname), told.birth or "",
        told.postcode.replace(" ", ""), told.house_number, bare(told.house_addition), bare(told.reference),
    )  # fmt: skip
    return sha256("\x1f".join(map(str, said)).encode()).hexdigest()


class Reading:
    """One line on its way to a signal; collects what is wrong in it, every fault of it and not the first alone."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.faults: list[Fault] = []

    def cell(self, column: Column) -> str:
        return self.line.cells.get(column, "")

    def read(self, column: Column, reader: Callable[[str], T]) -> T | None:
        """What the reader makes of this cell; None when it cannot."""
        try:
            return reader(self.cell(column))
        except Unreadable as error:
            self.fault(column, str(error))
            return None

    def needed(self, column: Column, reader: Callable[[str], T]) -> T | None:
        """The same of a cell that may not be empty."""
        if clean_line(self.cell(column)):
            return self.read(column, reader)
        self.fault(column, _("Dit is leeg, en het is nodig."))
        return None

    def text(self, column: Column, longest: int) -> str:
        return self.read(column, lambda text: read_line(text, longest)) or ""

    def fault(self, column: Column, reason: str) -> None:
        self.faults.append(Fault(column, reason, clean_line(self.cell(column))[:200]))


def tell(line: Line, kind: PartnerKind) -> Told | list[Fault]:
    """The signal of a line, or all that is wrong in it; `kind` is that of the file, where the line names none."""
    if line.broken:
        return [line.broken]
    reading = Reading(line)
    told = _told(reading, kind)
    return told if told is not None and not reading.faults else reading.faults


def _told(reading: Reading, kind: PartnerKind) -> Told | None:
    of_line = reading.read(Column.KIND, read_kind)
    amount = reading.needed(Column.AMOUNT, read_amount)
    signalled = reading.needed(Column.SIGNALLED, read_day)
    arisen = reading.needed(Column.ARISEN, read_day)
    surname = reading.needed(Column.SURNAME, lambda text: read_line(text, 200))
    number = reading.needed(Column.NUMBER, lambda text: read_house_number(text, reading.cell(Column.ADDITION)))
    postcode = reading.needed(Column.POSTCODE, read_postcode)
    may = _may_be_told(reading)
    rest = _rest(reading)
    if arisen and signalled and arisen > signalled:
        reading.fault(Column.ARISEN, _("De achterstand ontstaat na de dag van het signaal."))
    if not (amount and signalled and arisen and surname and number and postcode and may):
        return None
    return Told(
        partner_kind=of_line or kind, amount=amount, arisen_on=arisen, signalled_on=signalled, surname=surname,
        postcode=postcode, **_house(number), **rest,
    )  # fmt: skip


def _house(number: HouseNumber) -> dict[str, Any]:
    return {"house_number": str(number.number), "house_addition": number.addition}


def _may_be_told(reading: Reading) -> bool:
    """The partner declares the four conditions (Besluit gemeentelijke schuldhulpverlening art. 2)."""
    meets = reading.read(Column.CONDITIONS, read_yes)
    if meets is False:
        reading.fault(Column.CONDITIONS, _("Zonder de vier voorwaarden mag een partner niet signaleren."))
    return bool(meets)


def _rest(reading: Reading) -> dict[str, Any]:
    """What may be left empty."""
    return {
        "months": reading.read(Column.MONTHS, read_months),
        "initials": reading.text(Column.INITIALS, 50),
        "prefix": reading.text(Column.PREFIX, 50),
        "partner_surname": reading.text(Column.PARTNER, 200),
        "birth": reading.read(Column.BIRTH, read_birth),
        "street": reading.text(Column.STREET, 100),
        "town": reading.text(Column.TOWN, 100),
        "phone": reading.read(Column.PHONE, read_phone) or "",
        "email": reading.text(Column.EMAIL, 254),
        "reference": reading.text(Column.REFERENCE, 100),
        "bsn": reading.read(Column.BSN, read_bsn) or "",
        "is_crisis": bool(reading.read(Column.CRISIS, read_yes)),
        "is_warm": bool(reading.read(Column.WARM, read_yes)),
    }
