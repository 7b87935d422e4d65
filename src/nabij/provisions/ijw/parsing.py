"""From bytes to a tree, closed to what XML can be made to do: no DTD, no entities, no network, no huge tree.

A message needs no DOCTYPE, so one that has it is refused before anything in it is looked at. XInclude is never
carried out, and an element of a foreign namespace is a fault.
"""

from lxml import etree

from nabij.provisions.ijw.faults import Fault

MOST_BYTES = 2 * 1024 * 1024
BASE = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema"
NAMESPACES = {
    f"http://www.istandaarden.nl/ijw/3_2/jw{number}/schema": number for number in ("301", "305", "307", "315")
}
MOST_FAULTS = 50


class Unreadable(Exception):
    """The bytes are no message; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.reason)
        self.fault = fault


def hardened_parser() -> etree.XMLParser:
    """A parser that fetches nothing, resolves nothing and builds nothing huge."""
    return etree.XMLParser(
        resolve_entities=False, load_dtd=False, dtd_validation=False, attribute_defaults=False, no_network=True,
        huge_tree=False, recover=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip


def parse(content: bytes) -> etree._Element:
    """The root of a message. Raises Unreadable."""
    if not content.strip():
        raise Unreadable(Fault("empty"))
    if len(content) > MOST_BYTES:
        raise Unreadable(Fault("too_large"))
    # Without zero bytes UTF-16 reads as ASCII does.
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise Unreadable(Fault("declares"))
    try:
        root = etree.fromstring(content, hardened_parser())
    except (etree.XMLSyntaxError, ValueError) as wrong:
        raise Unreadable(Fault("not_xml", line=getattr(wrong, "lineno", 0) or 0)) from wrong
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.doctype:
        raise Unreadable(Fault("declares"))
    return root


def kind_of(root: etree._Element) -> str:
    """ "301", "305", "307" or "315". Raises Unreadable for anything else."""
    name = etree.QName(root)
    if name.localname != "Bericht" or name.namespace not in NAMESPACES:
        raise Unreadable(Fault("not_ijw", line=line_of(root), element=name.localname))
    return NAMESPACES[name.namespace]


def foreign_elements(root: etree._Element) -> list[Fault]:
    """What does not belong in a message at all: another namespace, or a reference that stayed unresolved."""
    own = {BASE, etree.QName(root).namespace}
    found = []
    for one in root.iter():
        tag: object = one.tag  # of an entity that stayed unresolved it is no name
        if not isinstance(tag, str) or etree.QName(one).namespace not in own:
            element = etree.QName(one).localname if isinstance(tag, str) else ""
            found.append(Fault("foreign", line_of(one), element))
    return found[:MOST_FAULTS]


def line_of(element: etree._Element) -> int:
    line: object = element.sourceline
    return line if isinstance(line, int) else 0
