"""What is stored of rules and of what stands in the way."""

from nabij.obstacles.models.obstacles import Obstacle, ObstacleCase
from nabij.obstacles.models.rules import Rule, RuleAnswer

__all__ = ["Obstacle", "ObstacleCase", "Rule", "RuleAnswer"]
