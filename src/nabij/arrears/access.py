"""Who reads files in, who sorts signals, and who sees that somebody is signalled.

An arrears worker reads the signals of the areas they are appointed for, and those of no area: outside the
municipality. A file is of the whole municipality. Whoever directs a household reads the signals that were linked to
it; nobody else reads any.
"""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.areas.models import Area
from nabij.arrears.models import ArrearsCase, ArrearsSignal, CaseContact, SignalFile
from nabij.directory.models import Organisation
from nabij.households.access import at_table, seated_at, told_about
from nabij.households.models import Household


@rule(Permission.ARREARS_TAKE, Area)
def _takes_for(actor: Actor) -> Q:
    """A partner sends one file for the municipality, and phones about somebody in any of its areas."""
    return Q(parent=None) if actor.areas_with(Permission.ARREARS_TAKE) else NONE


@rule(Permission.ARREARS_TAKE, SignalFile)
def _takes(actor: Actor) -> Q:
    return Q() if actor.areas_with(Permission.ARREARS_TAKE) else NONE


def _works_on_signals(permission: Permission, actor: Actor) -> Q:
    areas = actor.areas_with(permission)
    return Q(area_id__in=areas) | Q(area=None) if areas else NONE


def _works_on_cases(permission: Permission, actor: Actor) -> Q:
    areas = actor.areas_with(permission)
    return Q(area_id__in=areas) if areas else NONE


@rule(Permission.ARREARS_VIEW, ArrearsSignal)
def _sees_signals(actor: Actor) -> Q:
    linked = at_table(actor, Permission.ARREARS_VIEW, whole=True)
    return _works_on_signals(Permission.ARREARS_VIEW, actor) | linked


@rule(Permission.ARREARS_VIEW, ArrearsCase)
def _sees_cases(actor: Actor) -> Q:
    linked = at_table(actor, Permission.ARREARS_VIEW, whole=True)
    return _works_on_cases(Permission.ARREARS_VIEW, actor) | linked


@rule(Permission.ARREARS_SORT, ArrearsSignal, view=Permission.ARREARS_VIEW)
def _sorts_signals(actor: Actor) -> Q:
    return _works_on_signals(Permission.ARREARS_SORT, actor)


@rule(Permission.ARREARS_TAKE, ArrearsSignal, view=Permission.ARREARS_VIEW)
def _takes_signals(actor: Actor) -> Q:
    return _works_on_signals(Permission.ARREARS_TAKE, actor)


@rule(Permission.ARREARS_SORT, ArrearsCase, view=Permission.ARREARS_VIEW)
def _sorts_cases(actor: Actor) -> Q:
    return _works_on_cases(Permission.ARREARS_SORT, actor)


@rule(Permission.ARREARS_SORT, CaseContact)
def _sorts_contacts(actor: Actor) -> Q:
    areas = actor.areas_with(Permission.ARREARS_SORT)
    return Q(case__area_id__in=areas) if areas else NONE


@rule(Permission.CONTACT_RECORD, ArrearsCase, view=Permission.ARREARS_VIEW)
def _answers(actor: Actor) -> Q:
    """Whoever leads contact with a household says what was done about what was signalled there."""
    return at_table(actor, Permission.CONTACT_RECORD, whole=True)


# Who keeps the debts of a household, or of one person in it, reads of a linked signal what is to go on that list.
rule(Permission.DEBT_KEEP, ArrearsSignal, view=Permission.ARREARS_VIEW)(
    told_about(Permission.DEBT_KEEP, column="subject")
)


@rule(Permission.ARREARS_SORT, Organisation)
def _partners(actor: Actor) -> Q:
    return Q() if actor.areas_with(Permission.ARREARS_SORT) else NONE


def _directs(actor: Actor, household: Household) -> bool:
    return household.pk in seated_at(actor, Permission.ARREARS_VIEW, whole=True)


@rule(Permission.ARREARS_VIEW, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=_directs)
def _signals_of(actor: Actor) -> Q:
    """The households whose linked signals somebody may read, as the one who directs."""
    return Q(pk__in=seated_at(actor, Permission.ARREARS_VIEW, whole=True))
