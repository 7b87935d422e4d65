"""What may not be true of any picture; the property tests ask this of thousands of them."""

from collections.abc import Iterator
from itertools import combinations

from nabij.pictures.drawing import Drawing, Tie
from nabij.pictures.geometry import Rect

TOUCH = 1.0  # what an edge may share with its neighbour, in pixels


def faults_of(drawing: Drawing) -> list[str]:
    """Box over box, line through box, label over label or box, anything outside the frame; empty when it is well."""
    found = [*_boxes_on_boxes(drawing), *_lines_through_boxes(drawing), *_labels_on_things(drawing), *_outside(drawing)]
    return sorted(set(found))


def _boxes_on_boxes(drawing: Drawing) -> Iterator[str]:
    for one, other in combinations(drawing.items, 2):
        if one.box.grown(-TOUCH).overlaps(other.box):
            yield f"box {one.key} on box {other.key}"


def _lines_through_boxes(drawing: Drawing) -> Iterator[str]:
    for tie in drawing.ties:
        for item in drawing.items:
            if item.key not in tie.between and _crosses(tie, item.box.grown(-TOUCH)):
                yield f"line {'–'.join(tie.between)} through box {item.key}"


def _crosses(tie: Tie, box: Rect) -> bool:
    return any(box.is_crossed_by(line.points) for line in tie.lines)


def _labels_on_things(drawing: Drawing) -> Iterator[str]:
    labels = list(drawing.labels)
    for one, other in combinations(labels, 2):
        if one.box.grown(-TOUCH).overlaps(other.box):
            yield f"label {one.lines} on label {other.lines}"
    for label in labels:
        for item in drawing.items:
            if label.box.grown(-TOUCH).overlaps(item.box):
                yield f"label {label.lines} on box {item.key}"


def _outside(drawing: Drawing) -> Iterator[str]:
    frame = Rect(0, 0, drawing.width, drawing.height)
    for item in drawing.items:
        if not frame.holds(item.box):
            yield f"box {item.key} outside the frame"
    for label in drawing.labels:
        if not frame.holds(label.box):
            yield f"label {label.lines} outside the frame"
    for tie in drawing.ties:
        if any(
            not (0 <= x <= drawing.width and 0 <= y <= drawing.height) for line in tie.lines for x, y in line.points
        ):
            yield f"line {'–'.join(tie.between)} outside the frame"
