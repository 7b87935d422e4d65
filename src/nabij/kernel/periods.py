"""What holds on a day, of all that has a first day (`starts_on`) and may have a first day without it (`ends_on`)."""

from datetime import date

from django.db.models import Q

from nabij.kernel import clock


def not_over(day: date | None = None) -> Q:
    """What has not ended on that day (today), also what is yet to begin."""
    return Q(ends_on=None) | Q(ends_on__gt=day or clock.today())


def in_force(day: date | None = None) -> Q:
    """What has begun and not ended on that day (today)."""
    day = day or clock.today()
    return Q(starts_on__lte=day) & not_over(day)
