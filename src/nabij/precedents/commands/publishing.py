"""The text for everybody: one writes, another approves, and from then on it stands on the public page."""

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Role
from nabij.areas.actors import accounts_with
from nabij.areas.models import Area
from nabij.households.commands.seating import professional_of
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.notices.telling import tell
from nabij.precedents import events, notices
from nabij.precedents.access import GRANT, WRITE
from nabij.precedents.models import PublicText


@command(WRITE, Area, lock=True)
def write_public_text(actor: Actor, municipality: Area, *, title: str, body: str) -> Outcome[PublicText]:
    """Write how we decide, for everybody; who can approve it is told. Raises Refused when a new text waits already."""
    _refuse_gaps(title, body)
    if PublicText.objects.filter(approved_at=None).exists():
        raise Refused(_("Er ligt al een nieuwe tekst klaar. Werk daarin verder."))
    made = PublicText.objects.create(title=title, body=body, written_by=professional_of(actor))
    tell(notices.TEXT_WAITS, accounts_with(municipality, Role.MANDATE_GIVER), thing=made.pk)
    return Done(events.WRITTEN, made)


@command(WRITE, PublicText, lock=True)
def change_public_text(actor: Actor, text: PublicText, *, title: str, body: str) -> Outcome[PublicText]:
    """Write on in a text that waits; whoever changed it last wrote it. Raises Refused for one that stands."""
    if text.approved_at is not None:
        raise Refused(_("Deze tekst is goedgekeurd. Schrijf een nieuwe."))
    _refuse_gaps(title, body)
    if (title, body) == (text.title, text.body):
        return Unchanged(text)
    text.title, text.body, text.written_by, text.written_on = title, body, professional_of(actor), clock.today()
    text.save(update_fields=["title", "body", "written_by", "written_on"])
    return Done(events.CHANGED, text)


@command(GRANT, PublicText, lock=True)
def approve_public_text(actor: Actor, text: PublicText) -> Outcome[PublicText]:
    """From now on it stands on the public page. Raises Refused for one's own text."""
    if text.approved_at is not None:
        return Unchanged(text)
    me = professional_of(actor)
    if me.pk == text.written_by_id:
        raise Refused(_("Wie de tekst schreef, keurt haar niet zelf goed."))
    text.approved_by, text.approved_at = me, clock.now()
    text.save(update_fields=["approved_by", "approved_at"])
    tell(notices.TEXT_STANDS, [text.written_by.user_id], thing=text.pk)
    return Done(events.APPROVED, text)


def _refuse_gaps(title: str, body: str) -> None:
    for name, words in (("title", title), ("body", body)):
        if not words.strip():
            raise Refused(_("Vul dit in."), field=name)
