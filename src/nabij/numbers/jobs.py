"""Counting a quarter as soon as it is over and settled, before files of it are destroyed after their term."""

from nabij.access.actor import Actor
from nabij.areas.models import Area
from nabij.jobs.mornings import every_morning
from nabij.jobs.steps import More
from nabij.numbers.needs import wanted_of
from nabij.numbers.periods import Period, latest_quarter, periods_over
from nabij.numbers.showing import are_shown, tables_of
from nabij.numbers.tables import TABLES


@every_morning("numbers:count-quarter")
def count_quarter(actor: Actor) -> More | None:
    """One area after the other; what was counted is left as it is.

    What is needed is counted of every period there is to choose from: who reads that page reads no households, and so
    cannot count them.
    """
    for area in Area.objects.filter(parent__isnull=False).order_by("name"):
        needs = wanted_of(area.pk)
        latest = Period((latest_quarter(),))
        for period in reversed(periods_over()):
            wanted = [*TABLES, *needs] if period == latest else needs
            if not are_shown(area, period, wanted):
                tables_of(area, period, wanted)
                return More()
    return None
