"""How long the directory is kept: working data of professionals, not of residents."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.directory.models import Organisation, Professional

keep(
    Professional,
    category=_("werkgegevens van een professional"),
    whose=_("professional"),
    period=_("5 jaar"),
    counted_from=_("vertrek uit het gebied"),
    source=_("NEN 7513: nodig om het logboek te kunnen lezen"),
)
keep(
    Organisation,
    category=_("gegevens van een organisatie"),
    whose=_("niemand"),
    period=_("zolang de organisatie in de gids staat"),
    counted_from=_("opheffing"),
    source=_("eigen keuze van de gemeente"),
)
