"""Finding what was decided before: by the stems of its Dutch words, and by trigrams where a word is spelled otherwise.

What is compared are texts about rules, never people: nothing of how alike they are is shown.
"""

from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from nabij.access.actor import Actor
from nabij.access.rules import scope
from nabij.kernel.text import clean_line
from nabij.obstacles.models import Rule
from nabij.obstacles.naming import rule_named
from nabij.precedents.access import VIEW
from nabij.precedents.models import Precedent

MOST = 5
# Of what is typed so much is read; the rest says nothing new.
LONGEST = 4000
# What is less than so much as like the question as the likest is about something else.
NEAR = 0.4


def similar(
    actor: Actor, words: str, *, rule: Rule | None = None, domain: str = "", most: int = MOST
) -> list[Precedent]:
    """What was decided before that these words tell of, the likest first; then the latest about the same rule.

    `rule` and `domain` are what was chosen in a question: they count, and leave nothing out. Two queries.
    """
    named = f"{rule.name} " if rule else ""
    keys = likest(f"{named}{domain} {words}", rule.pk if rule else None, most)
    found = _read(actor).filter(pk__in=keys).in_bulk()
    shown = [found[key] for key in keys if key in found]
    if rule is None or len(shown) >= most:
        return shown
    same = _read(actor).filter(rule=rule, withdrawn_on=None).exclude(pk__in=found)
    return [*shown, *same.order_by("-decided_on")[: most - len(shown)]]


def _read(actor: Actor) -> "QuerySet[Precedent]":
    return scope(actor, VIEW, Precedent).select_related("rule", "area")


def likest(words: str, rule: UUID | None, most: int) -> list[UUID]:
    """Keys of precedents that stand, the likest first, as far as they come near the first. One query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT precedent, weight FROM precedents_like(%s, %s, %s)", [words[:LONGEST], rule, most])
        found = cursor.fetchall()
    return [key for key, weight in found if weight >= NEAR * found[0][1]]


def rule_chosen(said: str) -> Rule | None:
    """The rule that a form names, also with its body behind it in brackets; None while it is still being typed."""
    name, _space, body = clean_line(said).partition(" (")
    return rule_named(name, body.rstrip(")")) if name else None
