"""Messages of providers: taken in whatever they are, tried again, and whose code it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.attachments.staging import write_at_commit
from nabij.directory.models import Organisation
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.provisions import events
from nabij.provisions.jobs import place_waiting, read_messages, retry_messages
from nabij.provisions.models import Allocation, Message, ProviderCode
from nabij.provisions.placing import file_of, take_in

TAKE = Permission.MESSAGE_TAKE
# So many are read while one waits; more are read by a job.
AT_ONCE = 20
# Orders first, so that what begins and ends under them finds its place at once.
_FIRST = (b"jw301/schema", b"jw315/schema", b"jw305/schema")


@dataclass(frozen=True)
class File:
    """One file as it was sent."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Taken:
    """What came of it: the messages that were new, how many were here already, whether a job reads them."""

    new: tuple[Message, ...]
    known: int
    by_job: bool


@command(TAKE, Area)
def take_messages(actor: Actor, area: Area, *, files: Sequence[File]) -> Outcome[Taken]:
    """Keep each file, whatever it is, and read it; what came before adds nothing."""
    pairs = [(_kept(actor, file), file.content) for file in sorted(files, key=_turn)]
    new = [(message, content) for message, content in pairs if message is not None]
    by_job = len(new) > AT_ONCE
    if by_job:
        read_messages.defer(actor)
    for message, content in new if not by_job else ():
        _read(actor, message, content)
    taken = Taken(tuple(message for message, _content in new), len(pairs) - len(new), by_job)
    facts = {"kept": len(new), "known": taken.known}
    return Done(events.MESSAGES_TAKEN, taken, facts) if new else Unchanged(taken)


def _turn(file: File) -> int:
    return next((turn for turn, mark in enumerate(_FIRST) if mark in file.content), len(_FIRST))


def _kept(actor: Actor, file: File) -> Message | None:
    """The message to read; None when the same bytes were here already. One whose file was lost gets it back."""
    said = {"sent_by_id": actor.id, "file_name": file.name[:200], "size": len(file.content)}
    message, is_new = Message.objects.get_or_create(sha256=sha256(file.content).hexdigest(), defaults=said)
    if is_new or not message.path.is_file():
        write_at_commit(message.path, file.content)
    return message if is_new or message.was_never_read else None


def _read(actor: Actor, message: Message, content: bytes | None) -> None:
    for allocation in take_in(message, content):
        place_waiting.defer(actor, allocation)


@command(TAKE, Message, lock=True)
def retry_message(actor: Actor, message: Message) -> Outcome[Message]:
    """Read it once more: the allocation was corrected, or the schemas came. Nothing is doubled by it."""
    message.retried_at = clock.now()
    message.save(update_fields=["retried_at"])
    _read(actor, message, file_of(message))
    return Done(events.MESSAGE_RETRIED, message, {"identification": message.identification})


@command(TAKE, Area)
def retry_all(actor: Actor, area: Area) -> Outcome[bool]:
    """Everything that waits, once more, by a job; False when that was asked already."""
    asked = retry_messages.defer(actor, int(clock.now().timestamp()))
    return Done(events.MESSAGES_RETRIED, asked) if asked else Unchanged(asked)


@command(TAKE, Message, lock=True)
def name_provider(actor: Actor, message: Message, *, organisation_id: UUID) -> Outcome[Message]:
    """Say whose AGB code this is; allocations that waited for the name get it. Raises Refused."""
    organisation = Organisation.objects.filter(pk=organisation_id).first()
    code = message.provider_code
    if organisation is None or not code:
        raise Refused(_("Kies een organisatie uit de gids."), field="organisation")
    known, is_new = ProviderCode.objects.get_or_create(code=code, defaults={"organisation": organisation})
    if not is_new and known.organisation_id == organisation.pk:
        return Unchanged(message)
    before, known.organisation = known.organisation, organisation
    known.save(update_fields=["organisation"])
    of_code = Allocation.objects.filter(provider_code=code)
    of_code.filter(provider=None).update(provider=organisation)
    if before != organisation:
        of_code.filter(provider=before).update(provider=organisation)
    return Done(events.PROVIDER_NAMED, message, {"code": code, "organisation": organisation.name})
