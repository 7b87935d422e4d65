"""Whom a signal describes, as matching and bundling read it, and what humans said about that before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from nabij.arrears.bundling import Said, described
from nabij.arrears.models import ArrearsSignal, MatchDecision
from nabij.arrears.repeat import Arrear
from nabij.households.finding import place_of
from nabij.households.matching.records import Record
from nabij.kernel.partial_dates import PartialDate


def record_of(signal: ArrearsSignal) -> Record:
    """The person signalled, as matching reads them: initials where the creditor knows no first name."""
    place = place_of(signal)
    return Record(
        given=signal.given_names or _apart(signal.initials),
        surnames=tuple(name for name in (signal.surname, signal.partner_surname) if name),
        born=str(signal.birth or ""),
        addresses=(place,) if place else (),
        phone=signal.phone,
    )


def _apart(initials: str) -> str:
    """Each initial apart: "JP", "J.P." and "J. P." are the same two; "Th." is one."""
    parts = [part for part in re.split(r"[.\s]+", initials) if part]
    return " ".join(parts[0]) if len(parts) == 1 and parts[0].isupper() else " ".join(parts)


def described_in(signal: ArrearsSignal) -> str:
    """The hash under which a human's decision about this description is kept."""
    return described(record_of(signal), signal.bsn)


@dataclass(frozen=True)
class Decided:
    """What humans said: this description is that person, or is not."""

    yes: dict[str, UUID]
    no: dict[str, frozenset[UUID]]

    def excluded(self, descriptions: Iterable[str]) -> frozenset[UUID]:
        """The persons that somebody described so was said not to be."""
        return frozenset().union(*(self.no.get(one, frozenset()) for one in descriptions))


def decided_on(descriptions: Iterable[str]) -> Decided:
    """The decisions in force about these descriptions. One query."""
    found = MatchDecision.objects.filter(described__in=set(descriptions), withdrawn_at=None)
    no: dict[str, set[UUID]] = defaultdict(set)
    yes: dict[str, UUID] = {}
    for text, person, is_same in found.values_list("described", "person_id", "is_same"):
        if is_same:
            yes[text] = person
        else:
            no[text].add(person)
    return Decided(yes, {text: frozenset(persons) for text, persons in no.items()})


def said_of(signal: ArrearsSignal, decided: Decided) -> Said:
    """A signal as bundling reads it."""
    record = record_of(signal)
    text = described(record, signal.bsn)
    return Said(
        signal.pk, record, signal.bsn, signal.organisation_id, signal.reference,
        about=decided.yes.get(text), not_about=decided.no.get(text, frozenset()),
    )  # fmt: skip


def arrear_of(signal: ArrearsSignal) -> Arrear:
    """A signal as the rule of repeats reads it; decided on the day on which its case was closed."""
    case = signal.case
    return Arrear(
        signal.pk, signal.organisation_id, signal.partner_kind, signal.reference, signal.amount, signal.signalled_on,
        is_crisis=signal.is_crisis, decided_on=case.closed_on if case else None,
    )  # fmt: skip


@dataclass(frozen=True)
class Describes:
    """A signal as one reads it beside a known person; its address stays away when the case keeps it secret."""

    given_names: str
    prefix: str
    surname: str
    birth: PartialDate | None
    phone: str
    address: str


def words_of(signal: ArrearsSignal) -> Describes:
    """What the creditor wrote."""
    names = " – ".join(name for name in (signal.surname, signal.partner_surname) if name)
    return Describes(
        signal.given_names or signal.initials, signal.prefix, names, signal.birth, signal.phone, signal.address
    )


def record_together(signals: Sequence[ArrearsSignal]) -> Record:
    """All that several signals say of one person, the last first: the fullest name, and each place they named."""
    records = [record_of(one) for one in reversed(signals)]
    return Record(
        given=max((one.given for one in records), key=len, default=""),
        surnames=tuple(dict.fromkeys(name for one in records for name in one.surnames)),
        born=max((one.born for one in records), key=len, default=""),
        addresses=tuple(dict.fromkeys(place for one in records for place in one.addresses)),
        phone=next((one.phone for one in records if one.phone), ""),
    )
