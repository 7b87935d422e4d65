"""The files that partners sent, what is wrong in them, and who may be chosen as partner."""

from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.models import Area, AreaPostcode
from nabij.arrears.commands.taking import is_worked_on
from nabij.arrears.models import ArrearsSignal, FileLine, LineFault, SignalFile
from nabij.directory.models import Organisation
from nabij.kernel import clock
from nabij.kernel.errors import NotFound


def files(actor: Actor) -> "QuerySet[SignalFile]":
    """All files, the newest first."""
    found = scope(actor, Permission.ARREARS_TAKE, SignalFile).select_related("organisation", "sent_by")
    return found.order_by("-created_at")


def one_file(actor: Actor, file_id: UUID) -> SignalFile:
    """A file with who sent it. Raises NotFound."""
    found = files(actor).filter(pk=file_id).first()
    if found is None:
        raise NotFound(SignalFile.__name__)
    return found


def faults_of(file: SignalFile) -> "QuerySet[LineFault]":
    """All that is wrong in the lines of a file (got through the door), in their order."""
    return LineFault.objects.filter(line__file=file).select_related("line").order_by("line__number", "pk")


def wrong_lines_of(file: SignalFile) -> "QuerySet[FileLine]":
    """The wrong lines of a file, each with its faults."""
    return (
        FileLine.objects.filter(file=file)
        .prefetch_related(Prefetch("faults", LineFault.objects.order_by("pk")))
        .order_by("number")
    )


def can_be_withdrawn(file: SignalFile) -> bool:
    """Whether nobody built on its signals yet."""
    if file.state == SignalFile.State.WITHDRAWN:
        return False
    return not ArrearsSignal.objects.filter(is_worked_on(), file=file).exists()


def municipality_of(actor: Actor) -> UUID:
    """The municipality, for whoever takes files in. Raises NotFound."""
    found = scope(actor, Permission.ARREARS_TAKE, Area).values_list("pk", flat=True).first()
    if found is None:
        raise NotFound(Area.__name__)
    return found


def partners() -> "QuerySet[Organisation]":
    """Who may be the partner that signals."""
    return Organisation.objects.order_by("name")


def knows_postcodes() -> bool:
    """Whether any postcode was written down; without them everybody seems to live outside the municipality."""
    return AreaPostcode.objects.exists()


def recent_months(count: int = 13) -> list[date]:
    """The first days of this month and those before it."""
    first = clock.today().replace(day=1)
    found = [first]
    while len(found) < count:
        last = found[-1]
        found.append(date(last.year - (last.month == 1), (last.month - 2) % 12 + 1, 1))
    return found
