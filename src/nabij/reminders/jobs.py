"""The morning round: everyone is told of their terms, once a stage, also when the round is cut off or made twice."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from uuid import UUID

from nabij.access.actor import Actor
from nabij.jobs.mornings import every_morning
from nabij.jobs.steps import More
from nabij.kernel import clock
from nabij.notices.telling import tell
from nabij.reminders.due import Due, all_due
from nabij.reminders.models import Reminder

# A transaction of a second or so.
A_STEP = 500
KEPT = timedelta(days=365)

Key = tuple[UUID, str, str, date, UUID]


@every_morning("reminders:tell")
def tell_what_is_due(actor: Actor) -> More | None:
    """Some of whoever is to be told; what was written down and the notice are one transaction."""
    today = clock.today()
    now = list(islice(_not_told(list(all_due(today))), A_STEP))
    Reminder.objects.bulk_create(
        Reminder(thing=due.thing, kind=due.kind.name, stage=due.stage, day=due.day, account_id=due.account)
        for due in now
    )
    for due in now:
        tell(due.kind, [due.account], thing=due.thing, household=due.household, **due.facts)
    if len(now) == A_STEP:
        return More()
    Reminder.objects.filter(created_at__lt=clock.now() - KEPT).delete()
    return None


def _not_told(found: list[Due]) -> Iterator[Due]:
    """Each once, without whoever was told of it at this stage."""
    told = _told(due.thing for due in found)
    for due in found:
        if (key := _key(due)) not in told:
            told.add(key)
            yield due


def _told(things: Iterable[UUID]) -> set[Key]:
    kept = Reminder.objects.filter(thing__in=set(things))
    return set(kept.values_list("thing", "kind", "stage", "day", "account_id"))


def _key(due: Due) -> Key:
    return due.thing, due.kind.name, str(due.stage), due.day, due.account
