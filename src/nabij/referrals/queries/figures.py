"""Referrals of an area in a period, for the numbers: days and kinds, nothing about anybody."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from nabij.kernel import clock
from nabij.kernel.working_days import working_days_between
from nabij.referrals.models import Referral


@dataclass(frozen=True)
class ReferralRow:
    """One referral: when it came, who refers (`kind`), how it was `heard`, and how it `goes` ("" when not decided).

    `advised_in` is in working days, None without advice; `in_time` says whether that was within the term.
    """

    came_on: date
    kind: str
    heard: str
    goes: str
    advised_in: int | None
    in_time: bool


def referrals_in(area_id: UUID, begins_on: date, ends_on: date) -> list[ReferralRow]:
    """What was announced or heard of in an area, from a day up to and including another. One statement.

    Whoever shows it counts it, and keeps small numbers back.
    """
    found = Referral.objects.filter(
        area_id=area_id, created_at__date__gte=begins_on, created_at__date__lte=ends_on, withdrawn_at=None
    ).order_by("created_at")
    columns = ("created_at", "kind", "heard", "goes", "advised_at", "advice_by")
    return [_row(*row) for row in found.values_list(*columns)]


def _row(came: datetime, kind: str, heard: str, goes: str, advised: datetime | None, by: date) -> ReferralRow:
    came_on, advised_on = _day(came), _day(advised) if advised else None
    within = working_days_between(came_on, advised_on) if advised_on else None
    return ReferralRow(came_on, kind, heard, goes, within, in_time=advised_on is not None and advised_on <= by)


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.AMSTERDAM).date()
