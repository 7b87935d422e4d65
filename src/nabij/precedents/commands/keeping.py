"""Looking after a precedent: what came of it, and that it no longer stands."""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.precedents import events
from nabij.precedents.access import PROPOSE
from nabij.precedents.models import Precedent
from nabij.precedents.nameless import refuse_names
from nabij.precedents.writing import write_what_came

_WITHDRAWAL = ["withdrawn_on", "withdrawn_by", "withdrawn_because"]


@command(PROPOSE, Precedent, lock=True)
def note_what_came(actor: Actor, precedent: Precedent, *, words: str) -> Outcome[Precedent]:
    """Some time later: what came of it. Raises Refused without words, and for words that name somebody."""
    refuse_names([precedent], came_of_it=words)
    return Done(events.CAME_OF_IT, precedent) if write_what_came(precedent, words) else Unchanged(precedent)


@command(PROPOSE, Precedent, lock=True)
def withdraw_precedent(actor: Actor, precedent: Precedent, *, because: str) -> Outcome[Precedent]:
    """One can rely on it no longer: it is not offered to who types a question, and stays readable with the reason.

    What was decided on it stays, and so does a mandate made of it. Raises Refused without a reason, and for
    one that names somebody.
    """
    if not precedent.stands:
        return Unchanged(precedent)
    if not because:
        raise Refused(_("Schrijf op waarom dit niet meer geldt."), field="because")
    refuse_names([precedent], because=because)
    precedent.withdrawn_on, precedent.withdrawn_by = clock.today(), professional_of(actor)
    precedent.withdrawn_because = because
    precedent.save(update_fields=_WITHDRAWAL)
    return Done(events.WITHDRAWN, precedent)


@command(PROPOSE, Precedent, lock=True)
def restore_precedent(actor: Actor, precedent: Precedent) -> Outcome[Precedent]:
    """It does stand. The way back of `withdraw_precedent`."""
    if precedent.stands:
        return Unchanged(precedent)
    precedent.withdrawn_on = precedent.withdrawn_by = None
    precedent.withdrawn_because = ""
    precedent.save(update_fields=_WITHDRAWAL)
    return Done(events.RESTORED, precedent)
