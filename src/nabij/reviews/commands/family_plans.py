"""The offer of a familiegroepsplan, and what the family chose."""

from dataclasses import asdict, dataclass
from datetime import date

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.reviews import events
from nabij.reviews.models import FamilyGroupPlan

Answer = FamilyGroupPlan.Answer


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What the family chose, and when; a day that does not belong to the answer is left out."""

    answer: str
    offered_on: date | None = None
    waived_on: date | None = None
    made_on: date | None = None
    words: str = ""


@command(Permission.PLAN_EDIT, Household, lock=True)
def note_family_plan(
    actor: Actor, household: Household, *, choice: Choice, version: int = 0
) -> Outcome[FamilyGroupPlan]:
    """Whether a plan of their own was offered, and what the family chose (Jeugdwet art. 4.1.2).

    From the day it is waived six weeks run for the plan of the professionals. Raises Refused for a day that is
    missing, still has to come or comes before the offer, and Conflict when somebody else wrote meanwhile.
    """
    held = FamilyGroupPlan.objects.filter(household=household).first()
    if held is not None and held.version != version:
        raise Conflict(_("Iemand anders schreef dit ook op."), theirs=held.words, version=held.version)
    said = _that_belongs(choice)
    _refuse_days(said)
    if held is not None and all(getattr(held, name) == value for name, value in asdict(said).items()):
        return Unchanged(held)
    made = held or FamilyGroupPlan(household=household, version=0)
    for name, value in asdict(said).items():
        setattr(made, name, value)
    made.by, made.version = professional_of(actor), made.version + 1
    made.save()
    return Done(events.FAMILY_PLAN_NOTED, made, {"answer": said.answer})


def _that_belongs(choice: Choice) -> Choice:
    offered = choice.answer != Answer.NOT_AT_STAKE
    return Choice(
        answer=choice.answer,
        offered_on=choice.offered_on if offered else None,
        waived_on=choice.waived_on if choice.answer == Answer.WAIVES else None,
        made_on=choice.made_on if choice.answer == Answer.MAKES else None,
        words=choice.words,
    )


def _refuse_days(said: Choice) -> None:
    if said.answer != Answer.NOT_AT_STAKE and said.offered_on is None:
        raise Refused(_("Vul in wanneer u het aanbood."), field="offered_on")
    if said.answer == Answer.WAIVES and said.waived_on is None:
        raise Refused(_("Vul in wanneer het gezin ervan afzag: dan beginnen de zes weken."), field="waived_on")
    for name in ("offered_on", "waived_on", "made_on"):
        day = getattr(said, name)
        if day and day > clock.today():
            raise Refused(_("Deze dag moet nog komen."), field=name)
        if day and said.offered_on and day < said.offered_on:
            raise Refused(_("Dit kan pas na het aanbod."), field=name)
