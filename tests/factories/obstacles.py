"""Rules in the way, for tests."""

from typing import Any

from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.obstacles.models import Obstacle, Rule
from nabij.obstacles.writing import Told, write_obstacle


def make_rule(name: str = "Kostendelersnorm", **fields: Any) -> Rule:
    given = {"level": Rule.Level.LAW, "body": "Rijk", "article": "Participatiewet art. 22a"}
    return Rule.objects.create(name=name, **given | fields)


def make_obstacle(
    rule: Rule, area: Area, by: Professional, *, household: Household | None = None, **told: Any
) -> Obstacle:
    words = {"holds_back": "een volwassen zoon die thuis blijft wonen en helpt"} | told
    return write_obstacle(by, rule, area, Told(**words), household=household)[0]
