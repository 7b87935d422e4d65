"""Looking at the plan together, who agrees with it, and whether the family makes one themselves first."""

from nabij.reviews.models.agreements import Agreement
from nabij.reviews.models.family_plans import FamilyGroupPlan
from nabij.reviews.models.meetings import Helped, NearTooLong, Review, ReviewPresence, Verdict

__all__ = ["Agreement", "FamilyGroupPlan", "Helped", "NearTooLong", "Review", "ReviewPresence", "Verdict"]
