"""How long is kept who was reminded."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.reminders.models import Reminder

keep(
    Reminder,
    category=_("welke medewerker aan welke termijn herinnerd is; er staat niets in over een gezin"),
    whose=_("de medewerker die herinnerd is"),
    period=_("1 jaar"),
    counted_from=_("de dag van de herinnering"),
    source=_("niet langer dan nodig (AVG art. 5 lid 1 onder e)"),
)
