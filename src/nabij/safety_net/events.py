"""What is remembered of the safety net: numbers, days and names of professionals; never a word of a question."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

ASKED = event("safety_net:question:asked", _("{actor} legde vraag {number} aan het vangnet voor"))
CHANGED = event("safety_net:question:changed", _("{actor} wijzigde vraag {number} aan het vangnet"))
WITHDRAWN = event("safety_net:question:withdrawn", _("{actor} trok vraag {number} aan het vangnet in"))
RESTORED = event("safety_net:question:restored", _("{actor} legde vraag {number} aan het vangnet weer voor"))
TAKEN = event("safety_net:question:taken", _("{actor} pakte vraag {number} op"))
PUT_BACK = event("safety_net:question:put-back", _("{actor} legde vraag {number} terug"))
RULE_SET = event("safety_net:question:rule-set", _("{actor} verbeterde de regel bij vraag {number}"))
ASKED_BACK = event("safety_net:exchange:asked", _("{actor} vroeg iets na bij vraag {number}"))
ANSWERED = event("safety_net:exchange:answered", _("{actor} gaf antwoord bij vraag {number}"))
DECIDED = event("safety_net:decision:made", _("{actor} besloot op vraag {number} ({outcome})"))
REPLACED = event("safety_net:decision:replaced", _("{actor} nam een nieuw besluit op vraag {number} ({outcome})"))
ANNOUNCED = event("safety_net:decision:announced", _("{actor} gaf het besluit op vraag {number} aan het gezin"))
NOT_ANNOUNCED = event(
    "safety_net:decision:not-announced", _("{actor} nam terug dat het gezin het besluit op vraag {number} kreeg")
)
DISSENTED = event("safety_net:dissent:noted", _("{actor} ziet het besluit op vraag {number} anders"))
CAME_OF_IT = event("safety_net:decision:came-of-it", _("{actor} schreef op wat er van besluit {number} kwam"))
PRECEDENT_MADE = event("safety_net:precedent:made", _("{actor} maakte van besluit {number} een precedent zonder namen"))
