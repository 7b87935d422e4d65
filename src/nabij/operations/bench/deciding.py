"""Finding what was decided before: 200 questions with a known twin among 5,000 precedents, in a transaction that is
undone."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from random import Random
from statistics import quantiles
from uuid import UUID

from django.db import connection, transaction

from nabij.access.database import acting_as
from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.obstacles.models import Rule
from nabij.operations.bench.cases import Case, cases, question
from nabij.operations.bench.clocks import run_time
from nabij.operations.bench.counting import watching
from nabij.operations.bench.results import Result
from nabij.precedents.models import Precedent
from nabij.precedents.searching import MOST, likest
from nabij.precedents.writing import learn_words

KNOWN, ASKED, SEED = 5_000, 200, 30_11
# The search was made with wording 1 before its author, who looked at 2 while it was made; nobody did at 3.
LOOKED_AT, FRESH = 2, 3
FIRST = "% in first five"
# The least that finds anything: any of the stems, by the rank that PostgreSQL brings.
PLAIN = """
SELECT p.id FROM precedents_precedent p,
  (SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery AS any_of FROM unnest(precedent_stems(%s))) said
WHERE p.withdrawn_on IS NULL AND p.stems @@ said.any_of
ORDER BY ts_rank(p.stems, said.any_of) DESC, p.decided_on DESC, p.id LIMIT %s
"""
Search = Callable[[str, UUID | None], list[UUID]]


def figures_of(known: int = KNOWN, asked: int = ASKED, *, seed: int = SEED) -> Iterator[Result]:
    """How often the twin is among the first five, and how long the database works for one question.

    As the form of the safety net is filled in: with the rule chosen. And in one's own words alone, as one begins.
    """
    dice = Random(seed)  # noqa: S311 -- the same questions at every measure
    with transaction.atomic(), acting_as(None, wide=True):
        decided = cases(known, seed)
        kept = _kept(decided)
        questions, fresh = (_questions(decided, kept, asked, wording, dice) for wording in (LOOKED_AT, FRESH))
        as_asked, by_words = _searched(questions, _ours), _searched([one.in_words() for one in questions], _ours)
        plain, plain_by_words = _searched(questions, _plain), _searched([one.in_words() for one in questions], _plain)
        anew, anew_by_words = _searched(fresh, _ours), _searched([one.in_words() for one in fresh], _ours)
        transaction.set_rollback(True)
    yield Result("precedents", as_asked.p95, "ms database p95", plain.p95, target=50)
    yield Result("precedents/recall", as_asked.right, FIRST, plain.right, target=95, at_least=True)
    yield Result("precedents/by-words", by_words.p95, "ms database p95", plain_by_words.p95, target=50)
    yield Result("precedents/recall-by-words", by_words.right, FIRST, plain_by_words.right)
    yield Result("precedents/recall-fresh", anew.right, FIRST)
    yield Result("precedents/recall-fresh-by-words", anew_by_words.right, FIRST)


def _ours(words: str, rule: UUID | None) -> list[UUID]:
    return likest(words, rule, MOST)


def _plain(words: str, _rule: UUID | None) -> list[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(PLAIN, [words, MOST])
        return [key for (key,) in cursor.fetchall()]


@dataclass(frozen=True)
class Question:
    """What is typed, the rule that was chosen, and the precedent that should come up."""

    words: str
    twin: UUID
    rule: Rule | None = None

    @property
    def all_words(self) -> str:
        return f"{self.rule.name} {self.words}" if self.rule else self.words

    def in_words(self) -> "Question":
        """The same before a rule is chosen."""
        return replace(self, rule=None)


def _questions(decided: list[Case], kept: list[Precedent], asked: int, wording: int, dice: Random) -> list[Question]:
    twins = dice.sample(range(len(decided)), asked)
    return [Question(question(decided[twin], wording, dice), kept[twin].pk, kept[twin].rule) for twin in twins]


def _kept(decided: list[Case]) -> list[Precedent]:
    area = Area.objects.order_by("name").first() or Area.objects.create(name="Meetstad")
    organisation = Organisation.objects.create(name="Meetkantoor")
    reader = Professional.objects.create(name="Mette Meter", organisation=organisation)
    names = dict.fromkeys(case.rule for case in decided)
    rules = {name: Rule.objects.create(name=name, body="Meetstad", level="policy") for name in names}
    written = [_written(case, rules[case.rule], area, reader) for case in decided]
    made = Precedent.objects.bulk_create(written, batch_size=500)
    learn_words([one.pk for one in made])
    return made


def _written(case: Case, rule: Rule, area: Area, reader: Professional) -> Precedent:
    needed, *others = case.told(0)
    return Precedent(
        rule=rule, rule_words=f"{rule.name} {rule.body}", area=area, approved_by=reader, given=f"{needed}.",
        facts=f"{needed} voor {'. '.join(others)}.", because="Omdat het zo hoort.",
    )  # fmt: skip


@dataclass
class Found:
    """For each question whether its twin came up, and how many milliseconds the database worked for it."""

    hits: list[bool] = field(default_factory=list)
    took: list[float] = field(default_factory=list)

    @property
    def right(self) -> float:
        """Of a hundred, how many."""
        return 100 * sum(self.hits) / len(self.hits)

    @property
    def p95(self) -> float:
        return quantiles(self.took, n=20)[-1]


def _searched(questions: list[Question], search: Search) -> Found:
    found = Found()
    with watching() as seen:
        search(questions[0].all_words, None)
    for one in questions:
        begin, wall = run_time(seen.backends), time.perf_counter()
        keys = search(one.all_words, one.rule.pk if one.rule else None)
        end = run_time(seen.backends)
        found.took.append((time.perf_counter() - wall) * 1000 if begin is None or end is None else (end - begin) / 1e6)
        found.hits.append(one.twin in keys)
    return found
