"""The clock of an application, a ruling or an allocation, in words that one says at the table."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nabij.kernel import clock
from nabij.kernel.working_days import working_days_between
from nabij.provisions import terms
from nabij.provisions.models import Law
from nabij.provisions.queries import Asked, Track


@dataclass(frozen=True)
class Clock:
    """What is due, by when, and why then; `due` is None while it stands still."""

    what: str
    due: date | None
    why: str

    @property
    def is_late(self) -> bool:
        return self.due is not None and self.due < clock.today()

    @property
    def words(self) -> str:
        """ "besluit uiterlijk 12 december 2026; nog 8 werkdagen; 6 + 2 weken, Wmo"."""
        if self.due is None:
            return self.why
        day = _("%(what)s uiterlijk %(day)s") % {"what": self.what, "day": date_format(self.due, "j F Y")}
        return f"{day}; {days_left(self.due)}; {self.why}"


def days_left(due: date) -> str:
    """ "nog 8 werkdagen", "vandaag", "2 werkdagen te laat"."""
    days = working_days_between(clock.today(), due)
    if due == clock.today():
        return _("vandaag")
    if due < clock.today():
        return ngettext("%(days)s werkdag te laat", "%(days)s werkdagen te laat", -days) % {"days": -days}
    return ngettext("nog %(days)s werkdag", "nog %(days)s werkdagen", days) % {"days": days}


def clock_of(asked: Asked) -> Clock | None:
    """What runs for an application; None once it is decided or withdrawn."""
    application = asked.application
    if asked.ruling or application.withdrawn_on:
        return None
    if application.is_inquiry:
        return Clock(_("onderzoek"), application.due_on, _("6 weken na de melding, Wmo"))
    if still := asked.standing_still:
        return Clock(
            _("besluit"), None, _("de termijn staat stil: %(ground)s") % {"ground": still.get_ground_display()}
        )
    return Clock(_("besluit"), application.due_on, _why(asked))


def _why(asked: Asked) -> str:
    application = asked.application
    weeks = terms.DECISIONS[application.law].weeks
    counted = {
        Law.WMO: _("6 + 2 weken, Wmo") if application.inquiry_from else _("2 weken na de aanvraag, Wmo"),
    }
    if application.law == Law.DEBT_HELP and application.inquiry_from:
        counted[Law.DEBT_HELP] = _("%(weeks)s weken na het eerste gesprek, schuldhulp") % {"weeks": weeks}
    label = application.get_law_display()
    why = counted.get(Law(application.law), _("%(weeks)s weken, %(law)s") % {"weeks": weeks, "law": label})
    return f"{why}; {_('aangepast')}" if asked.changes else why


def article_of(asked: Asked) -> str:
    """Where the term stands."""
    if asked.application.is_inquiry:
        return terms.INQUIRY.article
    return terms.DECISIONS[asked.application.law].article


def start_clock(track: Track) -> Clock | None:
    """That it should begin; None once it did, or was taken back."""
    allocation = track.allocation
    if track.deliveries or allocation.withdrawn_on:
        return None
    return Clock(_("bericht dat de hulp begon"), allocation.start_due_on, _("5 werkdagen na de ingang, iJw"))


def objection_words(asked: Asked) -> str:
    """ "Bezwaar kan tot en met …", or that it is over; empty without a ruling."""
    if asked.ruling is None:
        return ""
    until, day = asked.ruling.objection_until, date_format(asked.ruling.objection_until, "j F Y")
    if until < clock.today():
        return _("Bezwaar kon tot en met %(day)s.") % {"day": day}
    return _("Bezwaar kan tot en met %(day)s (%(left)s).") % {"day": day, "left": days_left(until)}
