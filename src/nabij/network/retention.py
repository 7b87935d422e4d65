"""How long a network is kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.network.models import Connection

keep(
    Connection,
    category=_("wie er om het gezin heen staat en hoe dat contact is"),
    whose=_("leden van het huishouden en hun netwerk"),
    period=_("even lang als het huishouden"),
    counted_from=_("de dag van sluiten"),
    source=_("Wmo 2015 art. 5.3.4; Jeugdwet art. 7.3.8; AVG art. 5 lid 1 e"),
)
