"""Answering what was asked: done, promised for a day, or no with the reason; and the letter that left."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.collaboration import events, notices
from nabij.collaboration.commands.asking import facts_of, tell_asked
from nabij.collaboration.models import Answer, Ask, Ended, Rung
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell

GIVEN = ["answer", "answer_words", "answered_on", "promised_on", "ended", "ended_on"]


@dataclass(frozen=True)
class Given:
    """What was answered; `promised_on` belongs to a promise, `words` to a no."""

    answer: Answer
    words: str = ""
    promised_on: date | None = None


@command(Permission.ASK_ANSWER, Ask, lock=True)
def answer_ask(actor: Actor, ask: Ask, *, given: Given) -> Outcome[Ask]:
    """The one who is asked answers, or who asked writes down what was said on the phone. Done ends the ask.

    Raises Refused once the ask ended, for a promise without a day to come, a no without a reason, and on the last
    rung (there a decision is the answer).
    """
    if (ask.answer, ask.answer_words, ask.promised_on) == (given.answer, given.words, given.promised_on):
        return Unchanged(ask)
    _refuse_answer(ask, given)
    ask.answer, ask.answer_words, ask.answered_on = given.answer, given.words, clock.today()
    ask.promised_on = given.promised_on if given.answer == Answer.PROMISED else None
    if given.answer == Answer.DONE:
        ask.ended, ask.ended_on = Ended.DONE, clock.today()
    ask.save(update_fields=GIVEN)
    if ask.asked_by.user_id != actor.user_id:
        home = ask.household
        tell(notices.ANSWERED, [ask.asked_by.user_id], thing=ask.pk, household=home.pk, home=home.number)
    return Done(events.ANSWERED, ask, facts_of(ask) | {"answer": str(given.answer.label)})


def _refuse_answer(ask: Ask, given: Given) -> None:
    if not ask.is_open:
        raise Refused(_("Deze vraag is al afgelopen."))
    if ask.rung == Rung.OVERRIDE:
        raise Refused(_("Hierop antwoordt wie de doorzettingsmacht heeft."))
    if given.answer == Answer.REFUSED and not given.words:
        raise Refused(_("Schrijf op waarom niet."), field="words")
    if given.answer == Answer.PROMISED and (given.promised_on is None or given.promised_on < clock.today()):
        raise Refused(_("Kies een dag vanaf vandaag."), field="promised_on")


@command(Permission.ASK_ANSWER, Ask, lock=True)
def take_back_answer(actor: Actor, ask: Ask) -> Outcome[Ask]:
    """Undo of `answer_ask`: it is open again. Raises Refused once the ladder went further or was withdrawn."""
    if not ask.answer:
        return Unchanged(ask)
    if ask.ended not in ("", Ended.DONE) or ask.rung == Rung.OVERRIDE:
        raise Refused(_("Dit kan niet meer terug: er is al een volgende stap gezet."))
    ask.answer, ask.answer_words, ask.answered_on, ask.promised_on = "", "", None, None
    ask.ended, ask.ended_on = "", None
    ask.save(update_fields=GIVEN)
    if not ask.is_asked_of(actor.user_id):
        tell_asked(ask)
    return Done(events.ANSWER_TAKEN_BACK, ask, facts_of(ask))


@command(Permission.HOUSEHOLD_LEAD, Ask, lock=True)
def mark_letter_sent(actor: Actor, ask: Ask, *, on: date) -> Outcome[Ask]:
    """The letter to the management left on this day. Raises Refused for another rung, or a day to come."""
    if ask.letter_sent_on == on:
        return Unchanged(ask)
    if ask.rung != Rung.MANAGEMENT or not ask.is_open:
        raise Refused(_("Alleen een opschaling die nog loopt gaat per brief."))
    if on > clock.today() or on < ask.asked_on:
        raise Refused(_("Kies een dag vanaf de dag van de vraag, tot en met vandaag."), field="on")
    ask.letter_sent_on = on
    ask.save(update_fields=["letter_sent_on"])
    return Done(events.LETTER_SENT, ask, facts_of(ask) | {"on": on.isoformat()})


@command(Permission.HOUSEHOLD_LEAD, Ask, lock=True)
def mark_letter_not_sent(actor: Actor, ask: Ask) -> Outcome[Ask]:
    """Undo of `mark_letter_sent`."""
    if ask.letter_sent_on is None:
        return Unchanged(ask)
    ask.letter_sent_on = None
    ask.save(update_fields=["letter_sent_on"])
    return Done(events.LETTER_NOT_SENT, ask, facts_of(ask))
