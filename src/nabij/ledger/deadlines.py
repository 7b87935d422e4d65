"""How much time there still is, in words."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nabij.kernel import clock


def time_left(pay_by: datetime) -> str:
    """ "nog 5 uur", "nog 40 minuten", "3 uur te laat", "2 dagen te laat"."""
    left = pay_by - clock.now()
    minutes = int(abs(left).total_seconds() // 60)
    if left.total_seconds() < 0:
        return _("%(span)s te laat") % {"span": _span(minutes)}
    return _("nog %(span)s") % {"span": _span(minutes)}


def _span(minutes: int) -> str:
    if minutes < 60:
        return ngettext("%(n)s minuut", "%(n)s minuten", minutes) % {"n": minutes}
    if minutes < 48 * 60:
        return _("%(n)s uur") % {"n": minutes // 60}
    return _("%(n)s dagen") % {"n": minutes // (24 * 60)}
