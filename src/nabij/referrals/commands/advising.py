"""Thinking along: who advises, at which household it belongs, and the advice itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission, Role
from nabij.access.rules import get
from nabij.areas.actors import held_in
from nabij.areas.models import Area
from nabij.audit.tracing import carry_looks
from nabij.directory.models import Professional
from nabij.households.commands.contact import member_of
from nabij.households.commands.seating import number_of, professional_of, refuse_departed
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.kernel.records import new_id
from nabij.notices.telling import tell
from nabij.referrals import events, notices
from nabij.referrals.commands.announcing import readers_of, who_thinks_along
from nabij.referrals.models import Advice, PlacementLook, Referral

ADVISE = Permission.REFERRAL_ADVISE
OF_TEAM = (Role.TEAM_MEMBER, Role.INTAKE_WORKER, Role.TEAM_LEADER)


@command(ADVISE, Referral, lock=True)
def name_adviser(actor: Actor, referral: Referral, *, adviser: Professional) -> Outcome[Referral]:
    """Say who advises: somebody who knows the family or the practice. Naming the one before undoes it.

    Raises Refused once there is advice, or for who does not work in the team of the area.
    """
    if referral.adviser_id == adviser.pk and referral.adviser_named:
        return Unchanged(referral)
    _refuse_when_advised(referral)
    refuse_departed(adviser)
    if not who_may_advise(referral.area).filter(pk=adviser.pk).exists():
        raise Refused(
            _("%(name)s werkt niet bij dit team. Kies een collega.") % {"name": adviser.name}, field="adviser"
        )
    referral.adviser_named = True
    _ask(actor, referral, adviser)
    return Done(events.ADVISER_NAMED, referral, {"number": referral.number, "professional": adviser.name})


def who_may_advise(area: Area) -> "QuerySet[Professional]":
    """Who works in the team of an area: the consent is to talk with the team, not with everybody of the directory."""
    held = held_in(area, *OF_TEAM).values("user_id")
    found = Professional.objects.filter(user_id__in=held, left_on=None)
    return found.select_related("organisation").order_by("name")


def _refuse_when_advised(referral: Referral) -> None:
    if referral.advised_at is not None:
        raise Refused(_("Er is al advies gegeven. Wie het gaf staat erbij."))


def _ask(actor: Actor, referral: Referral, adviser: Professional) -> None:
    """From now on this is who advises, and who reads it for that."""
    hands_on = actor.user_id in referral.readers
    referral.adviser = adviser
    _let_read(referral, also=[actor.id] if hands_on else [])
    referral.save(update_fields=["adviser", "adviser_named", "readers"])
    if adviser.user_id != actor.user_id:
        day = date_format(referral.advice_by, "l j F")
        tell(notices.YOU_ADVISE, [adviser.user_id], thing=referral.pk, number=referral.number, day=day)


def _let_read(referral: Referral, *, also: Sequence[UUID] = ()) -> None:
    """Readers and household as the referral says, also for what belongs to it; `also` keeps who hands it on."""
    referral.readers = list(dict.fromkeys([*readers_of(referral), *also]))
    for model in (Advice, PlacementLook):
        model._default_manager.filter(referral=referral).update(
            readers=referral.readers, household_id=referral.household_id
        )


@command(ADVISE, Referral, lock=True)
def link_referral(
    actor: Actor, referral: Referral, *, household: UUID, person: UUID | None = None
) -> Outcome[Referral]:
    """Bring it to a household that is known; `person` is whom of them it is about. A person decides, nothing matches
    by itself. From then on the director advises, unless somebody was named.

    Raises Refused for a question in general, or when it lies at another household.
    """
    to = get(actor, ADVISE, Household, household)
    if referral.household_id == to.pk:
        return Unchanged(referral)
    if referral.is_general:
        raise Refused(_("Dit is een vraag in het algemeen: zij gaat over niemand."))
    if referral.household_id is not None:
        raise Refused(_("Deze verwijzing ligt al bij een huishouden. Haal haar daar eerst weg."))
    carry_looks(referral.subject, to.pk)
    if person is not None:
        referral.subject = member_of(to, person).pk
    referral.household = to
    _let_read(referral)
    referral.save(update_fields=["household", "subject", "readers"])
    director = to.director
    if director and referral.waits_for_advice and not referral.adviser_named and referral.adviser_id != director.pk:
        _ask(actor, referral, director)
    return Done(events.LINKED, referral, {"number": referral.number, "household": to.number})


@command(ADVISE, Referral, lock=True)
def unlink_referral(actor: Actor, referral: Referral) -> Outcome[Referral]:
    """A wrong link undone, by leader or intake: who directs this household may not read of another's.

    Who advises because they sit there does so no more (who did before, does again), and an allocation
    of theirs goes back to them.

    Raises Refused for others, and once actions were made of it.
    """
    household = referral.household
    if household is None:
        return Unchanged(referral)
    if referral.area_id not in actor.areas_with(ADVISE):
        raise Refused(_("Vraag de teamleider of aanmelding om de verwijzing hier weg te halen."))
    if referral.goal_id is not None:
        raise Refused(_("Er staan al acties in het plan van dit huishouden. Overleg met de regisseur."))
    if Involvement.objects.filter(household=household, professional=referral.adviser_id).exists():
        referral.adviser, referral.adviser_named = who_thinks_along(referral), False
    referral.household, referral.subject, referral.allocation = None, new_id(), None
    _let_read(referral)
    referral.save(update_fields=["household", "subject", "allocation", "adviser", "adviser_named", "readers"])
    facts = {"number": referral.number, "household": household.number}
    return Done(events.UNLINKED, referral, facts, household=household.pk)


@dataclass(frozen=True)
class Thought:
    """The advice in a few lines, with what else there is, and what it means for the family."""

    words: str
    alternatives: Sequence[Professional] = ()
    otherwise: str = ""
    contribution: str = ""
    travel: str = ""
    waiting: str = ""


@command(ADVISE, Referral, lock=True)
def give_advice(actor: Actor, referral: Referral, *, thought: Thought, version: int = 0) -> Outcome[Advice]:
    """Advise: the referrer hears it at once, with a direct number. Advice that came late is still advice.

    Can be put in better words (`version` is the one that was read) until the referrer answered; raises Conflict when
    somebody else wrote since, Refused after the answer.
    """
    if referral.goes:
        raise Refused(_("De verwijzer en het gezin hebben al besloten. Bel als u nog iets weet."))
    held = Advice.objects.filter(referral=referral).first()
    if held is not None and held.version != version:
        raise Conflict(_("Iemand anders gaf ook advies."), theirs=held.words, version=held.version)
    by = professional_of(actor)
    advice = held or Advice(referral=referral)
    advice.by, advice.household_id, advice.given_at = by, referral.household_id, clock.now()
    advice.version = version + 1
    for name in ("words", "otherwise", "contribution", "travel", "waiting"):
        setattr(advice, name, getattr(thought, name))
    if not referral.adviser_named:
        referral.adviser = by
    referral.advised_at = advice.given_at
    _let_read(referral)
    advice.readers = referral.readers
    advice.save()
    advice.alternatives.set(thought.alternatives)
    referral.save(update_fields=["advised_at", "adviser", "readers"])
    _tell_referrer(actor, referral, by)
    return Done(events.ADVISED, advice, {"number": referral.number}, household=referral.household_id)


def _tell_referrer(actor: Actor, referral: Referral, by: Professional) -> None:
    accounts = {referral.sender_id, referral.referrer.user_id if referral.referrer else None} - {actor.user_id}
    tell(notices.ADVICE_CAME, accounts, thing=referral.pk, number=referral.number, professional=by.name,
         phone=number_of(by) or "–")  # fmt: skip
