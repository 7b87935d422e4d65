"""The family as it is drawn: people, couples, whose child somebody is, and how two get on.

All of it belongs to one household, also people who are drawn in two: a drawing never reaches into another one.
"""

from nabij.kinship.models.people import Kin
from nabij.kinship.models.ties import Descent, KinBond, Pairing

__all__ = ["Descent", "Kin", "KinBond", "Pairing"]
