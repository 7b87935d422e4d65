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

CASE_JOINED = event("arrears:case:joined", _("{actor} bracht {signals} signalen bij vroegsignaalzaak {number}"))
CASE_MOVED = event("arrears:case:moved", _("{actor} liet vroegsignaalzaak {number} meegaan naar {area}"))
CASE_TAKEN = event("arrears:case:taken", _("{actor} pakte vroegsignaalzaak {number} op"))
CASE_RELEASED = event("arrears:case:released", _("{actor} legde vroegsignaalzaak {number} terug"))
CASE_LINKED = event("arrears:case:linked", _("{actor} legde vroegsignaalzaak {number} bij huishouden {household}"))
CASE_UNLINKED = event(
    "arrears:case:unlinked", _("{actor} haalde vroegsignaalzaak {number} weg bij huishouden {household}")
)
CASE_NOBODY = event(
    "arrears:case:nobody-known", _("{actor} keek van wie vroegsignaalzaak {number} is: niemand die wij kennen")
)
CASE_COMPARED = event("arrears:case:compared-again", _("{actor} vergeleek vroegsignaalzaak {number} opnieuw"))
CASE_CLOSED = event("arrears:case:closed", _("{actor} rondde vroegsignaalzaak {number} af ({result})"))
CASE_REOPENED = event("arrears:case:reopened", _("{actor} opende vroegsignaalzaak {number} weer"))
SIGNAL_LIFTED = event("arrears:signal:lifted", _("{actor} pakte een herhaald signaal toch op in zaak {number}"))
SIGNAL_PLACED = event("arrears:signal:placed", _("{actor} legde een signaal bij {area}"))
CONTACT_TRIED = event(
    "arrears:contact:tried", _("{actor} zocht contact bij vroegsignaalzaak {number} ({how}, bereikt: {reached})")
)
CONTACT_REMOVED = event("arrears:contact:removed", _("{actor} haalde een contactpoging weg bij zaak {number}"))
ADMINISTRATOR_NOTED = event(
    "arrears:case:administrator-noted", _("{actor} schreef op of er bewind is bij vroegsignaalzaak {number}")
)
CASE_HANDED = event("arrears:case:handed", _("{actor} vroeg het team om hulp bij zaak {number}: melding {report}"))
DEBT_TAKEN_OVER = event("arrears:signal:taken-over", _("{actor} zette een achterstand op de schuldenlijst"))
DEBT_RECOGNISED = event(
    "arrears:signal:recognised", _("{actor} herkende een signaal als een schuld die al op de lijst staat")
)
PARTNER_TOLD = event("arrears:partner:told", _("{actor} liet {organisation} weten wat er met {month} gebeurde"))
