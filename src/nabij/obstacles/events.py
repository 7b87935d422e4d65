"""What is remembered of obstacles: that one was told, and what was answered. Never in which words."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

TOLD = event("obstacles:obstacle:told", _("{actor} vertelde welke regel in de weg staat"))
TAKEN_BACK = event("obstacles:obstacle:taken-back", _("{actor} nam een obstakel terug"))
OWNED = event("obstacles:rule:owned", _("{actor} geeft voortaan antwoord over een regel"))
LEFT = event("obstacles:rule:left", _("{actor} geeft geen antwoord meer over een regel"))
ANSWERED = event("obstacles:rule:answered", _("{actor} gaf antwoord over een regel: {says}"))
JOINED = event("obstacles:rule:joined", _("{actor} legde twee namen van dezelfde regel bij elkaar"))
PARTED = event("obstacles:rule:parted", _("{actor} haalde twee regels weer uit elkaar"))
