"""Files, signals and cases of arrears for tests, written as what already stands in the database."""

import itertools
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

from nabij.areas.models import Area
from nabij.arrears.models import ArrearsCase, ArrearsSignal, PartnerKind, SignalFile
from nabij.directory.models import Organisation, Professional
from nabij.kernel import clock
from nabij.kernel.partial_dates import PartialDate
from tests.factories.people import make_area

_numbers = itertools.count(1)


def make_partner(name: str = "Woonwater") -> Organisation:
    return Organisation.objects.get_or_create(name=name, defaults={"kind": Organisation.Kind.HOUSING})[0]


def make_file(by: Professional, *, organisation: Organisation | None = None, **more: Any) -> SignalFile:
    given: dict[str, Any] = {
        "partner_kind": PartnerKind.RENT,
        "month": clock.today().replace(day=1),
        "name": "signalen.csv",
        "sha256": _hash(f"file {next(_numbers)}"),
        "size": 1000,
        "format": SignalFile.Format.CSV,
    }
    assert by.user_id
    return SignalFile.objects.create(
        organisation=organisation or make_partner(), sent_by_id=by.user_id, **{**given, **more}
    )


def make_signal(
    surname: str = "Vries",
    *,
    area: Area | None = None,
    birth: str | None = "1983-02-11",
    amount: str = "612.40",
    signalled_on: date | None = None,
    organisation: Organisation | None = None,
    **more: Any,
) -> ArrearsSignal:
    """A signal of an area (`area=None`: the usual one; give `outside=True` for one of no area)."""
    on = signalled_on or clock.today()
    given: dict[str, Any] = {
        "area": None if more.pop("outside", False) else area or make_area(),
        "partner_kind": PartnerKind.RENT,
        "arisen_on": on - timedelta(days=60),
        "four_conditions": True,
        "initials": "J.",
        "prefix": "de",
        "street": "Lindestraat",
        "house_number": "14",
        "postcode": "1234 AB",
        "town": "Teststad",
        "identity": _hash(f"signal {next(_numbers)}"),
    }
    return ArrearsSignal.objects.create(
        organisation=organisation or make_partner(),
        surname=surname,
        birth=PartialDate.from_text(birth) if birth else None,
        amount=Decimal(amount),
        signalled_on=on,
        **{**given, **more},
    )


def make_case(*signals: ArrearsSignal, area: Area | None = None, **more: Any) -> ArrearsCase:
    """A case with these signals in it; linked to a household when `person` and `household` are given."""
    begun = more.pop("begun_on", clock.today())
    case = ArrearsCase.objects.create(
        number=90_000 + next(_numbers), area=area or (signals[0].area if signals else None) or make_area(),
        begun_on=begun, **{"contact_by": begun + timedelta(weeks=4), **more},
    )  # fmt: skip
    for signal in signals:
        signal.case, signal.household = case, case.household
        signal.save(update_fields=["case", "household"])
    return case


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
