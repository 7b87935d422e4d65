"""Who may announce a referral, read it, advise on it, and write down what was decided."""

from uuid import UUID

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.areas.models import Area
from nabij.households.access import at_table, in_area, seated_at, told_about
from nabij.households.models import Household
from nabij.provisions.models import Allocation, Delivery
from nabij.referrals.models import Advice, PlacementLook, Referral

ANNOUNCE, VIEW, ADVISE = Permission.REFERRAL_ANNOUNCE, Permission.REFERRAL_VIEW, Permission.REFERRAL_ADVISE


@rule(ANNOUNCE, Area)
def _announce_anywhere(actor: Actor) -> Q:
    """A patient may live in another neighbourhood: who may announce, may announce to each area."""
    return Q(parent__isnull=False) if actor.areas_with(ANNOUNCE) else NONE


def _of_my_areas(actor: Actor) -> Q:
    return Q(area_id__in=actor.areas_with(ADVISE))


def _reads_all(actor: Actor) -> Q:
    """Who wrote it, who refers, who advises; leader and intake of the area; who directs the household."""
    return Q(readers__contains=[actor.id]) | _of_my_areas(actor) | at_table(actor, ADVISE, whole=True)


def _reads(actor: Actor) -> Q:
    """And others at the table, as far as it is about theirs; the page shows them no price."""
    return _reads_all(actor) | told_about(VIEW, column="subject")(actor)


def _advises(actor: Actor) -> Q:
    """Leader and intake of the area, who directs the household, and whoever was asked to advise."""
    named = Q(adviser__user_id=actor.id)
    return named | _of_my_areas(actor) | at_table(actor, ADVISE, whole=True)


rule(VIEW, Referral)(_reads)
rule(ADVISE, Referral, view=VIEW)(_advises)


@rule(ANNOUNCE, Referral, view=VIEW)
def _answers(actor: Actor) -> Q:
    """What was decided is the referrer's and the family's; the team may write it down for them, after a call."""
    return Q(sender_id=actor.id) | Q(referrer__user_id=actor.id) | _advises(actor)


@rule(VIEW, Advice)
def _reads_advice(actor: Actor) -> Q:
    return Q(referral_id__in=Referral.objects.filter(_reads_all(actor)).values("pk"))


@rule(VIEW, PlacementLook)
def _reads_looks(actor: Actor) -> Q:
    return Q(referral_id__in=Referral.objects.filter(_reads(actor)).values("pk"))


@rule(ADVISE, PlacementLook, view=VIEW)
def _keeps_looks(actor: Actor) -> Q:
    return Q(referral_id__in=Referral.objects.filter(_advises(actor)).values("pk"))


@rule(ADVISE, Allocation)
def _follows(actor: Actor) -> Q:
    """Leader and intake of the area see what began without their knowing; who directs sees what is theirs to follow."""
    return in_area(actor, ADVISE) | at_table(actor, ADVISE, whole=True)


@rule(ADVISE, Delivery)
def _follows_delivery(actor: Actor) -> Q:
    return _follows(actor)


def _household(permission: Permission, *, whole: bool) -> None:
    """Seats that carry it; for advising also leader and intake of the area, who bring a referral to a household."""

    def areas(actor: Actor) -> frozenset[UUID]:
        return actor.areas_with(ADVISE) if permission == ADVISE else frozenset()

    def answer(actor: Actor, household: Household) -> bool:
        return household.pk in seated_at(actor, permission, whole=whole) or household.area_id in areas(actor)

    @rule(permission, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=answer)
    def seated_or_appointed(actor: Actor) -> Q:
        return Q(pk__in=seated_at(actor, permission, whole=whole)) | Q(area_id__in=areas(actor))


_household(VIEW, whole=False)
_household(ADVISE, whole=True)


def seats_that_follow(actor: Actor) -> list[UUID]:
    """The households of which the actor, from a seat that directs, asks how a placement goes."""
    return seated_at(actor, ADVISE, whole=True)
