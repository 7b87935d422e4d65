"""How long drafts are kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.drafts.models import Draft

keep(
    Draft,
    category=_("wat iemand aan het typen is, en nog niet heeft bewaard"),
    whose=_("de medewerker die typt; de tekst kan over een gezin gaan"),
    period=_("14 dagen"),
    counted_from=_("de laatste keer dat er iets werd getypt"),
    source=_("niet langer dan nodig (AVG art. 5 lid 1 onder e)"),
)
