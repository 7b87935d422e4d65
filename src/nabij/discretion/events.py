"""What is remembered of room to act."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

MANDATE_YES = event("discretion:mandate:granted", _("{actor} vroeg: mag ik? Het antwoord: ja, {amount}"))
MANDATE_NO = event("discretion:mandate:refused", _("{actor} vroeg: mag ik? Het antwoord: niet alleen, {amount}"))
