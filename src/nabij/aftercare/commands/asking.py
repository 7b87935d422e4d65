"""Asking some time later whether it still goes well."""

from datetime import date

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, command
from nabij.access.permissions import Permission, Role
from nabij.aftercare import events, notices
from nabij.aftercare.models import AftercareContact
from nabij.areas.actors import accounts_with
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell

Answer = AftercareContact.Outcome


@command(Permission.AFTERCARE_KEEP, AftercareContact, lock=True)
def record_aftercare(
    actor: Actor, contact: AftercareContact, *, outcome: Answer, words: str = "", ask_reopen: bool = False
) -> Outcome[AftercareContact]:
    """How it goes. After this the call is nobody's to read any more.

    With `ask_reopen` the team leaders of the area are asked to open the household again. Raises Refused when that
    is asked while it goes well, or for an answer that is not one's to give.
    """
    if outcome == Answer.CAME_BACK:
        raise Refused(_("Kies hoe het gaat."), field="outcome")
    if ask_reopen and outcome != Answer.NOT_WELL:
        raise Refused(_("Heropenen vraagt u alleen als het niet goed gaat."), field="outcome")
    contact.outcome, contact.words, contact.reopen_asked = outcome, words, ask_reopen
    contact.done_on, contact.tried = clock.today(), contact.tried + 1
    contact.save(update_fields=["outcome", "words", "reopen_asked", "done_on", "tried"])
    if ask_reopen:
        tell(
            notices.IT_GOES_NOT_WELL, accounts_with(contact.area, Role.TEAM_LEADER), thing=contact.household_id,
            household=contact.household_id, professional=actor.name,
        )  # fmt: skip
    return Done(events.AFTERCARE_DONE, contact)


@command(Permission.AFTERCARE_KEEP, AftercareContact, lock=True)
def try_aftercare_again(actor: Actor, contact: AftercareContact, *, on: date) -> Outcome[AftercareContact]:
    """Nobody was reached; ask again on another day. Raises Refused for a day that was."""
    if on <= clock.today():
        raise Refused(_("Kies een dag die nog komt."), field="again_on")
    contact.on, contact.tried = on, contact.tried + 1
    contact.save(update_fields=["on", "tried"])
    return Done(events.AFTERCARE_TRIED, contact, {"on": on.isoformat()})
