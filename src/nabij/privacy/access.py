"""Who reads the trace: of a household whoever directs it, of an area whoever oversees it."""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.events import REFUSED
from nabij.access.permissions import Permission
from nabij.access.rules import rule, scope
from nabij.areas.models import Appointment
from nabij.audit.models import Event, Look
from nabij.households.models import Household


def _of_households(actor: Actor) -> Q:
    return Q(household__in=scope(actor, Permission.LOG_VIEW, Household).values("pk"))


@rule(Permission.LOG_VIEW, Look)
def _looks(actor: Actor) -> Q:
    return _of_households(actor)


@rule(Permission.LOG_VIEW, Event)
def _events(actor: Actor) -> Q:
    """Also what somebody of the area was refused where no household is known."""
    areas = actor.areas_with(Permission.LOG_VIEW)
    people = Appointment.objects.filter(area_id__in=areas).values("user_id")
    return _of_households(actor) | Q(household=None, name=REFUSED.name, user__in=people)
