"""What is remembered of a report."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

MADE = event("intake:report:made", _("{actor} deed melding {number}"))
NOTED = event("intake:report:noted", _("{actor} schreef melding {number} op na een gesprek"))
ASKED = event("intake:report:asked", _("Via {actor} kwam vraag {number} binnen"))
COMPLETED = event("intake:report:completed", _("{actor} vulde melding {number} aan na het bellen"))
TOLD_BY_CALL = event("intake:report:told-by-call", _("{actor} belde de melder van melding {number} met het bericht"))
INQUIRY_DONE = event("intake:report:inquiry-done", _("{actor} rondde het onderzoek na melding {number} af"))
INQUIRY_REOPENED = event("intake:report:inquiry-reopened", _("{actor} opende het onderzoek na melding {number} weer"))
TAKEN = event("intake:report:taken", _("{actor} pakte melding {number} op"))
RELEASED = event("intake:report:released", _("{actor} legde melding {number} terug"))
LINKED = event("intake:report:linked", _("{actor} legde melding {number} bij huishouden {household}"))
UNLINKED = event("intake:report:unlinked", _("{actor} haalde melding {number} weg bij huishouden {household}"))
HOUSEHOLD_BEGUN = event("intake:household:begun", _("{actor} begon huishouden {household} met melding {number}"))
HOUSEHOLD_UNDONE = event(
    "intake:household:undone", _("{actor} haalde huishouden {household} weer weg: verkeerd begonnen")
)
NOT_OURS = event("intake:report:left", _("{actor} schreef op dat melding {number} niet voor ons is ({reason})"))
BROUGHT_BACK = event("intake:report:brought-back", _("{actor} haalde melding {number} terug"))
FORWARDED = event("intake:report:forwarded", _("{actor} stuurde melding {number} door naar {area}"))
CALLED_BACK = event("intake:report:called-back", _("{actor} belde de melder van melding {number}"))
ANSWERED = event("intake:report:answered", _("{actor} liet de melder van melding {number} weten wat ermee gebeurt"))
