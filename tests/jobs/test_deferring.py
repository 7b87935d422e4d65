"""Putting work in the queue: with the transaction, once, and ids only."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from django.db import transaction

from nabij.access.actor import NOBODY, Actor
from nabij.directory.models import Professional
from nabij.jobs.arguments import NotAnId
from tests.doing_jobs import what_waits
from tests.factories.cast import Cast
from tests.jobs import errands

SOMEBODY = replace(NOBODY, user_id=uuid4())

pytestmark = pytest.mark.django_db


class Fails(Exception):
    pass


def test_what_is_asked_for_in_a_request_that_fails_is_not_done() -> None:
    def request() -> None:
        with transaction.atomic():
            errands.look.defer(SOMEBODY, uuid4())
            assert what_waits() == ["errands:look"]
            raise Fails

    with pytest.raises(Fails):
        request()
    assert what_waits() == []


def test_twice_the_same_waits_once_and_the_request_goes_on() -> None:
    thing = uuid4()
    assert errands.look.defer(SOMEBODY, thing)
    assert not errands.look.defer(SOMEBODY, thing)
    assert errands.look.defer(SOMEBODY, thing, number=2)
    assert errands.look.defer(replace(SOMEBODY, user_id=uuid4()), thing)
    assert len(what_waits()) == 3


@pytest.mark.parametrize(
    "personal", ["Jansen", "jan jansen", "1093 AB", "1983-02-11", "123456782", "jan@example.test", "06-12345678"]
)
def test_what_somebody_typed_is_refused(personal: str) -> None:
    with pytest.raises(NotAnId):
        errands.look.defer(SOMEBODY, uuid4(), kind=personal)
    assert what_waits() == []


@pytest.mark.parametrize("thing", [{"name": "x"}, ["x"], date(2026, 1, 1), 1.5, True, None, 2**60])
def test_so_is_whatever_is_no_id(thing: object) -> None:
    with pytest.raises(NotAnId):
        errands.look.defer(SOMEBODY, thing)  # type: ignore[arg-type]


def test_an_argument_that_is_not_asked_for_is_noticed_at_once() -> None:
    with pytest.raises(TypeError, match="unexpected"):
        errands.look.defer(SOMEBODY, uuid4(), colour="red")  # type: ignore[call-arg]


def test_nobody_reads_nothing_so_nobody_asks_only_for_work_over_the_area(run_jobs: Callable[[], list[str]]) -> None:
    with pytest.raises(TypeError, match="NOBODY"):
        errands.look.defer(NOBODY, uuid4())
    errands.look_wide.defer(NOBODY)
    assert run_jobs() == ["errands:look-wide"]


def test_a_job_sees_what_the_one_who_asked_sees_and_no_more(
    cast: Cast, acts: Callable[[Professional], Actor], run_jobs: Callable[[], list[str]]
) -> None:
    errands.seen.clear()
    for somebody in (cast.samira, cast.stranger):
        errands.look.defer(acts(somebody), uuid4())
    errands.look_wide.defer(acts(cast.stranger))
    run_jobs()
    mine = {cast.household.pk}
    assert errands.seen == [
        (acts(cast.samira).user_id, mine), (acts(cast.stranger).user_id, set()), (acts(cast.stranger).user_id, mine),
    ]  # fmt: skip


def test_who_may_it_no_longer_has_it_done_no_longer(
    cast: Cast, acts: Callable[[Professional], Actor], run_jobs: Callable[[], list[str]]
) -> None:
    errands.seen.clear()
    errands.sort.defer(acts(cast.intake))
    errands.sort.defer(acts(cast.samira))
    errands.look.defer(acts(cast.tom), uuid4())
    assert cast.tom.user is not None
    cast.tom.user.is_active = False
    cast.tom.user.save(update_fields=["is_active"])
    assert len(run_jobs()) == 3
    assert [user for user, _ in errands.seen] == [acts(cast.intake).user_id]
