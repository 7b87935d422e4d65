"""How long notices are kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.notices.models import Notice

keep(
    Notice,
    category=_("berichten aan medewerkers; er staat niets in over een gezin"),
    whose=_("de medewerker die het bericht krijgt"),
    period=_("1 jaar"),
    counted_from=_("de dag van het bericht"),
    source=_("niet langer dan nodig (AVG art. 5 lid 1 onder e)"),
)
