"""Settling the plan: from that day it stands as agreed, with whom, beside whatever changes later."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.commands.seating import professional_of
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell
from nabij.plans import events, notices
from nabij.plans.commands.goals import must_be_of
from nabij.plans.models import PlanVersion
from nabij.plans.queries import PlanPicture, plan_of
from nabij.plans.versions import content_of


@command(Permission.PLAN_EDIT, Household, lock=True)
def settle_plan(
    actor: Actor, household: Household, *, agreed_by: Sequence[Person], present: str = ""
) -> Outcome[PlanVersion]:
    """Agree on the plan as it stands, with these people of the family; professionals with an action are told.

    The same plan with the same people twice on one day is one version. Raises Refused when the plan has
    no goal, or nobody of the family agreed.
    """
    made, is_new = settled_now(household, actor, agreed_by=agreed_by, present=present)
    return Done(events.PLAN_SETTLED, made, {"number": made.number}) if is_new else Unchanged(made)


def settled_now(
    household: Household, actor: Actor, *, agreed_by: Sequence[Person], present: str = ""
) -> tuple[PlanVersion, bool]:
    """The version that is agreed on now, and whether it is a new one; whoever calls this writes the event."""
    picture = plan_of(actor, household)
    if not picture.goals:
        raise Refused(_("Er staat nog geen doel in het plan."))
    if not agreed_by:
        raise Refused(_("Een plan stelt u vast met iemand van het gezin."), field="agreed_by")
    for person in agreed_by:
        must_be_of(household, person)
    last = PlanVersion.objects.filter(household=household).order_by("-number").first()
    made = PlanVersion(
        household=household, number=last.number + 1 if last else 1, by=professional_of(actor), present=present,
        agreed_by=[person.name for person in agreed_by], content=content_of(picture),
    )  # fmt: skip
    if last is not None and _same(last, made):
        return last, False
    made.save(force_insert=True)
    _tell_owners(actor, household, picture)
    return made, True


def _same(last: PlanVersion, made: PlanVersion) -> bool:
    return last.settled_on == clock.today() and (last.content, last.agreed_by, last.present) == (
        made.content,
        made.agreed_by,
        made.present,
    )


def _tell_owners(actor: Actor, household: Household, picture: PlanPicture) -> None:
    owners = [line.action.owner_professional for line in picture.actions if line.action.is_open]
    users = [owner.user_id for owner in owners if owner is not None and owner.user_id != actor.user_id]
    tell(notices.PLAN_IS_SETTLED, users, thing=household.pk, household=household.pk, home=household.number)
