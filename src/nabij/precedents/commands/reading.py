"""That reading was enough: a question that need not be asked, counted by rule and area. The trace knows who read."""

from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.areas.models import Area
from nabij.precedents import events
from nabij.precedents.access import VIEW
from nabij.precedents.models import Precedent, SeenPrecedent


@command(VIEW, Precedent)
def note_enough(actor: Actor, precedent: Precedent, *, key: UUID, area: UUID | None = None) -> Outcome[SeenPrecedent]:
    """What was decided before answers the question: none is asked. `key` keeps a second click from counting twice.

    It counts for the area where one works; of who works in more than one, where the precedent comes from.
    """
    worked = {grant.area_id for grant in actor.grants}
    where = area if area in worked else next(iter(worked)) if len(worked) == 1 else precedent.area_id
    here = Area.objects.get(pk=where)
    seen, is_new = SeenPrecedent.objects.get_or_create(key=key, defaults={"precedent": precedent, "area": here})
    return Done(events.ENOUGH, seen) if is_new else Unchanged(seen)


@command(VIEW, SeenPrecedent)
def take_enough_back(actor: Actor, seen: SeenPrecedent) -> Outcome[Precedent]:
    """It was not enough after all. The way back of `note_enough`; what was asked all the same is left alone."""
    if seen.question is not None:
        return Unchanged(seen.precedent)
    seen.delete()
    return Done(events.NOT_ENOUGH, seen.precedent)
