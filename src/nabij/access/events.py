"""What the door itself remembers."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

REFUSED = event("access:door:refused", _("{actor} werd geweigerd bij {page}"))
