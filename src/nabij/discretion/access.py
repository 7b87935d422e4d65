"""Who asks "may I?" and reads what was answered: those who direct a household."""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import rule
from nabij.discretion.models import MandateAnswer
from nabij.households.access import at_table


@rule(Permission.MANDATE_ASK, MandateAnswer)
def _answers(actor: Actor) -> Q:
    return at_table(actor, Permission.MANDATE_ASK, whole=True)
