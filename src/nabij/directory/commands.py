"""Keeping the directory: who works here, how to reach them, and with which account they log in."""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, command
from nabij.access.permissions import Permission
from nabij.accounts.models import User
from nabij.areas.models import Area
from nabij.audit.tracing import record
from nabij.directory import events
from nabij.directory.access import administers, refuse_unless_administers
from nabij.directory.linking import account_that_fits
from nabij.directory.models import Professional
from nabij.directory.profiles import Profile
from nabij.kernel.errors import Refused


@command(Permission.PROFESSIONAL_KEEP, Area)
def add_professional(actor: Actor, area: Area, *, profile: Profile) -> Outcome[Professional]:
    """Put somebody in the directory of this area, with the account that has their address.

    Raises Refused when the same name stands there already for the same organisation.
    """
    organisation = profile.organisation_kept()
    if Professional.objects.filter(name__iexact=profile.name, organisation=organisation).exists():
        raise Refused(_("Deze persoon staat al in de gids bij deze organisatie."), field="name")
    professional = Professional(organisation=organisation)
    profile.write_on(professional)
    professional.save()
    professional.areas.add(area)
    _link(actor, professional)
    return Done(events.ADDED, professional, {"professional": professional.name})


@command(Permission.PROFESSIONAL_KEEP, Professional, lock=True)
def change_professional(actor: Actor, professional: Professional, *, profile: Profile) -> Outcome[Professional]:
    """Bring somebody's data up to date; everyone may do so for themselves, but for name, trade and organisation.

    Raises Refused when that name stands there already, and for who would call themselves something else.
    """
    _refuse_to_rename_oneself(actor, professional, profile)
    _show_at_front_door(actor, professional, profile.at_front_door)
    organisation = profile.organisation_kept()
    others = Professional.objects.filter(name__iexact=profile.name, organisation=organisation)
    if others.exclude(pk=professional.pk).exists():
        raise Refused(_("Deze naam staat al in de gids bij deze organisatie."), field="name")
    professional.organisation = organisation
    for name in ("name", "discipline", "phone", "email", "good_at", "where"):
        setattr(professional, name, getattr(profile, name))
    professional.working_days = list(profile.working_days)
    professional.save()
    _link(actor, professional)
    return Done(events.CHANGED, professional, {"professional": professional.name})


def _refuse_to_rename_oneself(actor: Actor, professional: Professional, profile: Profile) -> None:
    """Others invite and hand over to a name at an organisation: nobody makes themselves into another."""
    stands = (professional.name, professional.organisation.name, professional.discipline)
    if stands != (profile.name, profile.organisation, profile.discipline) and not administers(actor, professional):
        raise Refused(_("Uw naam, vak en organisatie verandert functioneel beheer."))


def decides_on_front_door(actor: Actor, professional: Professional) -> bool:
    """Whether somebody stands on the front door is theirs to say; who has no account says it to who keeps theirs."""
    return professional.user_id in (None, actor.user_id)


def _show_at_front_door(actor: Actor, professional: Professional, chosen: str) -> None:
    if chosen in ("", professional.at_front_door):
        return
    if not decides_on_front_door(actor, professional):
        raise Refused(_("Of iemand op de voordeur staat, kiest diegene zelf."), field="at_front_door")
    professional.at_front_door = Professional.AtFrontDoor(chosen)


@command(Permission.PROFESSIONAL_KEEP, Professional, lock=True)
def give_account(actor: Actor, professional: Professional, *, email: str) -> Outcome[Professional]:
    """From now on this professional logs in with the account of this address; it is made when there is none.

    An account is one person's and a person has one account. Raises Refused when either is taken, when the account
    is closed, for who has left, and for one's own account: it would open the households of another.
    """
    refuse_unless_administers(actor, professional)
    if professional.user_id:
        raise Refused(_("Deze persoon heeft al een account."))
    if professional.left_on:
        raise Refused(_("Deze persoon werkt hier niet meer."))
    user = User.objects.select_for_update().filter(email=email.lower()).first()
    if user:
        _refuse_account(actor, user)
    professional.user = user or User.objects.create_user(email, professional.name)
    professional.email = professional.email or professional.user.email
    professional.save(update_fields=["user", "email"])
    return Done(events.ACCOUNT_GIVEN, professional, _facts_of_account(professional))


def _refuse_account(actor: Actor, user: User) -> None:
    if user.pk == actor.user_id:
        raise Refused(_("Dit is uw eigen account. Vraag een andere beheerder."), field="email")
    if not user.is_active:
        raise Refused(_("Dit account is gesloten. Open het eerst weer, bij de rollen van het gebied."), field="email")
    other = Professional.objects.filter(user=user).first()
    if other:
        raise Refused(_("Dit account is al van %(name)s.") % {"name": other.name}, field="email")


def _link(actor: Actor, professional: Professional) -> None:
    """The account with this address, when nobody could mean another; never one's own."""
    user = account_that_fits(professional)
    if user and user.pk != actor.user_id:
        professional.user = user
        professional.save(update_fields=["user"])
        facts = _facts_of_account(professional)
        record(events.ACCOUNT_GIVEN, actor.who(), thing=professional.pk, facts=facts)


def _facts_of_account(professional: Professional) -> dict[str, str]:
    return {"name": professional.user.name if professional.user else "", "professional": professional.name}
