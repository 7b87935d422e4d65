"""How long released tables are kept."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.keeping import keep
from nabij.figures.models import Counted, Release

keep(
    Release,
    category=_("tabellen met aantallen huishoudens, zoals ze zijn getoond"),
    whose=_("niemand: uit de cijfers is geen huishouden te herkennen"),
    period=_("zolang de tabel bestaat"),
    counted_from=_("de dag waarop de tabel voor het eerst werd getoond"),
    source=_("wat eerder is getoond moet bekend blijven om te zien wat er nog bij kan (AVG overweging 26)"),
)

keep(
    Counted,
    category=_("aantallen huishoudens per kwartaal en gebied, zoals ze zijn geteld; kleine aantallen ziet niemand"),
    whose=_("niemand: er staan alleen aantallen, zonder wie het zijn"),
    period=_("zolang de tabel bestaat"),
    counted_from=_("de dag waarop het kwartaal voor het eerst werd geteld"),
    source=_("een jaar moet kloppen met zijn kwartalen, ook nadat een dossier is vernietigd (AVG overweging 26)"),
)
