"""How long mandates are kept, and answers: as long as the support they were asked for."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.discretion.models import Mandate, MandateAnswer

keep(
    MandateAnswer,
    category=_("wat een professional zelf mocht beslissen"),
    whose=_("leden van het huishouden"),
    period=_("15 jaar"),
    counted_from=_("de dag van het antwoord"),
    source=_("Wmo 2015 art. 5.3.4 lid 1"),
)
keep(
    Mandate,
    category=_("wie namens de gemeente mag beslissen"),
    whose=_("professional"),
    period=_("15 jaar"),
    counted_from=_("de dag waarop het mandaat ophoudt: zo lang als wat eronder is besloten"),
    source=_("Awb titel 10.1"),
)
