"""One message read: safely parsed, held against its schema where there is one, and put in our words."""

from dataclasses import dataclass

from nabij.provisions.ijw.contents import UNSAID, Content, Parties, content_of, parties_of
from nabij.provisions.ijw.faults import Fault
from nabij.provisions.ijw.parsing import Unreadable, foreign_elements, kind_of, parse
from nabij.provisions.ijw.schemas import faults_by_schema, schema_of


@dataclass(frozen=True)
class Reading:
    """What came of reading: the content, or why not, and then whose it is as far as it says.

    `held` says whether the official schema was there.
    """

    content: Content | None
    faults: tuple[Fault, ...] = ()
    readable: bool = True
    held: bool = False
    parties: Parties = UNSAID


def read(file: bytes) -> Reading:
    """What these bytes say. Never raises: whatever came is explained."""
    try:
        root = parse(file)
        number = kind_of(root)
    except Unreadable as unreadable:
        return Reading(None, (unreadable.fault,), readable=False)
    parties = parties_of(number, root)
    if foreign := foreign_elements(root):
        return Reading(None, tuple(foreign), parties=parties)
    schema = schema_of(number)
    faults = faults_by_schema(schema, root) if schema else []
    content, missing = content_of(number, root)
    if faults or missing:
        return Reading(None, tuple(faults or missing), held=schema is not None, parties=parties)
    return Reading(content, held=schema is not None)
