"""What can be done with notes and safety; the door's register finds them here."""

from nabij.journal.commands.life_events import (
    Happening,
    add_life_event,
    bring_back_life_event,
    change_life_event,
    remove_life_event,
)
from nabij.journal.commands.notes import Told, correct_note, undo_correction, write_note
from nabij.journal.commands.safety import Weighed, weigh_safety

__all__ = [
    "Happening",
    "Told",
    "Weighed",
    "add_life_event",
    "bring_back_life_event",
    "change_life_event",
    "correct_note",
    "remove_life_event",
    "undo_correction",
    "weigh_safety",
    "write_note",
]
