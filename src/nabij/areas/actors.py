"""The roles that somebody holds by appointment, today."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from nabij.access.actor import Grant
from nabij.access.permissions import ROLES, Role
from nabij.areas.models import Appointment, Area
from nabij.kernel import clock
from nabij.kernel.asked_often import AskedOften
from nabij.kernel.periods import in_force

# Where a page leaves in the session for whom a role is (e-mail, name); kept until the role is given.
ROLE_FOR = "role_for"


def grants_of(user_id: UUID) -> frozenset[Grant]:
    """Grants in force today; an appointment for the municipality counts for each of its areas. One query."""
    held = _appointments(user_id, clock.today())
    pairs: list[tuple[str, UUID | None]] = [(role, area) for role, *areas in held for area in areas]
    return frozenset(Grant(Role(role), area) for role, area in pairs if area is not None)


@AskedOften
def _appointments(user_id: UUID, day: date) -> "QuerySet[Appointment, Any]":
    held = Appointment.objects.filter(in_force(day), user_id=user_id)
    return held.values_list("role", "area_id", "area__parts__id")


def held_in(area: Area, *roles: Role) -> "QuerySet[Appointment]":
    """Who holds one of these roles by appointment today, for this area or for the municipality it belongs to."""
    return Appointment.objects.filter(in_force(), role__in=roles, area_id__in=[area.pk, area.parent_id])


def accounts_with(area: Area, *roles: Role) -> list[UUID]:
    """Their accounts, each once: whom to tell."""
    return list(held_in(area, *roles).values_list("user_id", flat=True).distinct())


def accounts_by_area(*roles: Role) -> dict[UUID, list[UUID]]:
    """For each area who holds one of these roles there today, each once; for work over all areas. One query."""
    held = Appointment.objects.filter(in_force(), role__in=roles, user__is_active=True).order_by("user_id")
    found: dict[UUID, dict[UUID, None]] = {}
    for user, *areas in held.values_list("user_id", "area_id", "area__parts__id"):
        for area in areas:
            if area is not None:
                found.setdefault(area, {})[user] = None
    return {area: list(users) for area, users in found.items()}


def label_of(role: str) -> str:
    """The Dutch name of a role as the log or a page shows it."""
    return str(ROLES[Role(role)].label) if role in set(Role) else role
