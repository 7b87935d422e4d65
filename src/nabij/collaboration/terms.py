"""How long each rung may take in an area, and who can be asked there."""

from datetime import date
from uuid import UUID

from nabij.access.permissions import Role
from nabij.areas.actors import accounts_with
from nabij.areas.choices import OverrideGround, Terms, choice_of
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


def ground_here(household: Household) -> OverrideGround | None:
    """On what an override would stand here; None where nobody holds that power, or nobody said on which ground."""
    ground = choice_of(OverrideGround, household.area_id)
    return ground if ground.stands_on and accounts_with(household.area, Role.OVERRIDE_HOLDER) else None
