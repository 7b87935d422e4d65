"""Asking the safety net, from the table: in a few minutes, and with as few names as one can."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.choices import Terms, choice_of
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household, Membership
from nabij.households.nameless import refuse_names
from nabij.households.off_screen import is_about_safety, tells_of_violence
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.periods import not_over
from nabij.kernel.sequences import next_number
from nabij.kernel.working_days import add_working_days
from nabij.obstacles.models import Rule
from nabij.obstacles.naming import name_rule, rule_named
from nabij.precedents.measuring import forget_asked, write_asked
from nabij.safety_net import events, notices
from nabij.safety_net.models import NetExchange, NetQuestion
from nabij.safety_net.models.decisions import ASKED_ABOUT
from nabij.safety_net.models.questions import State
from nabij.safety_net.telling import tell_officers

ASK = Permission.SAFETY_NET_ASK
WORDS = ("needs", "tried", "asked")


@dataclass(frozen=True)
class NamedRule:
    """A rule that is known, by its id; or a new one, as somebody calls it."""

    known: UUID | None = None
    level: str = ""
    name: str = ""
    article: str = ""
    body: str = ""


@dataclass(frozen=True)
class Asking:
    """The rule in the way, what is needed, what was tried, the decision asked, and under which subject it falls."""

    rule: NamedRule
    needs: str
    tried: str
    asked: str
    domain: str = ""
    about: UUID | None = None
    on_paper: bool = True


@command(ASK, Household)
def ask_safety_net(
    actor: Actor, household: Household, *, asking: Asking, seen: Sequence[UUID] = ()
) -> Outcome[NetQuestion]:
    """Put a question before the safety net of the area; its officers are told, and the clock begins.

    `seen` are the precedents that were shown while it was typed: so it is known which were not enough.

    Raises Refused for a closed household, for words or a rule that are missing, for a rule that is only paperwork
    (that is an obstacle), and for a person who does not belong to the household.
    """
    if household.state == Household.State.CLOSED:
        raise Refused(_("Dit dossier is gesloten. Open het eerst weer."))
    days = choice_of(Terms, household.area_id).decide_safety_net_days
    question = NetQuestion.objects.create(
        household=household, number=next_number("net_question_number"), asked_by=professional_of(actor),
        decide_by=add_working_days(clock.today(), days), **_told(household, asking),
    )  # fmt: skip
    write_asked(question.pk, question.rule, household.area, seen)
    _tell_it_came(question)
    return Done(events.ASKED, question, _facts(question))


def _told(household: Household, asking: Asking) -> dict[str, object]:
    for field in WORDS:
        if not getattr(asking, field):
            raise Refused(_("Vul dit in."), field=field)
    about = asking.about
    if about and not _of_household(household).filter(person_id=about).exists():
        raise Refused(_("Kies iemand van dit gezin."), field="about")
    words = {field: getattr(asking, field) for field in (*WORDS, "domain")}
    return words | {"rule": rule_called(asking.rule, household), "about_id": about, "on_paper": _on_paper(asking)}


def _on_paper(asking: Asking) -> bool:
    """What is asked comes on the table where one chose so, and never when it is about safety."""
    about_safety = tells_of_violence(asking.asked) or is_about_safety(asking.domain)
    return asking.on_paper and not about_safety


def _of_household(household: Household) -> "QuerySet[Membership]":
    """Who lives here or belongs here: for a neighbour or a friend one asks in their own household."""
    belongs = Membership.objects.filter(not_over(), household=household)
    return belongs.exclude(kind=Membership.Kind.NETWORK)


def rule_called(named: NamedRule, household: Household) -> Rule:
    """The rule that is meant. Raises Refused for one that is not known, not named in full, or only paperwork; and for a
    new one that names somebody of the household, since everybody here reads the names of rules."""
    if named.known:
        found = Rule.objects.filter(pk=named.known).select_related("same_as").first()
    elif not named.name:
        raise Refused(_("Vul dit in."), field="name")
    else:
        _refuse_names(named, household)
        found = name_rule(level=named.level, name=named.name, article=named.article, body=named.body)
    if found is None:
        raise Refused(_("Deze regel is niet bekend. Noem haar opnieuw."), field="name")
    found = found.same_as or found
    if found.level not in ASKED_ABOUT:
        raise Refused(_("Dit is een formulier of dubbel werk: meld het als obstakel."), field="level")
    return found


def _refuse_names(named: NamedRule, household: Household) -> None:
    if rule_named(named.name, named.body) is not None:
        return
    for field in ("name", "article", "body"):
        refuse_names(getattr(named, field), household, field=field)


@command(ASK, NetQuestion, lock=True)
def change_question(actor: Actor, question: NetQuestion, *, asking: Asking) -> Outcome[NetQuestion]:
    """Put it otherwise, as long as nobody took it. Raises Refused after that: then one answers, or adds in the talk."""
    if question.state != State.ASKED:
        raise Refused(_("De vraag is opgepakt. Bel wie beslist, of wacht op navraag."))
    told = _told(question.household, asking)
    changed = [name for name, value in told.items() if getattr(question, name) != value]
    if not changed:
        return Unchanged(question)
    for name in changed:
        setattr(question, name, told[name])
    question.save(update_fields=[name.removesuffix("_id") for name in changed])
    return Done(events.CHANGED, question, _facts(question))


@command(ASK, NetQuestion, lock=True)
def withdraw_question(actor: Actor, question: NetQuestion, *, because: str) -> Outcome[NetQuestion]:
    """It is not needed any more. Raises Refused without a reason, and when it was decided."""
    if question.state == State.WITHDRAWN:
        return Unchanged(question)
    if question.state == State.DECIDED:
        raise Refused(_("Hierop is al besloten."))
    if not because:
        raise Refused(_("Schrijf op waarom de vraag niet meer nodig is."), field="because")
    if question.taken_by:
        tell_officers(notices.WITHDRAWN, question)
    question.state, question.withdrawn_because = State.WITHDRAWN, because
    question.save(update_fields=["state", "withdrawn_because"])
    forget_asked(question.pk)
    return Done(events.WITHDRAWN, question, {"number": question.number})


@command(ASK, NetQuestion, lock=True)
def restore_question(actor: Actor, question: NetQuestion) -> Outcome[NetQuestion]:
    """It is needed after all; its clock ran on. The way back of `withdraw_question`."""
    if question.state != State.WITHDRAWN:
        return Unchanged(question)
    question.state = State.TAKEN if question.taken_by_id else State.ASKED
    question.withdrawn_because = ""
    question.save(update_fields=["state", "withdrawn_because"])
    write_asked(question.pk, question.rule, question.household.area)
    _tell_it_came(question)
    return Done(events.RESTORED, question, {"number": question.number})


@command(ASK, NetExchange, lock=True)
def answer_exchange(actor: Actor, exchange: NetExchange, *, answer: str) -> Outcome[NetExchange]:
    """Answer what was asked back; who asked it is told. Raises Refused without words, and once it was answered."""
    if not answer:
        raise Refused(_("Vul dit in."), field="answer")
    if exchange.answered_on:
        raise Refused(_("Hierop is al geantwoord."))
    exchange.answer, exchange.answered_by, exchange.answered_on = answer, professional_of(actor), clock.today()
    exchange.save(update_fields=["answer", "answered_by", "answered_on"])
    tell_officers(notices.ANSWER_CAME, exchange.question)
    return Done(events.ANSWERED, exchange, {"number": exchange.question.number})


def _tell_it_came(question: NetQuestion) -> None:
    tell_officers(notices.CAME, question, day=date_format(question.decide_by, "j F"))


def _facts(question: NetQuestion) -> dict[str, object]:
    return {"number": question.number, "level": question.rule.level, "decide_by": question.decide_by.isoformat()}
