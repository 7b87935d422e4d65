"""Asking, one rung after the other: the director, the leader, the management, and who may override."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import ROLES, Permission, Role
from nabij.areas.actors import accounts_with
from nabij.collaboration import events, notices
from nabij.collaboration.models import Answer, Ask, Ended, Rung
from nabij.collaboration.terms import ground_here
from nabij.directory.models import Organisation, Professional
from nabij.households.commands.seating import number_of, professional_of, seat_of
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell
from nabij.plans.models import Action


@dataclass(frozen=True)
class Asking:
    """What is asked and why, by when, and how the family hears it. To the management a letter goes, about `subject`."""

    what: str
    why: str
    due_on: date
    family_told: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    subject: str = ""


@command(Permission.HOUSEHOLD_LEAD, Household, lock=True)
def ask_somebody(
    actor: Actor, household: Household, *, to: Professional | Organisation, asking: Asking, action: Action | None = None
) -> Outcome[Ask]:
    """The first rung: who directs asks a professional at the table, or an organisation that is not.

    Raises Refused for who leads by appointment (first the director asks), for a professional who does not sit at the
    table, for oneself, for a day gone by, and for a closed household. The same question twice is asked once.
    """
    me = professional_of(actor)
    _refuse_first(actor, household, to, me)
    _refuse_asking(asking, Rung.DIRECTOR)
    to_organisation = to if isinstance(to, Organisation) else to.organisation
    to_professional = to if isinstance(to, Professional) else None
    same = Ask.objects.filter(household=household, what=asking.what, organisation=to_organisation, ended="")
    if before := same.filter(professional=to_professional).first():
        return Unchanged(before)
    made = _write(
        household, me, asking, rung=Rung.DIRECTOR, organisation=to_organisation, professional=to_professional,
        action=action if action and action.household_id == household.pk else None,
    )  # fmt: skip
    return _asked(made)


def _refuse_first(actor: Actor, household: Household, to: Professional | Organisation, me: Professional) -> None:
    held = actor.seats.get(household.pk)
    if held is None or Permission.HOUSEHOLD_LEAD not in ROLES[held.role].permissions:
        raise Refused(_("Eerst vraagt de regisseur het zelf. Bel de regisseur."))
    if household.state == Household.State.CLOSED:
        raise Refused(_("Dit huishouden is gesloten. Open het eerst opnieuw."))
    if to == me:
        raise Refused(_("Dit bent u zelf. Zet het als actie in het plan."), field="to")
    if isinstance(to, Professional) and seat_of(household, to) is None:
        raise Refused(_("Deze professional zit niet aan tafel. Vraag hem of haar eerst aan tafel."), field="to")


def _refuse_asking(asking: Asking, rung: Rung) -> None:
    if not asking.what:
        raise Refused(_("Schrijf op wat u vraagt."), field="what")
    if not asking.why:
        raise Refused(_("Schrijf op waarom u het vraagt."), field="why")
    if asking.due_on < clock.today():
        raise Refused(_("Deze datum is al voorbij."), field="due_on")
    if rung != Rung.DIRECTOR and not asking.family_told:
        raise Refused(_("Schrijf op hoe het gezin dit hoort."), field="family_told")
    if rung == Rung.MANAGEMENT and not asking.contact_name:
        raise Refused(_("Schrijf op aan wie van de leiding u het vraagt."), field="contact_name")
    if rung == Rung.MANAGEMENT and not asking.subject:
        raise Refused(_("Schrijf op waarover de brief gaat."), field="subject")


@command(Permission.HOUSEHOLD_LEAD, Ask, lock=True)
def ask_further(actor: Actor, ask: Ask, *, asking: Asking) -> Outcome[Ask]:
    """The next rung, by the team leader: ask again, escalate to the management, or put it to who may override.

    The rung before ends with it, and stays as history. Raises Refused for who does not lead by appointment, before a
    no or the end of the term, beyond the last rung, and for an override where nobody holds that power.
    """
    if later := Ask.objects.filter(follows=ask).first():
        return Unchanged(later)
    household = ask.household
    rung = _next(actor, ask)
    _refuse_asking(asking, rung)
    _end(ask, Ended.FURTHER)
    keeps_to = rung == Rung.LEADER
    made = _write(
        household, professional_of(actor), asking, rung=rung, ladder=ask.ladder, follows=ask, action=ask.action,
        organisation=ask.organisation, professional=ask.professional if keeps_to else None,
    )  # fmt: skip
    return _asked(made)


def _next(actor: Actor, ask: Ask) -> Rung:
    rung = ask.next_rung
    if ask.household.area_id not in actor.areas_with(Permission.HOUSEHOLD_LEAD):
        raise Refused(_("De volgende stap is aan de teamleider. Vraag de teamleider met de knop."))
    if rung is None:
        raise Refused(_("Verder gaat de ladder niet."))
    if not ask.may_go_further:
        raise Refused(_("De volgende stap kan pas na een ‘nee’, of als de termijn voorbij is."))
    if rung == Rung.OVERRIDE and ground_here(ask.household) is None:
        raise Refused(_("In dit gebied heeft niemand doorzettingsmacht. Overleg met uw gebiedsmanager."))
    return rung


def _end(ask: Ask, how: Ended) -> None:
    """The rung ends; a term that passed in silence is written down as no answer."""
    if not ask.answer:
        ask.answer, ask.answered_on = Answer.NO_ANSWER, clock.today()
    ask.ended, ask.ended_on = how, clock.today()
    ask.save(update_fields=["answer", "answered_on", "ended", "ended_on"])


def _write(household: Household, by: Professional, asking: Asking, **more: object) -> Ask:
    """The one of the management and the subject belong to the rung that is a letter, and to no other."""
    letter = (asking.contact_name, asking.contact_phone, asking.subject)
    name, phone, subject = letter if more["rung"] == Rung.MANAGEMENT else ("", "", "")
    return Ask.objects.create(
        household=household, asked_by=by, what=asking.what, why=asking.why, due_on=asking.due_on,
        family_told=asking.family_told, contact_name=name, contact_phone=phone, subject=subject, **more,
    )  # fmt: skip


def _asked(ask: Ask) -> Done[Ask]:
    tell_asked(ask)
    return Done(events.ASKED, ask, facts_of(ask) | {"due_on": ask.due_on.isoformat()})


def tell_asked(ask: Ask) -> None:
    """Who is asked hears it, when they have an account; the management gets a letter."""
    kind = notices.OVERRIDE_IS_ASKED if ask.rung == Rung.OVERRIDE else notices.YOU_ARE_ASKED
    tell(
        kind, asked_accounts(ask), thing=ask.pk, household=ask.household_id, professional=ask.asked_by.name,
        home=ask.household.number, phone=number_of(ask.asked_by) or "–", due_on=ask.due_on.strftime("%d-%m-%Y"),
    )  # fmt: skip


def asked_accounts(ask: Ask) -> list[UUID]:
    """The accounts of those who are asked: one professional, or on the last rung who may override."""
    if ask.rung == Rung.OVERRIDE:
        return accounts_with(ask.household.area, Role.OVERRIDE_HOLDER)
    user = ask.professional.user_id if ask.professional else None
    return [user] if user else []


def facts_of(ask: Ask) -> dict[str, str]:
    """Who was asked, for the trace: a professional or an organisation, never a resident."""
    to = ask.professional.name if ask.professional else ask.organisation.name
    return {"to": to, "rung": str(Rung(ask.rung).label)}


@command(Permission.HOUSEHOLD_LEAD, Ask, lock=True)
def ask_leader(actor: Actor, ask: Ask) -> Outcome[Ask]:
    """The director asks the team leader to take the next rung. Raises Refused before a no or the end of the term."""
    if ask.leader_asked_on is not None:
        return Unchanged(ask)
    if not ask.may_go_further:
        raise Refused(_("De volgende stap kan pas na een ‘nee’, of als de termijn voorbij is."))
    ask.leader_asked_on = clock.today()
    ask.save(update_fields=["leader_asked_on"])
    leaders = accounts_with(ask.household.area, Role.TEAM_LEADER)
    tell(
        notices.LEADER_IS_ASKED, [one for one in leaders if one != actor.user_id], thing=ask.pk,
        household=ask.household_id, home=ask.household.number, professional=actor.name,
    )  # fmt: skip
    return Done(events.LEADER_ASKED, ask)


@command(Permission.HOUSEHOLD_LEAD, Ask, lock=True)
def withdraw_ask(actor: Actor, ask: Ask, *, because: str) -> Outcome[Ask]:
    """It is not needed any more. Who was asked hears it. Raises Refused without a reason."""
    if not ask.is_open:
        return Unchanged(ask)
    if not because:
        raise Refused(_("Schrijf op waarom het niet meer nodig is."), field="because")
    ask.ended, ask.ended_on, ask.ended_because = Ended.WITHDRAWN, clock.today(), because
    ask.save(update_fields=["ended", "ended_on", "ended_because"])
    home = ask.household
    tell(notices.NO_LONGER_ASKED, asked_accounts(ask), thing=ask.pk, household=home.pk, home=home.number)
    return Done(events.WITHDRAWN, ask, facts_of(ask))


@command(Permission.HOUSEHOLD_LEAD, Ask, lock=True)
def resume_ask(actor: Actor, ask: Ask) -> Outcome[Ask]:
    """Undo of `withdraw_ask`: it is asked after all. Who was asked hears it."""
    if ask.ended != Ended.WITHDRAWN:
        return Unchanged(ask)
    ask.ended, ask.ended_on, ask.ended_because = "", None, ""
    ask.save(update_fields=["ended", "ended_on", "ended_because"])
    tell_asked(ask)
    return Done(events.RESUMED, ask, facts_of(ask))
