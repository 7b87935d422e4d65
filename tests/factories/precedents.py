"""What was decided before, for tests."""

from typing import Any

from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.obstacles.models import Rule
from nabij.precedents.models import Precedent
from nabij.precedents.writing import Written, write_precedent


def make_precedent(rule: Rule, area: Area, by: Professional, **written: Any) -> Precedent:
    words = {
        "facts": "Een vrouw alleen kan de trap niet meer op. Een traplift staat klaar, de tweede offerte duurt weken.",
        "given": "De traplift, met één offerte.", "because": "Zij slaapt nu beneden op de bank.", "domain": "Wonen",
    }  # fmt: skip
    return write_precedent(by, rule, area, Written(**words | written))
