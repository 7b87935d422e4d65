"""How long referrals are kept, and what belongs to them."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.referrals.models import Advice, PlacementLook, Referral

_PERIOD = _("bij een huishouden: even lang als het huishouden; anders 6 weken na het antwoord van de verwijzer")
_FROM = _("het antwoord van de verwijzer; bij een huishouden het sluiten ervan")
_SOURCE = _("Jeugdwet art. 7.3.8 en Wmo 2015 art. 5.3.4 (bij een huishouden); AVG art. 5 lid 1 onder e")

keep(
    Referral,
    category=_("aangekondigde verwijzing"),
    whose=_("wie het betreft, en de verwijzer"),
    period=_PERIOD,
    counted_from=_FROM,
    source=_SOURCE,
)
keep(
    Advice,
    category=_("advies op een verwijzing"),
    whose=_("wie het betreft, en wie adviseerde"),
    period=_PERIOD,
    counted_from=_FROM,
    source=_SOURCE,
)
keep(
    PlacementLook,
    category=_("hoe een plaatsing verliep"),
    whose=_("wie het betreft"),
    period=_PERIOD,
    counted_from=_FROM,
    source=_SOURCE,
)
