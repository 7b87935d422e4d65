"""What is remembered: that it happened and between which numbers, never about whom."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

SEPARATED = event("changes:household:separated", _("{actor} schreef op dat een stel uit elkaar is: nummer {other}"))
TOGETHER_AGAIN = event("changes:household:together", _("{actor} draaide terug dat een stel uit elkaar is"))
