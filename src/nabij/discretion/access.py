"""Who reads mandates, who gives them, and who asks "may I?" and reads what was answered.

Everyone who works somewhere reads who may what there: a mandate says nothing about anybody.
"""

from typing import Any

from django.db.models import Q, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.areas.models import Area
from nabij.discretion.models import Mandate, MandateAnswer
from nabij.households.access import at_table

VIEW, GRANT = Permission.MANDATE_VIEW, Permission.MANDATE_GRANT


@rule(Permission.MANDATE_ASK, MandateAnswer)
def _answers(actor: Actor) -> Q:
    return at_table(actor, Permission.MANDATE_ASK, whole=True)


@rule(VIEW, Mandate)
def _mandates(actor: Actor) -> Q:
    """Those of one's own areas, and the municipality's that are their default."""
    return Q(area_id__in=_reach(actor))


@rule(VIEW, Area)
def _areas(actor: Actor) -> Q:
    return Q(pk__in=_reach(actor))


def _reach(actor: Actor) -> "QuerySet[Area, Any]":
    areas = actor.areas_with(VIEW)
    return Area.objects.filter(Q(pk__in=areas) | Q(parts__in=areas)).values("pk")


@rule(GRANT, Mandate, view=VIEW)
def _given(actor: Actor) -> Q:
    return Q(area_id__in=actor.areas_with(GRANT))


@rule(GRANT, Area, view=VIEW)
def _giving(actor: Actor) -> Q:
    return Q(pk__in=actor.areas_with(GRANT))
