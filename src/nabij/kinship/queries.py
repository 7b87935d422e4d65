"""What one may see of a family's drawing: the picture, and the same in sentences."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.households.access import seated_at
from nabij.households.models import Household, Membership
from nabij.households.queries import circle_of
from nabij.households.queries.people import former_members_of
from nabij.households.screen_names import ScreenNames
from nabij.kinship.knowing import Members, known_of
from nabij.kinship.models import Descent, Kin, KinBond, Pairing
from nabij.kinship.picturing import Picturing, TextLine
from nabij.kinship.proposing import proposed
from nabij.kinship.sheet import Sheet
from nabij.pictures.drawing import Drawing

VIEW, EDIT = Permission.HOUSEHOLD_VIEW, Permission.HOUSEHOLD_EDIT


@dataclass(frozen=True)
class FamilyPicture:
    """The genogram as this person may see it, the same in sentences, and which members are not drawn yet.

    `is_proposal` when nothing was drawn yet: a guess, to be confirmed.
    """

    drawing: Drawing
    lines: tuple[TextLine, ...]
    people: tuple[TextLine, ...]
    undrawn: tuple[Membership, ...]
    is_proposal: bool


def genogram_of(
    actor: Actor,
    household: Household,
    *,
    shared: bool = False,
    names: ScreenNames | None = None,
    linked: bool = True,
) -> FamilyPicture:
    """The family's picture. At most nine queries.

    `shared` leaves out all that is not for paper or a shared screen, and what it hangs on; `names` says how
    people are called there. Without `linked` nothing in it leads anywhere (for print).
    """
    sheet, members = sheet_for(actor, household), members_for(actor, household)
    is_proposal = not sheet.kin
    family = [one for one in members.now.values() if one.kind != Membership.Kind.NETWORK]
    drawn = {one.person_id for one in sheet.kin}
    undrawn = tuple(one for one in family if one.person_id not in drawn)
    if undrawn:
        sheet = _with(sheet, proposed(household, family, sheet, with_lines=is_proposal))
    if shared:
        sheet = on_paper(sheet)
    members = _with_former(actor, household, sheet, members)
    known = known_of(sheet, members, names)
    if shared:
        known = {key: replace(one, bodies=()) for key, one in known.items()}
    may_edit = linked and household.pk in seated_at(actor, EDIT, whole=True)
    new = {one.pk for one in sheet.kin if one.person_id not in drawn and one.person_id}
    query = names.query if names else ""
    picturing = Picturing(sheet, known, _addresses(sheet, new, shared=shared, query=query) if may_edit else {})
    return FamilyPicture(
        picturing.drawing(_("De familie van %(name)s") % {"name": household.name} if not shared else _("Onze familie")),
        picturing.lines(), picturing.people(), undrawn, is_proposal,
    )  # fmt: skip


def sheet_for(actor: Actor, household: Household) -> Sheet:
    """All of the drawing that this person may see. Four queries."""
    return Sheet(
        list(scope(actor, VIEW, Kin).filter(household=household)),
        list(scope(actor, VIEW, Pairing).filter(household=household)),
        list(scope(actor, VIEW, Descent).filter(household=household)),
        list(scope(actor, VIEW, KinBond).filter(household=household)),
    )


def members_for(actor: Actor, household: Household) -> Members:
    """The members of today by person. At most three queries."""
    return Members({one.person_id: one for one in circle_of(actor, household).everyone}, {})


def _with_former(actor: Actor, household: Household, sheet: Sheet, members: Members) -> Members:
    gone = {one.person_id for one in sheet.kin if one.person_id} - set(members.now)
    if not gone:
        return members
    return Members(members.now, {one.person_id: one for one in former_members_of(actor, household)})


def _with(sheet: Sheet, more: Sheet) -> Sheet:
    return Sheet(
        [*sheet.kin, *more.kin], [*sheet.pairings, *more.pairings], [*sheet.descents, *more.descents],
        [*sheet.bonds, *more.bonds],
    )  # fmt: skip


def on_paper(sheet: Sheet) -> Sheet:
    """What may be seen by all: no line to somebody who is hidden, and nothing that tells that something is missing."""
    kin = [one for one in sheet.kin if one.on_paper]
    seen = {one.pk for one in kin}
    return Sheet(
        kin,
        [one for one in sheet.pairings if one.on_paper and {one.one_id, one.other_id} <= seen],
        [one for one in sheet.descents if one.on_paper and {one.child_id, one.parent_id} <= seen],
        [one for one in sheet.bonds if one.on_paper and {one.one_id, one.other_id} <= seen],
    )


def _addresses(sheet: Sheet, new: set[UUID], *, shared: bool, query: str) -> dict[UUID, str]:
    """Where a click leads: to somebody's own page, to a couple, to a bond. On a shared screen to people alone."""
    page = "kinship:shared_kin" if shared else "kinship:kin"
    found = {one.pk: reverse(page, args=[one.pk]) + query for one in sheet.kin if one.pk not in new}
    if not shared:
        saved = [one for one in sheet.pairings if not {one.one_id, one.other_id} & new]
        found |= {one.pk: reverse("kinship:pairing", args=[one.pk]) for one in saved}
        found |= {one.pk: reverse("kinship:bond", args=[one.pk]) for one in sheet.bonds}
    return found


def names_for(actor: Actor, household: Household, sheet: Sheet, names: ScreenNames | None = None) -> dict[UUID, str]:
    """What everybody who is drawn is called, by id. At most six queries."""
    members = _with_former(actor, household, sheet, members_for(actor, household))
    return {key: one.name for key, one in known_of(sheet, members, names).items()}
