"""Counting a quarter as soon as it is over and settled, before files of it are destroyed after their term."""

from nabij.access.actor import Actor
from nabij.areas.models import Area
from nabij.jobs.mornings import every_morning
from nabij.jobs.steps import More
from nabij.numbers.periods import Period, latest_quarter
from nabij.numbers.showing import are_shown, tables_of


@every_morning("numbers:count-quarter")
def count_quarter(actor: Actor) -> More | None:
    """One area after the other; an area that was counted is left as it is."""
    period = Period((latest_quarter(),))
    area = next((one for one in Area.objects.order_by("name") if not are_shown(one, period)), None)
    if area is None:
        return None
    tables_of(area, period)
    return More()
