"""How long it is kept that somebody knocked."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.front_door.models import Knock

keep(
    Knock,
    category=_("hoe vaak er vanaf één plek werd gevraagd"),
    whose=_("niemand: een onleesbare sleutel en een getal"),
    period=_("een dag"),
    counted_from=_("het uur waarin het was; de volgende die iets vraagt ruimt op"),
    source=_("AVG art. 32: beveiliging, tegen misbruik"),
)
