"""The pages of a note: write, read, correct, take a correction back, take the text along."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.drafts.keeping import discard, draft_of
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.journal.commands import correct_note, undo_correction, write_note
from nabij.journal.forms import NoteForm
from nabij.journal.models import ContactNote
from nabij.journal.plain import names, plain_text
from nabij.journal.present import Around, around
from nabij.journal.queries import photos_of, presences_of, replacement_of
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.records import new_id
from nabij.ui.messages import tell

TAB = "workspace:course"
NEW, CORRECTION = "contact-note", "note-correction"
METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
@requires(Permission.NOTE_WRITE, purpose=_lazy("een notitie schrijven na een contact"))
def write(request: Request, household_id: UUID) -> HttpResponse:
    """A new note; who was there last time is ticked already."""
    household = get(request.actor, Permission.NOTE_WRITE, Household, household_id)
    there = around(request.actor, household)
    draft = draft_of(request.actor, NEW, household_id)
    form = NoteForm(there, request.POST or None, request.FILES or None, initial=draft or _fresh(there))
    if request.method == "POST" and form.is_valid():
        try:
            made = write_note(
                request.actor, household_id, told=form.told(), photos=form.photos, key=form.cleaned_data["key"]
            )
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, NEW, household_id)
            tell(request, _("Notitie bewaard."))
            return see_other(_url("note", made))
    context = {"draft": draft, "draft_key": f"{NEW}:{household_id}", "there": there, "corrects": None}
    return _form(request, household, form, context)


@require_http_methods(METHODS)
@requires(Permission.NOTE_WRITE, purpose=_lazy("een eigen notitie verbeteren"))
def correct(request: Request, household_id: UUID, note_id: UUID) -> HttpResponse:
    """A better text for one's own note; the old one stays readable."""
    note = _note(request, Permission.NOTE_WRITE, household_id, note_id)
    there = around(request.actor, note.household, also_gone=True)
    draft = draft_of(request.actor, CORRECTION, note_id)
    form = NoteForm(there, request.POST or None, request.FILES or None, initial=draft or _as_it_stands(request, note))
    if request.method == "POST" and form.is_valid():
        try:
            made = correct_note(
                request.actor, note_id, told=form.told(), photos=form.photos, key=form.cleaned_data["key"]
            )
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, CORRECTION, note_id)
            tell(request, _("Notitie verbeterd. De oude tekst blijft leesbaar."), undo=_url("undo_correction", made))
            return see_other(_url("note", made))
    context = {"draft": draft, "draft_key": f"{CORRECTION}:{note_id}", "there": there, "corrects": note}
    return _form(request, note.household, form, context)


@require_safe
@requires(Permission.NOTE_VIEW, purpose=_lazy("lezen wat er bij een contact gebeurde"))
def read(request: Request, household_id: UUID, note_id: UUID) -> HttpResponse:
    """One note with its photos, ready to be copied out."""
    note = _note(request, Permission.NOTE_VIEW, household_id, note_id)
    presences = presences_of(request.actor, note)
    mine = can(request.actor, Permission.NOTE_WRITE, note)
    newer = replacement_of(request.actor, note)
    return render(request, "journal/note.html", {
        "note": note, "there": names(presences, note), "photos": photos_of(request.actor, note),
        "plain": plain_text(note, presences), "newer": newer,
        "may_correct": mine and not newer and not note.retracted_at,
        "may_undo": mine and not newer and _corrected_today(note),
        **household_frame(request, note.household, tab=TAB),
    })  # fmt: skip


@require_POST
@requires(Permission.NOTE_WRITE, purpose=_lazy("een verbetering terugnemen"))
def undo(request: Request, household_id: UUID, note_id: UUID) -> HttpResponse:
    """Take a correction back; the note as it was stands again."""
    note = _note(request, Permission.NOTE_WRITE, household_id, note_id)
    try:
        note = undo_correction(request.actor, note_id)
        tell(request, _("Verbetering teruggenomen. De eerste tekst staat er weer."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(_url("note", note))


@require_safe
@requires(Permission.NOTE_VIEW, purpose=_lazy("overnemen in een ander systeem"), look=Look.Kind.EXPORT)
def copy_text(request: Request, household_id: UUID, note_id: UUID) -> HttpResponse:
    """The note as plain text. The log says that it was taken along; the button that copies asks for this too."""
    note = _note(request, Permission.NOTE_VIEW, household_id, note_id)
    plain = plain_text(note, presences_of(request.actor, note))
    frame = household_frame(request, note.household, tab=TAB)
    return render(request, "journal/note_copy.html", {"note": note, "plain": plain, **frame})


def _note(request: Request, permission: Permission, household_id: UUID, note_id: UUID) -> ContactNote:
    note = get(request.actor, permission, ContactNote, note_id)
    if note.household_id != household_id:
        raise NotFound("a note of another household")
    return note


def _url(name: str, note: ContactNote) -> str:
    return reverse(f"journal:{name}", args=[note.household_id, note.pk])


def _corrected_today(note: ContactNote) -> bool:
    made_on = note.created_at.astimezone(clock.AMSTERDAM).date()
    return note.corrects_id is not None and note.retracted_at is None and made_on == clock.today()


def _form(request: Request, household: Household, form: NoteForm, context: dict[str, Any]) -> HttpResponse:
    ticked = context["there"].named([*(form["persons"].value() or []), *(form["professionals"].value() or [])])
    shown = {"form": form, "photo_lost": bool(request.FILES), **context}
    shown |= {"who_label": _who(ticked), "who_open": not ticked or bool(form.errors)}
    shown |= household_frame(request, household, tab=TAB)
    if request.method == "POST":
        return look_again(request, "journal/note_form.html", shown)
    return render(request, "journal/note_form.html", shown)


def _who(ticked: list[str]) -> str:
    """Folded away when last time's stand there already: then it asks for nothing."""
    return _("Wie was erbij: %(names)s") % {"names": ", ".join(ticked)} if ticked else _("Wie was erbij?")


def _fresh(there: Around) -> dict[str, Any]:
    """A note starts as a visit, just now, with those who were there last time."""
    return {
        "key": new_id(),
        "way": ContactNote.Way.VISIT,
        "happened_at": clock.now(),
        "persons": there.last_people,
        "professionals": there.last_professionals,
        "about_id": "" if there.whole else next((pk for pk, _name in there.people), ""),
    }


def _as_it_stands(request: Request, note: ContactNote) -> dict[str, Any]:
    presences = presences_of(request.actor, note)
    kept = ("way", "facts", "judgement", "next_step", "others_there", "happened_at", "withheld_because")
    return {
        **{name: getattr(note, name) for name in kept},
        "key": new_id(),
        "about_id": str(note.about_id or ""),
        "persons": [str(one.person_id) for one in presences if one.person_id],
        "professionals": [str(one.professional_id) for one in presences if one.professional_id],
    }
