"""What is remembered of looking together: that it happened, never what was said."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

REVIEW_HELD = event("reviews:review:held", _("{actor} schreef op dat samen naar het plan is gekeken op {on}"))
REVIEW_CHANGED = event("reviews:review:changed", _("{actor} veranderde het verslag van samen kijken op {on}"))
REVIEW_REMOVED = event("reviews:review:removed", _("{actor} haalde een net geschreven verslag van samen kijken weg"))
AGREEMENT_NOTED = event("reviews:agreement:noted", _("{actor} schreef op wat iemand van plan {number} vindt"))
AGREEMENT_TAKEN_BACK = event("reviews:agreement:taken-back", _("{actor} nam een antwoord over plan {number} terug"))
FAMILY_PLAN_NOTED = event("reviews:family-plan:noted", _("{actor} schreef op hoe het staat met het familiegroepsplan"))
