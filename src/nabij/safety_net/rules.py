"""What the safety net may do about each kind of rule: the same sentences for the form, the page and the refusal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from nabij.obstacles.models import Rule
from nabij.safety_net.models.decisions import Ground, Outcome

Level = Rule.Level
GIVES = (Outcome.GRANTED, Outcome.PARTLY)


@dataclass(frozen=True)
class Power:
    """What may be decided about a kind of rule, on which ground, what that asks, and whether it can be a ruling."""

    what: Any
    outcomes: tuple[Outcome, ...]
    ground: Ground = Ground.NONE
    asks: tuple[str, ...] = ()
    may_be_ruling: bool = False


POWERS: Mapping[str, Power] = {
    Level.POLICY: Power(
        _("Een beleidsregel mag wijken als er bijzondere omstandigheden zijn, en de gevolgen onevenredig zijn in "
          "verhouding tot het doel van de regel (Awb art. 4:84). Beantwoord die twee vragen."),
        (Outcome.GRANTED, Outcome.PARTLY, Outcome.REFUSED, Outcome.CANNOT), Ground.SPECIAL,
        ("special", "disproportionate"), may_be_ruling=True,
    ),
    Level.BYLAW: Power(
        _("Een verordening wijkt alleen door haar eigen hardheidsclausule. Noem het artikel. Staat er geen clausule "
          "in, dan kan het niet."),
        (Outcome.GRANTED, Outcome.PARTLY, Outcome.REFUSED, Outcome.CANNOT), Ground.HARDSHIP, ("special", "clause"),
        may_be_ruling=True,
    ),
    Level.PRACTICE: Power(
        _("Over de werkwijze van een andere organisatie beslist het vangnet niet. Bel: als zij het anders doen, is het "
          "een afspraak. Lukt dat niet, dan gaat de teamleider verder bij Samenwerken."),
        (Outcome.GRANTED, Outcome.PARTLY, Outcome.CANNOT), Ground.AGREEMENT, ("agreed_with",),
    ),
    Level.LAW: Power(
        _("Een landelijke wet zet niemand opzij, ook het vangnet niet. Schrijf op wat wel helpt, en meld het obstakel "
          "aan beleid."),
        (Outcome.CANNOT,),
    ),
    Level.UNKNOWN: Power(
        _("Van deze regel weet nog niemand wat voor regel het is, en daarvan hangt af wat u mag besluiten. Zoek het "
          "uit, en vul het eerst in."),
        (),
    ),
}  # fmt: skip


def power_over(level: str) -> Power:
    """What may be decided about a rule of this kind."""
    return POWERS[level]
