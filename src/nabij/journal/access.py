"""Who reads and writes what happened with a family.

Notes follow the circles of the household: whole seats read all, others what is about the persons for
whom they are involved. How safety was weighed, and incidents, are for those who direct alone.
"""

from collections.abc import Callable

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule, scope
from nabij.attachments.models import Attachment
from nabij.directory.models import Professional
from nabij.households.access import about_whom, at_table, told_about
from nabij.journal.models import (
    ContactNote,
    CrisisReading,
    LifeEvent,
    NoteAttachment,
    NotePresence,
    SafetySubject,
    SafetyWeighing,
)


def _notes(permission: Permission) -> Callable[[Actor], Q]:
    """Whole seats also read what a correction replaced; others not, for it may have been about somebody else."""
    replaced = ContactNote.objects.filter(corrects__isnull=False, retracted_at=None).values("corrects")

    def readable(actor: Actor) -> Q:
        about_theirs = about_whom(actor, permission, "about_id") & Q(retracted_at=None) & ~Q(pk__in=replaced)
        return at_table(actor, permission, whole=True) | about_theirs

    return readable


rule(Permission.NOTE_VIEW, ContactNote)(_notes(Permission.NOTE_VIEW))
rule(Permission.NOTE_VIEW, Attachment)(told_about(Permission.NOTE_VIEW))


@rule(Permission.NOTE_WRITE, ContactNote, view=Permission.NOTE_VIEW)
def _own(actor: Actor) -> Q:
    """One corrects one's own notes, as long as one sits at the table."""
    me = Professional.objects.filter(user_id=actor.id)
    return _notes(Permission.NOTE_WRITE)(actor) & Q(written_by_id__in=me.values("pk"))


@rule(Permission.NOTE_VIEW, NoteAttachment)
def _photos(actor: Actor) -> Q:
    return Q(note_id__in=scope(actor, Permission.NOTE_VIEW, ContactNote).values("pk"))


@rule(Permission.NOTE_VIEW, NotePresence)
def _presences(actor: Actor) -> Q:
    """Of a note that one may read: the professionals, and the persons of whom one is told, also if they left."""
    told = told_about(Permission.NOTE_VIEW, column="person_id")(actor)
    return _photos(actor) & (Q(person=None) | told)


def _whole(actor: Actor) -> Q:
    return at_table(actor, Permission.SAFETY_VIEW, whole=True)


rule(Permission.SAFETY_VIEW, SafetyWeighing)(_whole)
rule(Permission.SAFETY_VIEW, SafetySubject)(_whole)
rule(Permission.SAFETY_VIEW, CrisisReading)(_whole)
rule(Permission.SAFETY_VIEW, LifeEvent)(_whole)


@rule(Permission.SAFETY_WEIGH, LifeEvent, view=Permission.SAFETY_VIEW)
def _weighed(actor: Actor) -> Q:
    return at_table(actor, Permission.SAFETY_WEIGH, whole=True)


@rule(Permission.SAFETY_WEIGH, CrisisReading, view=Permission.SAFETY_VIEW)
def _own_readings(actor: Actor) -> Q:
    """One takes back what one read oneself."""
    return _weighed(actor) & Q(read_by__in=Professional.objects.filter(user_id=actor.id))


@rule(Permission.HOUSEHOLD_VIEW, LifeEvent)
def _life_events(actor: Actor) -> Q:
    """What happened in a life as all that is told; an incident only by who reads how safety was weighed."""
    told = told_about(Permission.HOUSEHOLD_VIEW)(actor) & ~Q(kind=LifeEvent.Kind.INCIDENT)
    return told | _whole(actor)


@rule(Permission.HOUSEHOLD_EDIT, LifeEvent, view=Permission.HOUSEHOLD_VIEW)
def _life_events_written(actor: Actor) -> Q:
    return at_table(actor, Permission.HOUSEHOLD_EDIT, whole=True)
