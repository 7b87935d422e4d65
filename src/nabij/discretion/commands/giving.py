"""Granting a mandate and withdrawing it: by whoever is competent, in writing, with a reason."""

from django.db.models import Q
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import SEATS, Permission, Role
from nabij.areas.models import Appointment, Area
from nabij.discretion import events, notices
from nabij.discretion.granting import Given, write_mandate
from nabij.discretion.models import Mandate
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import in_force
from nabij.notices.kinds import NoticeKind
from nabij.notices.telling import tell


@command(Permission.MANDATE_GRANT, Area, lock=True)
def grant_mandate(actor: Actor, area: Area, *, given: Given) -> Outcome[Mandate]:
    """Give a mandate for this area, or for the municipality as the default of its areas.

    Refuses as `write_mandate` does: to oneself, without text, article or limit, back in time, twice.
    """
    made = write_mandate(professional_of(actor), area, given)
    _tell(actor, notices.GIVEN, made)
    return Done(events.MANDATE_GIVEN, made, _facts(made))


@command(Permission.MANDATE_GRANT, Mandate, lock=True)
def withdraw_mandate(actor: Actor, mandate: Mandate, *, because: str) -> Outcome[Mandate]:
    """From today nothing more is decided under it; what was decided before stays valid (Awb art. 10:8).

    There is no way back: giving it again is a new mandate. Raises Refused without a reason, and for one that has
    ended already.
    """
    if mandate.withdrawn_on is not None:
        return Unchanged(mandate)
    if not because:
        raise Refused(_("Schrijf op waarom u het mandaat intrekt."), field="because")
    if mandate.ends_on is not None and mandate.ends_on <= clock.today():
        raise Refused(_("Dit mandaat is al afgelopen. Er is niets meer om in te trekken."))
    mandate.withdrawn_on, mandate.withdrawn_by = clock.today(), professional_of(actor)
    mandate.withdrawn_because = because
    mandate.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_because"])
    _tell(actor, notices.WITHDRAWN, mandate)
    return Done(events.MANDATE_WITHDRAWN, mandate, _facts(mandate))


def _tell(actor: Actor, kind: NoticeKind, mandate: Mandate) -> None:
    """Whoever holds the role there hears it; of a seat at a table: everybody of the team, who may take one."""
    roles = (Role.TEAM_MEMBER, Role.TEAM_LEADER) if mandate.role in SEATS else (Role(mandate.role), Role.TEAM_LEADER)
    held = Appointment.objects.filter(in_force(), role__in=roles, user__is_active=True)
    there = held.filter(Q(area__in=[mandate.area_id, mandate.area.parent_id]) | Q(area__parent=mandate.area_id))
    users = there.exclude(user_id=actor.id).order_by("user_id").values_list("user_id", flat=True).distinct()
    tell(kind, users, thing=mandate.pk, what=mandate.what, area=mandate.area.name)


def _facts(mandate: Mandate) -> dict[str, str]:
    return {"what": mandate.what, "area": mandate.area.name}
