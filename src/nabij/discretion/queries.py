"""What was asked and answered."""

from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Organisation
from nabij.discretion.models import MandateAnswer
from nabij.households.models import Household


def answers_of(actor: Actor, household: Household, limit: int = 50) -> list[MandateAnswer]:
    """The answers that were given around this household, the newest first; none for who may not ask."""
    answers = scope(actor, Permission.MANDATE_ASK, MandateAnswer).filter(household=household)
    return list(answers.select_related("asked_by", "mandate")[:limit])


def payees(area_id: UUID) -> list[str]:
    """Names of organisations that work in the area, to choose from instead of typing."""
    here = Organisation.objects.filter(professionals__areas=area_id)
    return list(here.order_by("name").values_list("name", flat=True).distinct())
