"""Codes of iJw 3.2 as our own words. The standard names them; how we say them is ours."""

from django.utils.translation import gettext as _

from nabij.provisions.models import EndReason, Message, MessageLine, ReferredBy

Status = MessageLine.Status

KINDS = {
    "301": Message.Kind.ALLOCATION,
    "305": Message.Kind.START,
    "307": Message.Kind.STOP,
    "315": Message.Kind.REQUEST,
}
STATUSES = {"1": Status.FIRST, "2": Status.CHANGED, "3": Status.REMOVED, "9": Status.SAME}
END_REASONS = {
    "02": EndReason.DIED, "20": EndReason.PAUSED, "31": EndReason.AS_PLANNED, "32": EndReason.BY_CLIENT,
    "33": EndReason.BY_PROVIDER, "34": EndReason.TOGETHER, "35": EndReason.OUTSIDE, "36": EndReason.BY_MUNICIPALITY,
    "37": EndReason.CHANGED, "38": EndReason.OTHER_PROVIDER, "39": EndReason.OTHER_LAW,
}  # fmt: skip
REFERRERS = {
    "01": ReferredBy.MUNICIPALITY, "02": ReferredBy.GENERAL_PRACTITIONER, "03": ReferredBy.YOUTH_DOCTOR,
    "04": ReferredBy.CERTIFIED_BODY, "05": ReferredBy.SPECIALIST, "06": ReferredBy.NOBODY, "08": ReferredBy.COURT,
}  # fmt: skip
# In a 301: the reason of change that takes the whole allocation back.
TAKEN_BACK = "13"


def volume_words(volume: str, unit: str, frequency: str) -> str:
    """ "2 uur per week"; empty when the message says nothing of it."""
    units = {
        "01": _("minuten"), "04": _("uur"), "14": _("etmalen"), "16": _("dagdelen van 4 uur"), "82": _("stuks"),
        "83": _("euro"), "84": _("stuks"),
    }  # fmt: skip
    often = {"1": _("per dag"), "2": _("per week"), "4": _("per maand"), "6": _("in het geheel")}
    return " ".join(part for part in (volume, units.get(unit, ""), often.get(frequency, "")) if part) if volume else ""
