"""All stories of Waterstad."""

from nabij.demo.stories import ardennes, de_vries_yilmaz, two_of_86, two_without_work

STORIES = (de_vries_yilmaz.STORY, ardennes.STORY, *two_of_86.STORIES, *two_without_work.STORIES)
