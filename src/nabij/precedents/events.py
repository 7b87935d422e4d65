"""What is remembered of what was decided before and learned: never in which words of a case."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

WITHDRAWN = event("precedents:precedent:withdrawn", _("{actor} trok een precedent in"))
RESTORED = event("precedents:precedent:restored", _("{actor} zette een precedent terug"))
CAME_OF_IT = event("precedents:precedent:came-of-it", _("{actor} schreef op wat er van een eerder besluit kwam"))
ENOUGH = event("precedents:precedent:enough", _("{actor} las een eerder besluit en hoefde niets te vragen"))
NOT_ENOUGH = event("precedents:precedent:not-enough", _("{actor} zag dat een eerder besluit toch niet genoeg was"))
PROPOSED = event("precedents:rule:proposed", _("{actor} stelde een mandaat voor: {may}"))
TAKEN_BACK = event("precedents:rule:taken-back", _("{actor} nam een voorstel terug: {may}"))
ADOPTED = event("precedents:rule:adopted", _("{actor} maakte van een voorstel een mandaat: {may}"))
DECLINED = event("precedents:rule:declined", _("{actor} nam een voorstel niet over: {may}"))
WRITTEN = event("precedents:text:written", _("{actor} schreef een tekst over hoe wij beslissen"))
CHANGED = event("precedents:text:changed", _("{actor} wijzigde de nieuwe tekst over hoe wij beslissen"))
APPROVED = event("precedents:text:approved", _("{actor} keurde de tekst over hoe wij beslissen goed"))
