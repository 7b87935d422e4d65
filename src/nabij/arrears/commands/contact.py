"""Each time somebody was sought about their arrears: how, which part of the day, and whether they were reached."""

from datetime import date

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.arrears import events
from nabij.arrears.commands.sorting import refuse_when_closed, refuse_when_taken
from nabij.arrears.models import ArrearsCase, CaseContact
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused

SORT = Permission.ARREARS_SORT


@command(SORT, ArrearsCase, lock=True)
def record_contact(
    actor: Actor, case: ArrearsCase, *, on: date, kind: str, part_of_day: str = "", reached: bool
) -> Outcome[CaseContact]:
    """One attempt to speak with them. Raises Refused for a day to come, and when a colleague is on it.

    The same attempt twice (a second click) is one.
    """
    refuse_when_taken(actor, case)
    refuse_when_closed(case)
    if on > clock.today():
        raise Refused(_("Deze dag is nog niet geweest."), field="on")
    told = {"day": on, "kind": kind, "part_of_day": part_of_day, "reached": reached, "by": professional_of(actor)}
    if written := CaseContact.objects.filter(case=case, **told).first():
        return Unchanged(written)
    contact = CaseContact.objects.create(case=case, **told)
    facts = {"number": case.number, "how": kind, "reached": reached}
    return Done(events.CONTACT_TRIED, contact, facts, household=case.household_id)


@command(SORT, CaseContact, lock=True)
def remove_contact(actor: Actor, contact: CaseContact) -> Outcome[ArrearsCase]:
    """An attempt that was written down by mistake. Raises Refused when the case is rounded off."""
    case = contact.case
    refuse_when_closed(case)
    contact.delete()
    return Done(events.CONTACT_REMOVED, case, {"number": case.number})
