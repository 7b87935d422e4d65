"""Light or full: chosen at the yes, and any time after, with the reason. Everything that stands stays."""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.households import events
from nabij.households.models import Household, TrackChange
from nabij.kernel import clock
from nabij.kernel.errors import Refused

Track = Household.Track


def begin_on_track(household: Household, track: str) -> None:
    """What was chosen at the yes. Call before its director sits down: after that the one who asked may see no more."""
    household.track, household.track_since = Track(track), clock.today()
    household.save(update_fields=["track", "track_since"])


@command(Permission.HOUSEHOLD_EDIT, Household, lock=True)
def change_track(actor: Actor, household: Household, *, to: str, because: str) -> Outcome[TrackChange | None]:
    """From light to full when one question became more, or the other way. Gives the change; None when it was so.

    Raises Refused without a reason, or while it is not safe: then it is not one quick question.
    """
    track = Track(to)
    if household.track == track:
        return Unchanged(None)
    if not because:
        raise Refused(_("Schrijf op waarom dit beter past."), field="because")
    if track == Track.LIGHT and household.unsafe_since:
        raise Refused(_("De laatste weging zegt: niet veilig. Dan past het lichte spoor niet."))
    made = TrackChange.objects.create(
        household=household, was=household.track, became=track, because=because, by_name=actor.name
    )
    begin_on_track(household, track)
    return Done(events.TRACK_CHANGED, made, {"track": str(track.label)})
