"""What is remembered of the custom budget: numbers, amounts and who, never for what."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

ASKED = event("budget:request:asked", _("{actor} vroeg maatwerkbudget {number} aan: {amount}"))
ANSWERED = event("budget:request:answered", _("{actor} gaf antwoord op een vraag bij maatwerkbudget {number}"))
WITHDRAWN = event("budget:request:withdrawn", _("{actor} trok maatwerkbudget {number} in"))
SIGNED = event("budget:request:signed", _("{actor} tekende voor maatwerkbudget {number}: {amount}"))
REFUSED = event("budget:request:refused", _("{actor} tekende maatwerkbudget {number} niet"))
QUESTIONED = event("budget:request:questioned", _("{actor} stelde een vraag over maatwerkbudget {number}"))

HELPER_ASKED = event("budget:consent:asked", _("{actor} vroeg {professional} om ja of nee op lening {number}"))
CONSENT_NOTED = event("budget:consent:noted", _("{actor} schreef op wat de schuldhulp of bewindvoerder zei: {number}"))
CONSENT_YES = event("budget:consent:given", _("{actor} zei ja tegen lening {number}"))
CONSENT_NO = event("budget:consent:refused", _("{actor} zei nee tegen lening {number}"))

INSTALMENT_BOOKED = event("budget:instalment:booked", _("{actor} boekte een termijn van lening {number}: {amount}"))
PLAN_CHANGED = event("budget:plan:changed", _("{actor} maakte een andere afspraak over lening {number}"))
WRITE_OFF_ASKED = event("budget:write-off:asked", _("{actor} vroeg om lening {number} een gift te maken: {amount}"))
WRITE_OFF_SIGNED = event("budget:write-off:signed", _("{actor} tekende dat lening {number} een gift wordt: {amount}"))
WRITE_OFF_REFUSED = event("budget:write-off:refused", _("{actor} tekende niet dat lening {number} een gift wordt"))

LOOKED_BACK = event("budget:look-back:written", _("{actor} keek terug op maatwerkbudget {number}"))
PRICE_WRITTEN = event("budget:price:written", _("{actor} zette een prijs op de lijst van wat voorkomen kan worden"))
PRICE_ENDED = event("budget:price:ended", _("{actor} haalde een prijs van de lijst"))
