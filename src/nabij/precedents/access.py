"""Who reads what was decided before, who lays cases side by side, who proposes, and who writes for the public.

A precedent names nobody: whoever may have to ask reads all of them, of every area. Cases are laid side by side by
those who decide.
"""

from django.db.models import Q

from nabij.access.actor import Actor, seats_with
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.areas.models import Area
from nabij.kernel.errors import Denied
from nabij.precedents.models import LearnedRule, Precedent, PublicText, RuleAsked, SeenPrecedent

VIEW, COMPARE = Permission.PRECEDENT_VIEW, Permission.PRECEDENT_COMPARE
PROPOSE, GRANT = Permission.RULE_PROPOSE, Permission.MANDATE_GRANT
WRITE = Permission.PUBLIC_TEXT_WRITE


def reads(actor: Actor) -> bool:
    """Whether this person reads precedents: by appointment, or because they direct somewhere."""
    return bool(actor.areas_with(VIEW)) or any(seat.role in seats_with(VIEW) for seat in actor.seats.values())


def must_read(actor: Actor) -> None:
    """For pages without one thing. Raises Denied for who neither has an appointment for it nor directs anywhere."""
    if not reads(actor):
        raise Denied(str(VIEW))


def _reads(actor: Actor) -> Q:
    return Q() if reads(actor) else NONE


for _model in (Precedent, LearnedRule, RuleAsked, SeenPrecedent):
    rule(VIEW, _model)(_reads)


def _by_appointment(permission: Permission, actor: Actor) -> Q:
    return Q() if actor.areas_with(permission) else NONE


@rule(COMPARE, Precedent, view=VIEW)
def _compares(actor: Actor) -> Q:
    return _by_appointment(COMPARE, actor)


@rule(PROPOSE, Precedent, view=VIEW)
def _keeps(actor: Actor) -> Q:
    return _by_appointment(PROPOSE, actor)


@rule(PROPOSE, Area)
def _proposes_in(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(PROPOSE))


@rule(PROPOSE, LearnedRule, view=VIEW)
def _proposed(actor: Actor) -> Q:
    """One's own proposals."""
    return Q(proposed_by__user_id=actor.id)


@rule(GRANT, LearnedRule, view=VIEW)
def _answers(actor: Actor) -> Q:
    return Q(area_id__in=actor.areas_with(GRANT))


@rule(VIEW, PublicText)
def _reads_drafts(actor: Actor) -> Q:
    """Also the one that waits: who writes and who approves. What stands is on the public page."""
    return Q() if actor.areas_with(WRITE) or actor.areas_with(GRANT) else NONE


@rule(WRITE, PublicText, view=VIEW)
def _writes(actor: Actor) -> Q:
    return _by_appointment(WRITE, actor)


@rule(WRITE, Area)
def _writes_for(actor: Actor) -> Q:
    """The text is of the whole municipality."""
    return Q(pk__in=actor.areas_with(WRITE), parent=None)


@rule(GRANT, PublicText, view=VIEW)
def _approves(actor: Actor) -> Q:
    return _by_appointment(GRANT, actor)
