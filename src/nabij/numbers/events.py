"""What is remembered of the numbers: that somebody took them along."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

TABLES_EXPORTED = event("numbers:table:exported", _("{actor} nam de cijfers van {area} mee als bestand, over {period}"))
NEEDS_EXPORTED = event(
    "numbers:needs:exported", _("{actor} nam mee wat mensen in {area} nodig hebben, als bestand, over {period}")
)
