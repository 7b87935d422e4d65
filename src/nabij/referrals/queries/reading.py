"""Referrals as their readers see them."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import InvoiceAddress, choice_of
from nabij.directory.models import Organisation, Professional
from nabij.directory.queries import found_professionals, professionals
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.periods import in_force
from nabij.plans.commands.goals import OPEN_GOAL
from nabij.plans.models import Goal
from nabij.plans.models.goals import IN_FAMILY_PLAN
from nabij.provisions.models import Allocation, Delivery, ReferredBy
from nabij.referrals.models import Advice, PlacementLook, Referral

VIEW, ADVISE, ANNOUNCE = Permission.REFERRAL_VIEW, Permission.REFERRAL_ADVISE, Permission.REFERRAL_ANNOUNCE

MOST_SHOWN = 12
_NO_ANSWER = Q(advised_at=None, goes="", withdrawn_at=None)
_ANNOUNCED = Q(heard__in=[Referral.Heard.ANNOUNCED, Referral.Heard.CALLED])
SHOWN = {
    "advice": _ANNOUNCED & _NO_ANSWER,
    "answer": _ANNOUNCED & Q(advised_at__isnull=False, goes="", withdrawn_at=None),
    "follow": Q(look_on__isnull=False, withdrawn_at=None),
    "unannounced": ~_ANNOUNCED,
    "all": Q(),
}


def _read(referrals: "QuerySet[Referral]") -> "QuerySet[Referral]":
    return referrals.select_related(
        "area",
        "referrer__organisation",
        "adviser__organisation",
        "provider",
        "household__director__organisation",
        "report__household",
        "allocation__provider",
    )


def my_referrals(actor: Actor) -> "QuerySet[Referral]":
    """What this person announced, or somebody of the team wrote down for them; the newest first."""
    mine = scope(actor, VIEW, Referral).filter(Q(sender_id=actor.id) | Q(referrer__user_id=actor.id))
    return _read(mine).order_by("-created_at")


def team_list(actor: Actor, *, show: str = "advice", number: str = "", mine: bool = False) -> "QuerySet[Referral]":
    """Referrals on which one may advise, by term. A number finds its own, however it stands."""
    found = scope(actor, ADVISE, Referral)
    if number:
        found = found.filter(number=int(number)) if number.isdecimal() and len(number) < 9 else found.none()
    else:
        found = found.filter(SHOWN[show])
    if mine:
        found = found.filter(adviser__user_id=actor.id)
    order = ["look_on"] if show == "follow" else ["-created_at"] if show == "all" else ["advice_by", "created_at"]
    return _read(found).order_by(*order)


def referrals_of(actor: Actor, household: Household) -> "QuerySet[Referral]":
    """What was referred for the people of this household, as far as this person may read it; the newest first."""
    return _read(scope(actor, VIEW, Referral).filter(household=household)).order_by("-created_at")


def advice_of(actor: Actor, referral: Referral) -> Advice | None:
    """The advice that was given, with the people it names; None when there is none, or not for this reader."""
    found = scope(actor, VIEW, Advice).filter(referral=referral).select_related("by__organisation")
    return found.prefetch_related("alternatives__organisation").first()


def looks_of(actor: Actor, referral: Referral) -> list[PlacementLook]:
    """Each time that somebody asked how it goes, the first one first."""
    return list(scope(actor, VIEW, PlacementLook).filter(referral=referral).select_related("by__organisation"))


def who_knows(actor: Actor, referral: Referral) -> list[Professional]:
    """Who sits at the table of this family and so knows them, as far as the actor may see the table."""
    if referral.household_id is None:
        return []
    seats = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(in_force(), household=referral.household_id)
    return [seat.professional for seat in seats.select_related("professional__organisation")]


def invoice_address(area_id: UUID | None) -> InvoiceAddress:
    """Where the provider sends its bill, as this area or its municipality chose."""
    return choice_of(InvoiceAddress, area_id)


def is_due(referral: Referral) -> bool:
    """Whether it is time to ask how the placement goes."""
    return referral.look_on is not None and referral.look_on <= clock.today()


def referrers_of(actor: Actor, me: Professional) -> list[Professional]:
    """For whom somebody of the team may write it down: who works outside the team, by name."""
    return [one for one in professionals(actor) if one.organisation_id != me.organisation_id]


def organisation_called(name: str) -> Organisation | None:
    """The organisation of the directory that bears exactly this name; capitals do not matter."""
    return Organisation.objects.filter(name__iexact=name).first()


def to_choose_from(actor: Actor, words: str, chosen: list[str]) -> list[Professional]:
    """People of the directory to name in an advice: those like the words, with what was chosen before."""
    found = list(found_professionals(actor, words)[:MOST_SHOWN]) if words else []
    named = professionals(actor).filter(pk__in=chosen) if chosen else []
    return list({one.pk: one for one in [*named, *found]}.values())


def looks_of_all(actor: Actor, referrals: list[Referral]) -> dict[UUID, list[PlacementLook]]:
    """The same for several referrals at once, each the first look first. One query."""
    found: dict[UUID, list[PlacementLook]] = {}
    for look in scope(actor, VIEW, PlacementLook).filter(referral__in=referrals):
        found.setdefault(look.referral_id, []).append(look)
    return found


def open_goals(actor: Actor, household: Household) -> list[Goal]:
    """The family's goals that are worked on, under which an action may come."""
    goals = scope(actor, Permission.PLAN_EDIT, Goal).filter(OPEN_GOAL, IN_FAMILY_PLAN, household=household)
    return list(goals.order_by("position"))


# By whom the way may be opened without the municipality; then the team may not have known of it.
FROM_OUTSIDE = (
    ReferredBy.GENERAL_PRACTITIONER, ReferredBy.YOUTH_DOCTOR, ReferredBy.SPECIALIST, ReferredBy.CERTIFIED_BODY,
    ReferredBy.COURT,
)  # fmt: skip


def deliveries_of(actor: Actor, referrals: list[Referral]) -> dict[UUID, list[Delivery]]:
    """What the provider's messages say, by allocation, the first stretch first. One query; none without allocations."""
    allocations = [one.allocation_id for one in referrals if one.allocation_id]
    found: dict[UUID, list[Delivery]] = {}
    if not allocations:
        return found
    for delivery in scope(actor, ADVISE, Delivery).filter(allocation__in=allocations, overtaken=False):
        found.setdefault(delivery.allocation_id, []).append(delivery)
    return found


def unannounced(actor: Actor) -> "QuerySet[Allocation]":
    """What began on the word of somebody outside the municipality and was never announced: material for a talk with
    that referrer, once. Gone from here as soon as it is taken up."""
    began = Exists(Delivery.objects.filter(allocation_id=OuterRef("pk")))
    found = scope(actor, ADVISE, Allocation).filter(began, referral=None, referred_by__in=FROM_OUTSIDE)
    return found.select_related("household", "provider", "referrer__organisation").order_by("starts_on")


def allocations_for(actor: Actor, referral: Referral) -> list[Allocation]:
    """Allocations of this household that may be what was referred to; a person says which."""
    if referral.household_id is None or referral.allocation_id is not None:
        return []
    found = scope(actor, ADVISE, Allocation).filter(household=referral.household_id, referral=None, withdrawn_on=None)
    return list(found.exclude(number="").select_related("provider"))
