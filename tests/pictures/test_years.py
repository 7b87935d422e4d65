"""The picture of the years: nothing on anything else, empty years folded, and what touches in one mark."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from nabij.pictures.faults import faults_of
from nabij.pictures.years import Bar, Mark, Row, Years, draw_years
from tests.pictures.reviewing import looks_as_reviewed

MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
TODAY = date(2026, 11, 22)
days = st.dates(date(1930, 1, 1), TODAY)
marks = st.lists(st.builds(Mark, days, st.text(max_size=30)), max_size=40)
labels = st.text(st.characters(whitelist_categories=("L",)), min_size=1, max_size=60)


@st.composite
def bars(draw: st.DrawFn) -> Bar:
    begins = draw(days)
    ends = draw(st.none() | st.dates(begins, TODAY))
    return Bar(begins, ends, draw(labels), "helpt")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Row, labels, marks=marks, bars=st.lists(bars(), max_size=12)), max_size=6))
def test_nothing_stands_on_anything_else_or_falls_off(rows: list[Row]) -> None:
    drawing = draw_years(Years("Jaren", rows, TODAY, MONTHS))
    assert faults_of(drawing) == []
    assert faults_of(drawing.mirrored()) == []


def test_empty_years_fold_and_order_stays() -> None:
    row = Row("Leven", marks=[Mark(date(2025, 5, 1), "schuld"), Mark(date(1987, 1, 1), "geboren")])
    drawing = draw_years(Years("Jaren", [row], TODAY))
    assert [item.sentence for item in drawing.items] == ["Leven: geboren", "Leven: schuld"]
    assert drawing.items[0].box.x < drawing.items[1].box.x
    assert [words.lines[0] for words in drawing.notes][:4] == ["1987", "…", "2025", "2026"]


def test_what_would_touch_is_one_mark_that_leads_to_its_years() -> None:
    row = Row("Contact", marks=[Mark(date(2026, 3, day), f"bezoek {day}", f"/{day}/") for day in (1, 2, 3)])
    (item,) = draw_years(Years("Jaren", [row], TODAY, MONTHS, lambda first, last: f"?van={first}&tot={last}")).items
    assert item.sentence == "Contact: bezoek 1; bezoek 2; bezoek 3"
    assert item.url == "?van=2026&tot=2026"


def test_it_looks_as_it_was_reviewed() -> None:
    rows = [
        Row("Leven", "ring", [Mark(date(1987, 1, 1), "1987, Ayşe geboren"), Mark(date(2019, 3, 1), "oma overleden")]),
        Row("Incidenten", "diamond", [Mark(date(2021, 6, 1), "ruzie")]),
        Row("Hulp", "dot", bars=[
            Bar(date(2020, 2, 1), date(2022, 8, 1), "Mirjam Mentor", "Mirjam hielp"),
            Bar(date(2025, 9, 1), None, "Samira Bakker", "Samira helpt"),
        ]),
        Row("Vraag", "soft", [Mark(date(2025, 9, 20), "een droog huis")]),
        Row("Plan", "square", [Mark(date(2025, 10, 1), "vastgesteld")]),
        Row("Contact", "dot", [Mark(date(2025, 10, day), f"bezoek {day}") for day in range(1, 9)]),
        Row("Veiligheid", "triangle", [Mark(date(2025, 11, 1), "gewogen")]),
    ]  # fmt: skip
    assert looks_as_reviewed("years", draw_years(Years("De jaren van een gezin", rows, TODAY)))
