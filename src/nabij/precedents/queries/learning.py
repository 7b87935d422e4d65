"""Does the city learn? Per rule: asked, asked again after a decision, and how long until one may do it oneself."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Min
from django.db.models.functions import Lower

from nabij.access.actor import Actor
from nabij.access.rules import scope
from nabij.discretion.models import Mandate
from nabij.kernel import clock
from nabij.obstacles.models import Rule
from nabij.precedents.access import VIEW
from nabij.precedents.models import LearnedRule, Precedent, RuleAsked, SeenPrecedent


class Asked(NamedTuple):
    """How often a rule was asked about, how often again after the day of its first decision, and when first."""

    times: int
    again: int
    first: date | None


_NEVER = Asked(0, 0, None)


@dataclass(frozen=True)
class RuleLearned:
    """One rule: how often it was asked about, how often again after a first decision, and how long until a mandate."""

    rule: Rule
    asked: "Asked"
    spared: int
    first_decided: date | None
    mandate_from: date | None
    counts: bool

    @property
    def days(self) -> int | None:
        """From the first question (or decision, where the question came from elsewhere) to the mandate."""
        began = min((day for day in (self.asked.first, self.first_decided) if day), default=None)
        return (self.mandate_from - began).days if began and self.mandate_from else None


def learning(actor: Actor) -> list[RuleLearned]:
    """Per rule by name, whether it is still asked about. What is counted are questions about texts that everybody here
    reads: no household, and nobody who asked or answered. Five queries."""
    first = dict(scope(actor, VIEW, Precedent).order_by().values_list("rule").annotate(Min("decided_on")))
    asked = _asked(actor, first)
    spared = dict(
        scope(actor, VIEW, SeenPrecedent).filter(question=None).order_by().values_list("precedent__rule")
        .annotate(Count("pk"))
    )  # fmt: skip
    became = _mandates_by_rule(actor)
    rules = Rule.objects.filter(pk__in={*first, *asked}).order_by(Lower("name"))
    return [
        RuleLearned(
            rule, asked.get(rule.pk, _NEVER), first_decided=first.get(rule.pk), spared=spared.get(rule.pk, 0),
            mandate_from=min((one.starts_on for one in became.get(rule.pk, [])), default=None),
            counts=any(one.counts_on(clock.today()) for one in became.get(rule.pk, [])),
        )
        for rule in rules
    ]  # fmt: skip


def _asked(actor: Actor, first: dict[UUID, date]) -> dict[UUID, Asked]:
    days: dict[UUID, list[date]] = {}
    for rule, day in scope(actor, VIEW, RuleAsked).values_list("rule", "asked_on"):
        days.setdefault(rule, []).append(day)
    return {
        rule: Asked(len(asked), sum(rule in first and day > first[rule] for day in asked), min(asked))
        for rule, asked in days.items()
    }


def _mandates_by_rule(actor: Actor) -> dict[UUID, list[Mandate]]:
    found: dict[UUID, list[Mandate]] = {}
    for one in scope(actor, VIEW, LearnedRule).filter(mandate__isnull=False).select_related("mandate"):
        if one.mandate is not None:
            found.setdefault(one.rule_id, []).append(one.mandate)
    return found
