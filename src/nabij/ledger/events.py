"""What is remembered of the money: numbers, amounts, organisations and who; never for whom."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

BUDGET_RAISED = event("ledger:budget:raised", _("{actor} verhoogde het budget van {area} in {year} met {amount}"))
BUDGET_LOWERED = event("ledger:budget:lowered", _("{actor} verlaagde het budget van {area} in {year} met {amount}"))
YEAR_CLOSED = event("ledger:budget:closed", _("{actor} sloot het budget van {area} over {year} af"))
LEDGER_EXPORTED = event("ledger:books:exported", _("{actor} haalde de boekingen van {area} over {year} op"))

ORDER_MADE = event("ledger:order:made", _("{actor} maakte betaalopdracht {order}: {payments} betalingen, {amount}"))
ORDER_TAKEN = event("ledger:order:taken", _("{actor} haalde betaalopdracht {order} op als {form}"))
ORDER_SENT = event("ledger:order:sent", _("{actor} leverde betaalopdracht {order} aan bij de bank"))
ORDER_WITHDRAWN = event("ledger:order:withdrawn", _("{actor} trok betaalopdracht {order} in"))
ORDER_PAID = event(
    "ledger:order:paid", _("{actor} schreef op: betaalopdracht {order} is betaald ({payments} betalingen)")
)
PAID = event("ledger:payment:paid", _("{actor} schreef op: aanvraag {number} is betaald, {amount} aan {payee}"))
FAILED = event("ledger:payment:failed", _("{actor} schreef op: de betaling van aanvraag {number} lukte niet"))
REFUNDED = event(
    "ledger:payment:refunded", _("{actor} schreef op: {payee} betaalde {amount} terug van aanvraag {number}")
)
IBAN_PROPOSED = event("ledger:iban:proposed", _("{actor} vroeg om een ander rekeningnummer voor aanvraag {number}"))
IBAN_CONFIRMED = event(
    "ledger:iban:confirmed", _("{actor} keurde het nieuwe rekeningnummer van aanvraag {number} goed")
)
IBAN_DECLINED = event("ledger:iban:declined", _("{actor} keurde het nieuwe rekeningnummer van aanvraag {number} af"))
