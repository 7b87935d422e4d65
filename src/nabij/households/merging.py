"""How the records of this package go along when two files become one."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.households.merge_ways import Joining, becomes, stays_behind
from nabij.households.models import Involvement, Membership, Question
from nabij.kernel import clock

_TRACE = _lazy("het logboek verandert nooit; het is te lezen onder beide nummers")
_TIES = _lazy("hoort bij wat er met dat nummer gebeurde")

for _model in ("audit.Event", "audit.Look"):
    stays_behind(_model, _TRACE)
for _model in ("households.Merge", "households.ChangedRow", "households.Separation"):
    stays_behind(_model, _TIES)
stays_behind("households.Household", _lazy("het oude nummer blijft bestaan en wijst naar het nieuwe"))
stays_behind("notices.Notice", _lazy("berichten blijven bij wie ze kreeg, en openen het samengevoegde dossier"))
stays_behind("plans.PlanVersion", _lazy("een vastgesteld plan blijft zoals het toen, met dat nummer, is afgesproken"))


def _question(row: Question, joining: Joining) -> dict[str, Any]:
    """There is one first question; that of the other file stands among those that came after."""
    because = _("stond in het dossier met nummer %s") % joining.goes.number
    return {"is_first": False, "because": row.because or because} if row.is_first else {}


def _seat(row: Involvement, joining: Joining) -> dict[str, Any]:
    """One director, one contact person, one stand-in: those of the other file sit there as helpers, or step back."""
    changed: dict[str, Any] = {} if row.seat == Involvement.Seat.HELPER else {"seat": Involvement.Seat.HELPER}
    sits = row.ends_on is None or row.ends_on > clock.today()
    return changed | (end_of_seat(row) if sits and row.pk not in joining.keeps_seat else {})


def end_of_seat(row: Involvement) -> dict[str, Any]:
    """From today they see nothing here."""
    return {"ends_on": max(clock.today(), row.starts_on), "ended_because": _("dossiers samengevoegd")}


def end_of_membership(row: Membership) -> dict[str, Any]:
    """Whoever is in the other file as well stands there once."""
    return {"ends_on": max(clock.today(), row.starts_on), "left_because": Membership.Left.MERGED}


becomes("households.Question", _question)
becomes("households.Involvement", _seat)
