"""Who sees and who draws the family: whole seats; whoever is there for one person sees that one, and no lines."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule, scope
from nabij.households.access import at_table, told_about
from nabij.households.models import Household
from nabij.households.nameless import also_named
from nabij.households.screen_names import also_hidden
from nabij.kinship.models import Descent, Kin, KinBond, Pairing

_VIEW, _EDIT = Permission.HOUSEHOLD_VIEW, Permission.HOUSEHOLD_EDIT

rule(_VIEW, Kin)(told_about(_VIEW, column="person_id"))


@rule(_VIEW, Pairing)
@rule(_VIEW, Descent)
def _sees(actor: Actor) -> Q:
    return at_table(actor, _VIEW, whole=True)


@rule(_VIEW, KinBond)
def _sees_bonds(actor: Actor) -> Q:
    """Violence is for those who may see the weighing of safety."""
    not_violent = _sees(actor) & ~Q(quality=KinBond.Quality.VIOLENT)
    return not_violent | at_table(actor, Permission.SAFETY_VIEW, whole=True)


@rule(_EDIT, Kin, view=_VIEW)
@rule(_EDIT, Pairing, view=_VIEW)
@rule(_EDIT, Descent, view=_VIEW)
def _draws(actor: Actor) -> Q:
    return at_table(actor, _EDIT, whole=True)


@rule(_EDIT, KinBond, view=_VIEW)
def _draws_bonds(actor: Actor) -> Q:
    return _draws(actor) & _sees_bonds(actor)


@also_named
def _names_drawn(households: Collection[UUID]) -> "QuerySet[Kin, tuple[UUID, str]]":
    drawn = Kin.objects.filter(household__in=households, person=None).exclude(called="")
    return drawn.values_list("household", "called")


@also_hidden
def _who_is_drawn(actor: Actor, household: Household) -> Iterable[tuple[str, str]]:
    drawn = scope(actor, _VIEW, Kin).filter(household=household, person=None).exclude(called="")
    return [(name, _("iemand van de familie")) for name in drawn.values_list("called", flat=True)]
