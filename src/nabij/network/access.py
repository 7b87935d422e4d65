"""Who sees and who changes the network: whole seats all of it, others what is about theirs."""

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
from nabij.network.models import Connection

_VIEW, _EDIT = Permission.HOUSEHOLD_VIEW, Permission.HOUSEHOLD_EDIT

rule(_VIEW, Connection)(told_about(_VIEW))


@rule(_EDIT, Connection, view=_VIEW)
def _writes(actor: Actor) -> Q:
    return at_table(actor, _EDIT, whole=True)


@also_named
def _people_named(households: Collection[UUID]) -> "QuerySet[Connection, tuple[UUID, str]]":
    """Of the family, of the neighbourhood: a school or a mosque names nobody."""
    named = Connection.objects.filter(household__in=households, person=None)
    return named.filter(sector__in=["family", "neighbourhood"]).values_list("household", "name")


@also_hidden
def _who_is_named(actor: Actor, household: Household) -> Iterable[tuple[str, str]]:
    named = scope(actor, _VIEW, Connection).filter(household=household, person=None)
    return [(name, _("iemand uit het netwerk")) for name in named.values_list("name", flat=True)]
