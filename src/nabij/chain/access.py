"""Who sees and draws the chain: whole seats all of it, others what is about theirs at both ends."""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.chain.models import First, Link, Pin
from nabij.households.access import at_table, told_about
from nabij.households.models import Circumstance
from nabij.plans.access import told_of
from nabij.plans.models import Action

_VIEW, _EDIT = Permission.HOUSEHOLD_VIEW, Permission.HOUSEHOLD_EDIT


def _told(actor: Actor, *columns: str) -> Q:
    """What hangs on circumstances of which this person is told, at each of these ends."""
    ends = Circumstance.objects.filter(told_about(_VIEW)(actor)).order_by().values("pk")
    both = at_table(actor, _VIEW)
    for column in columns:
        both &= Q(**{f"{column}__in": ends})
    return at_table(actor, _VIEW, whole=True) | both


@rule(_VIEW, Link)
def _sees_links(actor: Actor) -> Q:
    return _told(actor, "cause_id", "effect_id")


@rule(_VIEW, Pin)
def _sees_pins(actor: Actor) -> Q:
    """Of an action that belongs to the plan of another, or that a youth does not share, nobody learns here."""
    theirs = Action.objects.filter(told_of("goal__")(actor)).order_by().values("pk")
    return _told(actor, "circumstance_id") & Q(action_id__in=theirs)


@rule(_VIEW, First)
def _sees_firsts(actor: Actor) -> Q:
    return _told(actor, "circumstance_id")


@rule(_EDIT, Link, view=_VIEW)
@rule(_EDIT, First, view=_VIEW)
def _draws(actor: Actor) -> Q:
    return at_table(actor, _EDIT, whole=True)
