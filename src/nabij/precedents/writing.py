"""Writing down what was decided, for others to read: the plain functions that who decides calls."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.obstacles.models import Rule
from nabij.precedents.models import Precedent


@dataclass(frozen=True)
class Written:
    """A decision in words that name nobody, as a person approved them. `outcome` is one of `Precedent.Outcome`.

    With a point on which the case was different goes what is usual. `decision` is the decision it is made of.
    """

    facts: str
    given: str
    because: str
    outcome: str = Precedent.Outcome.GIVEN
    domain: str = ""
    conditions: str = ""
    usual: str = ""
    network: str = ""
    resilience: str = ""
    aim: str = ""
    decided_on: date = field(default_factory=clock.today)
    decision: UUID | None = None


def write_precedent(
    approved_by: Professional, rule: Rule, area: Area, written: Written, *, asked_by: Professional | None = None
) -> Precedent:
    """Keep a decision for who meets this rule next; a decision that has its precedent already keeps that one.

    Whoever calls this has held the words against the names of the household (`households.screen_names.names_in`).
    `asked_by` hears it when this becomes a mandate. Raises Refused without facts, what was given or why, and for a
    point that differs without what is usual.
    """
    if written.decision and (known := Precedent.objects.filter(decision=written.decision).first()):
        return known
    _refuse_gaps(written)
    rule = rule.same_as or rule
    made = Precedent.objects.create(
        rule=rule, rule_words=f"{rule.name} {rule.article} {rule.body}", area=area, asked_by=asked_by,
        approved_by=approved_by, **asdict(written),
    )  # fmt: skip
    learn_words([made.pk])
    return made


def learn_words(precedents: Iterable[UUID]) -> None:
    """Know the words of these precedents, so that they are found misspelled."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO precedents_knownword SELECT DISTINCT unnest(tsvector_to_array(stems))"
            " FROM precedents_precedent WHERE id = ANY (%s) ON CONFLICT DO NOTHING",
            [list(precedents)],
        )


def _refuse_gaps(written: Written) -> None:
    for name in ("facts", "given", "because"):
        if not getattr(written, name).strip():
            raise Refused(_("Vul dit in, zonder namen."), field=name)
    if (written.network or written.resilience or written.aim) and not written.usual:
        raise Refused(_("Schrijf op wat gebruikelijk is."), field="usual")


def what_is_usual(rule: Rule) -> str:
    """What one gets by this rule otherwise, as it was last written down; "" when nobody wrote it."""
    rule = rule.same_as or rule
    said = Precedent.objects.filter(rule=rule, withdrawn_on=None).exclude(usual="")
    return said.order_by("-decided_on", "-created_at").values_list("usual", flat=True).first() or ""


def write_what_came(precedent: Precedent, words: str) -> bool:
    """What came of it, without names; later words replace earlier ones. False when it says so already.

    For who decided, and for who directs (who reaches it by `decision`). Raises Refused without words.
    """
    if not words.strip():
        raise Refused(_("Schrijf op wat ervan kwam, zonder namen."), field="came_of_it")
    if precedent.came_of_it == words:
        return False
    precedent.came_of_it, precedent.came_of_it_on = words, clock.today()
    precedent.save(update_fields=["came_of_it", "came_of_it_on"])
    return True
