"""What is remembered of drawing a family: that somebody was drawn, never who they are to whom."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

MEMBERS_DRAWN = event("kinship:members:drawn", _("{actor} zette het gezin in de familietekening"))
KIN_ADDED = event("kinship:kin:added", _("{actor} tekende iemand in de familie erbij"))
KIN_CHANGED = event("kinship:kin:changed", _("{actor} veranderde iemand in de familietekening"))
KIN_ERASED = event("kinship:kin:erased", _("{actor} haalde iemand uit de familietekening"))
TIED = event("kinship:tie:added", _("{actor} tekende een lijn in de familie erbij"))
TIE_CHANGED = event("kinship:tie:changed", _("{actor} veranderde een lijn in de familietekening"))
TIE_ERASED = event("kinship:tie:erased", _("{actor} haalde een lijn uit de familietekening"))
TAKEN_BACK = event("kinship:step:taken-back", _("{actor} maakte een stap in de familietekening ongedaan"))
