"""The ecomap: whoever is around a family, nothing stands on anything and no line runs through a card."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nabij.pictures.ecomap import Bond, Ecomap, ecomap, narrow_ecomap
from nabij.pictures.ecomap_parts import initials_of
from nabij.pictures.faults import faults_of
from nabij.pictures.svg import svg_of

HERE = Path(__file__).parent
SECTORS = ("Familie", "Buurt en vrienden", "School en werk", "Hulp en gemeente")
QUALITIES = ("strong", "ordinary", "thin", "tense", "broken", "unsafe")
FLOWS = ("to_us", "both", "from_us")

words = st.text(alphabet="abcdefghijklmnoprstuvwzABEMW ıŞ-", max_size=60)
bonds = st.builds(
    Bond,
    key=st.just(""),
    name=words.map(lambda text: f"N{text}"),
    what=words,
    sentence=st.just("zin"),
    sector=st.integers(0, 3),
    ring=st.integers(0, 2),
    quality=st.sampled_from(QUALITIES),
    flow=st.sampled_from(FLOWS),
    more=st.booleans(),
    professional=st.booleans(),
)


def network(family: int, found: list[Bond]) -> Ecomap:
    keyed = tuple(Bond(**{**vars(one), "key": str(at)}) for at, one in enumerate(found))
    return Ecomap("Mensen om ons heen", tuple(f"Kind {at}" for at in range(family)), "Ons gezin", SECTORS, keyed)


@settings(max_examples=45, deadline=None)
@given(st.integers(0, 18), st.lists(bonds, max_size=40))
def test_nothing_stands_on_anything_in_any_network(family: int, found: list[Bond]) -> None:
    said = network(family, found)
    assert faults_of(ecomap(said)) == []
    assert faults_of(narrow_ecomap(said)) == []
    assert len(ecomap(said).items) == len(found) + 1


def test_forty_in_one_place_still_fit() -> None:
    crowd = [Bond("", f"Nicht {at}", "nicht", "zin", 0, 2, "tense", "both") for at in range(40)]
    assert faults_of(ecomap(network(6, crowd))) == []


def test_every_bond_is_drawn_in_its_own_sector_and_no_nearer_than_its_ring() -> None:
    found = [Bond("", f"Iemand {at}", "", "zin", at % 4, at % 3, "ordinary", "both") for at in range(20)]
    drawing = ecomap(network(4, found))
    middle = drawing.items[0].box.centre
    away = {ring: [] for ring in range(3)}
    for item in drawing.items[1:]:
        x, y = item.box.centre
        away[int(item.key) % 3].append(((x - middle[0]) / 1.45) ** 2 + (y - middle[1]) ** 2)
    assert sum(away[0]) / len(away[0]) < sum(away[1]) / len(away[1]) < sum(away[2]) / len(away[2])


def test_the_lines_differ_in_grey() -> None:
    drawn = {}
    for quality in QUALITIES:
        drawing = ecomap(network(1, [Bond("", "Oma", "", "zin", 0, 0, quality, "both")]))
        bare = [(len(one.points), one.look.width, one.look.dash, one.arrow) for one in drawing.ties[0].lines]
        drawn[quality] = str(bare)
    assert len(set(drawn.values())) == len(QUALITIES)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Fatma Kaya", "FK"), ("Jan de Vries", "JV"), ("zoon 2", "Z2"), ("vader", "V"), ("moskee", "M"), ("?", "?")],
)
def test_initials_are_of_what_somebody_is_called(name: str, letters: str) -> None:
    assert initials_of(name) == letters


def known() -> Ecomap:
    """A network as in the street: some near, some strained, some who could do more."""
    told = (
        ("Oma Ria", "moeder van Jan", 0, 0, "strong", "to_us", True, False),
        ("Broer Kees", "broer van Jan", 0, 2, "tense", "from_us", False, False),
        ("Familie Yilmaz", "in Turkije", 0, 1, "thin", "both", False, False),
        ("Fatma Kaya", "buurvrouw", 1, 0, "strong", "both", True, False),
        ("Noor", "vriendin · Elif", 1, 1, "ordinary", "both", False, False),
        ("moskee", "vrouwengroep", 1, 2, "thin", "to_us", False, False),
        ("Meneer Smit", "mentor · Murat", 2, 1, "strong", "to_us", False, False),
        ("werkgever", "", 2, 2, "broken", "from_us", False, False),
        ("Samira Bakker", "regisseur", 3, 0, "ordinary", "to_us", False, True),
        ("Mark Jansen", "Kredietbank", 3, 1, "ordinary", "to_us", False, True),
    )
    made = tuple(
        Bond(str(at), name, what, f"{name}, {what}.", sector, ring, quality, flow, more, work, f"/b/{at}/")
        for at, (name, what, sector, ring, quality, flow, more, work) in enumerate(told)
    )
    family = ("Jan", "Ayşe", "Elif", "Murat", "Deniz")
    return Ecomap("Mensen om ons heen", family, "In het midden wonen vijf mensen.", SECTORS, made)


@pytest.mark.parametrize("name", ["ecomap", "ecomap-narrow", "ecomap-mirrored"])
def test_the_picture_is_the_one_that_was_reviewed(name: str) -> None:
    """A new look: remove the file, run this, and look at what is made."""
    drawing = narrow_ecomap(known()) if name == "ecomap-narrow" else ecomap(known())
    drawing = drawing.mirrored() if name == "ecomap-mirrored" else drawing
    drawn = svg_of(drawing).replace("><", ">\n<") + "\n"
    reviewed = HERE / f"{name}.svg"
    if not reviewed.exists():
        reviewed.write_text(drawn, encoding="utf-8")
    assert reviewed.read_text(encoding="utf-8") == drawn
    assert faults_of(drawing) == []
