"""What stands in the way: rules with how often, what is told of one, what was met in a household, and what is due."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import Count, F, Func, Max, Min, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Concat, Lower

from nabij.access.actor import Actor
from nabij.access.rules import scope
from nabij.households.clocks import clock_rows
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.text import plain
from nabij.obstacles.access import ANSWER, TELL, VIEW
from nabij.obstacles.models import Obstacle, ObstacleCase, Rule, RuleAnswer

A_YEAR = timedelta(days=365)
# By what obstacles are counted: the words it is asked by, and the column.
GROUPS: dict[str, Combinable] = {
    "regel": Coalesce("rule__same_as__name", "rule__name"), "van": F("rule__body"), "onderwerp": F("domain"),
    "gebied": F("area__name"),
}  # fmt: skip


class Times(NamedTuple):
    """How often something was told in a year, and how much of that waits for an answer."""

    name: str
    times: int
    waits: int


def told(actor: Actor) -> "QuerySet[Obstacle]":
    """All that was told and not taken back."""
    return scope(actor, VIEW, Obstacle).filter(taken_back_at=None)


@dataclass(frozen=True)
class RuleRow:
    """A rule with how often it was told in a year, when last, until when an answer is due, and the latest answer."""

    rule: Rule
    times: int
    last_on: date
    answer_by: date | None
    said: str

    def place(self) -> tuple[date, int, str]:
        """By which it is put in order."""
        return self.answer_by or date.max, -self.last_on.toordinal(), self.rule.name.casefold()

    @property
    def is_late(self) -> bool:
        return self.answer_by is not None and self.answer_by < clock.today()


def rules(actor: Actor, words: str = "", *, level: str = "", waiting: bool = False) -> list[RuleRow]:
    """The rules that stood in the way, those that wait longest for an answer first, then the latest told. Two queries.

    A municipality names some hundreds of them, so they are put in order here.
    """
    about = {row.pop("one"): row for row in _figures(_like(told(actor), words))}
    said = RuleAnswer.objects.filter(rule=OuterRef("pk")).order_by("-created_at").values("says")[:1]
    found = known_rules(actor).filter(pk__in=about).annotate(said=Subquery(said))
    if level:
        found = found.filter(level=level)
    rows = [RuleRow(rule, said=_says(rule), **about[rule.pk]) for rule in found]
    shown = [row for row in rows if row.answer_by or not waiting]
    return sorted(
        shown, key=lambda row: (row.answer_by or date.max, -row.last_on.toordinal(), row.rule.name.casefold())
    )


def _says(rule: Rule) -> str:
    said = rule.__dict__["said"]
    return str(RuleAnswer.Says(said).label) if said else ""


def _figures(found: "QuerySet[Obstacle]") -> "QuerySet[Obstacle, dict[str, Any]]":
    """Per rule, under the name under which it goes on."""
    in_a_year = Q(told_on__gt=clock.today() - A_YEAR)
    grouped = found.order_by().annotate(one=Coalesce("rule__same_as", "rule")).values("one")
    return grouped.annotate(
        times=Count("pk", filter=in_a_year), last_on=Max("told_on"),
        answer_by=Min("answer_by", filter=Q(answer=None)),
    )  # fmt: skip


def _like(found: "QuerySet[Obstacle]", words: str) -> "QuerySet[Obstacle]":
    """Each word somewhere in the rule, its body or what it holds back, whatever its accents and capitals."""
    for word in plain(words).split():
        anywhere = Concat(
            "rule__name",
            Value(" "),
            "rule__body",
            Value(" "),
            "rule__article",
            Value(" "),
            "holds_back",
            output_field=TextField(),
        )
        found = found.annotate(said=Lower(Func(anywhere, function="unaccent", output_field=TextField())))
        found = found.filter(said__contains=word)
    return found


def known_rules(actor: Actor) -> "QuerySet[Rule]":
    """What one can choose from while typing, by name."""
    return scope(actor, VIEW, Rule).filter(same_as=None).order_by(Lower("name"))


def maybe_the_same(actor: Actor, rule: Rule) -> "QuerySet[Rule]":
    """The rules that this one may turn out to be: of its kind, or national law; any, while nobody knows its kind."""
    others = known_rules(actor).exclude(pk=rule.pk)
    unknown = rule.level == Rule.Level.UNKNOWN
    return others if unknown else others.filter(level__in=[rule.level, Rule.Level.LAW])


def told_of(actor: Actor, rule: Rule) -> "QuerySet[Obstacle]":
    """What was told of this rule, under whatever name, the latest first."""
    return told(actor).filter(Q(rule=rule) | Q(rule__same_as=rule)).select_related("area", "rule", "told_by")


def answers_of(actor: Actor, rule: Rule) -> "QuerySet[RuleAnswer]":
    """The answers on this rule, the latest first."""
    ours = Q(rule=rule) | Q(rule__same_as=rule)
    return scope(actor, VIEW, RuleAnswer).filter(ours).select_related("answered_by")


def met_at(actor: Actor, household: Household) -> "QuerySet[ObstacleCase]":
    """What stood in the way of this household, with the answer; none for who does not sit at its table."""
    cases = scope(actor, TELL, ObstacleCase).filter(household=household, obstacle__taken_back_at=None)
    return cases.select_related("obstacle__rule", "obstacle__answer")


def my_obstacles(actor: Actor) -> "QuerySet[Obstacle]":
    """What one told oneself, or what came of one's question to the safety net, with the answer."""
    mine = told(actor).filter(Q(told_by__user_id=actor.id) | Q(asked_by__user_id=actor.id))
    return mine.select_related("rule", "answer", "area", "told_by")


def counted(actor: Actor, by: str) -> list[Times]:
    """How often each was told in the last year and how often it waits, by name: nothing is set above anything.

    What is counted are texts that everybody here reads, without a household: there is nobody to give away.
    """
    group = GROUPS[by]
    found = told(actor).filter(told_on__gt=clock.today() - A_YEAR).order_by().annotate(group=group).values("group")
    rows = found.annotate(times=Count("pk"), waits=Count("pk", filter=Q(answer=None))).order_by(Lower("group"))
    return [Times(row["group"], row["times"], row["waits"]) for row in rows]


def answer_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """Rules that one has to answer for by then, or that nobody took yet, as rows for `households.clocks`."""
    if not actor.areas_with(ANSWER):
        return []
    waits = Obstacle.objects.filter(rule=OuterRef("pk"), answer=None, taken_back_at=None).order_by("answer_by")
    mine = Q(owner__user_id=actor.id) | Q(owner=None) | Q(owner__left_on__isnull=False)
    due = scope(actor, ANSWER, Rule).filter(mine).annotate(due=Subquery(waits.values("answer_by")[:1]))
    return [clock_rows(due.filter(due__lte=until), "obstacle", "due", household="", name="name")]
