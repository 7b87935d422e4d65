"""What a picture costs: layout and SVG of 40 of everything, beside writing as many rectangles; and a sheet as PDF."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from nabij.operations.bench.clocks import cost_of
from nabij.operations.bench.results import Result
from nabij.pictures.chain import ChainBox, ChainLink, Pill, draw_chain
from nabij.pictures.drawing import Block, Drawing, Item, Look, Words
from nabij.pictures.ecomap import ecomap
from nabij.pictures.ecomap_parts import Bond, Ecomap
from nabij.pictures.genogram import genogram
from nabij.pictures.genogram_family import Child, Couple, Family, Somebody
from nabij.pictures.geometry import Rect
from nabij.pictures.svg import svg_of
from nabij.pictures.years import Bar, Mark, Row, Years, draw_years
from nabij.ui.pdf import pdf_of

MANY = 40
TARGET = 100.0
TODAY = date(2026, 11, 22)


def figures_of(times: int) -> Iterator[Result]:
    """Each picture, drawn anew each time, then three of them on one sheet as a PDF."""
    floor = cost_of(lambda: svg_of(_rectangles()), times).cpu
    for name, draw in PICTURES.items():
        yield Result(f"pictures/{name}", cost_of(_drawn(draw), times).cpu, "ms cpu", floor=floor, target=TARGET)
    sheet = _sheet()
    yield Result("pictures/pdf", cost_of(lambda: pdf_of(sheet), max(2, times // 20)).cpu, "ms cpu")


def _drawn(draw: Callable[[], Drawing]) -> Callable[[], object]:
    return lambda: svg_of(draw())


def _rectangles() -> Drawing:
    """As many boxes with a word as the pictures have, in a grid: without any layout this is what there is to write."""
    items = []
    for number in range(MANY):
        box = Rect(120.0 * (number % 8), 60.0 * (number // 8), 100, 40)
        shapes = (Block(box, Look(stroke="#000")), Words(box.x + 4, box.y + 4, ("woord",)))
        items.append(Item(str(number), box, "een zin", shapes))
    return Drawing(960, 300, "Veertig", tuple(items))


def _chain() -> Drawing:
    dice = Random(7)  # noqa: S311 -- the same chain at every measure
    boxes = [
        ChainBox(str(number), f"Wat er speelt in huis, nummer {number}", "AY", is_strength=number % 5 == 0,
                 pills=(Pill("gepland: bellen met de woningcorporatie", "planned"),) * (number % 3))
        for number in range(MANY)
    ]  # fmt: skip
    pairs = {(dice.randrange(MANY), dice.randrange(MANY)) for _ in range(MANY)}
    return draw_chain(boxes, [ChainLink(str(a), str(b)) for a, b in sorted(pairs) if a != b], title="Keten")


def _ecomap() -> Drawing:
    bonds = tuple(
        Bond(str(number), f"Iemand {number}", "buurvrouw", "een zin", number % 6, number % 3, "ordinary", "both")
        for number in range(MANY)
    )
    sectors = ("Familie", "Vrienden", "Buurt", "School en werk", "Geloof en vereniging", "Hulp")
    return ecomap(Ecomap("Ecomap", ("Ayşe", "Jan", "Elif"), "In het midden het gezin.", sectors, bonds))


def _genogram() -> Drawing:
    """Four grandparents' couples, their children two by two, and so on: forty people in three generations."""
    people = tuple(
        Somebody(f"p{n}", f"Iemand {n}", "woman" if n % 2 else "man", age=str(90 - 30 * _rank(n)), sentence="een zin")
        for n in range(MANY)
    )
    couples = tuple(Couple(f"p{n}", f"p{n + 1}", "married") for n in range(0, 24, 2))
    children = tuple(Child(f"p{n}", f"p{parent}") for n in range(8, MANY) for parent in _parents(n))
    return genogram(Family("Familie", people, couples, children))


def _rank(number: int) -> int:
    return 0 if number < 8 else 1 if number < 24 else 2


def _parents(number: int) -> tuple[int, int] | tuple[()]:
    """Of every couple the first comes from a couple above; of the youngest each does."""
    if number < 24:
        above = (number - 8) // 4 * 2
        return (above, above + 1) if number % 2 == 0 else ()
    above = 8 + (number - 24) % 8 * 2
    return above, above + 1


def _years() -> Drawing:
    marks = [Mark(TODAY - timedelta(days=97 * number), f"iets wat gebeurde, {number}") for number in range(MANY)]
    bars = [Bar(mark.on, None if n % 3 else mark.on + timedelta(days=200), f"Helper {n}", "een zin")
            for n, mark in enumerate(marks[:20])]  # fmt: skip
    return draw_years(Years("Jaren", [Row("Leven", "ring", marks), Row("Hulp", bars=bars)], TODAY))


PICTURES: dict[str, Callable[[], Drawing]] = {
    "chain": _chain, "genogram": _genogram, "ecomap": _ecomap, "years": _years,
}  # fmt: skip


def _sheet() -> str:
    drawn = "".join(svg_of(draw()) for draw in PICTURES.values())
    return f'<html lang="nl"><title>Blad</title><main><h1>Ons verhaal</h1>{drawn}</main></html>'
