"""On what ground a partner signals, and what they must have done first; nobody types law on the telephone.

The four conditions: Besluit gemeentelijke schuldhulpverlening art. 2 for rent; the rules on disconnection and on
health insurance ask the same of the others, in their own words.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from nabij.arrears.models import PartnerKind

Kind = PartnerKind


@dataclass(frozen=True)
class Ground:
    """Why this kind of partner may signal, in a sentence, and the four things they declare to have done."""

    sentence: Any
    conditions: tuple[Any, Any, Any, Any]


_USUAL = (
    _("zelf moeite gedaan om iemand te spreken over de achterstand"),
    _("gewezen op hulp bij schulden"),
    _("ten minste één keer schriftelijk herinnerd"),
    _("daarbij aangeboden de gegevens door te geven aan de gemeente; daar kwam geen nee op"),
)

GROUNDS: dict[str, Ground] = {
    Kind.RENT: Ground(
        _("Een verhuurder is gerechtigd te signaleren: Wgs art. 3 lid 1 onder b, Besluit gemeentelijke "
          "schuldhulpverlening art. 2."),
        _USUAL,
    ),
    Kind.ENERGY: Ground(
        _("Een energieleverancier is gerechtigd te signaleren: Wgs art. 3 lid 1 onder b, en de regels over afsluiten."),
        _USUAL,
    ),
    Kind.WATER: Ground(
        _("Een drinkwaterbedrijf is gerechtigd te signaleren: Wgs art. 3 lid 1 onder b, Regeling afsluitbeleid voor "
          "kleinverbruikers van drinkwater."),
        _USUAL,
    ),
    Kind.HEALTH: Ground(
        _("Een zorgverzekeraar is gerechtigd te signaleren: Wgs art. 3 lid 1 onder b, en de Zorgverzekeringswet."),
        _USUAL,
    ),
}  # fmt: skip
OTHERWISE = Ground(
    _("Deze partner heeft een eigen grondslag nodig, of doet mee aan een landelijke proef. Weet u het niet zeker? "
      "Vraag het eerst aan uw privacyfunctionaris."),
    _USUAL,
)  # fmt: skip


def ground_of(kind: str) -> Ground:
    """The ground for this kind of partner; for what the law does not name, that it must be looked up."""
    return GROUNDS.get(kind, OTHERWISE)
