"""What the director is told of provisions: that something happened, never to whom or with which help."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

BEGUN = notice(
    "provisions:begun", _("Bij huishouden {home} is hulp begonnen die was toegewezen."), "provisions:provisions"
)
NOT_BEGUN = notice(
    "provisions:not-begun", _("Bij huishouden {home} is hulp die is toegewezen nog niet begonnen. Bel de aanbieder."),
    "provisions:provisions",
)  # fmt: skip
DECISION_SOON = notice(
    "provisions:decision-soon",
    _("Op een aanvraag van huishouden {home} moet uiterlijk {day} besloten zijn."),
    "provisions:provisions",
)
DECISION_LATE = notice(
    "provisions:decision-late",
    _("Op een aanvraag van huishouden {home} had {day} besloten moeten zijn. Bel de gemeente."),
    "provisions:provisions",
)
ENDED_EARLY = notice(
    "provisions:ended-early", _("Bij huishouden {home} is hulp eerder gestopt dan bedoeld. Kijk wat er nu nodig is."),
    "provisions:provisions",
)  # fmt: skip
REQUESTED = notice(
    "provisions:requested",
    _("Een aanbieder vraagt om een toewijzing bij huishouden {home}. Kijk ernaar."),
    "provisions:provisions",
)
