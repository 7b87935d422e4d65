"""Rounding off with the family, and whether it still goes well some time after."""

from nabij.aftercare.models.contact import AftercareContact
from nabij.aftercare.models.farewell import Farewell, FarewellVerdict, GoalOutcome, StaysWith

__all__ = ["AftercareContact", "Farewell", "FarewellVerdict", "GoalOutcome", "StaysWith"]
