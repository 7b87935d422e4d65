"""Differences of view: who thinks what, agreed on later, or left standing. Nobody is put in the right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.directory.models import Professional
from nabij.households.models import Household, Person
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.plans import events
from nabij.plans.commands.goals import must_be_of
from nabij.plans.models import Action, DifferenceOfView, Goal, View

Who = Person | Professional | str
AT_LEAST = 2


@dataclass(frozen=True)
class Said:
    """What one of them thinks. `who` is a person here, a professional, or a partner by name."""

    who: Who
    thinks: str


@command(Permission.PLAN_EDIT, Goal, lock=True)
def note_difference(
    actor: Actor, goal: Goal, *, said: Sequence[Said], action: Action | None = None, on_paper: bool = False
) -> Outcome[DifferenceOfView]:
    """Write down that people see a goal, or an action for it, differently: each in their own words.

    Raises Refused with fewer than two views, twice the same person, or an action of another goal.
    """
    if len(said) < AT_LEAST or len({_key(one.who) for one in said}) < len(said):
        raise Refused(_("Schrijf op hoe twee mensen het zien."), field="thinks_2")
    if action is not None and action.goal_id != goal.pk:
        raise Refused(_("Deze actie hoort bij een ander doel."))
    difference = DifferenceOfView.objects.create(
        household=goal.household, about_id=goal.about_id, goal=goal, action=action,
        on_paper=on_paper and not goal.is_private,
    )  # fmt: skip
    for one in said:
        _add(difference, one)
    return Done(events.DIFFERENCE_NOTED, difference)


def _key(who: Who) -> str:
    return who.lower() if isinstance(who, str) else str(who.pk)


def _add(difference: DifferenceOfView, said: Said) -> View:
    view = View(household_id=difference.household_id, difference=difference, thinks=said.thinks)
    for name, value in _who(difference.household, said.who).items():
        setattr(view, name, value)
    view.save(force_insert=True)
    return view


def _who(household: Household, who: Who) -> Mapping[str, Any]:
    if isinstance(who, str):
        return {"name": who}
    if isinstance(who, Person):
        must_be_of(household, who)
        return {"person": who}
    return {"professional": who}


@command(Permission.PLAN_EDIT, DifferenceOfView, lock=True)
def add_view(actor: Actor, difference: DifferenceOfView, *, said: Said) -> Outcome[View]:
    """Somebody else sees it in their own way; who spoke before says it anew."""
    found = View.objects.filter(difference=difference, **_who(difference.household, said.who)).first()
    if found is None:
        return Done(events.VIEW_ADDED, _add(difference, said))
    if found.thinks == said.thinks:
        return Unchanged(found)
    found.thinks, found.since = said.thinks, clock.today()
    found.save(update_fields=["thinks", "since"])
    return Done(events.VIEW_REWORDED, found)


@command(Permission.PLAN_EDIT, DifferenceOfView, lock=True)
def settle_difference(actor: Actor, difference: DifferenceOfView, *, how: str) -> Outcome[DifferenceOfView]:
    """They came to agree; what each thought stays beside it. Raises Refused without saying how."""
    if not how:
        raise Refused(_("Schrijf op hoe u het eens werd."), field="because")
    if difference.settled_how == how:
        return Unchanged(difference)
    difference.settled_on, difference.settled_how, difference.left_standing_on = clock.today(), how, None
    _save_end(difference)
    return Done(events.DIFFERENCE_SETTLED, difference)


@command(Permission.PLAN_EDIT, DifferenceOfView, lock=True)
def leave_difference(actor: Actor, difference: DifferenceOfView) -> Outcome[DifferenceOfView]:
    """They let it stand: the plan goes on, with both views beside each other."""
    if difference.left_standing_on is not None:
        return Unchanged(difference)
    difference.settled_on, difference.settled_how, difference.left_standing_on = None, "", clock.today()
    _save_end(difference)
    return Done(events.DIFFERENCE_LEFT, difference)


@command(Permission.PLAN_EDIT, DifferenceOfView, lock=True)
def reopen_difference(actor: Actor, difference: DifferenceOfView) -> Outcome[DifferenceOfView]:
    """It is talked about again."""
    if difference.settled_on is None and difference.left_standing_on is None:
        return Unchanged(difference)
    difference.settled_on, difference.settled_how, difference.left_standing_on = None, "", None
    _save_end(difference)
    return Done(events.DIFFERENCE_REOPENED, difference)


def _save_end(difference: DifferenceOfView) -> None:
    difference.save(update_fields=["settled_on", "settled_how", "left_standing_on"])


@command(Permission.PLAN_EDIT, DifferenceOfView, lock=True)
def put_difference_on_paper(actor: Actor, difference: DifferenceOfView, *, on_paper: bool) -> Outcome[DifferenceOfView]:
    """Whether it stands on paper and on a shared screen; only when those who differ agree on that."""
    if difference.on_paper == on_paper:
        return Unchanged(difference)
    difference.on_paper = on_paper
    difference.save(update_fields=["on_paper"])
    return Done(events.DIFFERENCE_PAPER, difference)
