"""What can be done around a household, a module per subject; importing them registers them."""

from nabij.households.commands import (
    authority,
    circumstances,
    closing,
    contact,
    direction,
    leaving,
    lives,
    members,
    merging,
    naming,
    on_table,
    question,
    seating,
    table,
    tracks,
)

__all__ = [
    "authority",
    "circumstances",
    "closing",
    "contact",
    "direction",
    "leaving",
    "lives",
    "members",
    "merging",
    "naming",
    "on_table",
    "question",
    "seating",
    "table",
    "tracks",
]
