"""Work on signals that nobody waits for."""

from uuid import UUID

from nabij.access.actor import Actor
from nabij.arrears.steps import work_on
from nabij.jobs.declaring import job
from nabij.jobs.steps import More


@job("arrears:work-on-file", wide=True)
def work_on_file(actor: Actor, file: UUID) -> More | None:
    """One step of reading a file or taking it over; stops by itself when somebody stopped it or withdrew it."""
    return More() if work_on(file) else None
