"""Asking each person whether they agree with the plan, and writing down what they say."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household
from nabij.households.queries import circle_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.plans.models import PlanVersion
from nabij.reviews import events
from nabij.reviews.models import Agreement
from nabij.reviews.queries.voices import Voice, voices_of

Answer = Agreement.Answer


@command(Permission.PLAN_EDIT, Household, lock=True)
def note_agreement(
    actor: Actor, household: Household, *, voice: str, answer: Answer, words: str = "", on: date | None = None
) -> Outcome[Agreement]:
    """What one who is to be asked (`Voice.key`) says of the plan as it was last settled.

    A later answer replaces the earlier one, which stays readable. Raises Refused when there is no settled plan,
    when this is nobody who is to be asked, or without words for anything else than "agrees".
    """
    plan = PlanVersion.objects.filter(household=household).first()
    if plan is None:
        raise Refused(_("Het plan is nog niet vastgesteld. Stel het eerst vast met het gezin."))
    asked = _asked(actor, household, voice)
    if answer != Answer.AGREES and not words:
        raise Refused(_("Schrijf op waarom, in hun woorden."), field="words")
    if on and on > clock.today():
        raise Refused(_("Deze dag moet nog komen."), field="on")
    before = Agreement.objects.filter(plan=plan, person=asked.person, body=asked.body, replaced_at=None).first()
    if before is not None and (before.answer, before.words) == (answer, words):
        return Unchanged(before)
    if before is not None:
        Agreement.objects.filter(pk=before.pk).update(replaced_at=clock.now())
    made = Agreement.objects.create(
        household=household, plan=plan, person=asked.person, body=asked.body, answer=answer, words=words,
        asked_by=professional_of(actor), asked_on=on or clock.today(),
    )  # fmt: skip
    return Done(events.AGREEMENT_NOTED, made, {"number": plan.number})


def _asked(actor: Actor, household: Household, key: str) -> Voice:
    found = next((one for one in voices_of(circle_of(actor, household)) if one.key == key), None)
    if found is None:
        raise Refused(_("Kies iemand van wie de mening gevraagd wordt."), field="voice")
    return found


@command(Permission.PLAN_EDIT, Agreement, lock=True)
def take_back_agreement(actor: Actor, agreement: Agreement) -> Outcome[UUID]:
    """It was written down by mistake: what was there before holds again. Raises Refused once a later answer came."""
    if agreement.replaced_at is not None:
        raise Refused(_("Hier kwam al een ander antwoord overheen."))
    plan, household = agreement.plan, agreement.household_id
    same = Agreement.objects.filter(plan=plan, person=agreement.person_id, body=agreement.body)
    before = same.exclude(pk=agreement.pk).order_by("-replaced_at").first()
    agreement.delete()
    if before is not None:
        same.filter(pk=before.pk).update(replaced_at=None)
    return Done(events.AGREEMENT_TAKEN_BACK, household, {"number": plan.number}, household=household)
