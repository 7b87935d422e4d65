"""Deciding, deciding anew, and bringing it to the family. What may be set aside hangs on the kind of rule."""

from dataclasses import asdict, dataclass, fields
from datetime import date

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Unchanged, command
from nabij.access.commands import Outcome as Came
from nabij.access.permissions import Permission
from nabij.households.commands.seating import professional_of
from nabij.households.off_screen import tells_of_violence
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.obstacles.writing import Told, write_obstacle
from nabij.provisions.terms import objection_until
from nabij.safety_net import events, notices
from nabij.safety_net.commands.taking import refuse_own_question, refuse_unless_mine
from nabij.safety_net.models import NetDecision, NetQuestion
from nabij.safety_net.models.decisions import Ground, Outcome
from nabij.safety_net.models.questions import State
from nabij.safety_net.nameless import refuse_names
from nabij.safety_net.rules import GIVES, power_over
from nabij.safety_net.telling import tell_table

ASK, DECIDE = Permission.SAFETY_NET_ASK, Permission.SAFETY_NET_DECIDE
OF_A_YES = ("special", "disproportionate", "clause", "agreed_with", "conditions")
POINTS = ("network", "resilience", "aim")


@dataclass(frozen=True)
class Deciding:
    """A decision as the officer words it. What does not belong to this outcome, or this kind of rule, is left out."""

    outcome: str
    reason: str
    plain_words: str
    special: str = ""
    disproportionate: str = ""
    clause: str = ""
    agreed_with: str = ""
    helps: str = ""
    conditions: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    differs: bool = False
    usual: str = ""
    network: str = ""
    resilience: str = ""
    aim: str = ""
    is_ruling: bool = False
    obstacle: str = ""


@command(DECIDE, NetQuestion, lock=True)
def decide_question(actor: Actor, question: NetQuestion, *, deciding: Deciding) -> Came[NetDecision]:
    """Decide on a question that the actor took; who directs is told, to bring it to the family.

    Where nothing can be decided (national law, an article without a hardship clause) what stands in the way goes to
    policy, without names. Raises Refused for an outcome that this kind of rule does not allow, a ground that is not
    given, a yes without an end, and words that a family should not read in a letter.
    """
    refuse_unless_mine(actor, question)
    made = _write(actor, question, deciding, replaces=None)
    question.state = State.DECIDED
    question.save(update_fields=["state"])
    return Done(events.DECIDED, made, _facts(made))


@command(DECIDE, NetDecision, lock=True)
def decide_anew(actor: Actor, decision: NetDecision, *, deciding: Deciding) -> Came[NetDecision]:
    """Change a decision, or stop it: a new one in its place, with its own reason and its own term for objection.

    Raises Refused when another took its place already, and as `decide_question` does.
    """
    if NetDecision.objects.filter(replaces=decision).exists():
        raise Refused(_("Er is al een nieuw besluit. Kijk daar verder."))
    made = _write(actor, decision.question, deciding, replaces=decision)
    return Done(events.REPLACED, made, _facts(made))


def as_it_would_stand(
    actor: Actor, question: NetQuestion, deciding: Deciding, *, replaces: NetDecision | None = None
) -> NetDecision:
    """The decision in these words, not kept: to look over before it is final. Raises Refused as deciding does."""
    me = professional_of(actor)
    refuse_own_question(question, me)
    said = _checked(question, deciding, replaced=replaces is not None)
    return NetDecision(
        household_id=question.household_id, about_id=question.about_id, question=question, replaces=replaces,
        rule=question.rule.now, level=question.rule.now.level, decided_by=me, **said,
    )  # fmt: skip


def _write(actor: Actor, question: NetQuestion, deciding: Deciding, *, replaces: NetDecision | None) -> NetDecision:
    made = as_it_would_stand(actor, question, deciding, replaces=replaces)
    made.save(force_insert=True)
    if deciding.obstacle:
        _to_policy(actor, question, deciding.obstacle)
    tell_table(notices.DECIDED, question, but=actor.user_id)
    return made


