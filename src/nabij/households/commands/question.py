"""The question in the family's own words: written as first asked, and each time it became another."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households import events
from nabij.households.commands.belonging import person_of
from nabij.households.models import Household, Question
from nabij.kernel import clock
from nabij.kernel.errors import Refused


def _asked(household: Household) -> list[Question]:
    return list(Question.objects.filter(household=household, retracted_at=None).order_by("asked_on", "created_at"))


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def write_question(
    actor: Actor,
    household: Household,
    *,
    words: str,
    asked_on: date | None = None,
    said_by: UUID | None = None,
    said_by_text: str = "",
    because: str = "",
) -> Outcome[Question]:
    """Write down what they ask, in their words; the earlier questions stay as they were asked.

    Raises Refused for a day to come, a day before the last question, or a change without what changed it.
    """
    before = _asked(household)
    on = asked_on or clock.today()
    if before and before[-1].words == words:
        return Unchanged(before[-1])
    _refuse_wrong_order(before, on, because)
    who = person_of(household, said_by, field="said_by") if said_by else None
    question = Question.objects.create(
        household=household, words=words, said_by=who, said_by_text=said_by_text, because=because,
        asked_on=on, is_first=not before,
    )  # fmt: skip
    return Done(events.QUESTION_WRITTEN, question, {"asked_on": on.isoformat()})


def _refuse_wrong_order(before: list[Question], on: date, because: str) -> None:
    if on > clock.today():
        raise Refused(_("Deze datum ligt in de toekomst."), field="asked_on")
    if before and on < before[-1].asked_on:
        raise Refused(_("Deze datum ligt voor de vorige vraag. Kijk de datum na."), field="asked_on")
    if before and not because:
        raise Refused(_("Schrijf op waardoor de vraag anders werd."), field="because")


@command(Permission.HOUSEHOLD_EDIT, Question, lock=True)
def retract_question(actor: Actor, question: Question) -> Outcome[Question]:
    """Take back what was written last, as if it was not asked. Raises Refused when a later one was written."""
    if question.retracted_at:
        return Unchanged(question)
    if _asked(question.household)[-1:] != [question]:
        raise Refused(_("Er is daarna een nieuwe vraag opgeschreven. Neem eerst die terug."))
    question.retracted_at = clock.now()
    question.save(update_fields=["retracted_at"])
    return Done(events.QUESTION_RETRACTED, question)
