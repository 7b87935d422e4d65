"""What is remembered of room to act."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

MANDATE_YES = event("discretion:answer:yes", _("{actor} vroeg: mag ik? Het antwoord: ja, {amount}"))
MANDATE_NO = event("discretion:answer:no", _("{actor} vroeg: mag ik? Het antwoord: niet alleen, {amount}"))
MANDATE_GIVEN = event("discretion:mandate:given", _("{actor} gaf een mandaat voor {area}: {what}"))
MANDATE_WITHDRAWN = event("discretion:mandate:withdrawn", _("{actor} trok een mandaat in voor {area}: {what}"))
