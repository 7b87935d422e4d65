"""What is told about the safety net: numbers and days, never about whom or which rule."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

_OFFICER, _TABLE = "safety_net:question", "safety_net:asked_question"

CAME = notice("safety_net:came", _("Vraag {number} ligt bij het vangnet. Besluit uiterlijk {day}."), _OFFICER)
ANSWER_CAME = notice("safety_net:answer-came", _("Er is antwoord op uw navraag bij vraag {number}."), _OFFICER)
DECIDE_SOON = notice("safety_net:decide-soon", _("Vraag {number}: besluit uiterlijk {day}."), _OFFICER)
TOO_LATE = notice(
    "safety_net:too-late", _("Op vraag {number} is niet op tijd besloten. Zij ging omhoog. Beslis vandaag."), _OFFICER
)  # fmt: skip
WITHDRAWN = notice("safety_net:withdrawn", _("Vraag {number} aan het vangnet is ingetrokken."))
FOR_THE_HEAD = notice(
    "safety_net:for-the-head",
    _("Vraag {number} aan het vangnet had {day} een besluit moeten hebben. Spreek het vangnet erop aan: {who}."),
)
TAKEN = notice("safety_net:taken", _("{professional} van het vangnet pakte vraag {number} op."), _TABLE)
ASKED_BACK = notice(
    "safety_net:asked-back", _("{professional} van het vangnet vraagt u iets bij vraag {number}."), _TABLE
)
GONE_UP = notice(
    "safety_net:gone-up", _("Op uw vraag {number} is niet op tijd besloten. Zij is omhoog gegaan."), _TABLE
)
DECIDED = notice("safety_net:decided", _("Het vangnet besloot op vraag {number}. Vertel het aan het gezin."), _TABLE)
DISSENT = notice("safety_net:dissent", _("{professional} ziet het besluit op vraag {number} anders."), _TABLE)
