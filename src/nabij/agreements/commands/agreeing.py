"""Writing down what was agreed with partners, changing it, and ending it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.agreements import events
from nabij.agreements.access import KEEP
from nabij.agreements.models import AgreementWording, PartnerAgreement
from nabij.agreements.team import member_of_team
from nabij.areas.models import Area
from nabij.directory.models import Organisation
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused

HALF_A_YEAR = timedelta(days=182)


@dataclass(frozen=True)
class Agreed:
    """What was agreed: with which organisations, when it applies, who does what, and who agreed it when."""

    organisations: frozenset[UUID]
    trigger: str
    steps: str
    ours: UUID
    theirs: str
    agreed_on: date
    look_again_on: date


@command(KEEP, Area)
def make_agreement(actor: Actor, area: Area, *, agreed: Agreed) -> Outcome[PartnerAgreement]:
    """The team of this area agrees something with one or more partners.

    Raises Refused for a partner that is not in the directory, a professional outside the team, and a day to look
    again that lies before the day of agreeing.
    """
    agreement = PartnerAgreement(area=area)
    _write(actor, agreement, agreed)
    return Done(events.MADE, agreement, _facts(agreement))


@command(KEEP, PartnerAgreement, lock=True)
def change_agreement(
    actor: Actor, agreement: PartnerAgreement, *, agreed: Agreed, version: int
) -> Outcome[PartnerAgreement]:
    """Agree it otherwise; how it was worded before stays readable.

    Raises Conflict when somebody else changed it meanwhile, and refuses as `make_agreement` does.
    """
    if version != agreement.version:
        message = _("Iemand anders veranderde deze afspraak net ook.")
        raise Conflict(message, theirs=agreement.steps, version=agreement.version)
    if _as_it_stands(agreement) == agreed:
        return Unchanged(agreement)
    agreement.version += 1
    _write(actor, agreement, agreed)
    return Done(events.CHANGED, agreement, _facts(agreement))


def _as_it_stands(agreement: PartnerAgreement) -> Agreed:
    return Agreed(
        frozenset(agreement.organisations.values_list("pk", flat=True)), agreement.trigger, agreement.steps,
        agreement.ours_id, agreement.theirs, agreement.agreed_on, agreement.look_again_on,
    )  # fmt: skip


def _write(actor: Actor, agreement: PartnerAgreement, agreed: Agreed) -> None:
    if agreed.look_again_on < agreed.agreed_on:
        raise Refused(_("Opnieuw bekijken komt na afspreken."), field="look_again_on")
    partners = _partners(agreed.organisations)
    if agreed.ours != agreement.ours_id:
        agreement.ours = member_of_team(agreement.area, agreed.ours)
    for name in ("trigger", "steps", "theirs", "agreed_on", "look_again_on"):
        setattr(agreement, name, getattr(agreed, name))
    agreement.save()
    agreement.organisations.set(partners)
    _keep_wording(actor, agreement, partners)


def _partners(wanted: Iterable[UUID]) -> list[Organisation]:
    found = list(Organisation.objects.filter(pk__in=wanted).order_by("name"))
    if not found or len(found) < len(set(wanted)):
        raise Refused(_("Kies een organisatie uit de gids."), field="organisation")
    return found


def _keep_wording(actor: Actor, agreement: PartnerAgreement, partners: list[Organisation]) -> None:
    """The words as they are from now on; also who agreed them, for people leave."""
    names = [agreement.ours.name, agreement.theirs, *(one.name for one in partners)]
    AgreementWording.objects.create(
        agreement=agreement, version=agreement.version, trigger=agreement.trigger, steps=agreement.steps,
        between=", ".join(names)[:1000], agreed_on=agreement.agreed_on, written_by=actor.name,
    )  # fmt: skip


@command(KEEP, PartnerAgreement, lock=True)
def look_again(actor: Actor, agreement: PartnerAgreement) -> Outcome[PartnerAgreement]:
    """It was looked at and stays as it is; again in half a year. Raises Refused when it has ended."""
    on = clock.today() + HALF_A_YEAR
    if not agreement.is_open:
        raise Refused(_("Deze afspraak is gestopt."))
    if agreement.look_again_on == on:
        return Unchanged(agreement)
    agreement.look_again_on = on
    agreement.save(update_fields=["look_again_on"])
    return Done(events.LOOKED_AGAIN, agreement, {"on": str(on)})


@command(KEEP, PartnerAgreement, lock=True)
def end_agreement(actor: Actor, agreement: PartnerAgreement, *, because: str) -> Outcome[PartnerAgreement]:
    """From today it holds no more; it stays readable. Raises Refused without a reason."""
    if not agreement.is_open:
        return Unchanged(agreement)
    if not because:
        raise Refused(_("Schrijf op waarom de afspraak stopt."), field="because")
    agreement.ended_on, agreement.ended_because = clock.today(), because
    agreement.save(update_fields=["ended_on", "ended_because"])
    return Done(events.ENDED, agreement, {"on": str(agreement.ended_on)})


@command(KEEP, PartnerAgreement, lock=True)
def resume_agreement(actor: Actor, agreement: PartnerAgreement) -> Outcome[PartnerAgreement]:
    """The inverse of ending: it holds again, in the same words."""
    if agreement.is_open:
        return Unchanged(agreement)
    agreement.ended_on, agreement.ended_because = None, ""
    agreement.save(update_fields=["ended_on", "ended_because"])
    return Done(events.RESUMED, agreement)


def _facts(agreement: PartnerAgreement) -> dict[str, str]:
    names = agreement.organisations.order_by("name").values_list("name", flat=True)
    return {"organisation": ", ".join(names)}
