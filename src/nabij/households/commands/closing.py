"""Closing a household: a reason, a retention clock of its own, and an empty table.

The commands that close are those of `intake`, since reporters hear of it; what closing does to the
household stands here as plain functions.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext as _

from nabij.areas.choices import Terms, choice_of
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import not_over

Because = Household.ClosedBecause


@dataclass(frozen=True)
class Keeping:
    """Until which day the file is kept, and on what ground."""

    until: date
    because: str


def keeping_after_refusal(household: Household) -> Keeping:
    """No help came of it: a withdrawn application is kept for weeks, by the area's own term."""
    weeks = choice_of(Terms, household.area_id).keep_after_declined_weeks
    because = _(
        "ingetrokken aanvraag: %(weeks)s weken, om erop terug te komen (AVG art. 5 lid 1 e; keuze van het gebied)"
    )
    return Keeping(clock.today() + timedelta(weeks=weeks), because % {"weeks": weeks})


def keeping_after_help(household: Household) -> Keeping:
    """Help was given: the area's term in years (Wmo 2015 art. 5.3.4: 15 years from receipt)."""
    years = choice_of(Terms, household.area_id).keep_after_closed_years
    because = _("afgesloten hulp: %(years)s jaar (Wmo 2015 art. 5.3.4; jeugdhulp 20 jaar, Jeugdwet art. 7.3.8)")
    return Keeping(clock.today() + relativedelta(years=years), because % {"years": years})


def close_household(household: Household, *, because: Because, safe: str, keeping: Keeping) -> None:
    """State, reason, clock and table together. The seats go last: without a seat one no longer sees the rows.

    Raises Refused while the last weighing of safety says that it is not safe.
    """
    if household.unsafe_since:
        raise Refused(_("De laatste weging zegt: niet veilig. Weeg eerst opnieuw."))
    household.state = Household.State.CLOSED
    household.director = None
    household.closed_at = clock.now()
    household.closed_because = because
    household.closed_safe = safe
    household.keep_until = keeping.until
    household.keep_because = keeping.because
    household.version += 1
    household.save(
        update_fields=[
            "state", "director", "closed_at", "closed_because", "closed_safe", "keep_until", "keep_because", "version",
        ]
    )  # fmt: skip
    _clear_table(household)


def _clear_table(household: Household) -> None:
    today = clock.today()
    sitting = Involvement.objects.filter(not_over(), household=household)
    sitting.update(ends_on=today, ended_because=_("het huishouden is gesloten"))
