"""The directory is open to everyone who works in the municipality; keeping it is for administrators."""

from django.db.models import Q
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.kernel.errors import Refused


@rule(Permission.PROFESSIONAL_VIEW, Professional)
def _seen(actor: Actor) -> Q:
    return Q() if actor.areas_with(Permission.PROFESSIONAL_VIEW) else NONE


@rule(Permission.PROFESSIONAL_KEEP, Professional, view=Permission.PROFESSIONAL_VIEW)
def _kept(actor: Actor) -> Q:
    places = Professional.areas.through.objects.filter(area_id__in=actor.areas_with(Permission.PROFESSIONAL_KEEP))
    return Q(pk__in=places.values("professional_id")) | Q(user_id=actor.id)


@rule(Permission.PROFESSIONAL_KEEP, Area)
def _areas(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(Permission.PROFESSIONAL_KEEP))


def administers(actor: Actor, professional: Professional) -> bool:
    """Whether `actor` keeps the directory of an area where this professional works: more than keeping oneself."""
    return professional.areas.filter(pk__in=actor.areas_with(Permission.PROFESSIONAL_KEEP)).exists()


def refuse_unless_administers(actor: Actor, professional: Professional) -> None:
    """Raises Refused for whoever may only keep their own data."""
    if not administers(actor, professional):
        raise Refused(_("Dit doet functioneel beheer."))
