"""Announcing a referral: two minutes, one receipt, and twice sending is once. It asks nobody for permission."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission, roles_with
from nabij.agreements.queries import fixed_contact_of
from nabij.areas.actors import accounts_with
from nabij.areas.choices import Terms, choice_of
from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.households.commands.seating import number_of, professional_of
from nabij.intake.bases import UNKNOWN, ground_of
from nabij.intake.commands.reporting import AboutWhom
from nabij.intake.models import Report
from nabij.intake.queries import to_call
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.sequences import next_number
from nabij.kernel.working_days import add_working_days
from nabij.notices.telling import tell
from nabij.referrals import events, notices
from nabij.referrals.consent import rule_for, who_may_consent
from nabij.referrals.course import course_of, next_look
from nabij.referrals.models import Referral

ANNOUNCE = Permission.REFERRAL_ANNOUNCE
NOBODY = AboutWhom()


@dataclass(frozen=True)
class Placement:
    """For what, where, from when and how long, and what it costs (with source and year) when that is known."""

    care: str
    tried: str = ""
    provider: Organisation | None = None
    provider_name: str = ""
    place: str = ""
    starts_on: date | None = None
    weeks: int | None = None
    price: Decimal | None = None
    price_per: str = ""
    price_source: str = ""
    price_year: int | None = None


@dataclass(frozen=True)
class Consent:
    """The evidence that one may talk about this person by name: who, when, and for sharing what."""

    consent_by: str
    consent_who: str
    consent_on: date
    consent_for: str


def advice_by(area_id: UUID | None) -> date:
    """The last day on which the team advises, in working days from today, as the area chose."""
    return add_working_days(clock.today(), choice_of(Terms, area_id).advise_on_referral_days)


@command(ANNOUNCE, Area)
def announce_referral(
    actor: Actor, area: Area, *, key: UUID, kind: str, placement: Placement, about: AboutWhom | None = None,
    consent: Consent | None = None, referrer: Professional | None = None, heard: str = Referral.Heard.ANNOUNCED,
) -> Outcome[Referral]:  # fmt: skip
    """Announce a referral to the team of an area, so that it can think along before the placement starts.

    `about` and `consent` go together: without consent it is a question in general. `referrer` when somebody of the team
    writes it down for them; `heard` says how. The same form sent twice is one. Nothing here waits for an answer: a
    referral by a GP, specialist or youth doctor is valid by itself (Jeugdwet art. 2.6 lid 1 e). Raises Refused when
    the consent is not of whom it should be at this age.
    """
    heard_of = Referral.Heard(heard)
    told = {"kind": kind, "heard": heard_of, **_told(placement), **_person(about, consent, heard_of)}
    told |= _grounds(actor, referrer, consent)
    sent_as = uuid5(key, json.dumps({**told, "area": area.pk}, default=str, sort_keys=True))
    referral = Referral(key=sent_as, area=area, sender_id=actor.id, number=next_number("referral_number"), **told)
    referral.advice_by = advice_by(area.pk)
    referral.adviser = who_thinks_along(referral) if referral.was_announced else None
    referral.readers = readers_of(referral)
    referral.look_on = next_look(referral, [])
    try:
        with transaction.atomic():
            referral.save(force_insert=True)
    except IntegrityError:
        # The same was sent before; without it there is another mistake, and that may be seen.
        sent = Referral.objects.filter(sender_id=actor.id, key=sent_as).first()
        if sent is None:
            raise
        return Unchanged(sent)
    _tell_team(actor, referral)
    return Done(events.ANNOUNCED if referral.was_announced else events.NOTED, referral, {"number": referral.number})


def _told(placement: Placement) -> dict[str, Any]:
    names = [name for name in asdict(placement) if name != "provider"]
    return {"provider": placement.provider, **{name: getattr(placement, name) for name in names}}


def _person(about: AboutWhom | None, consent: Consent | None, heard: Referral.Heard) -> dict[str, Any]:
    """Who it is about, with the evidence of consent; nobody at all in a question in general."""
    if about is None or about == NOBODY:
        return {"is_general": True}
    named = {name: getattr(about, name) for name in asdict(about) if name != "bsn"}
    if heard in (Referral.Heard.BILL, Referral.Heard.MESSAGE):
        return named
    if consent is None:
        raise Refused(_("Zonder toestemming kunt u uw vraag in het algemeen stellen, zonder naam."), field="consent_by")
    age = about.birth.age_on(clock.today()) if about.birth else None
    if consent.consent_by not in who_may_consent(age):
        raise Refused(rule_for(age) or _("Een volwassene geeft zelf toestemming."), field="consent_by")
    return {**named, **asdict(consent)}


def _grounds(actor: Actor, referrer: Professional | None, consent: Consent | None) -> dict[str, Any]:
    """On what ground it is told, by the kind of organisation of who refers; consent lifts professional secrecy."""
    who = referrer or Professional.objects.filter(user_id=actor.id).select_related("organisation").first()
    if who is None:
        professional_of(actor)
    ground = ground_of(who.organisation) if who else UNKNOWN
    lifted = consent is not None and ground.is_bound
    return {
        "referrer": who,
        "basis": ground.basis,
        "secrecy": Report.Secrecy.CONSENT if lifted else Report.Secrecy.NOT_BOUND,
    }


def who_thinks_along(referral: Referral) -> Professional | None:
    """The fixed contact of who refers, since they know each other; else whoever leads the area."""
    contact = fixed_contact_of(referral.referrer.organisation, referral.area) if referral.referrer else None
    is_here = contact is not None and contact.ours.user_id and contact.ours.left_on is None
    return contact.ours if contact and is_here else to_call(referral.area)


def readers_of(referral: Referral) -> list[UUID]:
    """The accounts outside the household that may read it now."""
    accounts = [
        referral.sender_id,
        referral.referrer.user_id if referral.referrer else None,
        referral.adviser.user_id if referral.adviser else None,
    ]
    return list(dict.fromkeys(account for account in accounts if account))


def _tell_team(actor: Actor, referral: Referral) -> None:
    if not referral.was_announced:
        return
    told = accounts_with(referral.area, *roles_with(Permission.REFERRAL_ADVISE))
    adviser = [referral.adviser.user_id] if referral.adviser and referral.adviser.user_id else []
    to = [account for account in dict.fromkeys([*told, *adviser]) if account != actor.user_id]
    if referral.starts_before_advice and referral.referrer:
        who = referral.referrer
        tell(notices.CALL_NOW, to, thing=referral.pk, number=referral.number, professional=who.name,
             phone=number_of(who) or "–")  # fmt: skip
    else:
        day = date_format(referral.advice_by, "l j F")
        tell(notices.CAME, to, thing=referral.pk, number=referral.number, day=day)


@command(ANNOUNCE, Referral, lock=True)
def withdraw_announcement(actor: Actor, referral: Referral) -> Outcome[Referral]:
    """The referral does not go on, or was announced by mistake: nobody has to advise any more. It can come back.

    Raises Refused once it began: that cannot be taken back, only followed.
    """
    if referral.withdrawn_at is not None:
        return Unchanged(referral)
    if course_of(list(referral.looks.all())).began:
        raise Refused(_("Dit is al begonnen. Bel het team om te vertellen hoe het gaat."))
    referral.withdrawn_at, referral.look_on = clock.now(), None
    referral.save(update_fields=["withdrawn_at", "look_on"])
    return Done(events.WITHDRAWN, referral, {"number": referral.number})


@command(ANNOUNCE, Referral, lock=True)
def restore_announcement(actor: Actor, referral: Referral) -> Outcome[Referral]:
    """The way back from withdrawing."""
    if referral.withdrawn_at is None:
        return Unchanged(referral)
    referral.withdrawn_at = None
    referral.look_on = next_look(referral, list(referral.looks.all()))
    referral.save(update_fields=["withdrawn_at", "look_on"])
    return Done(events.RESTORED, referral, {"number": referral.number})
