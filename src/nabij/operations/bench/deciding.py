"""Finding what was decided before: 200 questions with a known twin among 5,000 precedents, in a transaction that is
undone."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from statistics import quantiles
from uuid import UUID

from django.db import transaction

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

KNOWN, ASKED = 5_000, 200
# The search was made with wording 1 and other seeds before its author; what is reported has wording 2 and this seed.
WORDING, SEED = 2, 30_11


def figures_of(known: int = KNOWN, asked: int = ASKED, *, wording: int = WORDING, seed: int = SEED) -> Iterator[Result]:
    """How often the twin is among the first five, and how long the database works for one question.

    As the form of the safety net is filled in: with the rule chosen. And in one's own words alone, as one begins.
    """
    dice = Random(seed)  # noqa: S311 -- the same questions at every measure
    with transaction.atomic(), acting_as(None, wide=True):
        decided = cases(known, seed)
        kept = _kept(decided)
        twins = dice.sample(range(known), asked)
        questions = [question(decided[twin], wording, dice) for twin in twins]
        chosen = [kept[twin].rule for twin in twins]
        as_asked = _searched([(f"{rule.name} {said}", rule.pk) for rule, said in zip(chosen, questions, strict=True)])
        by_words = _searched([(said, None) for said in questions])
        transaction.set_rollback(True)
    keys = [kept[twin].pk for twin in twins]
    yield Result("precedents", _p95(as_asked.took), "ms database p95", target=50)
    yield Result("precedents/recall", _right(as_asked.keys, keys), "% in first five", target=95, at_least=True)
    yield Result("precedents/by-words", _p95(by_words.took), "ms database p95", target=50)
    yield Result("precedents/recall-by-words", _right(by_words.keys, keys), "% in first five")


def _right(found: list[list[UUID]], twins: list[UUID]) -> float:
    return 100 * sum(twin in keys for twin, keys in zip(twins, found, strict=True)) / len(twins)


def _p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1]


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
    """What came up for each question, and how many milliseconds the database worked for it."""

    keys: list[list[UUID]] = field(default_factory=list)
    took: list[float] = field(default_factory=list)


def _searched(questions: list[tuple[str, UUID | None]]) -> Found:
    found = Found()
    with watching() as seen:
        likest(*questions[0], MOST)
    for said, rule in questions:
        begin, wall = run_time(seen.backends), time.perf_counter()
        found.keys.append(likest(said, rule, MOST))
        end = run_time(seen.backends)
        found.took.append((time.perf_counter() - wall) * 1000 if begin is None or end is None else (end - begin) / 1e6)
    return found
