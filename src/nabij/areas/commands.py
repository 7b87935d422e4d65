"""Arranging areas: choices of their own, starting from another area, and who holds which role."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission, Role
from nabij.accounts.models import User
from nabij.accounts.sessions import close_account, open_account
from nabij.areas import events
from nabij.areas.actors import label_of
from nabij.areas.choices import KINDS, AnyChoice, forget, stored
from nabij.areas.models import Appointment, Area, Choice
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.periods import not_over


@command(Permission.AREA_CONFIGURE, Area, lock=True)
def make_area(
    actor: Actor, municipality: Area, *, name: str, inhabitants: int | None = None, source: Area | None = None
) -> Outcome[Area]:
    """A new area of the municipality; it begins with the choices of `source`, else follows the municipality.

    Raises Refused when the name is taken.
    """
    if Area.objects.filter(name__iexact=name).exists():
        raise Refused(_("Er is al een gebied met deze naam."), field="name")
    area = Area.objects.create(name=name, parent=municipality, inhabitants=inhabitants)
    if source is not None:
        _copy_choices(source, area)
    forget()
    return Done(events.AREA_MADE, area, {"area": area.name})


@command(Permission.AREA_CONFIGURE, Area, lock=True)
def describe_team(actor: Actor, area: Area, *, team_name: str, phone: str) -> Outcome[Area]:
    """How the team of this area is called and can be called; everybody reads it, also on the front door."""
    if (area.team_name, area.phone) == (team_name, phone):
        return Unchanged(area)
    area.team_name, area.phone = team_name, phone
    area.save(update_fields=["team_name", "phone"])
    return Done(events.TEAM_DESCRIBED, area, {"area": area.name})


@command(Permission.AREA_CONFIGURE, Area, lock=True)
def choose(actor: Actor, area: Area, *, choice: AnyChoice, version: int) -> Outcome[Choice]:
    """Fill in one subject in this area's own way. `version` is what the page showed (0: nothing of its own yet).

    Raises Conflict when somebody else changed the same subject meanwhile.
    """
    made = Choice.objects.select_for_update().filter(area=area, key=choice.key).first()
    _same_as_shown(made, version)
    if made is None:
        made = Choice(area=area, key=choice.key, version=0)
    made.value = stored(choice)
    made.version += 1
    made.save()
    forget()
    return Done(events.CHOSEN, made, {"area": area.name, "subject": str(choice.title)})


def _same_as_shown(made: Choice | None, version: int) -> None:
    now = made.version if made else 0
    if now != version:
        theirs = _as_text(made.value) if made else _("de keuze van de gemeente")
        raise Conflict(_("Iemand anders heeft dit net ook veranderd."), theirs=theirs, version=now)


def _as_text(value: dict[str, Any]) -> str:
    return "\n".join(
        ", ".join(str(item) for item in part) if isinstance(part, list) else str(part) for part in value.values()
    )


@command(Permission.AREA_CONFIGURE, Area, lock=True)
def fall_back(actor: Actor, area: Area, *, key: str) -> Outcome[Area]:
    """Follow the municipality again in one subject. What stood here is returned for undo by `choose`."""
    kind = {kind.key: kind for kind in KINDS}[key]
    gone, _each = Choice.objects.filter(area=area, key=key).delete()
    forget()
    if not gone:
        return Unchanged(area)
    return Done(events.FELL_BACK, area, {"area": area.name, "subject": str(kind.title)})


@command(Permission.AREA_CONFIGURE, Area, lock=True)
def start_from(actor: Actor, area: Area, *, source: Area) -> Outcome[Area]:
    """Begin this area with the choices of another; from then on each goes its own way (S7).

    Raises Refused when this area has made choices of its own already.
    """
    if area.pk == source.pk:
        raise Refused(_("Kies een ander gebied om mee te beginnen."), field="source")
    if Choice.objects.filter(area=area).exists():
        raise Refused(_("Dit gebied heeft al eigen keuzes. Wat er staat wordt niet overschreven."), field="source")
    _copy_choices(source, area)
    forget()
    return Done(events.STARTED_FROM, area, {"area": area.name, "source": source.name})


def _copy_choices(source: Area, area: Area) -> None:
    Choice.objects.bulk_create(
        Choice(area=area, key=choice.key, value=choice.value) for choice in Choice.objects.filter(area=source)
    )


@command(Permission.PEOPLE_APPOINT, Area, lock=True)
def appoint(actor: Actor, area: Area, *, email: str, name: str, role: Role) -> Outcome[Appointment]:
    """Give somebody a role in this area from today; who has no account yet gets one, and sets a password by e-mail.

    Raises Refused when the role is held already, when a new account has no name, when the account is closed, and
    for oneself: who gives roles reads no dossier, and must not come to read one on their own word. The first
    administrator of a municipality is made by `areas.settling`.
    """
    user = _account(email, name)
    if user.pk == actor.user_id:
        raise Refused(_("U kunt uzelf geen rol geven. Vraag een andere beheerder."), field="email")
    if not user.is_active:
        raise Refused(_("Dit account is gesloten. Open het eerst weer."), field="email")
    try:
        with transaction.atomic():
            appointment = Appointment.objects.create(user=user, area=area, role=role)
    except IntegrityError as double:
        raise Refused(_("Deze persoon heeft deze rol hier al."), field="role") from double
    facts = {"name": user.name, "role": label_of(role), "area": area.name}
    return Done(events.APPOINTED, appointment, facts)


def _account(email: str, name: str) -> User:
    found = User.objects.filter(email=email.lower()).first()
    if found is None and not name:
        raise Refused(_("Er is nog geen account met dit adres. Vul ook de naam in."), field="name")
    return found or User.objects.create_user(email, name)


@command(Permission.PEOPLE_APPOINT, Appointment, lock=True)
def close_account_of(actor: Actor, appointment: Appointment) -> Outcome[Appointment]:
    """Whoever holds this role logs in no more, and is out at once; roles and seats stay as they are.

    Raises Refused for one's own account, and for who also works where `actor` arranges nothing.
    """
    _refuse_account_of_another_area(actor, appointment)
    if appointment.user_id == actor.user_id:
        raise Refused(_("U kunt uw eigen account niet sluiten. Vraag een andere beheerder."))
    if not appointment.user.is_active:
        return Unchanged(appointment)
    close_account(appointment.user)
    return Done(events.ACCOUNT_CLOSED, appointment, {"name": appointment.user.name})


@command(Permission.PEOPLE_APPOINT, Appointment, lock=True)
def open_account_of(actor: Actor, appointment: Appointment) -> Outcome[Appointment]:
    """Undo of `close_account_of`. Raises Refused for who also works where `actor` arranges nothing."""
    _refuse_account_of_another_area(actor, appointment)
    if appointment.user.is_active:
        return Unchanged(appointment)
    open_account(appointment.user)
    return Done(events.ACCOUNT_OPENED, appointment, {"name": appointment.user.name})


def _refuse_account_of_another_area(actor: Actor, appointment: Appointment) -> None:
    """An account is for all areas together; who arranges one of them ends the role there."""
    held = Appointment.objects.filter(not_over(), user_id=appointment.user_id)
    other = held.exclude(area_id__in=actor.areas_with(Permission.PEOPLE_APPOINT)).select_related("area").first()
    if other:
        raise Refused(
            _("Deze persoon werkt ook in %(area)s. Beëindig hier de rol, of vraag de beheerder daar.")
            % {"area": other.area.name}
        )


@command(Permission.PEOPLE_APPOINT, Appointment, lock=True)
def end_appointment(actor: Actor, appointment: Appointment) -> Outcome[Appointment]:
    """The role ends today. Raises Refused for one's own last role as administrator: nobody would be left to mend it."""
    if appointment.user_id == actor.user_id and appointment.role == Role.ADMINISTRATOR:
        raise Refused(_("U kunt uw eigen rol als beheerder niet beëindigen. Vraag een andere beheerder."))
    if appointment.ends_on is not None:
        return Unchanged(appointment)
    appointment.ends_on = clock.today()
    appointment.save(update_fields=["ends_on"])
    facts = {"name": appointment.user.name, "role": label_of(appointment.role), "area": appointment.area.name}
    return Done(events.APPOINTMENT_ENDED, appointment, facts)
