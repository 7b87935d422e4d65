"""The family comes into the drawing, and a step of drawing is taken back."""

from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households.commands.belonging import members_now
from nabij.households.models import Household, Membership
from nabij.kernel.errors import Refused
from nabij.kinship import events
from nabij.kinship.models import Descent, Kin, KinBond, Pairing
from nabij.kinship.proposing import proposed
from nabij.kinship.sheet import save_all, sheet_of

TIES = (KinBond, Descent, Pairing)


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def draw_members(actor: Actor, household: Household, *, with_lines: bool = True) -> Outcome[UUID | None]:
    """Draw the members who are not drawn yet, with the lines that follow from who they are (or without).

    Gives the step, to take it back by; None when everybody was drawn already.
    """
    family = [one for one in members_now(household) if one.kind != Membership.Kind.NETWORK]
    made = proposed(household, family, sheet_of(household), with_lines=with_lines)
    if not made.kin:
        return Unchanged(None)
    save_all(made)
    return Done(events.MEMBERS_DRAWN, made.kin[0].added_with, {"people": len(made.kin)}, household=household.pk)


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def take_back(actor: Actor, household: Household, *, step: UUID) -> Outcome[Household]:
    """Take back all that was drawn in one step.

    Raises Refused once something was changed in it or drawn on to it.
    """
    sheet = sheet_of(household)
    mine = {one.pk for one in sheet.kin if one.added_with == step}
    everything = [*sheet.kin, *sheet.pairings, *sheet.descents, *sheet.bonds]
    added = [one for one in everything if one.added_with == step]
    if not added:
        return Unchanged(household)
    pairs = [(one.added_with, {one.one_id, one.other_id}) for one in sheet.pairings]
    pairs += [(one.added_with, {one.one_id, one.other_id}) for one in sheet.bonds]
    pairs += [(one.added_with, {one.child_id, one.parent_id}) for one in sheet.descents]
    if any(ends & mine for other, ends in pairs if other != step) or any(one.version > 1 for one in added):
        raise Refused(_("Hier is al op verder getekend. Haal weg wat niet klopt door erop te tikken."))
    for model in (*TIES, Kin):
        model._default_manager.filter(household=household, added_with=step).delete()
    return Done(events.TAKEN_BACK, household, {"people": len(mine)})
