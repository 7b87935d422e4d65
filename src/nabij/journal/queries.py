"""What happened with a family, as this person may read it. Everything here asks the rules of `access`."""

from typing import Any
from uuid import UUID

from django.db.models import (
    Case,
    CharField,
    Choices,
    DateTimeField,
    Exists,
    Expression,
    F,
    OuterRef,
    QuerySet,
    UUIDField,
    Value,
    When,
)
from django.db.models.functions import Cast, Concat, Length, Substr
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.attachments.models import Attachment
from nabij.audit.looking import shown
from nabij.households.former import name_those_who_left
from nabij.households.models import Household
from nabij.journal.models import (
    ContactNote,
    CrisisReading,
    LifeEvent,
    NoteAttachment,
    NotePresence,
    SafetySubject,
    SafetyWeighing,
)


def standing(notes: "QuerySet[ContactNote]") -> "QuerySet[ContactNote]":
    """Notes as they stand: without those that a correction replaced, and without corrections taken back."""
    replaced = ContactNote.objects.filter(corrects=OuterRef("pk"), retracted_at=None)
    return notes.filter(~Exists(replaced), retracted_at=None)


def notes_of(actor: Actor, household: Household, limit: int = 20) -> list[ContactNote]:
    """The latest notes that this person may read, the newest first; `has_photo` says whether there is one."""
    notes = standing(scope(actor, Permission.NOTE_VIEW, ContactNote).filter(household=household))
    with_photo = Exists(NoteAttachment.objects.filter(note=OuterRef("pk")))
    found = notes.select_related("written_by", "about").annotate(has_photo=with_photo)[:limit]
    return name_those_who_left(found, "about")


def safety_of(actor: Actor, household: Household) -> list[SafetyWeighing]:
    """All weighings, the newest first; none for who may not read them. With their subjects."""
    weighings = scope(actor, Permission.SAFETY_VIEW, SafetyWeighing).filter(household=household)
    found = list(weighings.select_related("decided_by", "weighed_with").prefetch_related("subjects__person"))
    name_those_who_left((subject for one in found for subject in one.subjects.all()), "person")
    return found


def latest_safety(actor: Actor, household: Household) -> SafetyWeighing | None:
    """The weighing in force; None when never weighed, or not for this person to read."""
    return (
        scope(actor, Permission.SAFETY_VIEW, SafetyWeighing)
        .filter(household=household)
        .select_related("decided_by")
        .first()
    )


def is_unsafe(actor: Actor, household: Household) -> bool:
    """Whether the latest weighing says that it is not safe; False for who may not know."""
    latest = latest_safety(actor, household)
    return latest is not None and latest.is_unsafe


def readings_of(actor: Actor, happened: LifeEvent) -> list[CrisisReading]:
    """How it is read, the first reading first; none for who may not read how safety was weighed. One query."""
    readings = scope(actor, Permission.SAFETY_VIEW, CrisisReading).filter(life_event=happened, taken_back_at=None)
    return list(readings.select_related("read_by"))


TIMELINE = ("at", "kind", "title", "text", "who", "about_id", "url_name", "id")


def timeline_rows(
    actor: Actor, household: Household, *, shared: bool = False, about: UUID | None = None
) -> "QuerySet[Any, Any]":
    """Notes and weighings as rows of `TIMELINE`, the newest first, in one query; to slice and to page.

    `kind` is "note" or "safety", `url_name` takes the household's id and, for a note, the row's own. On a
    shared screen (`shared`) weighings and what the family does not read are left out. With `about` only
    what is told about that person. Whoever shows rows says so with `audit.looking.shown(person=about_id)`.
    """
    shown(household=household.pk)
    notes = standing(scope(actor, Permission.NOTE_VIEW, ContactNote).filter(household=household))
    weighings = scope(actor, Permission.SAFETY_VIEW, SafetyWeighing).filter(household=household)
    if about:
        subjects = SafetySubject.objects.filter(person=about)
        notes, weighings = notes.filter(about=about), weighings.filter(pk__in=subjects.values("weighing_id"))
    if shared:
        notes, weighings = notes.filter(withheld_because=""), weighings.none()
    return _note_rows(notes).union(_weighing_rows(weighings), all=True).order_by("-at")


DATED = (*TIMELINE, "day")


def life_event_rows(actor: Actor, household: Household) -> "QuerySet[Any, Any]":
    """What happened in their lives as rows of `DATED`: `at` is the first moment it may have been, `day` the date
    as far as it is known ("2019", "2019-03"). `kind` is "life" or "incident"; the row's own id is its address.
    """
    shown(household=household.pk)
    found = scope(actor, Permission.HOUSEHOLD_VIEW, LifeEvent).filter(household=household, removed_at=None)
    is_incident = When(kind=LifeEvent.Kind.INCIDENT, then=Value("incident"))
    written = Cast("happened", CharField())
    rest = Substr(Value("0000-01-01"), Length(written) + 1)  # a year alone begins on its first day
    rows = found.order_by().annotate(
        at=Cast(Concat(written, rest), DateTimeField()), title=F("words"), text=_text(""), who=_text(""), day=written,
        sort=Case(is_incident, default=Value("life"), output_field=CharField()), url_name=_text("journal:life_event"),
    )  # fmt: skip
    return rows.values_list("at", "sort", "title", "text", "who", "about_id", "url_name", "id", "day")


def _note_rows(notes: "QuerySet[ContactNote]") -> "QuerySet[Any, Any]":
    rows = notes.order_by().annotate(
        at=F("happened_at"),
        kind=_text("note"),
        title=_labels("way", ContactNote.Way),
        text=F("facts"),
        who=F("written_by__name"),
        url_name=_text("journal:note"),
    )
    return rows.values(*TIMELINE)


def _weighing_rows(weighings: "QuerySet[SafetyWeighing]") -> "QuerySet[Any, Any]":
    rows = weighings.order_by().annotate(
        at=F("created_at"),
        kind=_text("safety"),
        title=Concat(_text(_("Veiligheid gewogen: ")), _labels("outcome", SafetyWeighing.Outcome)),
        text=F("decided"),
        who=F("decided_by__name"),
        about_id=Cast(Value(None), UUIDField()),
        url_name=_text("journal:safety"),
    )
    return rows.values(*TIMELINE)


def _text(value: str) -> Expression:
    return Value(value, output_field=CharField())


def _labels(column: str, choices: type[Choices]) -> Expression:
    """The Dutch word for each stored value, so that the database can mix the rows of several packages."""
    whens = [When(**{column: value}, then=Value(str(label))) for value, label in choices.choices]
    return Case(*whens, output_field=CharField())


def presences_of(actor: Actor, note: ContactNote) -> list[NotePresence]:
    """Who was there, as far as this person may know them. One query."""
    there = scope(actor, Permission.NOTE_VIEW, NotePresence).filter(note=note)
    return name_those_who_left(there.select_related("person", "professional"), "person")


def photos_of(actor: Actor, note: ContactNote) -> list[Attachment]:
    """The photos and letters with a note. One query."""
    links = scope(actor, Permission.NOTE_VIEW, NoteAttachment).filter(note=note).select_related("attachment")
    return [link.attachment for link in links]


def replacement_of(actor: Actor, note: ContactNote) -> ContactNote | None:
    """The note that corrected this one, when there is one."""
    return scope(actor, Permission.NOTE_VIEW, ContactNote).filter(corrects=note, retracted_at=None).first()
