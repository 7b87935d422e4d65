"""Who sees and keeps provisions, and who reads the messages of providers.

Whole seats see all of a household; whoever is there for one person sees what that person asked and got. Who directs
keeps it. The back office reads messages of its areas, and those that are nobody's yet; of a household it sees
nothing else: which allocation a message belongs to is said by the number in the message itself.
"""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.areas.models import Area
from nabij.households.access import at_table, in_area, seated_at, told_about
from nabij.households.models import Household
from nabij.provisions.models import Allocation, Application, Delivery, Message, MessageLine, Ruling, TermChange

_VIEW, _KEEP, _TAKE = Permission.PROVISION_VIEW, Permission.PROVISION_KEEP, Permission.MESSAGE_TAKE


def _sees_some(actor: Actor, household: Household) -> bool:
    return household.pk in seated_at(actor, _VIEW)


def _keeps(actor: Actor, household: Household) -> bool:
    return household.pk in seated_at(actor, _KEEP, whole=True)


@rule(_VIEW, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=_sees_some)
def _provisions_of(actor: Actor) -> Q:
    """Every seat opens the page; on it stands what its rules tell."""
    return Q(pk__in=seated_at(actor, _VIEW))


@rule(_KEEP, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=_keeps)
def _keeps_of(actor: Actor) -> Q:
    return Q(pk__in=seated_at(actor, _KEEP, whole=True))


for _model in (Application, TermChange, Ruling, Allocation, Delivery):
    rule(_VIEW, _model)(told_about(_VIEW))
    rule(_KEEP, _model, view=_VIEW)(lambda actor: at_table(actor, _KEEP, whole=True))


@rule(_TAKE, Area)
def _takes_for(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(_TAKE))


@rule(_TAKE, Message)
@rule(_TAKE, MessageLine)
def _takes(actor: Actor) -> Q:
    """What is nobody's yet, and what was placed in one's own areas."""
    return Q(household=None) | in_area(actor, _TAKE) if actor.areas_with(_TAKE) else NONE
