"""Keeping the directory: who works here, how to reach them, and who has left."""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.directory import events
from nabij.directory.models import Professional
from nabij.directory.profiles import Profile
from nabij.kernel import clock
from nabij.kernel.errors import Refused


@command(Permission.PROFESSIONAL_KEEP, Area)
def add_professional(actor: Actor, area: Area, *, profile: Profile) -> Outcome[Professional]:
    """Put somebody in the directory of this area.

    Raises Refused when the same name stands there already for the same organisation.
    """
    organisation = profile.organisation_kept()
    if Professional.objects.filter(name__iexact=profile.name, organisation=organisation).exists():
        raise Refused(_("Deze persoon staat al in de gids bij deze organisatie."), field="name")
    professional = Professional(organisation=organisation)
    profile.write_on(professional)
    professional.save()
    professional.areas.add(area)
    return Done(events.ADDED, professional, {"professional": professional.name})


@command(Permission.PROFESSIONAL_KEEP, Professional, lock=True)
def change_professional(actor: Actor, professional: Professional, *, profile: Profile) -> Outcome[Professional]:
    """Bring somebody's data up to date; everyone may do so for themselves."""
    organisation = profile.organisation_kept()
    others = Professional.objects.filter(name__iexact=profile.name, organisation=organisation)
    if others.exclude(pk=professional.pk).exists():
        raise Refused(_("Deze naam staat al in de gids bij deze organisatie."), field="name")
    professional.organisation = organisation
    for name in ("name", "discipline", "phone", "email", "good_at", "where"):
        setattr(professional, name, getattr(profile, name))
    professional.working_days = list(profile.working_days)
    professional.save()
    return Done(events.CHANGED, professional, {"professional": professional.name})


@command(Permission.PROFESSIONAL_KEEP, Professional, lock=True)
def say_left(actor: Actor, professional: Professional) -> Outcome[Professional]:
    """This person works here no longer: they go from the directory, and stay in the log.

    Raises Refused while they direct a household: hand over first.
    """
    if professional.left_on is not None:
        return Unchanged(professional)
    if professional.directs.exists():
        raise Refused(_("Deze persoon is nog regisseur. Draag eerst de regie over."))
    professional.left_on = clock.today()
    professional.save(update_fields=["left_on"])
    return Done(events.LEFT, professional, {"professional": professional.name})


@command(Permission.PROFESSIONAL_KEEP, Professional, lock=True)
def put_back(actor: Actor, professional: Professional) -> Outcome[Professional]:
    """Undo of `say_left`."""
    if professional.left_on is None:
        return Unchanged(professional)
    professional.left_on = None
    professional.save(update_fields=["left_on"])
    return Done(events.BACK, professional, {"professional": professional.name})
