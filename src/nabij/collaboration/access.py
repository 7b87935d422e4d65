"""Who leads the collaboration, who answers, and who may override.

Whoever directs and the team leader see every ask of a household; a professional those put to them, and nobody else at
the table anything of it. Who holds the power to override sees the ladders that were put before them until that is over,
and nothing more of the household.
"""

from django.db.models import Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.collaboration.models import Ask, Override, Parcel, Rung, TeamLink, Transfer
from nabij.households.access import at_table, in_area
from nabij.kernel import clock

LEAD, ANSWER, DECIDE = Permission.HOUSEHOLD_LEAD, Permission.ASK_ANSWER, Permission.COLLABORATION_OVERRIDE


def leads(actor: Actor) -> Q:
    """Who directs from a seat, and the team leader of the area (`household_id` column)."""
    return at_table(actor, LEAD, whole=True) | in_area(actor, LEAD)


@rule(ANSWER, Ask)
def _answers(actor: Actor) -> Q:
    """Those who are asked, as long as they sit at the table; who leads writes down an answer by phone."""
    return leads(actor) | (at_table(actor, ANSWER) & Q(professional__user_id=actor.id))


rule(LEAD, Ask, view=ANSWER)(leads)
rule(LEAD, Override)(leads)


@rule(DECIDE, Ask)
def _put_before(actor: Actor) -> Q:
    return in_area(actor, DECIDE) & Q(ladder__in=_still_put().values("ladder"))


def _still_put() -> "QuerySet[Ask]":
    """What waits for a decision, and what was decided while it is in force; until the day on which it was over."""
    today = clock.today()
    waits = Q(answer="", ended="")
    lately = Q(answered_on__gte=today) | Q(ended_on__gte=today) | Q(override__ends_on__gte=today)
    return Ask.objects.filter(waits | lately, rung=Rung.OVERRIDE)


@rule(DECIDE, Override)
def _decided(actor: Actor) -> Q:
    """Their own kind of decision, on what was put before them: never another way into a ladder that was not."""
    return in_area(actor, DECIDE) & Q(ask_id__in=_still_put().values("pk"))


def _directs(actor: Actor) -> Q:
    """Other teams are a matter of whoever directs: what goes along is the story, which a team leader does not read."""
    return at_table(actor, Permission.INVOLVEMENT_DECIDE, whole=True)


for _model in (TeamLink, Transfer, Parcel):
    rule(Permission.INVOLVEMENT_DECIDE, _model)(_directs)
