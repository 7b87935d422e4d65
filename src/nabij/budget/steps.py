"""Where a request stands, in steps that one sees at a glance, and what its clock says."""

from django.utils.translation import gettext as _

from nabij.budget.models import BudgetRequest
from nabij.budget.queries.of_household import Standing
from nabij.ledger.deadlines import time_left
from nabij.ui.shapes import Step

State = BudgetRequest.State


def steps_of(of: Standing) -> list[Step]:
    """Asked, signed, paid, looked back; for a loan also paid back."""
    asked = of.request
    done = {
        _("Gevraagd"): True,
        _("Getekend"): asked.is_signed,
        _("Betaald"): of.paid_on is not None,
    }
    if asked.is_loan:
        done[_("Terugbetaald")] = of.paid_on is not None and not of.open_instalments
    done[_("Teruggekeken")] = of.look_back is not None
    current = next((label for label, ready in done.items() if not ready), "")
    return [
        Step(label=label, state="done" if ready else "current" if label == current and not of.is_done else "open")
        for label, ready in done.items()
    ]


def deadline_words(of: Standing) -> str:
    """The 24-hour clock while it runs ("nog 5 uur"), else what is to be done; empty when nothing is."""
    asked = of.request
    if of.is_done:
        return ""
    if asked.waits or of.paid_on is None:
        return time_left(asked.pay_by)
    if of.missed:
        return _("termijn gemist")
    return _("terugkijken") if of.asks_to_look_back else ""
