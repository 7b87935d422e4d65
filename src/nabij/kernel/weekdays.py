"""Days of the week by their ISO number, Monday being 1."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

LONG = (
    _lazy("maandag"), _lazy("dinsdag"), _lazy("woensdag"), _lazy("donderdag"), _lazy("vrijdag"), _lazy("zaterdag"),
    _lazy("zondag"),
)  # fmt: skip
SHORT = (_lazy("ma"), _lazy("di"), _lazy("wo"), _lazy("do"), _lazy("vr"), _lazy("za"), _lazy("zo"))


def day_name(number: int) -> str:
    """The full name of an ISO weekday: 1 is "maandag"."""
    return str(LONG[number - 1])


def short_day_name(number: int) -> str:
    """The short name of an ISO weekday: 1 is "ma"."""
    return str(SHORT[number - 1])


def days_text(numbers: Iterable[int]) -> str:
    """Weekdays as one says them: "ma t/m do", "ma, wo t/m vr"; two days in a row stay two names."""
    days = sorted(set(numbers))
    runs = groupby(enumerate(days), key=lambda pair: pair[1] - pair[0])
    return ", ".join(_run_text([day for _position, day in run]) for _offset, run in runs)


def _run_text(run: list[int]) -> str:
    if len(run) < 3:
        return ", ".join(short_day_name(day) for day in run)
    return _("%(first)s t/m %(last)s") % {"first": short_day_name(run[0]), "last": short_day_name(run[-1])}
