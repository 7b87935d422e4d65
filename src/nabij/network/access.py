"""Who sees and who changes the network: whole seats all of it, others what is about theirs."""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.households.access import at_table, told_about
from nabij.network.models import Connection

_VIEW, _EDIT = Permission.HOUSEHOLD_VIEW, Permission.HOUSEHOLD_EDIT

rule(_VIEW, Connection)(told_about(_VIEW))


@rule(_EDIT, Connection, view=_VIEW)
def _writes(actor: Actor) -> Q:
    return at_table(actor, _EDIT, whole=True)
