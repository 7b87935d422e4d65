"""Keeping what is needed to see whether the city learns: the plain functions for who takes questions."""

from collections.abc import Iterable
from uuid import UUID

from nabij.areas.models import Area
from nabij.obstacles.models import Rule
from nabij.precedents.models import Precedent, RuleAsked, SeenPrecedent


def keys_in(given: Iterable[str]) -> list[UUID]:
    """Those of the words that came with a form that are keys, each once, in order."""
    found: dict[UUID, None] = {}
    for word in given:
        try:
            found[UUID(word)] = None
        except ValueError:
            continue
    return list(found)


def write_asked(question: UUID, rule: Rule, area: Area, seen: Iterable[UUID] = ()) -> None:
    """A question was asked about this rule, or its rule was corrected; `seen` are the precedents shown meanwhile.

    Only that it was asked, where and when is kept: not for whom, nor by whom. Ids that are no precedent are left out.
    """
    RuleAsked.objects.update_or_create(
        question=question, defaults={"rule": rule.same_as or rule}, create_defaults=_asked(question, rule, area)
    )
    known = Precedent.objects.filter(pk__in=list(seen))
    SeenPrecedent.objects.bulk_create(
        (SeenPrecedent(precedent=one, area=area, question=question) for one in known), ignore_conflicts=True
    )


def _asked(question: UUID, rule: Rule, area: Area) -> dict[str, object]:
    return {"question": question, "rule": rule.same_as or rule, "area": area}


def forget_asked(question: UUID) -> None:
    """The question was withdrawn: it counts no more."""
    SeenPrecedent.objects.filter(question=question).delete()
    RuleAsked.objects.filter(question=question).delete()
