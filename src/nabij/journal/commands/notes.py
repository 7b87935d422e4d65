"""Writing what was seen and heard; correcting it without rewriting it."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.access.rules import can, scope
from nabij.attachments.keeping import keep
from nabij.attachments.models import Attachment
from nabij.attachments.reading import read_upload
from nabij.households.access import members_ever
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household, Involvement
from nabij.journal import events
from nabij.journal.models import ContactNote, NoteAttachment, NotePresence
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id

SAME_MOMENT = timedelta(minutes=15)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What somebody tells about one contact. Without a moment it was just now; `about` None is the whole household.

    `withheld_because` keeps the note from the family, with the reason (a suspicion of violence).
    """

    facts: str
    way: str = ContactNote.Way.VISIT
    happened_at: datetime | None = None
    judgement: str = ""
    next_step: str = ""
    about_id: UUID | None = None
    others_there: str = ""
    withheld_because: str = ""
    persons: frozenset[UUID] = frozenset()
    professionals: frozenset[UUID] = frozenset()

    def columns(self) -> dict[str, Any]:
        """What stands in the note itself."""
        return {name: value for name, value in asdict(self).items() if name not in ("persons", "professionals")}


@command(Permission.NOTE_WRITE, Household, lock=True)
def write_note(
    actor: Actor, household: Household, *, told: Told, photos: Sequence[UploadedFile] = (), key: UUID | None = None
) -> Outcome[ContactNote]:
    """Write down one contact, with photos. The same `key` again (a second click) makes no second note; nor do
    the same words about the same moment (the back button, which brings the words back under a new key).

    Raises Refused for a moment to come, for somebody who is not of this household or not at its table, and
    for what is not about one's own persons when one is involved for them alone.
    """
    written = _written_before(household, key, told, photos) or (None if photos else _same_words(actor, household, told))
    if written:
        return Unchanged(written)
    note = _tell(actor, household, told, key)
    _keep_photos(actor, note, photos)
    return Done(events.NOTE_WRITTEN, note, {"on": str(note.happened_at.date())})


@command(Permission.NOTE_WRITE, ContactNote, lock=True)
def correct_note(
    actor: Actor, note: ContactNote, *, told: Told, photos: Sequence[UploadedFile] = (), key: UUID | None = None
) -> Outcome[ContactNote]:
    """Replace one's own note by a better one, which takes the photos over; the old one stays readable.

    Raises Refused when it was corrected already, and as `write_note` does.
    """
    if written := _written_before(note.household, key, told, photos):
        return Unchanged(written)
    if note.retracted_at or note.corrections.filter(retracted_at=None).exists():
        raise Refused(_("Deze notitie is al verbeterd. Verbeter de nieuwe notitie."))
    better = _tell(actor, note.household, told, key, corrects=note)
    _take_photos_over(note, better)
    _keep_photos(actor, better, photos)
    return Done(events.NOTE_CORRECTED, better, {"on": str(better.happened_at.date())})


@command(Permission.NOTE_WRITE, ContactNote, lock=True)
def undo_correction(actor: Actor, correction: ContactNote) -> Outcome[ContactNote]:
    """Take a correction back on the day it was made: the note that it replaced stands again, and is returned.

    Raises Refused for a note that corrects none, on a later day, or when it was corrected in its turn.
    """
    original = correction.corrects
    if original is None:
        raise Refused(_("Dit is geen verbetering. Een notitie blijft staan; u kunt hem wel verbeteren."))
    if correction.retracted_at:
        return Unchanged(original)
    if correction.created_at.astimezone(clock.AMSTERDAM).date() != clock.today():
        raise Refused(_("Een verbetering terugnemen kan alleen op dezelfde dag. Verbeter de notitie opnieuw."))
    if correction.corrections.filter(retracted_at=None).exists():
        raise Refused(_("Deze verbetering is zelf weer verbeterd. Neem eerst die terug."))
    correction.retracted_at = clock.now()
    correction.save(update_fields=["retracted_at"])
    _close_photos(correction)
    _photos_about(original)
    return Done(events.CORRECTION_UNDONE, original)


def _written_before(
    household: Household, key: UUID | None, told: Told, photos: Sequence[UploadedFile]
) -> ContactNote | None:
    """The note that this form made already. Raises Refused when anything else is told, or shown, by now."""
    written = ContactNote.objects.filter(household=household, key=key).first() if key else None
    if written and not (_tells(written, told) and _shows(written, photos)):
        raise Refused(_("Deze notitie was al bewaard, met iets anders erin. Open hem en kies ‘Verbeteren’."))
    return written


