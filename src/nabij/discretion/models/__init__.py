"""Room to act: what a role may decide, and what somebody was told when they asked."""

from .answers import MandateAnswer as MandateAnswer
from .mandates import Mandate as Mandate
