"""The closing itself: the farewell stands, the call afterwards is somebody's, and the household is rounded off."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, command
from nabij.access.permissions import Permission
from nabij.access.rules import can
from nabij.aftercare import notices
from nabij.aftercare.models import AftercareContact, Farewell
from nabij.households import events as household_events
from nabij.households.models import Household
from nabij.intake.commands.outcome import round_off_open
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell


@command(Permission.HOUSEHOLD_LEAD, Household, lock=True)
def round_off(
    actor: Actor, household: Household, *, because: Household.ClosedBecause, words: str
) -> Outcome[Household]:
    """Round off with what was written of the farewell; whoever is to ask afterwards is told.

    A call of an earlier time ends. Raises Refused as `intake`'s `finish_household` does, and when the farewell
    of whoever writes it leaves no way back; a team leader, who does not read it, may close without one.
    """
    farewell = Farewell.objects.filter(household=household, closed_on=None).first()
    if can(actor, Permission.PLAN_EDIT, household) and not (farewell and farewell.has_a_way_back):
        raise Refused(_("Vul eerst in wie het gezin kan bellen als het weer misgaat."))
    if not words.strip():
        raise Refused(_("Schrijf op waarom stoppen goed en veilig is."), field="words")
    _end_earlier(household)
    if farewell is not None and farewell.has_a_way_back:
        _stamp(farewell, because=because, words=words)
    # The seats go last: without a seat one no longer sees the rows.
    facts = round_off_open(household, actor, because=because, words=words)
    return Done(household_events.CLOSED, household, facts)


def _end_earlier(household: Household) -> None:
    earlier = AftercareContact.objects.filter(household=household, started_on__isnull=False, done_on=None)
    earlier.update(done_on=clock.today(), outcome=AftercareContact.Outcome.CAME_BACK)


def _stamp(farewell: Farewell, *, because: Household.ClosedBecause, words: str) -> None:
    farewell.because, farewell.safe_because, farewell.closed_on = because, words, clock.today()
    farewell.save(update_fields=["because", "safe_because", "closed_on"])
    for call in AftercareContact.objects.filter(farewell=farewell).select_related("by"):
        AftercareContact.objects.filter(pk=call.pk).update(started_on=clock.today())
        said = {"on": date_format(call.on, "j F Y"), "home": farewell.household.number}
        tell(notices.AFTERCARE_IS_YOURS, [call.by.user_id], thing=call.pk, household=call.household_id, **said)
