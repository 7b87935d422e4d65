"""What is done with room to act: asking beforehand, granting and withdrawing."""

from .asking import ask_mandate as ask_mandate
from .giving import grant_mandate as grant_mandate
from .giving import withdraw_mandate as withdraw_mandate
