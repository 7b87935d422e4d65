"""How long each rung may take in an area, and who can be asked there."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from nabij.access.permissions import Role
from nabij.areas.choices import OverrideGround, Terms, choice_of
from nabij.areas.models import Appointment
from nabij.collaboration.models import Rung
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.working_days import add_working_days


def term_of(rung: Rung, area_id: UUID) -> date:
    """The day by which this rung is answered when nothing else is agreed: so many working days from today."""
    terms = choice_of(Terms, area_id)
    days = {
        Rung.DIRECTOR: terms.ask_by_director_days,
        Rung.LEADER: terms.ask_by_leader_days,
        Rung.MANAGEMENT: terms.ask_of_management_days,
        Rung.OVERRIDE: terms.ask_to_override_days,
    }[rung]
    return add_working_days(clock.today(), days)


def accounts_with(role: Role, household: Household) -> list[UUID]:
    """The accounts that hold a role by appointment, today, for the area of this household or its municipality."""
    today = clock.today()
    held = Appointment.objects.filter(
        Q(ends_on=None) | Q(ends_on__gt=today),
        role=role, area_id__in=[household.area_id, household.area.parent_id], starts_on__lte=today,
    )  # fmt: skip
    return list(held.values_list("user_id", flat=True))


def ground_here(household: Household) -> OverrideGround | None:
    """On what an override would stand here; None where nobody holds that power, or nobody said on which ground."""
    ground = choice_of(OverrideGround, household.area_id)
    return ground if ground.stands_on and accounts_with(Role.OVERRIDE_HOLDER, household) else None
