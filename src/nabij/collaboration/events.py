"""What is remembered of leading the collaboration: who was asked and when, never what about."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

ASKED = event("collaboration:ask:asked", _("{actor} vroeg iets aan {to} ({rung}), uiterlijk {due_on}"))
WITHDRAWN = event("collaboration:ask:withdrawn", _("{actor} trok een vraag aan {to} in"))
RESUMED = event("collaboration:ask:resumed", _("{actor} nam het intrekken van een vraag aan {to} terug"))
ANSWERED = event("collaboration:ask:answered", _("{actor} schreef het antwoord van {to} op: {answer}"))
ANSWER_TAKEN_BACK = event("collaboration:ask:answer-taken-back", _("{actor} nam het antwoord van {to} terug"))
LEADER_ASKED = event("collaboration:ask:leader-asked", _("{actor} vroeg de teamleider om de volgende stap"))
LETTER_SENT = event("collaboration:letter:sent", _("{actor} verstuurde een opschalingsbrief naar {to}"))
LETTER_NOT_SENT = event("collaboration:letter:not-sent", _("{actor} nam terug dat een brief naar {to} verstuurd is"))
OVERRIDDEN = event(
    "collaboration:override:decided", _("{actor} besloot met doorzettingsmacht over {organisation}, tot {ends_on}")
)
OVERRIDE_STOPPED = event(
    "collaboration:override:stopped", _("{actor} stopte een besluit met doorzettingsmacht over {organisation}")
)
TEAM_LINKED = event("collaboration:team:linked", _("{actor} koppelde {organisation}"))
TEAM_UNLINKED = event("collaboration:team:unlinked", _("{actor} beëindigde de koppeling met {organisation}"))
TEAM_LINKED_AGAIN = event("collaboration:team:linked-again", _("{actor} koppelde {organisation} toch weer"))
TRANSFER_ASKED = event("collaboration:transfer:asked", _("{actor} vroeg {receiver} om hulp over te nemen"))
TRANSFER_ACCEPTED = event("collaboration:transfer:accepted", _("{actor} schreef op dat {receiver} de hulp overneemt"))
TRANSFER_REFUSED = event("collaboration:transfer:refused", _("{actor} schreef op dat {receiver} niet overneemt"))
TRANSFER_WITHDRAWN = event("collaboration:transfer:withdrawn", _("{actor} trok een overdracht aan {receiver} in"))
TRANSFER_REOPENED = event("collaboration:transfer:reopened", _("{actor} zette een overdracht aan {receiver} weer open"))
PARCEL_CHOSEN = event("collaboration:parcel:chosen", _("{actor} koos wat er meegaat naar {receiver}: {parts}"))
PARCEL_UNPACKED = event("collaboration:parcel:unpacked", _("{actor} liet niets meegaan naar {receiver}"))
PARCEL_GONE = event(
    "collaboration:parcel:gone", _("{actor} gaf gegevens mee aan {receiver}, {form}: {parts} (grondslag: {basis})")
)
