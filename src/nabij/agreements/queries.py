"""What was agreed with whom, who calls whom, and what should be looked at or talked over by now."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, Func, Q, QuerySet, TextField
from django.db.models.functions import Lower

from nabij.access.actor import Actor
from nabij.access.rules import scope
from nabij.agreements.access import KEEP, PLACE, VIEW, own_organisations
from nabij.agreements.models import AgreementWording, FixedContact, Occasion, PartnerAgreement
from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.households.clocks import ClockRow, clock_rows, read_clocks
from nabij.kernel import clock
from nabij.kernel.periods import in_force, not_over
from nabij.kernel.text import plain

Kind = Organisation.Kind
WITH_CONTACT = (Kind.GENERAL_PRACTICE, Kind.SCHOOL, Kind.HOUSING)
_PARTIES = PartnerAgreement.organisations.through
_SHOWN = ("area", "organisation", "ours", "stand_in", "theirs")


@dataclass
class Partner:
    """One organisation with its fixed contacts and what was agreed with it."""

    organisation: Organisation
    contacts: list[FixedContact] = field(default_factory=list)
    agreements: list[PartnerAgreement] = field(default_factory=list)


def fixed_contact_of(organisation: Organisation, area: Area) -> FixedContact | None:
    """Who of the team of this area the organisation can call today. One query."""
    return FixedContact.objects.filter(in_force(), organisation=organisation, area=area).select_related(*_SHOWN).first()


def agreements_with(organisation: Organisation, area: Area) -> "QuerySet[PartnerAgreement]":
    """What holds today between the team of this area and the organisation. One query."""
    with_it = _PARTIES.objects.filter(organisation=organisation).values("partneragreement_id")
    return PartnerAgreement.objects.filter(pk__in=with_it, area=area, ended_on=None).select_related("ours", "area")


def partners(actor: Actor, words: str = "", *, kind: str = "", ended: bool = False) -> "QuerySet[Organisation]":
    """The organisations with which there is something, by name; a partner finds their own alone."""
    agreed = _parties(actor, ended=ended)
    contacts = FixedContact.objects.none() if ended else current_contacts(actor)
    known = Q(pk__in=agreed.values("organisation_id"))
    found = Organisation.objects.filter(known | Q(pk__in=contacts.values("organisation_id"))).order_by(Lower("name"))
    if not is_of_team(actor):
        found = found.filter(pk__in=own_organisations(actor))
    if kind:
        found = found.filter(kind=kind)
    return _like(found, agreed, plain(words.strip())) if words.strip() else found


def is_of_team(actor: Actor) -> bool:
    """Whether somebody reads for an area, and not only for their own organisation."""
    return bool(actor.areas_with(KEEP))


def _parties(actor: Actor, *, ended: bool) -> "QuerySet[Any]":
    seen = scope(actor, VIEW, PartnerAgreement).filter(ended_on__isnull=not ended)
    return _PARTIES.objects.filter(partneragreement_id__in=seen.values("pk"))


def _like(
    found: "QuerySet[Organisation]",
    agreed: "QuerySet[Any]",
    words: str,
) -> "QuerySet[Organisation]":
    said = agreed.annotate(said=_plain("partneragreement__trigger"), does=_plain("partneragreement__steps"))
    about = said.filter(Q(said__contains=words) | Q(does__contains=words)).values("organisation_id")
    return found.annotate(plain_name=_plain("name")).filter(Q(plain_name__contains=words) | Q(pk__in=about))


def _plain(column: str) -> Lower:
    return Lower(Func(F(column), function="unaccent", output_field=TextField()))


def with_what_there_is(actor: Actor, organisations: Sequence[Organisation], *, ended: bool = False) -> list[Partner]:
    """These organisations, each with its contacts and agreements, in the order given. Two queries."""
    found = {one.pk: Partner(one) for one in organisations}
    for row in (
        _parties(actor, ended=ended).filter(organisation_id__in=found)
        .select_related("partneragreement__area", "partneragreement__ours")
        .order_by("partneragreement__trigger")
    ):  # fmt: skip
        found[row.organisation_id].agreements.append(row.partneragreement)
    for contact in current_contacts(actor).filter(organisation_id__in=found):
        found[contact.organisation_id].contacts.append(contact)
    return list(found.values())


def current_contacts(actor: Actor) -> "QuerySet[FixedContact]":
    """Who is whose fixed contact today; those of whom ours has left come first."""
    seen = scope(actor, VIEW, FixedContact).filter(not_over()).select_related(*_SHOWN)
    return seen.order_by(F("ours__left_on").asc(nulls_last=True), Lower("organisation__name"), "area__name")


def own_contacts(actor: Actor) -> "QuerySet[FixedContact]":
    """For a partner: whom of the team they call."""
    return current_contacts(actor).filter(organisation_id__in=own_organisations(actor))


def contacts_left(actor: Actor) -> "QuerySet[FixedContact]":
    """For the leader: the organisations that would call somebody who works here no more."""
    led = scope(actor, PLACE, FixedContact).filter(not_over(), ours__left_on__lte=clock.today())
    return led.select_related(*_SHOWN).order_by(Lower("organisation__name"))


def without_contact(actor: Actor) -> "QuerySet[Organisation]":
    """For the leader: the practices, schools and corporations of the area that have nobody to call yet."""
    areas = actor.areas_with(PLACE)
    here = Professional.objects.filter(left_on=None, areas__in=areas).values("organisation_id")
    held = current_contacts(actor).values("organisation_id")
    return Organisation.objects.filter(kind__in=WITH_CONTACT, pk__in=here).exclude(pk__in=held).order_by(Lower("name"))


def occasions_of(actor: Actor, agreement: PartnerAgreement) -> "QuerySet[Occasion]":
    """The times that it applied, the latest first."""
    return scope(actor, VIEW, Occasion).filter(agreement=agreement).select_related("organisation", "noted_by")


def earlier_wordings(actor: Actor, agreement: PartnerAgreement) -> "QuerySet[AgreementWording]":
    """How it was worded before, the latest first."""
    return scope(actor, VIEW, AgreementWording).filter(agreement=agreement, version__lt=agreement.version)


def contacts_before(actor: Actor, contact: FixedContact) -> "QuerySet[FixedContact]":
    """Who else was the fixed contact of this organisation here, the latest first."""
    same = {"organisation": contact.organisation_id, "area": contact.area_id}
    return scope(actor, VIEW, FixedContact).filter(**same).exclude(pk=contact.pk).select_related("ours")


def organisations_to_choose() -> "QuerySet[Organisation]":
    """With whom something can be agreed: all in the directory but our own teams."""
    return Organisation.objects.exclude(kind=Kind.TEAM).order_by(Lower("name"))


def due_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """Agreements to look at again and talks with partners to hold by then, as rows for `households.clocks`.

    Those one agreed oneself; for the leader also those of who has left. In place of a household's name stands what
    sets the agreement off, or the partner.
    """
    looks = scope(actor, KEEP, PartnerAgreement).filter(_mine(actor), ended_on=None, look_again_on__lte=until)
    talks = scope(actor, KEEP, Occasion).filter(_mine(actor, "agreement__"), talk_done_on=None, talk_on__lte=until)
    return [
        clock_rows(looks, "agreement", "look_again_on", household="", name="trigger"),
        clock_rows(talks, "agreement_talk", "talk_on", household="", name="organisation__name"),
    ]


def agreements_due(actor: Actor, until: date) -> list[ClockRow]:
    """The same, read: the first first, in one statement."""
    return read_clocks(due_rows(actor, until))


def _mine(actor: Actor, path: str = "") -> Q:
    """What is mine to do; what was of somebody who left comes to whoever leads."""
    left = Q(**{f"{path}ours__left_on__lte": clock.today()})
    return Q(**{f"{path}ours__user_id": actor.id}) | left
