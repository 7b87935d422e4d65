"""A note as plain text, for the other system that somebody must also fill."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from nabij.journal.models import ContactNote, NotePresence


def plain_text(note: ContactNote, presences: Iterable[NotePresence]) -> str:
    """All that a note says, a heading and a paragraph each; what is empty is left out."""
    moment = date_format(localtime(note.happened_at), "j F Y, H:i")
    parts = [
        ("", f"{note.get_way_display().capitalize()}, {moment}"),
        (_("Over"), note.about.name if note.about else ""),
        (_("Erbij"), ", ".join([note.written_by.name, *names(presences, note)])),
        (_("Gezien en gehoord"), note.facts),
        (_("Oordeel"), note.judgement),
        (_("Nu"), note.next_step),
        (_("Niet voor het gezin, omdat"), note.withheld_because),
    ]
    return "\n\n".join(f"{heading}:\n{text}" if heading else text for heading, text in parts if text)


def names(presences: Iterable[NotePresence], note: ContactNote) -> list[str]:
    """Who else was there: persons, professionals and those without a place at the table."""
    there = [(one.person or one.professional) for one in presences]
    return [one.name for one in there if one] + ([note.others_there] if note.others_there else [])
