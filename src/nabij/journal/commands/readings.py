"""Reading a crisis back: one's own reading beside those of others, and taking one's own back."""

from dataclasses import asdict, dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.commands.seating import professional_of
from nabij.journal import events
from nabij.journal.models import CrisisReading, LifeEvent
from nabij.kernel import clock
from nabij.kernel.errors import Refused

SEEN = (CrisisReading.SeenBy.PROFESSIONAL, CrisisReading.SeenBy.FAMILY, CrisisReading.SeenBy.BOTH)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """How somebody reads a crisis; each answer may be a doubt, and the doubts are said in words."""

    before: str
    seen_by: str
    too_long_near: str
    made_problem: str
    doubts: str
    seen_how: str = ""


@command(Permission.SAFETY_WEIGH, LifeEvent, lock=True)
def read_crisis(actor: Actor, happened: LifeEvent, *, reading: Reading, key: UUID) -> Outcome[CrisisReading]:
    """Write down how you read what happened, beside how others read it.

    The same `key` (a second click) makes no second one. Raises Refused without doubts, and when somebody saw it coming
    but it is not said what became of that.
    """
    if written := CrisisReading.objects.filter(household_id=happened.household_id, key=key).first():
        return Unchanged(written)
    if happened.removed_at:
        raise Refused(_("Deze gebeurtenis is intussen weggehaald."))
    if not reading.doubts:
        raise Refused(_("Schrijf op waar u aan twijfelt, of wat u niet weet."), field="doubts")
    if reading.seen_by in SEEN and not reading.seen_how:
        raise Refused(_("Schrijf op wat er gezien werd, en wat ermee gebeurde."), field="seen_how")
    about = {"household_id": happened.household_id, "life_event": happened, "read_by": professional_of(actor)}
    made = CrisisReading.objects.create(**about, **asdict(reading), key=key)
    return Done(events.CRISIS_READ, made)


@command(Permission.SAFETY_WEIGH, CrisisReading, lock=True)
def take_back_reading(actor: Actor, reading: CrisisReading) -> Outcome[CrisisReading]:
    """Take your own reading back; it is read nowhere from then on."""
    if reading.taken_back_at:
        return Unchanged(reading)
    reading.taken_back_at = clock.now()
    reading.save(update_fields=["taken_back_at"])
    return Done(events.READING_TAKEN_BACK, reading)


@command(Permission.SAFETY_WEIGH, CrisisReading, lock=True)
def put_reading_back(actor: Actor, reading: CrisisReading) -> Outcome[CrisisReading]:
    """Let your own reading stand again."""
    if not reading.taken_back_at:
        return Unchanged(reading)
    reading.taken_back_at = None
    reading.save(update_fields=["taken_back_at"])
    return Done(events.READING_PUT_BACK, reading)
