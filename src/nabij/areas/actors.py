"""The roles that somebody holds by appointment, today."""

from uuid import UUID

from django.db.models import Q

from nabij.access.actor import Grant
from nabij.access.permissions import ROLES, Role
from nabij.areas.models import Appointment
from nabij.kernel import clock

# Where a page leaves in the session for whom a role is (e-mail, name); kept until the role is given.
ROLE_FOR = "role_for"


def grants_of(user_id: UUID) -> frozenset[Grant]:
    """Grants in force today; an appointment for the municipality counts for each of its areas. One query."""
    today = clock.today()
    held = Appointment.objects.filter(
        Q(ends_on=None) | Q(ends_on__gt=today), user_id=user_id, starts_on__lte=today
    ).values_list("role", "area_id", "area__parts__id")
    pairs: list[tuple[str, UUID | None]] = [(role, area) for role, *areas in held for area in areas]
    return frozenset(Grant(Role(role), area) for role, area in pairs if area is not None)


def label_of(role: str) -> str:
    """The Dutch name of a role as the log or a page shows it."""
    return str(ROLES[Role(role)].label) if role in set(Role) else role
