"""What stands in the four steps already: from the plan, the last review, and what was kept in between."""

from collections.abc import Iterable, Sequence
from typing import Any

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.aftercare.commands.writing import call_on
from nabij.aftercare.forms import Around
from nabij.aftercare.models import AftercareContact, FarewellVerdict, GoalOutcome
from nabij.aftercare.queries import Goodbye
from nabij.directory.models import Professional
from nabij.households.commands.seating import number_of
from nabij.households.models import Household, Involvement, Person
from nabij.households.queries import people_of
from nabij.kernel.periods import in_force
from nabij.plans.choosing import owner_choices
from nabij.plans.models import Goal
from nabij.plans.queries import ActionLine, PlanPicture
from nabij.reviews.models import Verdict
from nabij.reviews.queries.looking import last_verdicts


def around_farewell(actor: Actor, household: Household, picture: PlanPicture, held: Goodbye | None) -> Around:
    """The goals, the family and the table that the steps are about; also who said something before they left."""
    goals = [line.goal for line in (*picture.goals, *picture.closed)]
    today = [one.person for one in people_of(actor, household) if not one.person.died_on]
    before = [one.person for one in held.verdicts] if held else []
    family = {person.pk: person for person in [*before, *today]}
    callers = [(str(one.pk), one.name) for one in _table(actor, household)]
    return Around(goals, list(family.values()), owner_choices(actor, household), callers)


def _table(actor: Actor, household: Household) -> list[Professional]:
    seated = scope(actor, Permission.INVOLVEMENT_VIEW, Involvement).filter(in_force(), household=household)
    return [one.professional for one in seated.select_related("professional__organisation")]


def initial_farewell(
    actor: Actor, household: Household, picture: PlanPicture, around: Around, held: Goodbye | None
) -> tuple[dict[str, Any], int]:
    """The values to begin from, and how many rows there are of what stays."""
    if held is not None:
        return _as_kept(held), len(held.stays)
    stays = [line.action for line in picture.actions if _may_stay(line)]
    initial: dict[str, Any] = {f"goal_{goal.pk}": _outcome(goal) for goal in around.goals if not goal.is_open}
    for number, action in enumerate(stays):
        initial |= {
            f"stay_what_{number}": action.what, f"stay_owner_{number}": str(action.owner_id),
            f"stay_paper_{number}": action.may_be_on_paper,
        }  # fmt: skip
    initial |= _verdicts(last_verdicts(actor, household)) | _call(household, around.family)
    return initial, len(stays)


def _may_stay(line: ActionLine) -> bool:
    """What does not work out does not stay; and nothing is left to a child, also not what it does for itself."""
    return line.action.is_open and not line.owner.is_minor


def _outcome(goal: Goal) -> str:
    return GoalOutcome.Outcome.REACHED if goal.reached_on else GoalOutcome.Outcome.NOT


def _verdicts(found: Iterable[Verdict | FarewellVerdict]) -> dict[str, Any]:
    initial: dict[str, Any] = {}
    for one in found:
        initial |= {f"helped_{one.person_id}": one.helped, f"words_{one.person_id}": one.words}
        initial[f"because_{one.person_id}"] = one.not_asked_because
    return initial


def _call(household: Household, family: Sequence[Person]) -> dict[str, Any]:
    """The director asks, and is whom the family can call, unless they agree otherwise."""
    reached = next((person for person in family if person.phone), None)
    director = household.director
    return {
        "call_by": str(director.pk) if director else "", "call_on": call_on(household),
        "call_how": AftercareContact.How.CALL, "call_ask_for": reached.name if reached else "",
        "call_at": reached.phone if reached else "",
        "call_name": director.name if director else "", "call_phone": number_of(director),
    }  # fmt: skip


def _as_kept(held: Goodbye) -> dict[str, Any]:
    farewell, call = held.farewell, held.contact
    initial = {name: getattr(farewell, name) for name in ("call_name", "call_phone", "way_back", "words", "version")}
    for one in held.outcomes:
        initial |= {f"goal_{one.goal_id}": one.outcome, f"goal_words_{one.goal_id}": one.words}
    for number, stays in enumerate(held.stays):
        initial |= {
            f"stay_what_{number}": stays.what, f"stay_words_{number}": stays.owner_words,
            f"stay_owner_{number}": str(stays.owner_person_id or stays.owner_professional_id or ""),
            f"stay_until_{number}": stays.until_when, f"stay_paper_{number}": stays.on_paper,
        }  # fmt: skip
    if call:
        initial |= {"call_by": str(call.by_id), "call_on": call.on, "call_how": call.how}
        initial |= {"call_ask_for": call.ask_for, "call_at": call.phone}
    return initial | _verdicts(held.verdicts)
