"""How long provisions and messages about them are kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.provisions.models import (
    Allocation,
    Application,
    Delivery,
    Message,
    MessageLine,
    ProviderCode,
    Ruling,
    TermChange,
)

for model, category in (
    (Application, _("aanvraag van een voorziening")),
    (TermChange, _("wijziging van de termijn voor een besluit")),
    (Ruling, _("beschikking, met uitleg in gewone woorden")),
    (Allocation, _("toewijzing aan een aanbieder")),
    (Delivery, _("wanneer hulp begon en eindigde")),
):
    keep(
        model,
        category=category,
        whose=_("wie de voorziening vraagt of krijgt"),
        period=_("Wmo 15 jaar, jeugdhulp 20 jaar, Participatiewet 10 jaar, schuldhulp 5 jaar; ingetrokken: 6 weken"),
        counted_from=_("Wmo: ontvangst; jeugdhulp: laatste wijziging; anders: einde van de voorziening"),
        source=_("Wmo 2015 art. 5.3.4; Jeugdwet art. 7.3.8; Selectielijst gemeenten 2020"),
    )

for message, category in (
    (Message, _("bericht van of aan een aanbieder")),
    (MessageLine, _("regel uit een bericht van of aan een aanbieder")),
):
    keep(
        message,
        category=category,
        whose=_("wie de hulp krijgt"),
        period=_("even lang als de toewijzing; niet te plaatsen: 1 jaar"),
        counted_from=_("zoals de toewijzing; anders: ontvangst"),
        source=_("Jeugdwet art. 7.3.8; AVG art. 5 lid 1 onder e voor wat niet te plaatsen is"),
    )

keep(
    ProviderCode,
    category=_("AGB-code van een organisatie; er staat niets in over een gezin"),
    whose=_("de organisatie"),
    period=_("zolang de organisatie in de gids staat"),
    counted_from=_("de dag van opschrijven"),
    source=_("niet langer dan nodig (AVG art. 5 lid 1 onder e)"),
)
