"""What was seen and heard with a family, and how safe they are: told as it happened, never rewritten."""

from nabij.journal.models.notes import ContactNote, NoteAttachment, NotePresence
from nabij.journal.models.safety import SafetySubject, SafetyWeighing

__all__ = ["ContactNote", "NoteAttachment", "NotePresence", "SafetySubject", "SafetyWeighing"]
