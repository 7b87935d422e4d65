"""A crowd in an area, as it stands after a quarter: enough households for figures that may be shown."""

from datetime import datetime, time, timedelta

from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.intake.models import Report
from nabij.kernel.clock import AMSTERDAM
from nabij.kernel.records import new_id
from nabij.numbers.periods import Quarter

IN_TIME, LATER, NOT = timedelta(days=2), timedelta(days=20), None


def make_crowd(area: Area, by: Professional, quarter: Quarter, **kinds: tuple[int, int, int]) -> None:
    """Reports of a quarter: for each kind of organisation how many heard in time, later and not. Each of another."""
    first = Report.objects.count() * 10 + 5000
    heard = [(kind, after) for kind, n in kinds.items() for after, many in _ways(n) for _ in range(many)]
    came = datetime.combine(quarter.begins_on + timedelta(days=3), time(10), AMSTERDAM)
    Report.objects.bulk_create(
        Report(
            number=first + at, key=new_id(), area=area, source="call", caller_kind=kind, caller_name="Iemand",
            caller_reach="06 1111 2222", reporter=by.user, given_names=f"Kind {at}", what="Een zorg.",
            urgency="normal", family_knows="yes", basis="task", secrecy="not_bound", purpose="hulp", necessity="nodig",
            created_at=came, call_back_by=(came + timedelta(days=5)).date(),
            called_back_at=came + after if after else None,
        )
        for at, (kind, after) in enumerate(heard)
    )  # fmt: skip


def _ways(numbers: tuple[int, int, int]) -> list[tuple[timedelta | None, int]]:
    return list(zip((IN_TIME, LATER, NOT), numbers, strict=True))
