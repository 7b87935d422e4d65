"""Asking each other, further up when nothing moves; and other teams, with what goes along to them."""

from nabij.collaboration.models.asks import Answer, Ask, Ended, Rung
from nabij.collaboration.models.overrides import Override
from nabij.collaboration.models.teams import NEEDS_REASON, OF_ONE_PERSON, Parcel, Part, Sharing, TeamLink, Transfer

__all__ = [
    "NEEDS_REASON",
    "OF_ONE_PERSON",
    "Answer",
    "Ask",
    "Ended",
    "Override",
    "Parcel",
    "Part",
    "Rung",
    "Sharing",
    "TeamLink",
    "Transfer",
]
