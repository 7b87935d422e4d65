"""Rectangles, the faults a drawing can have, and how it is written down."""

from xml.etree import ElementTree as ET

import pytest

from nabij.pictures.drawing import Block, Drawing, Item, Line, Look, Tie, Words
from nabij.pictures.faults import faults_of
from nabij.pictures.geometry import Rect, bounds
from nabij.pictures.svg import svg_of

LOOK = Look("#ffffff", "#1b2129")
BOX = Rect(10, 10, 40, 20)


def item(key: str, box: Rect, url: str = "") -> Item:
    return Item(key, box, f"Dit is <{key}>.", (Block(box, LOOK),), url)


@pytest.mark.parametrize(
    ("points", "crosses"),
    [
        (((0, 20), (100, 20)), True),
        (((0, 10), (100, 10)), False),  # along the edge
        (((0, 0), (60, 40)), True),
        (((0, 0), (10, 10)), False),  # to the corner
        (((30, 15), (31, 16)), True),  # all of it inside
        (((0, 50), (60, 50), (60, 0)), False),
    ],
)
def test_a_line_crosses_what_it_comes_inside_of(points: tuple[tuple[float, float], ...], *, crosses: bool) -> None:
    assert BOX.is_crossed_by(points) is crosses


def test_rectangles_share_an_edge_without_overlap() -> None:
    assert not BOX.overlaps(BOX.moved(40, 0))
    assert BOX.overlaps(BOX.moved(39, 0))
    assert BOX.holds(BOX)
    assert bounds([BOX, BOX.moved(100, 5)]) == Rect(10, 10, 140, 25)
    assert BOX.mirrored(100).mirrored(100) == BOX


@pytest.mark.parametrize(
    ("drawing", "fault"),
    [
        (Drawing(100, 100, "", (item("a", BOX), item("b", BOX.moved(10, 5)))), "box a on box b"),
        (
            Drawing(200, 100, "", (item("a", BOX),), (Tie(("b", "c"), (Line(((0, 20), (99, 20)), LOOK),)),)),
            "line b–c through box a",
        ),
        (Drawing(20, 100, "", (item("a", BOX),)), "box a outside the frame"),
        (Drawing(200, 100, "", (item("a", BOX),), notes=(Words(12, 12, ("ja",)),)), "label ('ja',) on box a"),
        (
            Drawing(200, 100, "", (), notes=(Words(5, 5, ("ja",)), Words(8, 8, ("nee",)))),
            "label ('ja',) on label ('nee',)",
        ),
        (Drawing(50, 50, "", (), (Tie(("a", "b"), (Line(((0, 0), (60, 0)), LOOK),)),)), "line a–b outside the frame"),
    ],
)
def test_every_fault_is_found(drawing: Drawing, fault: str) -> None:
    assert faults_of(drawing) == [fault]


def test_a_line_may_touch_what_it_ties() -> None:
    tie = Tie(("a", "b"), (Line(((30, 20), (30, 70)), LOOK),))
    assert not faults_of(Drawing(100, 100, "", (item("a", BOX), item("b", BOX.moved(0, 50))), (tie,)))


def test_what_one_can_choose_is_a_link_with_its_sentence_and_text_stays_text() -> None:
    words = Words(5, 60, ("Jan & <Ayşe>",))
    drawn = svg_of(Drawing(100, 100, "Titel", (item("a", BOX, url="/x/"), item("b", BOX.moved(0, 60))), notes=(words,)))
    root = ET.fromstring(drawn)  # noqa: S314 -- our own
    space = {"s": "http://www.w3.org/2000/svg"}
    (link,) = root.findall("s:a", space)
    assert (link.get("href"), link.get("aria-label")) == ("/x/", "Dit is <a>.")
    assert root.find("s:g[@role='img']", space) is not None
    assert "Jan & <Ayşe>" in "".join(root.itertext())
    assert "style=" not in drawn


def test_mirrored_twice_is_as_it_was() -> None:
    drawing = Drawing(
        200, 100, "", (item("a", BOX),),
        (Tie(("a",), (Line(((0, 90), (99, 90)), LOOK),), label=Words(100, 60, ("ja",))),),
        notes=(Words(5, 60, ("nee",)),),
    )  # fmt: skip
    assert drawing.mirrored().mirrored() == drawing
    assert not faults_of(drawing.mirrored())
