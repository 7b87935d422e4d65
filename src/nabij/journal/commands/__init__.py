"""What can be done with notes and safety; the door's register finds them here."""

from nabij.journal.commands.notes import Told, correct_note, undo_correction, write_note
from nabij.journal.commands.safety import Weighed, weigh_safety

__all__ = ["Told", "Weighed", "correct_note", "undo_correction", "weigh_safety", "write_note"]
