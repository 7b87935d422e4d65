"""What is remembered of debts: that something was written, never to whom or how much."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

DEBT_WRITTEN = event("money:debt:written", _("{actor} zette een schuld op de lijst"))
DEBT_CHANGED = event("money:debt:changed", _("{actor} wijzigde een schuld op de lijst"))
DEBT_REMOVED = event("money:debt:removed", _("{actor} haalde een schuld van de lijst die er net op stond"))
DEBT_SETTLED = event("money:debt:settled", _("{actor} schreef op dat een schuld voorbij is"))
DEBT_REOPENED = event("money:debt:reopened", _("{actor} schreef op dat een schuld toch nog open staat"))
DEBT_STUCK = event("money:debt:stuck", _("{actor} schreef op dat een schuldeiser niet meewerkt"))
DEBT_UNSTUCK = event("money:debt:unstuck", _("{actor} schreef op dat een schuldeiser weer meewerkt"))
AMOUNT_WRITTEN = event("money:amount:written", _("{actor} schreef op hoe hoog een schuld nu is"))
AMOUNT_RETRACTED = event("money:amount:retracted", _("{actor} nam een bedrag van een schuld terug"))
ARRANGED = event("money:arrangement:made", _("{actor} schreef een regeling op die ingaat op {on}"))
ARRANGEMENT_ENDED = event("money:arrangement:ended", _("{actor} beëindigde een regeling"))
ARRANGEMENT_BACK = event("money:arrangement:back", _("{actor} zette een regeling terug"))
LIVING_WRITTEN = event("money:living:written", _("{actor} schreef op wat er overblijft om van te leven"))
LIVING_RETRACTED = event("money:living:retracted", _("{actor} nam terug wat er overblijft om van te leven"))
