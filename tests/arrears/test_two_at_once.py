"""Two workers, and two runs, at the same moment: nobody takes what another has, nothing is doubled."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connection

from nabij.access.actor import NOBODY
from nabij.access.database import acting_as
from nabij.access.permissions import Role
from nabij.arrears.commands.sorting import take_case
from nabij.arrears.matching_run import run_matching
from nabij.arrears.models import ArrearsCase
from nabij.households.actors import actor_for
from nabij.kernel.errors import Refused
from tests.factories.arrears import make_signal
from tests.factories.people import make_professional


def at_once(*works: Callable[[], object]) -> list[object]:
    """Each in a thread and a connection of its own, begun together; what each gave, or what it raised."""
    ready, found = Barrier(len(works)), []

    def run(work: Callable[[], object]) -> None:
        ready.wait()
        try:
            found.append(work())
        except Refused as refused:
            found.append(refused)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_one_of_two_has_it_and_the_other_hears_who(own_database: str) -> None:
    with acting_as(None, wide=True):
        workers = [make_professional(name, Role.ARREARS_WORKER) for name in ("Nora Een", "Otto Twee")]
        actors = [actor_for(one.user) for one in workers if one.user]
        make_signal()
        run_matching()
        case = ArrearsCase.objects.get()

    def take(number: int) -> object:
        with acting_as(actors[number].user_id, wide=True):
            return take_case(actors[number], case.pk)

    found = at_once(lambda: take(0), lambda: take(1))
    (refused,) = (one for one in found if isinstance(one, Refused))
    with acting_as(None, wide=True):
        case.refresh_from_db()
        assert str(case.taken_by) in refused.message


def test_two_runs_at_once_make_one_case(own_database: str) -> None:
    with acting_as(None, wide=True):
        for reference in "ABCD":
            make_signal(reference=reference)

    def run() -> object:
        with acting_as(None, wide=True):
            return run_matching(NOBODY).signals

    assert sorted(at_once(run, run)) == [0, 4]  # type: ignore[type-var]
    with acting_as(None, wide=True):
        assert ArrearsCase.objects.count() == 1