def _checked(question: NetQuestion, deciding: Deciding, *, replaced: bool) -> dict[str, object]:
    """The columns of the decision, with only what belongs to it. Raises Refused."""
    power = power_over(question.rule.now.level)
    if deciding.outcome not in (*power.outcomes, *((Outcome.STOPPED,) if replaced else ())):
        raise Refused(str(power.what), field="outcome")
    gives = deciding.outcome in GIVES
    _ask_for(deciding, ("reason", "plain_words"))
    _ask_for(deciding, (*power.asks, "starts_on", "ends_on") if gives else ())
    _ask_for(deciding, ("helps", "obstacle") if deciding.outcome == Outcome.CANNOT else ())
    _ask_for(deciding, ("usual",) if deciding.differs else ())
    _refuse_term(deciding, gives=gives)
    _refuse_words(question, deciding)
    said = asdict(deciding) | {"ground": power.ground if gives else Ground.NONE}
    del said["obstacle"]
    kept = power.asks if gives else ()
    empty = {name: "" for name in OF_A_YES if name not in (*kept, "conditions")} | ({} if gives else _NOTHING)
    empty |= {} if deciding.differs else dict.fromkeys(("usual", *POINTS), "")
    return said | empty | {"is_ruling": deciding.is_ruling and power.may_be_ruling}


_NOTHING: dict[str, object] = {"conditions": "", "starts_on": None, "ends_on": None}


def _ask_for(deciding: Deciding, names: tuple[str, ...]) -> None:
    for name in names:
        if not getattr(deciding, name):
            raise Refused(_("Vul dit in."), field=name)


def _refuse_term(deciding: Deciding, *, gives: bool) -> None:
    if gives and deciding.starts_on and deciding.ends_on and deciding.ends_on < deciding.starts_on:
        raise Refused(_("De laatste dag ligt op of na de eerste."), field="ends_on")
    if gives and deciding.ends_on and deciding.ends_on < clock.today():
        raise Refused(_("Kies een laatste dag die nog komt."), field="ends_on")


def _refuse_words(question: NetQuestion, deciding: Deciding) -> None:
    if deciding.differs and not any(getattr(deciding, point) for point in POINTS):
        raise Refused(_("Schrijf op welk punt dit anders is: een van de drie is genoeg."), field="network")
    if tells_of_violence(deciding.plain_words):
        raise Refused(
            _("Hier staan woorden over geweld. Deze tekst ligt straks op tafel: laat ze weg."), field="plain_words"
        )
    refuse_names(question, deciding.obstacle, field="obstacle")


def _to_policy(actor: Actor, question: NetQuestion, words: str) -> None:
    """What nobody here may change goes to who can answer for the rule; which household it was stays at the table.
    Whoever asked hears the answer."""
    household = question.household
    told = Told(words, domain=question.domain, asked_by=question.asked_by)
    write_obstacle(professional_of(actor), question.rule.now, household.area, told, household=household)


def _facts(decision: NetDecision) -> dict[str, object]:
    number = decision.question.number
    return {"number": number, "outcome": str(Outcome(decision.outcome).label), "level": decision.level}


@command(ASK, NetDecision, lock=True)
def announce_decision(actor: Actor, decision: NetDecision, *, on: date) -> Came[NetDecision]:
    """The family got it on this day: by the letter, sent or handed over. For a ruling the term for objection begins
    the day after (Awb 6:8). Raises Refused for a day before the decision, or to come."""
    if decision.announced_on == on:
        return Unchanged(decision)
    if not decision.decided_on <= on <= clock.today():
        raise Refused(_("Het gezin kreeg het op of na de dag van het besluit, en niet later dan vandaag."), field="on")
    decision.announced_on = on
    decision.objection_until = objection_until(on) if decision.is_ruling else None
    decision.save(update_fields=["announced_on", "objection_until"])
    return Done(events.ANNOUNCED, decision, {"number": decision.question.number, "on": on.isoformat()})


@command(ASK, NetDecision, lock=True)
def take_back_announcement(actor: Actor, decision: NetDecision) -> Came[NetDecision]:
    """It was not given yet. The way back of `announce_decision`."""
    if decision.announced_on is None:
        return Unchanged(decision)
    decision.announced_on = decision.objection_until = None
    decision.save(update_fields=["announced_on", "objection_until"])
    return Done(events.NOT_ANNOUNCED, decision, {"number": decision.question.number})


FIELDS = tuple(one.name for one in fields(Deciding))
