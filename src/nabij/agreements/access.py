"""Who reads agreements and fixed contacts, who writes them down, and who divides the contacts.

Whoever works in the team of an area reads all of that area; a partner only what is of their own organisation.
"""

from typing import Any

from django.db.models import Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.agreements.models import AgreementWording, FixedContact, Occasion, PartnerAgreement
from nabij.areas.models import Area
from nabij.directory.models import Professional

VIEW, KEEP, PLACE = Permission.AGREEMENT_VIEW, Permission.AGREEMENT_KEEP, Permission.FIXED_CONTACT_KEEP


def own_organisations(actor: Actor) -> "QuerySet[Professional, Any]":
    """The organisation for which this person works, by its id; for a subquery."""
    return Professional.objects.filter(user_id=actor.id, left_on=None).values("organisation_id")


def _agreements(actor: Actor) -> Q:
    if not actor.areas_with(VIEW):
        return NONE
    with_mine = PartnerAgreement.organisations.through.objects.filter(organisation_id__in=own_organisations(actor))
    return Q(area_id__in=actor.areas_with(KEEP)) | Q(pk__in=with_mine.values("partneragreement_id"))


def _led_or_signed(actor: Actor, path: str = "") -> Q:
    """The leader of the area keeps all of it; whoever agreed it on our side keeps that."""
    led = Q(**{f"{path}area_id__in": actor.areas_with(PLACE)})
    return led | Q(**{f"{path}area_id__in": actor.areas_with(KEEP), f"{path}ours__user_id": actor.id})


rule(VIEW, PartnerAgreement)(_agreements)
rule(KEEP, PartnerAgreement, view=VIEW)(_led_or_signed)


@rule(VIEW, AgreementWording)
def _wordings(actor: Actor) -> Q:
    return Q(agreement_id__in=PartnerAgreement.objects.filter(_agreements(actor)).values("pk"))


@rule(VIEW, Occasion)
def _occasions(actor: Actor) -> Q:
    """Of an agreement with more than one partner, each partner reads only how it went with them."""
    if not actor.areas_with(VIEW):
        return NONE
    return Q(agreement__area_id__in=actor.areas_with(KEEP)) | Q(organisation_id__in=own_organisations(actor))


@rule(KEEP, Occasion, view=VIEW)
def _talks(actor: Actor) -> Q:
    return _led_or_signed(actor, "agreement__")


@rule(VIEW, FixedContact)
def _contacts(actor: Actor) -> Q:
    if not actor.areas_with(VIEW):
        return NONE
    return Q(area_id__in=actor.areas_with(KEEP)) | Q(organisation_id__in=own_organisations(actor))


@rule(PLACE, FixedContact, view=VIEW)
def _placed(actor: Actor) -> Q:
    return Q(area_id__in=actor.areas_with(PLACE))


@rule(KEEP, Area)
def _areas(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(KEEP), parent__isnull=False)


@rule(PLACE, Area)
def _led_areas(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(PLACE), parent__isnull=False)
