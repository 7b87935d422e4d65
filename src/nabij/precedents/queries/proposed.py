"""What was proposed from it: what waits for an answer, what counts, and what is due for this person."""

from datetime import date, timedelta
from typing import Any

from django.db.models import DateField, F, Prefetch, Q, QuerySet
from django.db.models.functions import Cast

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.access.rules import scope
from nabij.areas.actors import held_in
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.discretion.mandates import counting
from nabij.discretion.models import Mandate
from nabij.households.clocks import clock_rows
from nabij.kernel import clock
from nabij.precedents.access import GRANT, VIEW
from nabij.precedents.models import LearnedRule, Precedent

SOON = timedelta(days=30)
# Within so many days a mandate giver says yes or no; shown from the first.
ANSWER_WITHIN = timedelta(weeks=4)


def learned_from(actor: Actor, precedent: Precedent) -> list[LearnedRule]:
    """What was proposed from it, the latest first, each as it stands today."""
    return list(_learned(actor).filter(precedents=precedent))


def _learned(actor: Actor) -> "QuerySet[LearnedRule]":
    return scope(actor, VIEW, LearnedRule).select_related("rule", "area", "owner", "proposed_by", "mandate")


def all_learned(actor: Actor) -> list[LearnedRule]:
    """Everything proposed: what waits for an answer first, then what counts, then the past. One query."""
    order = list(LearnedRule.Stage)
    return sorted(_learned(actor), key=lambda one: (not one.waits, not one.counts, order.index(one.stage)))


def one_learned(actor: Actor, learned: LearnedRule) -> LearnedRule:
    """The same with all that its page shows, its precedents included. Two queries."""
    seen = scope(actor, VIEW, Precedent).select_related("rule", "area")
    found = _learned(actor).select_related("answered_by", "mandate__withdrawn_by", "mandate__area")
    return found.prefetch_related(Prefetch("precedents", seen, to_attr="grounds")).get(pk=learned.pk)


def owners_in(area: Area) -> "QuerySet[Professional]":
    """Who can look after a mandate here: who gives them, makes policy, or leads the team."""
    held = held_in(area, Role.MANDATE_GIVER, Role.POLICY_OFFICER, Role.TEAM_LEADER)
    return Professional.objects.filter(user_id__in=held.values("user_id"), left_on=None).order_by("name")


def learned_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """Proposals that wait for this person, and mandates they own that end within a month, for `households.clocks`.

    Both are told early (`until` does not count): a decision takes weeks.
    """
    waits = Q(mandate=None, answered_on=None, taken_back_on=None)
    due = Cast(F("proposed_on") + ANSWER_WITHIN, DateField())
    asked = scope(actor, GRANT, LearnedRule).filter(waits).annotate(due=due)
    rows = [clock_rows(asked, "learned_answer", "due", household="", name="what")] if actor.areas_with(GRANT) else []
    if not actor.areas_with(VIEW) or actor.areas_with(GRANT):
        return rows  # who gives mandates sees all that end already
    ends = LearnedRule.objects.filter(
        owner__user_id=actor.id, mandate__in=Mandate.objects.filter(counting()).values("pk"),
        mandate__ends_on__lte=clock.today() + SOON,
    ).annotate(last=Cast(F("mandate__ends_on") - timedelta(days=1), DateField()))  # fmt: skip
    return [*rows, clock_rows(ends, "learned_ends", "last", household="", name="what")]
