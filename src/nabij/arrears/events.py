"""What is remembered of files and signals of arrears."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

FILE_SENT = event("arrears:file:sent", _("{actor} las een bestand in van {organisation} over {month}"))
FILE_STOPPED = event("arrears:file:stopped", _("{actor} zette het lezen van een bestand van {organisation} stil"))
FILE_RESUMED = event("arrears:file:resumed", _("{actor} ging verder met een bestand van {organisation}"))
FILE_AGREED = event("arrears:file:agreed", _("{actor} nam {good} goede regels over uit een bestand van {organisation}"))
FILE_WITHDRAWN = event(
    "arrears:file:withdrawn", _("{actor} trok een bestand van {organisation} in; {signals} signalen gingen weg")
)
FAULTS_EXPORTED = event(
    "arrears:file:faults-exported", _("{actor} haalde de {wrong} foute regels op van een bestand van {organisation}")
)
SIGNAL_REPORTED = event("arrears:signal:reported", _("{actor} schreef een signaal op van {organisation}"))
SIGNAL_WITHDRAWN = event("arrears:signal:withdrawn", _("{actor} haalde een signaal van {organisation} weer weg"))
MONTH_EXPORTED = event(
    "arrears:month:exported",
    _("{actor} haalde {month} op voor de landelijke cijfers: {signals} signalen, {cases} zaken"),
)
