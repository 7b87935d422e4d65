"""For working on Nabij: pages tell what went wrong."""

from nabij.config.settings.base import *  # noqa: F403 -- settings are made to be stacked

DEBUG = True
GALLERY = True
