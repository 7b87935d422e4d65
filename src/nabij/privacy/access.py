"""Who reads the trace: of a household whoever directs it, of an area whoever oversees it."""

from uuid import UUID

from django.db.models import Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.events import REFUSED
from nabij.access.permissions import Permission
from nabij.access.rules import rule, scope
from nabij.areas import events as of_areas
from nabij.areas.models import Appointment, Area
from nabij.audit.models import Event, Look
from nabij.directory import events as of_directory
from nabij.directory.models import Professional
from nabij.households.events import DIRECTOR_ASKED
from nabij.households.models import Household

# What opens or closes the door for somebody: the privacy officer sees it, also where no household is concerned.
OF_ROLES = (of_areas.APPOINTED, of_areas.APPOINTMENT_ENDED, of_areas.ACCOUNT_CLOSED, of_areas.ACCOUNT_OPENED)
OF_ACCOUNTS = (of_directory.ACCOUNT_GIVEN, of_directory.LEFT, of_directory.BACK)


def _of_households(actor: Actor) -> Q:
    """And the numbers that went into them: what happened there is their story too."""
    theirs = scope(actor, Permission.LOG_VIEW, Household).values("pk")
    merged = Household.objects.filter(merged_into__in=theirs).values("pk")
    return Q(household__in=theirs) | Q(household__in=merged)


@rule(Permission.LOG_VIEW, Look)
def _looks(actor: Actor) -> Q:
    """Also what somebody of the area looked at where no household is known: a report that waits."""
    return _of_households(actor) | Q(household=None, user__in=_working_for(actor))


def _working_for(actor: Actor) -> "QuerySet[Appointment, UUID]":
    """The accounts of those who hold or held a role in the areas that the actor oversees."""
    areas = actor.areas_with(Permission.LOG_VIEW)
    return Appointment.objects.filter(area_id__in=areas).values_list("user_id", flat=True)


@rule(Permission.LOG_VIEW, Event)
def _events(actor: Actor) -> Q:
    """Also what somebody of the area was refused or asked where no household is known, and who got which role."""
    theirs = Q(household=None, name__in=(REFUSED.name, DIRECTOR_ASKED.name), user__in=_working_for(actor))
    return _of_households(actor) | theirs | _of_people(actor)


def _of_people(actor: Actor) -> Q:
    """Roles for these areas (one for the municipality counts here too), and accounts of those who work there."""
    areas = actor.areas_with(Permission.LOG_VIEW)
    roles = Appointment.objects.filter(Q(area_id__in=areas) | Q(area__in=Area.objects.filter(parts__in=areas)))
    working = Professional.areas.through.objects.filter(area_id__in=areas)
    of_roles = Q(name__in=[kind.name for kind in OF_ROLES], thing__in=roles.values("pk"))
    of_accounts = Q(name__in=[kind.name for kind in OF_ACCOUNTS], thing__in=working.values("professional_id"))
    return Q(household=None) & (of_roles | of_accounts)
