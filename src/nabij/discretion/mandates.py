"""Reading the mandates of an area: what somebody in this seat may decide alone, and who stands behind them."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from nabij.access.permissions import Role
from nabij.areas.actors import held_in
from nabij.areas.choices import MandateRule, Mandates, choice_of
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.households.models import Involvement

# A stand-in decides as the director whom they replace (Awb art. 10:3: mandate goes with the task).
ACTS_AS = {str(Involvement.Seat.STAND_IN): str(Role.DIRECTOR)}


@dataclass(frozen=True)
class Backing:
    """Who stands behind a decision, with the number to call."""

    name: str = ""
    phone: str = ""


def things(area_id: UUID) -> list[str]:
    """For what the area has given mandates, each once."""
    return list(dict.fromkeys(rule.what for rule in choice_of(Mandates, area_id).rules))


def rule_for(area_id: UUID, what: str, role: str) -> MandateRule | None:
    """The widest rule in force in the area for this, in this role at the table; None when there is none."""
    acting = ACTS_AS.get(role, role)
    mine = [rule for rule in choice_of(Mandates, area_id).rules if rule.what == what and rule.role == acting]
    return max(mine, key=limit, default=None)


def limit(rule: MandateRule) -> Decimal:
    """Up to and including this amount, in euros."""
    return Decimal(rule.up_to)


def backing(area: Area) -> Backing:
    """The team leader of the area today (or of the municipality) with their number; without one the team's."""
    leading = held_in(area, Role.TEAM_LEADER)
    found = Professional.objects.filter(user_id__in=leading.values("user_id"), left_on=None)
    leader = found.select_related("organisation").order_by("name").first()
    if leader is None:
        return Backing(phone=area.phone)
    return Backing(leader.name, leader.phone or leader.organisation.phone or area.phone)
