"""Days by which something is due, in Dutch working days."""

from datetime import date

from nabij.kernel import clock
from nabij.kernel.working_days import working_days_between


def working_days_until(day: date) -> int:
    """How many working days are left; below zero is how many it is too late; zero also for last Friday on a Sunday."""
    today = clock.today()
    return working_days_between(today, day) if day >= today else -working_days_between(day, today)
