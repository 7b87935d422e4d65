"""Words that others than the table will read name nobody of the household a question is about."""

from collections.abc import Iterable
from uuid import UUID

from nabij.audit.looking import unseen
from nabij.households import nameless
from nabij.precedents.nameless import checks_names
from nabij.safety_net.models import NetDecision, NetQuestion


def refuse_names(question: NetQuestion, words: str, *, field: str) -> None:
    """Raises Refused, with the words that are a name, for a text that others than the table will read."""
    nameless.refuse_names(words, question.household, field=field)


@checks_names
def refuse_names_behind(decisions: Iterable[UUID], words: str, field: str) -> None:
    """Raises Refused for words that name somebody of the households of these decisions."""
    with unseen():
        found = list(NetDecision.objects.filter(pk__in=list(decisions)).select_related("household"))
    for household in {one.household for one in found}:
        nameless.refuse_names(words, household, field=field)
