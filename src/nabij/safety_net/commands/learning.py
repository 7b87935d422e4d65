"""What others learn of a decision: rewritten without names, read by a person, and kept for who meets the rule next."""

from dataclasses import fields

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Unchanged, command
from nabij.access.commands import Outcome as Came
from nabij.access.permissions import Permission
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.precedents.models import Precedent
from nabij.precedents.writing import Written, write_precedent, write_what_came
from nabij.safety_net import events
from nabij.safety_net.models import NetDecision
from nabij.safety_net.models.decisions import Outcome
from nabij.safety_net.nameless import refuse_names

OUTCOMES = {Outcome.GRANTED: Precedent.Outcome.GIVEN, Outcome.PARTLY: Precedent.Outcome.PARTLY}
WORDS = ("facts", "given", "because", "conditions", "usual", "network", "resilience", "aim")


@command(Permission.SAFETY_NET_DECIDE, NetDecision, lock=True)
def make_precedent(actor: Actor, decision: NetDecision, *, words: dict[str, str]) -> Came[NetDecision]:
    """Keep a decision as a precedent, in these words; a decision gives one.

    Only who decided does so, having read the words. Raises Refused with each name of the household that stands in
    them, at its field, until it is gone; and for a decision that only stopped another.
    """
    if decision.precedent:
        return Unchanged(decision)
    me = professional_of(actor)
    if decision.decided_by_id != me.pk:
        raise Refused(_("Wie besloot, schrijft het precedent."))
    if decision.outcome == Outcome.STOPPED:
        raise Refused(_("Hier is niets besloten waar een ander van leert."))
    for name in WORDS:
        refuse_names(decision.question, words.get(name, ""), field=name)
    question = decision.question
    made = write_precedent(
        me, decision.rule, decision.household.area, _written(decision, words), asked_by=question.asked_by
    )
    if decision.came_of_it:
        write_what_came(made, decision.came_of_it)
    decision.precedent = made.pk
    decision.save(update_fields=["precedent"])
    return Done(events.PRECEDENT_MADE, decision, {"number": question.number, "precedent": str(made.pk)})


def _written(decision: NetDecision, words: dict[str, str]) -> Written:
    known = {one.name for one in fields(Written)} & set(WORDS)
    return Written(
        **{name: words.get(name, "") for name in known},
        outcome=OUTCOMES.get(Outcome(decision.outcome), Precedent.Outcome.REFUSED),
        domain=decision.question.domain, decided_on=decision.decided_on, decision=decision.pk,
    )  # fmt: skip


@command(Permission.SAFETY_NET_ASK, NetDecision, lock=True)
def note_what_came(actor: Actor, decision: NetDecision, *, words: str) -> Came[NetDecision]:
    """Some time later: what came of it, without names; later words replace earlier ones.

    Whoever directs knows it. The officers read it beside the decision, and where a precedent was made of this question
    everybody reads it there. Raises Refused without words, and with each name of the household that stands in them.
    """
    if not words:
        raise Refused(_("Schrijf op wat ervan kwam, zonder namen."), field="came_of_it")
    refuse_names(decision.question, words, field="came_of_it")
    if words == decision.came_of_it:
        return Unchanged(decision)
    decision.came_of_it, decision.came_of_it_on = words, clock.today()
    decision.save(update_fields=["came_of_it", "came_of_it_on"])
    for one in Precedent.objects.filter(decision__in=decision.question.decisions.values("pk")):
        write_what_came(one, words)
    return Done(events.CAME_OF_IT, decision, {"number": decision.question.number})
