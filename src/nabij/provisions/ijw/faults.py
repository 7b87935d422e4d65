"""What can be wrong with a message, in Dutch and without a word of what stood there."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

REASONS: dict[str, Any] = {
    "empty": _("Dit bestand is leeg."),
    "too_large": _("Dit bestand is groter dan 2 MB. Een bericht over één cliënt is dat nooit."),
    "not_xml": _("Dit is geen goed XML-bestand. Vraag de aanbieder het opnieuw te sturen."),
    "declares": _("Dit bestand bevat een DOCTYPE. Dat hoort niet in een bericht; het is om veiligheid niet gelezen."),
    "foreign": _("Hier staat een element dat niet in iJw 3.2 hoort."),
    "not_ijw": _("Dit is geen bericht 301, 305, 307 of 315 van iJw 3.2."),
    "missing": _("Dit element ontbreekt, of er staat niets in."),
    "not_a_date": _("Dit is geen bestaande datum (jaar-maand-dag)."),
    "not_a_number": _("Hier hoort een nummer van hoogstens negen cijfers."),
    "too_long": _("Dit is langer dan het veld mag zijn."),
    "too_short": _("Dit is korter dan het veld moet zijn."),
    "unknown_code": _("Deze code bestaat niet in de standaard."),
    "wrong_form": _("Dit staat niet in de vorm die de standaard vraagt."),
    "wrong_place": _("Hier hoort iets anders te staan, of ervóór ontbreekt een element."),
    "ends_before_begin": _("De einddatum ligt vóór de begindatum."),
    "schema": _("Dit voldoet niet aan het schema van de standaard."),
    # What comes up when a message is laid beside what is known here.
    "no_number": _("Er staat geen toewijzingsnummer in. Vraag de aanbieder het bericht met het nummer te sturen."),
    "no_allocation": _("Er staat hier geen toewijzing met dit nummer. Vraag de regisseur haar op te schrijven."),
    "other_person": _("Dit nummer hoort hier bij iemand anders. Controleer het nummer bij de aanbieder."),
    "bsn_differs": _("Het nummer klopt, het BSN niet. Bel de aanbieder of de regisseur."),
    "birth_differs": _("Het nummer klopt, de geboortedatum niet. Bel de aanbieder of de regisseur."),
    "name_differs": _("Het nummer klopt, de naam niet. Bel de aanbieder of de regisseur."),
    "other_provider": _("Deze toewijzing is aan een andere aanbieder. Controleer het nummer bij de afzender."),
    "nobody": _("Wij kennen niemand met dit BSN, deze naam en geboortedatum bij een huishouden dat open is."),
    "two_households": _("Deze persoon hoort bij meer huishoudens. De regisseur schrijft de toewijzing zelf op."),
    "used_before": _("Deze afzender stuurde al een ander bericht met dit nummer. Het eerste telt."),
    "no_file": _("Het bestand is niet meer te vinden. Lees het opnieuw in."),
}


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: on which line, at which element, why (a key of REASONS). Line 0 is the whole file."""

    reason: str
    line: int = 0
    element: str = ""

    @property
    def words(self) -> str:
        return str(REASONS[self.reason])

    def kept(self) -> dict[str, Any]:
        """As it is stored."""
        return {"reason": self.reason, "line": self.line, "element": self.element}
