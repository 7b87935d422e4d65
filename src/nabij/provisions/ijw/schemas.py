"""The official schemas, which a municipality puts in a folder of its own: they have no licence to travel with us.

Where they are to be found: docs/how-to/read-ijw.md.
"""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from lxml import etree

from nabij.provisions.ijw.faults import Fault
from nabij.provisions.ijw.parsing import MOST_FAULTS, hardened_parser

# libxml2's names of what a schema refuses, by what we say of it.
_REASONS = {
    "SCHEMAV_CVC_ENUMERATION_VALID": "unknown_code",
    "SCHEMAV_CVC_PATTERN_VALID": "wrong_form",
    "SCHEMAV_CVC_DATATYPE_VALID_1_2_1": "wrong_form",
    "SCHEMAV_CVC_MAXLENGTH_VALID": "too_long",
    "SCHEMAV_CVC_MINLENGTH_VALID": "too_short",
    "SCHEMAV_ELEMENT_CONTENT": "wrong_place",
}


def schema_of(kind: str) -> etree.XMLSchema | None:
    """The schema of this kind of message; None where the setting names no folder, or the file is not in it."""
    folder = settings.NABIJ_IJW_SCHEMAS
    file = Path(folder) / f"JW{kind}.xsd" if folder else None
    return _read(file, file.stat().st_mtime_ns) if file and file.is_file() else None


@lru_cache(maxsize=8)
def _read(file: Path, _changed: int) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(file, hardened_parser()))


def faults_by_schema(schema: etree.XMLSchema, root: etree._Element) -> list[Fault]:
    """What the schema refuses, each place once. The words of libxml2 are not shown: they repeat what stood there."""
    if schema.validate(root):
        return []
    found: dict[tuple[int, str], Fault] = {}
    for one in schema.error_log:  # type: ignore[attr-defined]
        element = one.path.rsplit("/", 1)[-1].split(":")[-1].split("[")[0] if one.path else ""
        reason = _REASONS.get(one.type_name, "schema")
        found.setdefault((one.line, element), Fault(reason, one.line, element))
    return list(found.values())[:MOST_FAULTS]
