"""What is remembered of the chain: never what stands in it."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

BOX_ADDED = event("chain:box:added", _("{actor} schreef iets op in de keten"))
BOX_REMOVED = event("chain:box:removed", _("{actor} haalde iets weg dat net in de keten stond"))
LINK_ADDED = event("chain:link:added", _("{actor} trok een pijl in de keten"))
LINK_CHANGED = event("chain:link:changed", _("{actor} veranderde een pijl in de keten"))
LINK_REMOVED = event("chain:link:removed", _("{actor} haalde een pijl weg uit de keten"))
LINK_RESTORED = event("chain:link:restored", _("{actor} zette een pijl terug in de keten"))
ACTION_PINNED = event("chain:action:pinned", _("{actor} hing een actie bij wat zij aanpakt"))
ACTION_UNPINNED = event("chain:action:unpinned", _("{actor} haalde een actie los van wat zij aanpakte"))
FIRST_MARKED = event("chain:first:marked", _("{actor} schreef op waar zij beginnen"))
FIRST_ENDED = event("chain:first:ended", _("{actor} schreef op dat zij daar niet meer beginnen"))
FIRST_RESUMED = event("chain:first:resumed", _("{actor} schreef op dat zij daar toch beginnen"))
