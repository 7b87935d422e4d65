"""Who works in more than one law. What is known of somebody by another law is told as *that* alone, to these."""

from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission, Role

TEAM_ROLES = frozenset({Role.TEAM_MEMBER, Role.INTAKE_WORKER, Role.TEAM_LEADER})


def hears_that(actor: Actor) -> frozenset[UUID]:
    """The areas where somebody brings signals to people and works in the team: there they hear that a team is involved.

    An arrears worker who is nothing else does not hear it (Wgs art. 3 lid 1 b is another task than the Wmo's).
    """
    in_team = frozenset(grant.area_id for grant in actor.grants if grant.role in TEAM_ROLES)
    return in_team & actor.areas_with(Permission.ARREARS_SORT)


def may_compare(actor: Actor) -> frozenset[UUID]:
    """Those where they also bring reports to households: there they see who is known beside a signal, and decide."""
    return hears_that(actor) & actor.areas_with(Permission.REPORT_SORT)
