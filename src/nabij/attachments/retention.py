"""How long files are kept."""

from django.utils.translation import gettext_lazy as _

from nabij.attachments.models import Attachment
from nabij.audit.keeping import keep

keep(
    Attachment,
    category=_("foto's en brieven bij een gesprek"),
    whose=_("de leden van een huishouden"),
    period=_("15 jaar; jeugdhulp 20 jaar"),
    counted_from=_("de ontvangst; bij jeugdhulp de laatste wijziging van het dossier"),
    source=_("Wmo 2015 art. 5.3.4; Jeugdwet art. 7.3.8"),
)
