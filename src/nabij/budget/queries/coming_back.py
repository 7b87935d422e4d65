"""What comes back of loans, by number: for who pays and books."""

from dateutil.relativedelta import relativedelta

from nabij.access.actor import Actor
from nabij.access.rules import scope
from nabij.budget.access import PAY
from nabij.budget.models import Instalment
from nabij.budget.plans import LAST_DAY
from nabij.kernel import clock


def coming_back(actor: Actor) -> list[Instalment]:
    """Open instalments of loans that were paid out, up to the end of next month, the oldest first. One query."""
    until = clock.today() + relativedelta(months=1) + LAST_DAY
    found = scope(actor, PAY, Instalment).filter(
        paid_on=None, replaced_at=None, due_on__lte=until, request__payment__paid_on__isnull=False
    )
    return list(found.select_related("request__area").order_by("due_on", "request__number"))
