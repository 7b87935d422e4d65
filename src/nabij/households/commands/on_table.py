"""Choosing beforehand what lies on the table: before the screen is turned, and before something is printed."""

from collections.abc import Collection
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households import events
from nabij.households.models import Circumstance, Household
from nabij.households.off_screen import is_about_safety


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def choose_for_table(actor: Actor, household: Household, *, on: Collection[UUID]) -> Outcome[Household]:
    """Of what matters now these lines come on the table and on paper, and the others do not.

    What is about safety stays off whatever is chosen; ids of other households do nothing.
    """
    changed = []
    for one in Circumstance.objects.filter(household=household, over_on=None):
        wanted = one.pk in on and not is_about_safety(one.domain)
        if one.on_paper != wanted:
            one.on_paper, one.version = wanted, one.version + 1
            changed.append(one)
    if not changed:
        return Unchanged(household)
    Circumstance.objects.bulk_update(changed, ["on_paper", "version"])
    return Done(events.TABLE_CHOSEN, household, {"changed": len(changed)})
