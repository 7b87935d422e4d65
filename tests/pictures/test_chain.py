"""The chain as a picture: whatever people draw, nothing stands on anything else."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nabij.demo.stories import de_vries_yilmaz, two_of_86, two_without_work
from nabij.demo.story import Story, Well
from nabij.pictures.chain import ChainBox, ChainLink, Pill, draw_chain
from nabij.pictures.chain_rows import open_circles
from nabij.pictures.drawing import Drawing
from nabij.pictures.faults import faults_of
from tests.pictures.reviewing import looks_as_reviewed

NONE = (Pill("nog geen actie", "none"),)
PILLS = st.sampled_from([(), NONE, (Pill("bezig: " + "een lange zin " * 4, "doing"), Pill("gedaan: iets", "done"))])
WORDS = st.sampled_from(["Kort", "Een gewone zin over wat er speelt", "heel lang en " * 20, "x" * 90])


@st.composite
def chains(draw: st.DrawFn) -> tuple[list[ChainBox], list[ChainLink]]:
    """Up to forty boxes, with circles, loose boxes, words beside the lines and flags."""
    number = draw(st.integers(1, 40))
    boxes = [
        ChainBox(
            str(at), draw(WORDS), initials=draw(st.sampled_from(["", "JV"])), is_strength=draw(st.booleans()),
            pills=draw(PILLS), first=draw(st.sampled_from(["", "", "", "want dan slaapt iedereen"])),
        )
        for at in range(number)
    ]  # fmt: skip
    ends = st.tuples(st.integers(0, number - 1), st.integers(0, number - 1)).filter(lambda pair: pair[0] != pair[1])
    pairs = draw(st.lists(ends, unique=True, max_size=number * 3 // 2)) if number > 1 else []
    beside = st.sampled_from(["", "", "kort", "zestig tekens die er allemaal bij moeten staan, en niet min"])
    return boxes, [ChainLink(str(a), str(b), draw(beside), draw(st.booleans()), draw(st.booleans())) for a, b in pairs]


def lines_on_words(drawing: Drawing) -> Iterator[str]:
    """Stricter than for other pictures: no line runs through the words of any line."""
    for tie in drawing.ties:
        for other in drawing.ties:
            crossed = tie.label and any(tie.label.box.grown(-1).is_crossed_by(line.points) for line in other.lines)
            if crossed:
                yield f"{other.between} through the words of {tie.between}"


@settings(max_examples=60, deadline=None)
@given(chains())
def test_nothing_stands_on_anything_else(chain: tuple[list[ChainBox], list[ChainLink]]) -> None:
    drawing = draw_chain(*chain, title="keten")
    assert not faults_of(drawing)
    assert not list(lines_on_words(drawing))
    assert {item.key for item in drawing.items} == {box.key for box in chain[0]}
    assert len(drawing.ties) == len(chain[1])
    assert not faults_of(drawing.mirrored())


def forty() -> tuple[list[ChainBox], list[ChainLink]]:
    boxes = [ChainBox(str(at), "Een gewone zin over wat er speelt", pills=NONE) for at in range(40)]
    ends = {(at * 7 % 40, at * 11 % 37) for at in range(70)}
    return boxes, [ChainLink(str(a), str(b), "woorden" if a % 3 else "") for a, b in sorted(ends) if a != b]


def test_forty_boxes_are_drawn_in_a_tenth_of_a_second() -> None:
    draw_chain(*forty(), title="keten")  # warm
    spent = []
    for _turn in range(3):
        began = time.process_time()
        draw_chain(*forty(), title="keten")
        spent.append(time.process_time() - began)
    assert min(spent) < 0.1


def test_the_same_chain_is_the_same_picture() -> None:
    assert draw_chain(*forty(), title="keten") == draw_chain(*forty(), title="keten")


def test_the_arrow_that_closes_a_circle_is_the_way_back() -> None:
    links = [ChainLink("a", "b", keeps=True), ChainLink("b", "c"), ChainLink("c", "a")]
    _forward, loops = open_circles(["a", "b", "c"], links)
    assert [(one.cause, one.effect) for one in loops] == [("a", "b")], "what keeps going closes the circle"
    drawing = draw_chain([ChainBox(key, key) for key in "abc"], links, title="")
    (back,) = [tie for tie in drawing.ties if tie.lines[0].look.dash]
    xs = [x for x, _y in back.lines[0].points]
    assert min(xs) < min(item.box.x for item in drawing.items) or max(xs) > max(
        item.box.right for item in drawing.items
    )


def test_an_empty_chain_is_an_empty_sheet() -> None:
    assert draw_chain([], [], title="keten").items == ()


def drawing_of(story: Story, *, hidden: bool = True) -> Drawing:
    """The chain of a told story, as a shared screen shows it."""
    lines = [one for one in story.lines if hidden or isinstance(one, Well) or one.on_paper]
    deeds = {deed.what: deed for aim in story.aims for deed in aim.deeds}
    keys = {line.words: str(at) for at, line in enumerate(lines)}
    pills = {
        line.words: tuple(
            Pill(f"{one.deed}", deeds[one.deed].state) for one in story.tackled if one.line == line.words  # type: ignore[arg-type]
        )
        for line in lines
    }  # fmt: skip
    because = {one.line: one.because for one in story.begins}
    boxes = [
        ChainBox(
            keys[line.words], line.words, initials=line.about[:1], is_strength=isinstance(line, Well),
            pills=pills[line.words] or (() if isinstance(line, Well) else NONE), first=because.get(line.words, ""),
            sentence=line.words, url=f"/keten/{keys[line.words]}/",
        )
        for line in lines
    ]  # fmt: skip
    beside = {one: one.words or ("houdt in stand" if one.keeps else "") for one in story.chain}
    links = [
        ChainLink(keys[one.cause], keys[one.effect], beside[one], one.keeps, one.helps)
        for one in story.chain if one.cause in keys and one.effect in keys
    ]  # fmt: skip
    return draw_chain(boxes, links, title="Wat leidt tot wat")


EXAMPLES = {
    "chain-de-vries-yilmaz": drawing_of(de_vries_yilmaz.STORY),
    "chain-de-vries-yilmaz-shared": drawing_of(de_vries_yilmaz.STORY, hidden=False),
    "chain-86-alone": drawing_of(two_of_86.ALONE),
    "chain-86-with-daughter": drawing_of(two_of_86.WITH_DAUGHTER),
    "chain-without-work-network": drawing_of(two_without_work.NETWORK),
    "chain-without-work-isolated": drawing_of(two_without_work.ISOLATED),
}
EXAMPLES["chain-86-alone-mirrored"] = EXAMPLES["chain-86-alone"].mirrored()


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_look_as_they_were_reviewed(name: str) -> None:
    assert looks_as_reviewed(name, EXAMPLES[name])
    assert not faults_of(EXAMPLES[name])


def test_what_is_hidden_leaves_no_trace_in_the_shared_picture() -> None:
    shown = EXAMPLES["chain-de-vries-yilmaz-shared"]
    assert not [item for item in shown.items if "drinkt" in item.sentence or "Ruzie" in item.sentence]
    assert len(shown.ties) < len(EXAMPLES["chain-de-vries-yilmaz"].ties)


def test_a_loop_stays_a_loop_when_a_box_is_added() -> None:
    boxes, links = [ChainBox(key, key) for key in "abc"], [ChainLink("a", "b"), ChainLink("b", "a")]
    more = draw_chain([*boxes, replace(boxes[0], key="d")], [*links, ChainLink("b", "d")], title="")
    assert [tie.between for tie in more.ties if tie.lines[0].look.dash] == [("b", "a")]
