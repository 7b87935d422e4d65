"""One officer takes a question, asks back, or puts it back; and says which rule it really is."""

from django.db.models import Q
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.directory.models import Professional
from nabij.households.commands.seating import professional_of, seat_of
from nabij.kernel.errors import Refused
from nabij.obstacles.models import Obstacle, Rule
from nabij.precedents.measuring import write_asked
from nabij.precedents.models import RuleAsked
from nabij.safety_net import events, notices
from nabij.safety_net.commands.asking import NamedRule, rule_called
from nabij.safety_net.models import NetDecision, NetExchange, NetQuestion
from nabij.safety_net.models.decisions import LEVELS
from nabij.safety_net.models.questions import State
from nabij.safety_net.telling import tell_table

DECIDE = Permission.SAFETY_NET_DECIDE


@command(DECIDE, NetQuestion)
def take_question(actor: Actor, question: NetQuestion) -> Outcome[NetQuestion]:
    """It is mine to decide; the table hears who decides. Of five who take it at once one has it, the others read who.

    Raises Refused when somebody else has it, when it is not open, and for who asked it or sits at that table.
    """
    me = professional_of(actor)
    if question.taken_by_id == me.pk and question.is_open:
        return Unchanged(question)
    refuse_own_question(question, me)
    free = NetQuestion.objects.filter(pk=question.pk, state=State.ASKED)
    taken = free.update(state=State.TAKEN, taken_by=me)
    question.refresh_from_db()
    if not taken:
        raise Refused(_taken_already(question))
    tell_table(notices.TAKEN, question, professional=me.name)
    return Done(events.TAKEN, question, {"number": question.number})


def refuse_own_question(question: NetQuestion, me: Professional) -> None:
    """Nobody decides on what they asked themselves, or answered for who did, or where they sit at the table. Raises
    Refused."""
    if question.asked_by_id == me.pk:
        raise Refused(_("U vroeg dit zelf. Laat een ander besluiten."))
    if NetExchange.objects.filter(question=question, answered_by=me).exists():
        raise Refused(_("U gaf hier zelf antwoord voor wie het vroeg. Laat een ander besluiten."))
    if seat_of(question.household, me) is not None:
        raise Refused(_("U zit zelf aan tafel bij dit huishouden. Laat een ander besluiten."))


def _taken_already(question: NetQuestion) -> str:
    if question.is_open and question.taken_by:
        return _("%(name)s heeft deze vraag al opgepakt.") % {"name": question.taken_by.name}
    return _("Deze vraag wacht niet meer.")


@command(DECIDE, NetQuestion, lock=True)
def put_back_question(actor: Actor, question: NetQuestion) -> Outcome[NetQuestion]:
    """Somebody else may take it; its clock runs on. Raises Refused unless the actor has it."""
    if question.state == State.ASKED:
        return Unchanged(question)
    refuse_unless_mine(actor, question)
    question.state, question.taken_by = State.ASKED, None
    question.save(update_fields=["state", "taken_by"])
    return Done(events.PUT_BACK, question, {"number": question.number})


@command(DECIDE, NetQuestion, lock=True)
def correct_rule(actor: Actor, question: NetQuestion, *, named: NamedRule) -> Outcome[NetQuestion]:
    """It is about another rule, or one of another kind, than the table thought. Raises Refused unless it is theirs."""
    refuse_unless_mine(actor, question)
    before, rule = (question.rule_id, question.rule.level), rule_called(named, question.household)
    if named.level and rule.level != named.level:
        _call_it(question, rule, named.level)
    if before == (rule.pk, rule.level):
        return Unchanged(question)
    question.rule = rule
    question.save(update_fields=["rule"])
    write_asked(question.pk, rule, question.household.area)
    return Done(events.RULE_SET, question, {"number": question.number, "level": rule.level})


def _call_it(question: NetQuestion, rule: Rule, level: str) -> None:
    """It was named wrongly the first time. What was decided under the other kind stands, and so does the kind then.

    What nobody knew yet is filled in. What others met as this kind too is not made lighter by one officer: only
    heavier, to national law.
    """
    if level not in LEVELS:
        raise Refused(_("Kies wat voor regel het is."), field="level")
    ours = Q(rule=rule) | Q(rule__same_as=rule)
    if NetDecision.objects.filter(ours).exists():
        raise Refused(_("Op deze regel is al besloten als een andere soort. Geef deze een eigen naam."), field="name")
    others = RuleAsked.objects.filter(ours).exclude(question=question.pk)
    met = others.exists() or Obstacle.objects.filter(ours).exists()
    if met and rule.level != Rule.Level.UNKNOWN and level != Rule.Level.LAW:
        raise Refused(
            _("Anderen kennen deze regel zo. Is het een andere regel, geef haar een eigen naam."), field="name"
        )
    rule.level = level
    rule.save(update_fields=["level"])


@command(DECIDE, NetQuestion, lock=True)
def ask_back(actor: Actor, question: NetQuestion, *, words: str) -> Outcome[NetExchange]:
    """Ask whoever directs something before deciding; the clock runs on.

    Raises Refused unless it is theirs, without words, and while an earlier one waits for its answer.
    """
    refuse_unless_mine(actor, question)
    if not words:
        raise Refused(_("Vul dit in."), field="words")
    if question.exchanges.filter(answered_on=None).exists():
        raise Refused(_("Er wacht al een navraag op antwoord."), field="words")
    me = professional_of(actor)
    made = NetExchange.objects.create(
        household_id=question.household_id, about_id=question.about_id, question=question, words=words, asked_by=me
    )
    tell_table(notices.ASKED_BACK, question, professional=me.name)
    return Done(events.ASKED_BACK, made, {"number": question.number})


def refuse_unless_mine(actor: Actor, question: NetQuestion) -> None:
    """Only who took it goes on with it. Raises Refused."""
    if not question.is_open:
        raise Refused(_("Deze vraag wacht niet meer."))
    if question.taken_by_id != professional_of(actor).pk:
        raise Refused(_("Pak de vraag eerst op."))
