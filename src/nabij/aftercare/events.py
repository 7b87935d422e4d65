"""What is remembered of rounding off and of the time after: never what was said."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

FAREWELL_WRITTEN = event("aftercare:farewell:written", _("{actor} schreef op wat er bereikt is en wat van wie blijft"))
AFTERCARE_TRIED = event("aftercare:contact:tried", _("{actor} bereikte niemand voor de nazorg; opnieuw op {on}"))
AFTERCARE_DONE = event("aftercare:contact:done", _("{actor} schreef op hoe het na het afronden gaat"))
