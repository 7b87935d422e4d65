"""A file of signals: sent, read, looked at, and only then taken over; or withdrawn, until somebody built on it."""

from datetime import date
from hashlib import sha256

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.access.actor import NOBODY, Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.models import Area
from nabij.arrears import events
from nabij.arrears.files.lines import MOST_BYTES, CannotRead
from nabij.arrears.files.opening import format_of
from nabij.arrears.jobs import work_on_file
from nabij.arrears.models import ArrearsCase, ArrearsSignal, SignalFile
from nabij.attachments.staging import write_at_commit
from nabij.audit.looking import unseen
from nabij.directory.models import Organisation
from nabij.kernel import clock
from nabij.kernel.errors import Refused

State = SignalFile.State


@command(Permission.ARREARS_TAKE, Area)
def send_file(
    actor: Actor, municipality: Area, *, organisation: Organisation, kind: str, month: date, upload: UploadedFile
) -> Outcome[SignalFile]:
    """Keep a partner's file and have it read; nothing of it is taken over before somebody says so.

    Raises Refused on `upload` when it is empty, larger than 100 MB, no CSV or JSON of our form, or sent before.
    """
    form = _form_of(upload)
    hashed = sha256()
    for part in upload.chunks():
        hashed.update(part)
    _refuse_a_second_time(hashed.hexdigest())
    file = SignalFile(
        organisation=organisation, partner_kind=kind, month=month.replace(day=1), name=(upload.name or "")[-200:],
        sha256=hashed.hexdigest(), size=upload.size or 0, format=form, sent_by_id=actor.id,
    )  # fmt: skip
    _save_once(file)
    write_at_commit(file.path, upload.chunks())
    work_on_file.defer(NOBODY, file.pk)
    return Done(events.FILE_SENT, file, {**_facts(file), "month": date_format(file.month, "F Y")})


def _form_of(upload: UploadedFile) -> str:
    if not upload.size:
        raise Refused(_("Dit bestand is leeg. Kies een ander bestand."), field="upload")
    if upload.size > MOST_BYTES:
        raise Refused(_("Dit bestand is groter dan 100 MB. Vraag de partner het te splitsen."), field="upload")
    upload.seek(0)
    try:
        return format_of(upload)  # type: ignore[arg-type]  # an uploaded file reads as any other
    except CannotRead as problem:
        raise Refused(str(problem), field="upload") from problem


def _refuse_a_second_time(fingerprint: str) -> None:
    """The same file adds nothing; who sent it before is said, so that one can ask."""
    before = SignalFile.objects.filter(sha256=fingerprint).exclude(state=State.WITHDRAWN).select_related("sent_by")
    if sent := before.first():
        moment = date_format(sent.created_at.astimezone(clock.AMSTERDAM), "j F Y, H:i")
        said = {"name": sent.sent_by.name, "day": moment}
        raise Refused(_("Dit bestand is al ingelezen, door %(name)s op %(day)s.") % said, field="upload")


def _save_once(file: SignalFile) -> None:
    """Two people may send the same file at the same moment."""
    try:
        with transaction.atomic():
            file.save(force_insert=True)
    except IntegrityError:
        _refuse_a_second_time(file.sha256)
        raise


@command(Permission.ARREARS_TAKE, SignalFile, lock=True)
def stop_file(actor: Actor, file: SignalFile) -> Outcome[SignalFile]:
    """Stop reading or taking over; it can go on where it was."""
    if not file.is_at_work:
        return Unchanged(file)
    _move(file, State.STOPPED)
    return Done(events.FILE_STOPPED, file, _facts(file))


@command(Permission.ARREARS_TAKE, SignalFile, lock=True)
def resume_file(actor: Actor, file: SignalFile) -> Outcome[SignalFile]:
    """Go on with a file that was stopped, exactly where it was."""
    if file.state != State.STOPPED:
        return Unchanged(file)
    _move(file, State.TAKING if file.agreed_at else State.READING)
    work_on_file.defer(NOBODY, file.pk)
    return Done(events.FILE_RESUMED, file, _facts(file))


@command(Permission.ARREARS_TAKE, SignalFile, lock=True)
def agree_to_take(actor: Actor, file: SignalFile) -> Outcome[SignalFile]:
    """The good lines are to be taken over. Raises Refused while it is being read, or when there are none."""
    if file.agreed_at and file.state != State.WITHDRAWN:
        return Unchanged(file)
    if file.state != State.READ:
        raise Refused(_("Dit bestand is nog niet helemaal gelezen, of het is ingetrokken."))
    if not file.good:
        raise Refused(_("Er staat geen enkele goede regel in. Trek het bestand in, en vraag de partner om een nieuw."))
    file.agreed_at = clock.now()
    _move(file, State.TAKING, "agreed_at")
    work_on_file.defer(NOBODY, file.pk)
    return Done(events.FILE_AGREED, file, {**_facts(file), "good": file.good})


@command(Permission.ARREARS_TAKE, SignalFile, lock=True)
def withdraw_file(actor: Actor, file: SignalFile) -> Outcome[SignalFile]:
    """The file and the signals from it go, as if it was never sent; the same file may then be sent again.

    Raises Refused when somebody already works on one of its signals.
    """
    if file.state == State.WITHDRAWN:
        return Unchanged(file)
    with unseen():
        signals = _remove_signals(file)
    file.wrong_lines.all().delete()
    file.withdrawn_at = clock.now()
    _move(file, State.WITHDRAWN, "withdrawn_at")
    transaction.on_commit(lambda: file.path.unlink(missing_ok=True))
    return Done(events.FILE_WITHDRAWN, file, {**_facts(file), "signals": signals})


def is_worked_on() -> Q:
    """Signals of which somebody decided something: whose they are, that they take it up, what came of it."""
    decided = ~Q(case__state=ArrearsCase.State.WAITING) | Q(case__person__isnull=False) | Q(case__report__isnull=False)
    return Q(case__isnull=False) & decided


def _remove_signals(file: SignalFile) -> int:
    """The signals of this file, and the cases that hold no other; how many signals."""
    mine = ArrearsSignal.objects.filter(file=file)
    if mine.filter(is_worked_on()).exists():
        raise Refused(_("Met een signaal uit dit bestand is al iemand bezig. Intrekken kan niet meer."))
    cases = list(mine.exclude(case=None).values_list("case_id", flat=True).distinct())
    gone, _by_model = mine.delete()
    ArrearsCase.objects.filter(pk__in=cases, signals=None).delete()
    return gone


def _move(file: SignalFile, state: SignalFile.State, *also: str) -> None:
    if not file.move_to(state):
        raise Refused(_("Dat kan nu niet met dit bestand. Kijk opnieuw."))
    file.save(update_fields=["state", *also])


def _facts(file: SignalFile) -> dict[str, str]:
    return {"organisation": file.organisation.name}
