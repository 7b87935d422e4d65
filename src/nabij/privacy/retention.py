"""How long the trace and the accounts are kept: these packages stand below where retention is declared."""

from django.utils.translation import gettext_lazy as _

from nabij.accounts.models import Persona, RateLimit, User
from nabij.audit.keeping import keep
from nabij.audit.models import Event, Look, Processing

keep(
    Look,
    category=_("wie welk dossier bekeek, en waarom"),
    whose=_("medewerkers en leden van een huishouden"),
    period=_("5 jaar"),
    counted_from=_("het moment van kijken"),
    source=_("AVG art. 5 lid 2 en art. 32; NEN 7513"),
)
keep(
    Event,
    category=_("wie wat deed in een dossier"),
    whose=_("medewerkers en leden van een huishouden"),
    period=_("15 jaar; zo lang als het dossier waar het over gaat"),
    counted_from=_("het moment zelf"),
    source=_("Wmo 2015 art. 5.3.4; AVG art. 5 lid 2"),
)
keep(
    Processing,
    category=_("van wie gegevens werden verwerkt, zonder door wie"),
    whose=_("leden van een huishouden"),
    period=_("5 jaar"),
    counted_from=_("het moment van verwerken"),
    source=_("standaard Logboek Dataverwerkingen; AVG art. 5 lid 2"),
)
keep(
    User,
    category=_("naam en e-mailadres om in te loggen"),
    whose=_("medewerkers"),
    period=_("zolang iemand hier werkt; daarna gesloten, en 15 jaar bewaard voor het logboek"),
    counted_from=_("de laatste werkdag"),
    source=_("AVG art. 5 lid 2 en art. 32"),
)
keep(
    Persona,
    category=_("verzonnen mensen van de demo"),
    whose=_("niemand"),
    period=_("zolang de demo bestaat"),
    counted_from=_("het maken van de demo"),
    source=_("geen persoonsgegevens"),
)
keep(
    RateLimit,
    category=_("hoe vaak iemand probeerde in te loggen"),
    whose=_("wie probeert in te loggen"),
    period=_("ten hoogste een dag"),
    counted_from=_("de laatste poging"),
    source=_("AVG art. 32"),
)
