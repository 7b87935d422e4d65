"""What is remembered of a network: that it was written or changed, never with whom."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

CONNECTION_WRITTEN = event("network:connection:written", _("{actor} schreef een contact van het gezin op"))
CONNECTION_CHANGED = event("network:connection:changed", _("{actor} veranderde een contact van het gezin"))
CONNECTION_ENDED = event("network:connection:ended", _("{actor} schreef op dat een contact voorbij is"))
CONNECTION_RESUMED = event("network:connection:resumed", _("{actor} zette een contact van het gezin terug"))
CONNECTION_TAKEN_BACK = event(
    "network:connection:taken-back", _("{actor} nam terug wat over een contact was opgeschreven")
)
