"""Who of the team can be named in an agreement: plain functions that commands and forms share."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from nabij.access.permissions import Permission, roles_with
from nabij.areas.models import Appointment, Area
from nabij.directory.models import Professional
from nabij.kernel.errors import Refused
from nabij.kernel.periods import in_force


def team_of(areas: Collection[UUID]) -> "QuerySet[Professional]":
    """Who works in the teams of these areas today, by name; also by an appointment for the whole municipality."""
    here = Q(area_id__in=areas) | Q(area__parts__in=areas)
    held = Appointment.objects.filter(in_force(), here, role__in=roles_with(Permission.AGREEMENT_KEEP))
    return Professional.objects.filter(left_on=None, user_id__in=held.values("user_id")).order_by("name")


def member_of_team(area: Area, professional: UUID, *, field: str = "ours") -> Professional:
    """This professional, of that team. Raises Refused for anybody else."""
    found = team_of([area.pk]).filter(pk=professional).first()
    if found is None:
        raise Refused(_("Kies iemand die nu in het team van dit gebied werkt."), field=field)
    return found
