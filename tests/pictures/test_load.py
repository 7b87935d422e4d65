"""The picture of who had how much: a row each, numbers with every bar, a child's hatched."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from nabij.pictures.drawing import Block
from nabij.pictures.faults import faults_of
from nabij.pictures.load import LoadRow, load_picture
from nabij.pictures.svg import svg_of

MONTHS = ("jun", "jul", "aug", "sep", "okt", "nov")
SNAPSHOT = Path(__file__).with_name("load.svg")
names = st.text(st.characters(whitelist_categories=("L", "Zs")), min_size=1, max_size=200)
counts = st.tuples(*[st.integers(0, 60)] * len(MONTHS))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(names, names, counts, st.booleans()), max_size=40))
def test_nothing_stands_on_anything_else_or_falls_off(people: list[tuple[str, str, tuple[int, ...], bool]]) -> None:
    rows = [LoadRow(str(at), *person, "een zin") for at, person in enumerate(people)]
    drawing = load_picture(rows, MONTHS, title="Wie had hoeveel")
    assert faults_of(drawing) == []
    assert faults_of(drawing.mirrored()) == []
    assert [item.key for item in drawing.items] == [row.key for row in rows]


def test_a_childs_load_is_told_by_its_pattern_too() -> None:
    rows = [LoadRow(str(at), "Elif", "kind", (0, 1), child, "") for at, child in enumerate((True, False))]
    drawn = load_picture(rows, MONTHS[:2], title="")
    patterns = [shape.look.pattern for item in drawn.items for shape in item.shapes if isinstance(shape, Block)]
    assert patterns == ["hatched", ""]


def test_it_looks_as_it_was_reviewed() -> None:
    rows = [
        LoadRow(
            "1", "Jan", "vader", (0, 0, 0, 1, 1, 2), is_load=False, sentence="Jan heeft nu 2 acties.", url="/plan/"
        ),
        LoadRow("2", "Elif", "kind, 15 jaar", (2, 2, 2, 1, 1, 0), is_load=True, sentence="Elif heeft nu 0 acties."),
        LoadRow("3", "Fatma", "buurvrouw", (0, 0, 0, 0, 0, 1), is_load=False, sentence="Fatma heeft nu 1 actie."),
        LoadRow("4", "Samira Bakker", "generalist", (1, 3, 4, 3, 2, 2), is_load=False, sentence="Samira heeft er 2."),
    ]
    drawn = str(svg_of(load_picture(rows, MONTHS, title="Wie had hoeveel acties, per maand")))
    if not SNAPSHOT.exists():
        SNAPSHOT.write_text(drawn, encoding="utf-8")
    assert drawn == SNAPSHOT.read_text(encoding="utf-8")
