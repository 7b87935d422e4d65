"""What one reads of what was decided before: all of it, what one may do oneself, and whether the city learns."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, DateField, F, Min, Prefetch, Q, QuerySet
from django.db.models.functions import Cast, Lower

from nabij.access.actor import Actor
from nabij.access.permissions import Permission, Role
from nabij.access.rules import scope
from nabij.areas.actors import held_in
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.discretion.mandates import counting
from nabij.discretion.models import Mandate
from nabij.discretion.queries import mine
from nabij.households.clocks import clock_rows
from nabij.kernel import clock
from nabij.obstacles.models import Rule
from nabij.precedents.access import GRANT, VIEW
from nabij.precedents.models import LearnedRule, Precedent, PublicText, RuleAsked, SeenPrecedent

SOON = timedelta(days=30)
# Within so many days a mandate giver says yes or no; shown from the first.
ANSWER_WITHIN = timedelta(weeks=4)


@dataclass(frozen=True)
class Hit:
    """A precedent with the mandate it became: `mine` where whoever reads this may do it without asking, `reads` where
    they can open it."""

    precedent: Precedent
    mandate: Mandate | None = None
    mine: bool = False
    reads: bool = False


def with_mandates(actor: Actor, precedents: Iterable[Precedent], *, area: UUID | None = None) -> list[Hit]:
    """Each with the mandate in force that it became, and whether it is one's own to use (in `area`, if given).

    A mandate that ended or was withdrawn is none. At most six queries.
    """
    shown = list(precedents)
    became = _became(shown)
    usable = _usable(actor, area) if became else frozenset()
    found = {one.pk: _first(became.get(one.pk, []), usable) for one in shown}
    opens = _opens(actor, [one.pk for one in found.values() if one])
    return [
        Hit(one, it, mine=it is not None and it.pk in usable, reads=it is not None and it.pk in opens)
        for one in shown
        for it in [found[one.pk]]
    ]


def _first(mandates: list[Mandate], usable: frozenset[UUID]) -> Mandate | None:
    return next((one for one in mandates if one.pk in usable), mandates[0] if mandates else None)


def _opens(actor: Actor, mandates: list[UUID]) -> frozenset[UUID]:
    """Those of these mandates that this person can open: of their own areas and of the municipality."""
    if not mandates:
        return frozenset()
    return frozenset(
        scope(actor, Permission.MANDATE_VIEW, Mandate).filter(pk__in=mandates).values_list("pk", flat=True)
    )


def _became(precedents: list[Precedent]) -> dict[UUID, list[Mandate]]:
    """The mandates in force today that were learned from each."""
    in_force = Mandate.objects.filter(counting()).values("pk")
    adopted = LearnedRule.objects.filter(precedents__in=precedents, mandate__in=in_force).distinct()
    found: dict[UUID, list[Mandate]] = {}
    for one in adopted.select_related("mandate__area", "mandate__owner").prefetch_related("precedents"):
        for ground in one.precedents.all():
            found.setdefault(ground.pk, []).extend([one.mandate] if one.mandate else [])
    return found


def _usable(actor: Actor, area: UUID | None) -> frozenset[UUID]:
    """Mandates that count for this person, in one area or anywhere."""
    return frozenset(
        line.mandate.pk
        for here in mine(actor)
        if area in (None, here.area.pk)
        for group in here.groups
        for line in group.lines
    )


def precedents(
    actor: Actor, *, rule: UUID | None = None, domain: str = "", past: bool = False
) -> "QuerySet[Precedent]":
    """All that one may read, the latest first; what no longer stands only when asked for."""
    found = scope(actor, VIEW, Precedent).select_related("rule", "area")
    found = found.filter(rule=rule) if rule else found
    found = found.filter(domain=domain) if domain else found
    return found if past else found.filter(withdrawn_on=None)


def rules_decided(actor: Actor) -> "QuerySet[Rule]":
    """The rules about which something was decided, by name. One query."""
    decided = scope(actor, VIEW, Precedent).order_by().values("rule")
    return Rule.objects.filter(pk__in=decided).order_by(Lower("name"))


def domains_decided(actor: Actor) -> list[str]:
    """The subjects about which something was decided. One query."""
    found = scope(actor, VIEW, Precedent).exclude(domain="").order_by("domain")
    return list(found.values_list("domain", flat=True).distinct())


def one_precedent(actor: Actor, precedent: Precedent) -> Precedent:
    """The same with all that its page shows."""
    return scope(actor, VIEW, Precedent).select_related("rule", "area", "approved_by", "withdrawn_by").get(
        pk=precedent.pk
    )  # fmt: skip


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


def public_text() -> PublicText | None:
    """The text that stands, for anybody: that approved last."""
    return PublicText.objects.filter(approved_at__isnull=False).order_by("-approved_at").first()


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
