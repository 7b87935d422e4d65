"""What can be done with notes and safety; the door's register finds them here."""

from nabij.journal.commands.life_events import (
    Happening,
    add_life_event,
    bring_back_life_event,
    change_life_event,
    remove_life_event,
)
from nabij.journal.commands.notes import Told, correct_note, undo_correction, write_note
from nabij.journal.commands.readings import Reading, put_reading_back, read_crisis, take_back_reading
from nabij.journal.commands.safety import Weighed, weigh_safety

__all__ = [
    "Happening",
    "Reading",
    "Told",
    "Weighed",
    "add_life_event",
    "bring_back_life_event",
    "change_life_event",
    "correct_note",
    "put_reading_back",
    "read_crisis",
    "remove_life_event",
    "take_back_reading",
    "undo_correction",
    "weigh_safety",
    "write_note",
]
