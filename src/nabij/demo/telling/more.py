"""What a story tells beside its own course, as scenes: when, by whom, and what is done."""

from collections.abc import Iterator
from functools import partial

from nabij.demo.telling import around, later, together
from nabij.demo.telling.drawing import draw_family
from nabij.demo.telling.provided import provided_scenes
from nabij.demo.telling.scenes import Scene, Told


def more_scenes(told: Told, planned: int) -> Iterator[Scene]:
    """The scenes of one person; `planned` is when the plan stands, in days ago."""
    more, director = told.story.more, told.story.director
    if more.happened:
        yield (told.ago, director, partial(around.write_life, told))
    if more.around:
        yield (told.ago, director, partial(around.write_network, told))
    if more.drawing:
        yield (planned, director, partial(draw_family, told))
    yield from ((goes.ago, goes.by or director, partial(around.write_goes, told, goes)) for goes in more.goes)
    yield from ((one.ago, director, partial(around.change_network, told, one)) for one in more.became)
    ending = ((one.over, one) for one in more.around)
    yield from ((over, director, partial(around.end_of, told, one)) for over, one in ending if over is not None)
    if more.own_plan:
        yield (more.own_plan.answered, director, partial(together.offer_own_plan, told, more.own_plan))
    yield from _of_the_plan(told, planned)
    yield from _changes(told)
    yield from provided_scenes(told)


def _of_the_plan(told: Told, planned: int) -> Iterator[Scene]:
    more, director = told.story.more, told.story.director
    if more.closer or more.hinders or more.differ or more.own or more.in_their_language:
        yield (planned, director, partial(together.fill_plan, told))
    yield from ((one.ago, director, partial(together.look_together, told, one)) for one in more.looked)
    if more.agrees:
        last = min((one.ago for one in more.looked), default=planned)
        yield (last, director, partial(together.ask_agreement, told, more.agrees))


def _changes(told: Told) -> Iterator[Scene]:
    more, director = told.story.more, told.story.director
    yield from ((one.ago, director, partial(later.link, told, one)) for one in more.links)
    yield from ((one.ago, director, partial(later.place, told, one)) for one in more.placed)
    yield from ((one.ago, director, partial(later.go, told, one)) for one in more.gone)
    for asks in more.asks:
        yield from later.ask_scenes(told, asks)
    for expects in more.expects:
        yield from together.expect_scenes(told, expects)
    if more.parted:
        yield (more.parted.ago, director, partial(later.part, told, more.parted))
    if more.bye:
        yield (more.bye.ago, director, partial(later.say_goodbye, told, more.bye))
