"""All stories of Waterstad."""

from nabij.demo.stories import (
    ardennes,
    de_vries_yilmaz,
    home,
    money,
    old,
    small,
    two_of_86,
    two_without_work,
    young,
)

STORIES = (
    de_vries_yilmaz.STORY, ardennes.STORY, *two_of_86.STORIES, *two_without_work.STORIES, *money.STORIES,
    *young.STORIES, *small.STORIES, *old.STORIES, *home.STORIES,
)  # fmt: skip
