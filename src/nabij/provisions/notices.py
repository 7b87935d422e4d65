"""What the director is told of provisions: that something happened, never to whom or with which help."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

BEGUN = notice("provisions:begun", _("Hulp die is toegewezen, is begonnen."), "provisions:provisions")
NOT_BEGUN = notice(
    "provisions:not-begun", _("Hulp die is toegewezen, is nog niet begonnen. Bel de aanbieder."),
    "provisions:provisions",
)  # fmt: skip
DECISION_SOON = notice(
    "provisions:decision-soon", _("Op een aanvraag moet uiterlijk {day} besloten zijn."), "provisions:provisions"
)
DECISION_LATE = notice(
    "provisions:decision-late", _("Op een aanvraag had {day} besloten moeten zijn. Bel de gemeente."),
    "provisions:provisions",
)  # fmt: skip
ENDED_EARLY = notice(
    "provisions:ended-early", _("Hulp die is toegewezen, is eerder gestopt. Kijk wat er nu nodig is."),
    "provisions:provisions",
)  # fmt: skip
REQUESTED = notice(
    "provisions:requested", _("Een aanbieder vraagt om een toewijzing. Kijk ernaar."), "provisions:provisions"
)
