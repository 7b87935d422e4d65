"""What lies with a household, as one may see it there."""

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.arrears.models import ArrearsCase, ArrearsSignal
from nabij.arrears.queries.lines import CaseLine, lines_of
from nabij.households.models import Household


def linked_to(actor: Actor, household: Household) -> list[CaseLine]:
    """The cases of a household, open ones first; who keeps the debts of one person reads what is about that person.

    Two queries. The cases are read by way of the signals: only of those that one may read there is a case.
    """
    seen = scope(actor, Permission.DEBT_KEEP, ArrearsSignal).filter(household=household)
    signals = list(seen.select_related("organisation", "debt"))
    cases = ArrearsCase.objects.filter(pk__in={one.case_id for one in signals}).select_related("taken_by", "area")
    return lines_of(cases.order_by("closed_on", "contact_by", "number"), signals)
