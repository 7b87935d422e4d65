"""All stories of Waterstad."""

from nabij.demo.stories import (
    ardennes,
    de_vries_yilmaz,
    home,
    money,
    old,
    short,
    small,
    two_of_86,
    two_without_work,
    young,
)
from nabij.demo.stories.more.others import in_full

_TOLD = (
    de_vries_yilmaz.STORY, ardennes.STORY, *two_of_86.STORIES, *two_without_work.STORIES, *money.STORIES,
    *young.STORIES, *small.STORIES, *old.STORIES, *home.STORIES, *short.STORIES,
)  # fmt: skip
STORIES = tuple(in_full(story) for story in _TOLD)
