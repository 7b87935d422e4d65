"""What is told in the collaboration: that something is asked or answered, never what or about whom."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

NOW = "nu"  # the step that waits for an answer when one opens it
_NOW = f"?{NOW}=ja"

YOU_ARE_ASKED = notice(
    "collaboration:you-are-asked",
    _("{professional} vraagt u iets bij huishouden {home}, uiterlijk {due_on}. Bellen mag: {phone}."),
    "collaboration:ask",
    _NOW,
)
NO_LONGER_ASKED = notice("collaboration:no-longer-asked", _("Een vraag aan u bij huishouden {home} is ingetrokken."))
ANSWERED = notice(
    "collaboration:answered",
    _("Er is antwoord op uw vraag in de samenwerking rond huishouden {home}."),
    "collaboration:ask",
    _NOW,
)
LEADER_IS_ASKED = notice(
    "collaboration:leader-is-asked",
    _("{professional} vraagt u om de volgende stap in de samenwerking rond huishouden {home}."),
    "collaboration:ask",
    _NOW,
)
OVERRIDE_IS_ASKED = notice(
    "collaboration:override-is-asked",
    _("{professional} legt u een vraag voor om door te zetten bij huishouden {home}, uiterlijk {due_on}."),
    "collaboration:override",
)
OVERRIDDEN = notice(
    "collaboration:overridden",
    _("Er is besloten met doorzettingsmacht over een vraag rond huishouden {home}, tot {ends_on}."),
    "collaboration:ask",
    _NOW,
)
NOT_OVERRIDDEN = notice(
    "collaboration:not-overridden",
    _("Uw vraag om door te zetten bij huishouden {home} is beantwoord."),
    "collaboration:ask",
    _NOW,
)
