"""What was delivered, from all lines of messages together: the same lines give the same, in whatever order they came.

A line counts by the date and number of its message. A removal (StatusAanlevering 3) takes back what has its key: for a
start the first day, for a stop the first day and whether it was for the time being (reason 20).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from nabij.provisions import notices
from nabij.provisions.models import Allocation, Delivery, EndReason, Message, MessageLine
from nabij.provisions.telling import tell_directors
from nabij.provisions.terms import start_message_due

Kind, Status = Message.Kind, MessageLine.Status


@dataclass(frozen=True)
class Stretch:
    """One stretch of help as the messages have it."""

    began_on: date
    begin_known_on: date
    ended_on: date | None = None
    end_reason: str = ""
    end_known_on: date | None = None


def settle(allocation: Allocation) -> None:
    """Bring an allocation and its deliveries in line with its messages, and tell the director what is new."""
    lines = sorted(allocation.lines.select_related("message"), key=in_order)
    _settle_allocation(allocation, [line for line in lines if line.message.kind == Kind.ALLOCATION])
    _settle_request(allocation, [line for line in lines if line.message.kind == Kind.REQUEST])
    _settle_deliveries(allocation, stretches(lines))


def in_order(line: MessageLine) -> tuple[date, int, str, int]:
    """The order in which the sender wrote: by date, then by number, which counts on ("9" before "10")."""
    message = line.message
    return message.dated or date.min, len(message.identification), message.identification, line.position


def stretches(lines: Sequence[MessageLine]) -> list[Stretch]:
    """What was delivered according to these lines, which stand in order."""
    starts = _alive((line.began_on, line) for line in lines if line.message.kind == Kind.START)
    stops = _alive(
        ((line.began_on, line.end_reason == EndReason.PAUSED), line) for line in lines if line.message.kind == Kind.STOP
    )
    found = {began: Stretch(began, _dated(line)) for began, line in starts.items()}
    # A stop for good comes after one for the time being, whichever was written first.
    for (began, _pause), line in sorted(stops.items(), key=lambda item: not item[0][1]):
        stretch = found.get(began) or Stretch(began, _dated(line))
        found[began] = replace(stretch, ended_on=line.ended_on, end_reason=line.end_reason, end_known_on=_dated(line))
    return sorted(found.values(), key=lambda one: one.began_on)


def _alive(keyed: Iterable[tuple[Any, MessageLine]]) -> dict[Any, MessageLine]:
    """The last word on each key, unless that was to remove it."""
    last = dict(keyed)
    return {key: line for key, line in last.items() if line.status != Status.REMOVED}


def _dated(line: MessageLine) -> date:
    return line.message.dated or date.min


def _settle_allocation(allocation: Allocation, lines: list[MessageLine]) -> None:
    """The last 301 is the order as it stands; one that takes it back leaves the dates and says since when."""
    if not lines:
        return
    last = lines[-1]
    new: dict[str, Any] = {
        "sent_on": lines[0].message.dated, "starts_on": last.starts_on, "ends_on": last.ends_on,
        "withdrawn_on": last.message.dated if last.status == Status.REMOVED else None,
    }  # fmt: skip
    words = {"category": last.category, "product_code": last.product_code, "volume": last.volume,
             "provider_reference": last.reference, "provider_code": last.message.receiver}  # fmt: skip
    _write(allocation, new | {name: value for name, value in words.items() if value})


def _settle_request(allocation: Allocation, lines: list[MessageLine]) -> None:
    """The last 315: when it was asked; what was asked counts only as long as nothing was given."""
    if not lines:
        return
    last = lines[-1]
    new: dict[str, Any] = {"asked_on": lines[0].message.dated}
    if allocation.is_request:
        new |= {"starts_on": last.starts_on, "ends_on": last.ends_on, "volume": last.volume or allocation.volume}
    if last.referred_by:
        new["referred_by"] = last.referred_by
    _write(allocation, new)


def _write(allocation: Allocation, new: dict[str, Any]) -> None:
    if "starts_on" in new:
        new["start_due_on"] = start_message_due(new["starts_on"])
    changed = [name for name, value in new.items() if getattr(allocation, name) != value]
    for name in changed:
        setattr(allocation, name, new[name])
    if changed:
        allocation.version += 1
        allocation.save(update_fields=[*changed, "version"])


def _settle_deliveries(allocation: Allocation, wanted: list[Stretch]) -> None:
    """Rows of messages become what is wanted; what was written by hand is overtaken as soon as a message tells."""
    stands = {one.began_on: one for one in allocation.deliveries.filter(by_hand=False)}
    for gone in stands.keys() - {one.began_on for one in wanted}:
        stands.pop(gone).delete()
    for stretch in wanted:
        _settle_delivery(allocation, stands.get(stretch.began_on), stretch)
    by_hand = allocation.deliveries.filter(by_hand=True)
    by_hand.exclude(overtaken=bool(wanted)).update(overtaken=bool(wanted))


def _settle_delivery(allocation: Allocation, stands: Delivery | None, stretch: Stretch) -> None:
    facts = dict(vars(stretch))
    ended_before = stands.end_reason if stands else ""
    if stands is None:
        Delivery.objects.create(
            household_id=allocation.household_id, about_id=allocation.about_id, allocation=allocation, **facts
        )
        tell_directors(notices.BEGUN, allocation)
    elif changed := [name for name, value in facts.items() if getattr(stands, name) != value]:
        for name in changed:
            setattr(stands, name, facts[name])
        stands.save(update_fields=changed)
    if stretch.end_reason in EndReason.early() and ended_before not in EndReason.early():
        tell_directors(notices.ENDED_EARLY, allocation)
