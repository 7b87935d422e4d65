"""What one may see of the collaboration around one household, and what waits for somebody."""

from nabij.collaboration.queries.asks import (
    Ladder,
    asks_due,
    asks_of_me,
    households_with_late_asks,
    ladder_of,
    ladders_of,
    overrides_decided,
    overrides_to_decide,
)
from nabij.collaboration.queries.standing import OpenPart, Standing, standing_of

__all__ = [
    "Ladder",
    "OpenPart",
    "Standing",
    "asks_due",
    "asks_of_me",
    "households_with_late_asks",
    "ladder_of",
    "ladders_of",
    "overrides_decided",
    "overrides_to_decide",
    "standing_of",
]
