"""What is done in the collaboration. Each module registers its commands when it is imported."""

from nabij.collaboration.commands import answering, asking, overriding, parcels, teams, transfers

__all__ = ["answering", "asking", "overriding", "parcels", "teams", "transfers"]