def _tells(written: ContactNote, told: Told) -> bool:
    """Whether this is what the note says, word for word; without a moment it is that of the note."""
    columns = {**told.columns(), "happened_at": told.happened_at or written.happened_at}
    is_same = all(getattr(written, name) == value for name, value in columns.items())
    return is_same and _who_was_there(written) == {*told.persons, *told.professionals}


def _shows(written: ContactNote, photos: Sequence[UploadedFile]) -> bool:
    """Whether these are the photos that came with the note itself; the same photo becomes the same bytes."""
    sent = sorted((read.name, len(read.content)) for read in map(read_upload, photos))
    taken_over = NoteAttachment.objects.filter(note=written.corrects_id).values("attachment_id")
    own = written.photos.exclude(attachment_id__in=taken_over).values_list("attachment__name", "attachment__size")
    return sent == sorted(own)


def _same_words(actor: Actor, household: Household, told: Told) -> ContactNote | None:
    """The note in which this writer told exactly this of the same quarter of an hour, with the same people there."""
    moment, columns = told.happened_at or clock.now(), told.columns()
    columns.pop("happened_at")
    found = ContactNote.objects.filter(
        household=household, written_by=professional_of(actor), corrects=None, corrections=None,
        happened_at__range=(moment - SAME_MOMENT, moment + SAME_MOMENT), **columns,
    )  # fmt: skip
    there = {*told.persons, *told.professionals}
    return next((one for one in found if _who_was_there(one) == there), None)


def _who_was_there(note: ContactNote) -> set[UUID]:
    presences = NotePresence.objects.filter(note=note)
    return {pk for one in presences for pk in (one.person_id, one.professional_id) if pk is not None}


def _tell(
    actor: Actor, household: Household, told: Told, key: UUID | None, corrects: ContactNote | None = None
) -> ContactNote:
    now = clock.now()
    if told.happened_at and told.happened_at > now:
        raise Refused(_("Dit moment moet nog komen. Vul in wanneer het was."), field="happened_at")
    _check_names(actor, household, told)
    columns = {**told.columns(), "happened_at": told.happened_at or now}
    note = ContactNote.objects.create(
        household=household, written_by=professional_of(actor), key=key or new_id(), corrects=corrects,
        created_at=now, **columns,
    )  # fmt: skip
    # The one rule says for whom somebody writes; whoever is involved for one child does not write about all.
    if not can(actor, Permission.NOTE_WRITE, note):
        raise Refused(_("U bent niet voor het hele huishouden betrokken. Kies over wie u schrijft."), field="about_id")
    _note_presence(note, told)
    return note


def _check_names(actor: Actor, household: Household, told: Told) -> None:
    members = members_ever(actor).filter(household=household)
    known = set(members.values_list("person_id", flat=True))
    if told.about_id and told.about_id not in known:
        raise Refused(_("Kies iemand van dit huishouden."), field="about_id")
    if not told.persons <= known:
        raise Refused(_("Kies mensen van dit huishouden. Anderen schrijft u op bij ‘wie nog meer’."), field="persons")
    seats = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(household=household)
    if not told.professionals <= set(seats.values_list("professional_id", flat=True)):
        raise Refused(_("Kies professionals die aan tafel zitten."), field="professionals")


def _note_presence(note: ContactNote, told: Told) -> None:
    there: Iterable[dict[str, UUID]] = [
        *({"person_id": pk} for pk in sorted(told.persons)),
        *({"professional_id": pk} for pk in sorted(told.professionals)),
    ]
    NotePresence.objects.bulk_create(NotePresence(household_id=note.household_id, note=note, **who) for who in there)


def _keep_photos(actor: Actor, note: ContactNote, photos: Sequence[UploadedFile]) -> None:
    for number, photo in enumerate(photos, start=1):
        attachment = keep(actor, note.household_id, note.about_id, photo, field=f"photo_{number}")
        NoteAttachment.objects.create(household_id=note.household_id, note=note, attachment=attachment)


def _take_photos_over(note: ContactNote, better: ContactNote) -> None:
    NoteAttachment.objects.bulk_create(
        NoteAttachment(household_id=note.household_id, note=better, attachment_id=pk)
        for pk in note.photos.values_list("attachment_id", flat=True)
    )
    _photos_about(better)


def _close_photos(retracted: ContactNote) -> None:
    """Its photos are no longer about anybody whom a partial seat is there for; those of the first note come back."""
    photos = NoteAttachment.objects.filter(note=retracted).values_list("attachment_id", flat=True)
    Attachment.objects.filter(pk__in=list(photos)).update(about_id=None)


def _photos_about(note: ContactNote) -> None:
    """A photo is about whom its standing note is about, so that the right people see it."""
    photos = NoteAttachment.objects.filter(note=note).values_list("attachment_id", flat=True)
    Attachment.objects.filter(pk__in=list(photos)).update(about_id=note.about_id)
