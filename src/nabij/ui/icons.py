"""The names of the icons in the sprite; `icons.txt` is the one list, read by the build as well."""

from __future__ import annotations

from importlib import resources

_LINES = resources.files("nabij.ui").joinpath("icons.txt").read_text(encoding="utf-8").splitlines()
ICONS = frozenset(line for line in _LINES if line and not line.startswith("#"))
