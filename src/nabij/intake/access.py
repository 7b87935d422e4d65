"""Who may report, read a report, and bring it to a household."""

from django.db.models import Q

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import NONE, rule
from nabij.areas.models import Area
from nabij.households.access import at_table, seated_at
from nabij.households.models import Household
from nabij.intake.models import Report


@rule(Permission.REPORT_MAKE, Area)
def _report_anywhere(actor: Actor) -> Q:
    """A patient may live in another neighbourhood: who may report, may report to each area."""
    return Q(parent__isnull=False) if actor.areas_with(Permission.REPORT_MAKE) else NONE


@rule(Permission.REPORT_NOTE, Area)
def _noted_anywhere(actor: Actor) -> Q:
    """Who calls the team may live in another neighbourhood."""
    return Q(parent__isnull=False) if actor.areas_with(Permission.REPORT_NOTE) else NONE


def _sorts(actor: Actor) -> Q:
    return Q(area_id__in=actor.areas_with(Permission.REPORT_SORT))


@rule(Permission.REPORT_VIEW, Report)
def _view(actor: Actor) -> Q:
    """One's own; those of one's area to whoever sorts; those of a household to whoever directs it."""
    return Q(reporter_id=actor.id) | _sorts(actor) | at_table(actor, Permission.REPORT_VIEW, whole=True)


rule(Permission.REPORT_SORT, Report, view=Permission.REPORT_VIEW)(_sorts)


def _sorts_here(actor: Actor, household: Household) -> bool:
    return household.area_id in actor.areas_with(Permission.REPORT_SORT)


rule(Permission.REPORT_SORT, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=_sorts_here)(_sorts)


@rule(Permission.REPORT_TELL, Report, view=Permission.REPORT_VIEW)
def _tells(actor: Actor) -> Q:
    """Who has no account is called by whoever leads contact, and by intake when nobody does any more."""
    return _sorts(actor) | at_table(actor, Permission.REPORT_TELL, whole=True)


@rule(Permission.CONTACT_RECORD, Report, view=Permission.REPORT_VIEW)
def _answer(actor: Actor) -> Q:
    """Whoever leads contact with a household tells the reporter what came of it."""
    return at_table(actor, Permission.CONTACT_RECORD, whole=True)


def _directs(actor: Actor, household: Household) -> bool:
    return household.pk in seated_at(actor, Permission.REPORT_VIEW, whole=True)


@rule(Permission.REPORT_VIEW, Household, view=Permission.HOUSEHOLD_OUTLINE, answer=_directs)
def _reports_of(actor: Actor) -> Q:
    """The households whose reports somebody may read as the one who directs."""
    return Q(pk__in=seated_at(actor, Permission.REPORT_VIEW, whole=True))
