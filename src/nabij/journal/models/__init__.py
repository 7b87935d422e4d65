"""What was seen and heard with a family, and how safe they are: told as it happened, never rewritten."""

from nabij.journal.models.life_events import LifeEvent
from nabij.journal.models.notes import ContactNote, NoteAttachment, NotePresence
from nabij.journal.models.readings import CrisisReading
from nabij.journal.models.safety import SafetySubject, SafetyWeighing

__all__ = [
    "ContactNote", "CrisisReading", "LifeEvent", "NoteAttachment", "NotePresence", "SafetySubject", "SafetyWeighing",
]  # fmt: skip
