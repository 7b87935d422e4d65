"""The genogram: what stands where, what never lies on what, and how the signs look."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from time import perf_counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nabij.pictures.drawing import Drawing, Line, Tie
from nabij.pictures.faults import faults_of
from nabij.pictures.genogram import genogram
from nabij.pictures.genogram_family import Child, Couple, Family
from nabij.pictures.geometry import Rect
from tests.pictures.families import children, de_vries_yilmaz, fostering, grown, one, remarried
from tests.pictures.reviewing import looks_as_reviewed

SEEDS = st.integers(0, 2**32)


def place(drawing: Drawing) -> dict[str, tuple[float, float]]:
    """Where everybody's symbol stands."""
    return {item.key: (item.box.centre[0], item.box.y) for item in drawing.items}


def holds_well(seed: int, size: int) -> None:
    family = grown(seed, size)
    drawing = genogram(family)
    assert {item.key for item in drawing.items} == {each.key for each in family.people}
    assert not faults_of(drawing)
    assert not faults_of(drawing.mirrored())
    where = place(drawing)
    for tie in family.children:
        assert where[tie.parent][1] < where[tie.child][1], "a parent stands above the child"
    for couple in family.couples:
        assert where[couple.one][1] == where[couple.other][1], "partners stand on one row"
    here = {each.key for each in family.people if each.lives_here}
    assert {key for key, at in where.items() if is_home(drawing, (at[0], at[1] + 24))} == here


def is_home(drawing: Drawing, at: tuple[float, float]) -> bool:
    """Whether this point lies within a figure round those who live together (counted by crossings to the left)."""
    sides = [
        side for line in drawing.back if isinstance(line, Line) for side in pairwise((*line.points, line.points[0]))
    ]
    return sum(a[0] == b[0] < at[0] and min(a[1], b[1]) < at[1] < max(a[1], b[1]) for a, b in sides) % 2 == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SEEDS, st.integers(1, 40))
def test_whatever_family_grows_nothing_lies_on_anything(seed: int, size: int) -> None:
    holds_well(seed, size)


@pytest.mark.slow
def test_many_families_nothing_lies_on_anything(request: pytest.FixtureRequest) -> None:
    for seed in range(1500 if request.config.getoption("--nightly") else 60):
        holds_well(seed, 1 + seed % 40)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 25), st.randoms(use_true_random=False))
def test_also_what_no_family_is_like_can_be_drawn(size: int, chance: Any) -> None:
    """Uncles who marry nieces, five parents, couples across generations: a child is still born after its parent."""
    people = tuple(one(f"p{number}") for number in range(size))
    pairs = {frozenset(chance.sample(range(size), 2)) for _number in range(chance.randint(0, size))}
    couples = tuple(Couple(*(f"p{at}" for at in sorted(pair)), kind="together") for pair in pairs)
    born = {(n, chance.randrange(n)) for n in range(1, size) for _number in range(chance.randint(0, 3))}
    drawing = genogram(Family("t", people, couples, tuple(Child(f"p{a}", f"p{b}") for a, b in sorted(born))))
    assert not faults_of(drawing)


@pytest.mark.parametrize("seed", range(12))
def test_lines_of_different_families_do_not_lie_on_one_another(seed: int) -> None:
    family = grown(seed, 24)
    ties = [tie for tie in genogram(family).ties if tie.between not in {(f.one, f.other) for f in family.feelings}]
    for mine, theirs in combinations(ties, 2):
        assert not [(a, b) for a in pieces(mine) for b in pieces(theirs) if share(a, b)]


def pieces(tie: Tie) -> Iterator[tuple[bool, float, float, float]]:
    """Upright and level pieces: which of both, where, from and to."""
    for line in tie.lines:
        for (ax, ay), (bx, by) in pairwise(line.points) if line.look.stroke != "transparent" else ():
            if ax == bx:
                yield True, ax, min(ay, by), max(ay, by)
            elif ay == by:
                yield False, ay, min(ax, bx), max(ax, bx)


def share(one_piece: tuple[bool, float, float, float], other: tuple[bool, float, float, float]) -> bool:
    near = one_piece[0] == other[0] and abs(one_piece[1] - other[1]) < 1
    return near and min(one_piece[3], other[3]) - max(one_piece[2], other[2]) > 2


def test_children_stand_in_the_order_of_their_birth_under_their_own_parents() -> None:
    at = place(genogram(remarried()))
    assert at["Noor"][0] < at["Tim"][0] < at["Sem"][0] < at["Luuk"][0] < at["Fenna"][0]
    assert at["Anna"][0] < at["Peter"][0] < at["Lotte"][0] < at["Bas"][0]


def test_a_third_and_a_fourth_partner_chain_outward() -> None:
    people = tuple(one(name, "man" if name == "Hub" else "woman") for name in ("Hub", "A", "B", "C", "D"))
    couples = tuple(Couple("Hub", name, "married") for name in "ABCD")
    at = place(genogram(Family("t", people, couples, children({}))))
    assert sorted(at, key=lambda key: at[key][0]) == ["C", "A", "Hub", "B", "D"]


def test_a_step_parent_has_no_line_of_their_own_beside_their_partner() -> None:
    between = {frozenset(tie.between) for tie in genogram(remarried()).ties}
    assert frozenset({"Peter", "Fenna"}) not in between


def test_violence_and_closeness_differ_without_colour() -> None:
    shapes = {}
    for feeling in (*remarried().feelings, *de_vries_yilmaz().feelings):
        people = tuple(one(name) for name in (feeling.one, feeling.other))
        tie = genogram(Family("t", people, feelings=(feeling,))).ties[0]
        shapes[feeling.quality] = [(line.look.width, line.look.dash, len(line.points)) for line in tie.lines]
    assert len({str(shape) for shape in shapes.values()}) == len(shapes)


def test_nobody_is_an_empty_sheet() -> None:
    drawing = genogram(Family("Leeg", ()))
    assert (drawing.items, Rect(0, 0, 5, 5).holds(Rect(0, 0, drawing.width, drawing.height))) == ((), True)


def test_forty_people_are_drawn_in_a_tenth_of_a_second() -> None:
    family = grown(7, 40)
    took = []
    for _try in range(3):
        start = perf_counter()
        genogram(family)
        took.append(perf_counter() - start)
    assert min(took) < 0.1


@pytest.mark.parametrize(
    ("name", "family"),
    [("de-vries-yilmaz", de_vries_yilmaz()), ("remarried", remarried()), ("fostering", fostering())],
)
def test_the_pictures_are_as_they_were_looked_at(name: str, family: Family) -> None:
    assert looks_as_reviewed(f"genogram-{name}", genogram(family))
    assert not faults_of(genogram(family))


def test_the_mirrored_picture_is_as_it_was_looked_at() -> None:
    assert looks_as_reviewed("genogram-mirrored", genogram(de_vries_yilmaz()).mirrored())
