"""Work on signals that nobody waits for."""

from uuid import UUID

from nabij.access.actor import NOBODY, Actor
from nabij.arrears.matching_run import run_matching
from nabij.arrears.models import SignalFile
from nabij.arrears.steps import work_on
from nabij.jobs.declaring import job
from nabij.jobs.steps import More


@job("arrears:work-on-file", wide=True)
def work_on_file(actor: Actor, file: UUID) -> More | None:
    """One step of reading a file or taking it over; stops by itself when somebody stopped it or withdrew it."""
    if work_on(file):
        return More()
    if SignalFile.objects.filter(pk=file, state=SignalFile.State.TAKEN).exists():
        match_file.defer(NOBODY, file)
    return None


@job("arrears:match-file", wide=True)
def match_file(actor: Actor, file: UUID) -> None:
    """Bring the signals of a file together in cases, and lay them beside everyone known."""
    run_matching(actor, file=file)


@job("arrears:match-loose", wide=True)
def match_loose(actor: Actor) -> None:
    """The same for whatever lies in no case: a signal by telephone, or one that was given an area."""
    run_matching(actor)
