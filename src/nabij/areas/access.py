"""Who arranges areas: functional administrators, each for their own part of the municipality."""

from collections.abc import Callable

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.areas.models import Appointment, Area


def _areas(permission: Permission, column: str) -> Callable[[Actor], Q]:
    return lambda actor: Q(**{f"{column}__in": actor.areas_with(permission)})


rule(Permission.AREA_CONFIGURE, Area)(_areas(Permission.AREA_CONFIGURE, "pk"))
rule(Permission.PEOPLE_APPOINT, Area)(_areas(Permission.PEOPLE_APPOINT, "pk"))
rule(Permission.PEOPLE_APPOINT, Appointment)(_areas(Permission.PEOPLE_APPOINT, "area_id"))
