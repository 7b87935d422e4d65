"""What was decided is the referrer's and the family's. It is written down with who and why, and nobody won."""

from datetime import date

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell
from nabij.referrals import events, notices
from nabij.referrals.course import next_look
from nabij.referrals.models import Referral

ANNOUNCE = Permission.REFERRAL_ANNOUNCE
Goes = Referral.Goes
_ANSWER = ("goes", "decided_on", "decided_by", "decided_because", "talk_on", "look_on")


@command(ANNOUNCE, Referral, lock=True)
def note_decision(
    actor: Actor, referral: Referral, *, goes: str, decided_by: str, because: str, talk_on: date | None = None
) -> Outcome[Referral]:
    """How it goes, with or without advice: as announced, otherwise, or first a talk together (`talk_on`).

    Can be written again when it becomes otherwise. Raises Refused when nobody says on which day they talk.
    """
    answer = Goes(goes)
    if answer == Goes.TOGETHER and talk_on is None:
        raise Refused(_("Kies een dag om samen te praten."), field="talk_on")
    referral.goes, referral.decided_on, referral.decided_by = answer, clock.today(), decided_by
    referral.decided_because = because
    referral.talk_on = talk_on if answer == Goes.TOGETHER else None
    referral.look_on = next_look(referral, list(referral.looks.all()))
    referral.save(update_fields=_ANSWER)
    if referral.adviser and referral.adviser.user_id != actor.user_id:
        words = str(answer.label)
        tell(notices.DECIDED, [referral.adviser.user_id], thing=referral.pk, number=referral.number, goes=words)
    return Done(events.DECIDED, referral, {"number": referral.number, "goes": answer.value})


@command(ANNOUNCE, Referral, lock=True)
def take_back_decision(actor: Actor, referral: Referral) -> Outcome[Referral]:
    """It was written down by mistake."""
    if not referral.goes:
        return Unchanged(referral)
    referral.goes, referral.decided_on, referral.decided_by, referral.decided_because = "", None, "", ""
    referral.talk_on = None
    referral.look_on = next_look(referral, list(referral.looks.all()))
    referral.save(update_fields=_ANSWER)
    return Done(events.UNDECIDED, referral, {"number": referral.number})
