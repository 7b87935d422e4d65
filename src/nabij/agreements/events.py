"""What is remembered of agreements: with whom and when, never what a resident has to do with it."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

MADE = event("agreements:agreement:made", _("{actor} schreef een afspraak op met {organisation}"))
CHANGED = event("agreements:agreement:changed", _("{actor} veranderde een afspraak met {organisation}"))
LOOKED_AGAIN = event(
    "agreements:agreement:looked", _("{actor} bekeek een afspraak opnieuw; zij blijft zo, weer kijken op {on}")
)
ENDED = event("agreements:agreement:ended", _("{actor} schreef op dat een afspraak stopt"))
RESUMED = event("agreements:agreement:resumed", _("{actor} zette een gestopte afspraak weer aan"))
NOTED = event(
    "agreements:occasion:noted", _("{actor} schreef op hoe het ging met een afspraak met {organisation}, op {on}")
)
TAKEN_BACK = event("agreements:occasion:taken-back", _("{actor} nam terug wat over een afspraak was opgeschreven"))
TALK_WRITTEN = event("agreements:talk:written", _("{actor} schreef een gesprek met {organisation} op"))
CONTACT_PLACED = event(
    "agreements:contact:placed", _("{actor} maakte {professional} het vaste contact van {organisation}")
)
CONTACT_CHANGED = event("agreements:contact:changed", _("{actor} werkte het vaste contact van {organisation} bij"))
CONTACT_ENDED = event(
    "agreements:contact:ended", _("{actor} schreef op dat {organisation} geen vast contact meer heeft")
)
CONTACT_PUT_BACK = event(
    "agreements:contact:put-back", _("{actor} maakte {professional} weer het vaste contact van {organisation}")
)
