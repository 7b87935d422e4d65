"""How long is kept which daily work was begun."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.jobs.models import Morning

keep(
    Morning,
    category=_("techniek: welk dagelijks werk op welke dag begon"),
    whose=_("niemand"),
    period=_("30 dagen"),
    counted_from=_("de dag zelf"),
    source=_("niet langer dan nodig (AVG art. 5 lid 1 onder e)"),
)
