"""The month as the exchange model DDAS 0.9 wants it (VNG Realisatie, ddas-vroegsignalering), part by part.

The names of fields are the model's, down to `startdatum_matchtingperiode`. A wrong BSN goes along: in the official
examples none passes the eleven test.
"""

import json
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP
from typing import Any

from nabij.areas.choices import Arrears
from nabij.arrears.models import ArrearsCase, ArrearsSignal
from nabij.kernel import clock

NOT_YET = "Nog niet opgepakt"
NO_RESIDENT = ArrearsSignal.NotTakenUp.NO_RESIDENT.label


def missing_settings(settings: Arrears) -> list[str]:
    """The names of the choices without which nothing can be sent."""
    needed = ("municipality_code", "supplier_code", "organisation", "contact_name")
    return [name for name in needed if not getattr(settings, name)]


def ddas_parts(
    settings: Arrears, month: date, signals: Iterable[ArrearsSignal], cases: Iterable[ArrearsCase]
) -> Iterator[str]:
    """The delivery as text, a signal or a case at a time."""
    head, tail = json.dumps(_delivery(settings, month), ensure_ascii=False, indent=1).split('"@"')
    yield head
    yield '[{"teller": 1, '
    yield json.dumps(_sender(settings), ensure_ascii=False)[1:-1]
    yield ', "vroegsignalen": ['
    yield from _joined(signal_of(one) for one in signals)
    yield '], "vroegsignaalzaken": ['
    yield from _joined(case_of(one) for one in cases)
    yield "]}]"
    yield tail


def _joined(things: Iterable[dict[str, Any]]) -> Iterator[str]:
    for number, thing in enumerate(things):
        yield (",\n" if number else "\n") + json.dumps(thing, ensure_ascii=False)


def _delivery(settings: Arrears, month: date) -> dict[str, Any]:
    return {
        "codeGegevensleverancier": settings.supplier_code,
        "startdatumLevering": month.isoformat(),
        "einddatumLevering": _end_of(month).isoformat(),
        "aanleverdatumEnTijd": clock.now().replace(microsecond=0).isoformat(),
        "leveringen": "@",
    }


def _sender(settings: Arrears) -> dict[str, Any]:
    contact = {
        "naam": settings.contact_name,
        "telefoonnummer": settings.contact_phone,
        "email": settings.contact_email,
        "functietitel": settings.contact_function,
    }
    body = {"naam": settings.organisation, "kvk-nummer": settings.organisation_number}
    return {
        "gemeentecode": settings.municipality_code,
        "aanleverende_organisatie": {**_known(body), "contactpersoonen": [_known(contact)]},
    }


def signal_of(signal: ArrearsSignal) -> dict[str, Any]:
    """One signal."""
    return _known({
        "ID": str(signal.pk),
        "crisissignaal": signal.is_crisis,
        "warmeOverdracht": signal.is_warm,
        "bedrag": int(signal.amount.quantize(1, rounding=ROUND_HALF_UP)),
        "ontstaansdatum": signal.arisen_on.isoformat(),
        "signaaldatum": signal.signalled_on.isoformat(),
        "status": _status_of(signal),
        "signaalpartner": {"type": signal.get_partner_kind_display()},
        "client": _client(signal),
    })  # fmt: skip


def _status_of(signal: ArrearsSignal) -> str:
    """Why it was not taken up, or that it was not yet; of what was taken up the case says what came of it."""
    if signal.not_taken_up:
        return signal.get_not_taken_up_display()
    if signal.case_id is None:
        return NOT_YET if signal.area_id else NO_RESIDENT
    return ""


def _client(signal: ArrearsSignal) -> dict[str, Any]:
    whole = signal.birth is not None and signal.birth.day is not None
    return _known({} if getattr(signal, "without_address", False) else _address(signal)) | _known({
        "Burgerservicenummer": signal.bsn,
        "Voorletters": signal.initials,
        "Voorvoegsel": signal.prefix,
        "Achternaam": signal.surname,
        "Geboortedatum": str(signal.birth) if whole else "",
    })  # fmt: skip


def _address(signal: ArrearsSignal) -> dict[str, Any]:
    return {
        "Straatnaam": signal.street,
        "Postcode": signal.postcode.replace(" ", ""),
        "Huisnummer": signal.house_number,
        "Huisnummertoevoeging": signal.house_addition,
        "Plaatsnaam": signal.town,
    }


def case_of(case: ArrearsCase) -> dict[str, Any]:
    """One case: its period runs from the month of its first signal to the end of that of its last."""
    signals = sorted(case.signals.all(), key=lambda one: one.signalled_on)
    taken = case.taken_at.astimezone(clock.AMSTERDAM).date().isoformat() if case.taken_at else ""
    return _known({
        "resultaat": case.get_result_display() if case.result else "",
        "matchingsdatum": case.begun_on.isoformat(),
        "startdatum_matchtingperiode": signals[0].signalled_on.replace(day=1).isoformat(),
        "datum_opgepakt": taken,
        "einddatum_matchingperiode": _end_of(signals[-1].signalled_on).isoformat(),
        "vroegsignalen": [{"ID": str(one.pk)} for one in signals],
        "contactpogingen": [_contact(one) for one in case.contacts.all()],
    })  # fmt: skip


def _contact(contact: Any) -> dict[str, Any]:
    return _known({
        "soort": contact.get_kind_display(),
        "bereikt": contact.reached,
        "datum": contact.day.isoformat(),
        "dagdeel": contact.get_part_of_day_display() if contact.part_of_day else "",
    })  # fmt: skip


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty: the model knows no empty date or word."""
    return {name: value for name, value in fields.items() if value not in ("", None)}


def _end_of(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
