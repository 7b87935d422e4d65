"""What is told about a report: its number, and names of professionals only."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

WAITS_TODAY = notice("intake:waits-today", _("Melding {number} moet vandaag. Kijk er nu naar."), "intake:sort")
CALL_SOON = notice("intake:call-soon", _("Melding {number}: bel de melder uiterlijk {day}."), "intake:sort")
CALL_LATE = notice(
    "intake:call-late", _("Melding {number}: de melder zou uiterlijk {day} gebeld worden. Bel vandaag."), "intake:sort"
)
CALL_LATE_FOR_LEADER = notice(
    "intake:call-late-for-leader",
    _("Melding {number}: de melder zou uiterlijk {day} gebeld worden en is nog niet gebeld. Wie belt vandaag?"),
    "intake:sort",
)
LINKED = notice(
    "intake:linked",
    _("Er is een nieuwe melding bij huishouden {home}, waar u de regie heeft."),
    "intake:of_household",
)
TAKEN_UP_BY = notice(
    "intake:taken-up-by", _("Uw melding {number} is opgepakt door {professional}, {phone}."), "intake:receipt"
)
TAKEN_UP = notice(
    "intake:taken-up", _("Uw melding {number} is opgepakt. Vragen? Bel {team}, {phone}."), "intake:receipt"
)
OTHERWISE = notice(
    "intake:otherwise",
    _("Uw melding {number} is afgerond: wij hebben het op een andere manier opgepakt. Vragen? Bel {team}, {phone}."),
    "intake:receipt",
)
