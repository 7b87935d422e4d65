"""Writing the farewell with the family, in between as often as one likes."""

from datetime import date
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, command
from nabij.access.permissions import Permission
from nabij.aftercare import events
from nabij.aftercare.commands.told import FarewellTold, Stays
from nabij.aftercare.models import AftercareContact, Farewell, FarewellVerdict, GoalOutcome, StaysWith
from nabij.areas.choices import Terms, choice_of
from nabij.directory.models import Professional
from nabij.households.commands.seating import professional_of, refuse_departed
from nabij.households.models import Household, Involvement, Membership
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Refused
from nabij.plans.models import Goal
from nabij.reviews.models import Helped

WORDS = ("call_name", "call_phone", "way_back", "words")


@command(Permission.PLAN_EDIT, Household, lock=True)
def write_farewell(actor: Actor, household: Household, *, told: FarewellTold, version: int = 0) -> Outcome[Farewell]:
    """Keep what was written of the farewell so far; nothing is closed with it.

    Raises Refused for a household that is not open, for people who do not belong to it, for something that stays
    without an owner, or for a call on a day that was; and Conflict when somebody else wrote meanwhile.
    """
    if household.state != Household.State.OPEN:
        raise Refused(_("Alleen een open huishouden kunt u afronden."))
    held = Farewell.objects.filter(household=household, closed_on=None).first()
    if held is not None and held.version != version:
        raise Conflict(_("Iemand anders schreef dit ook op."), theirs=held.words, version=held.version)
    _refuse_what_cannot_be(household, told)
    made = held or Farewell(household=household, version=0)
    for name in WORDS:
        setattr(made, name, getattr(told, name))
    made.by, made.version = professional_of(actor), made.version + 1
    made.save()
    _write_around(made, told)
    _write_call(household, made, told)
    return Done(events.FAREWELL_WRITTEN, made)


def call_on(household: Household) -> date:
    """When to ask how it goes, by the area's term."""
    return clock.today() + relativedelta(months=choice_of(Terms, household.area_id).aftercare_after_months)


def _refuse_what_cannot_be(household: Household, told: FarewellTold) -> None:
    members = set(Membership.objects.filter(household=household).values_list("person_id", flat=True))
    named = {one.person_id for one in told.verdicts} | {one.person_id for one in told.stays if one.person_id}
    if named - members:
        raise Refused(_("Kies iemand van dit huishouden."))
    for number, stays in enumerate(told.stays):
        if _owners(stays) != 1:
            raise Refused(_("Kies van wie dit blijft, of schrijf het op."), field=f"stay_owner_{number}")
    for said in told.verdicts:
        if said.helped == Helped.NOT_ASKED and not said.not_asked_because:
            raise Refused(_("Schrijf op waarom u het niet kon vragen."), field=f"because_{said.person_id}")
    _refuse_professionals(household, told)


def _owners(stays: Stays) -> int:
    return sum(map(bool, (stays.person_id, stays.professional_id, stays.owner_words)))


def _refuse_professionals(household: Household, told: FarewellTold) -> None:
    seated = set(Involvement.objects.filter(household=household).values_list("professional_id", flat=True))
    named: set[UUID] = {one.professional_id for one in told.stays if one.professional_id}
    if named - seated or (told.call and told.call.by_id not in seated):
        raise Refused(_("Kies iemand van deze tafel."), field="call_by")
    if told.call:
        refuse_departed(Professional.objects.get(pk=told.call.by_id))
        if told.call.on and told.call.on <= clock.today():
            raise Refused(_("Kies een dag die nog komt."), field="call_on")


def _write_around(farewell: Farewell, told: FarewellTold) -> None:
    mine = {"household_id": farewell.household_id, "farewell": farewell}
    for model in (GoalOutcome, StaysWith, FarewellVerdict):
        model._default_manager.filter(farewell=farewell).delete()
    goals = {goal.pk: goal for goal in Goal.objects.filter(household=farewell.household_id)}
    GoalOutcome.objects.bulk_create(
        GoalOutcome(
            **mine, goal=goal, about_id=goal.about_id, goal_words=goal.words, on_paper=goal.on_paper,
            outcome=one.outcome, words=one.words,
        )
        for one in told.goals if (goal := goals.get(one.goal_id))
    )  # fmt: skip
    StaysWith.objects.bulk_create(
        StaysWith(
            **mine, what=one.what, owner_person_id=one.person_id, owner_professional_id=one.professional_id,
            owner_words=one.owner_words, until_when=one.until_when, on_paper=one.on_paper,
        )
        for one in told.stays
    )  # fmt: skip
    FarewellVerdict.objects.bulk_create(
        FarewellVerdict(
            **mine, person_id=one.person_id, helped=one.helped, words=one.words,
            not_asked_because=one.not_asked_because if one.helped == Helped.NOT_ASKED else "",
        )
        for one in told.verdicts
    )  # fmt: skip


def _write_call(household: Household, farewell: Farewell, told: FarewellTold) -> None:
    """The whole of what the caller will see, copied: later nothing of the household can be read any more."""
    AftercareContact.objects.filter(farewell=farewell).delete()
    if told.call is None:
        return
    back = f"{told.call_name} {farewell.number_to_call}".strip()
    AftercareContact.objects.create(
        household=household, farewell=farewell, area_id=household.area_id, by_id=told.call.by_id,
        on=told.call.on or call_on(household), how=told.call.how, household_name=household.name,
        ask_for=told.call.ask_for, phone=told.call.phone, way_back=f"{back}\n{told.way_back}".strip(),
    )  # fmt: skip
