"""Several people sort at the same moment: each takes another report, and one report has one who is on it."""

from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.households.actors import actor_for
from nabij.intake.commands.sorting import link_report, take_report
from nabij.intake.models import Report
from nabij.kernel.errors import Refused
from tests.factories.cast import Cast
from tests.workspace.story import make_report


def test_eight_clicks_at_once_leave_one_who_is_on_it(own_database: str) -> None:
    with acting_as(None, wide=True):
        cast = Cast()
        report = make_report(cast)
    sorters = [cast.intake, cast.leader] * 4

    def takes(one: Professional) -> str:
        try:
            with acting_as(one.user_id, wide=True):
                take_report(actor_for(one.user), report.pk)  # type: ignore[arg-type] # each has an account
        except Refused:
            return "refused"
        finally:
            connection.close()
        return one.name

    with ThreadPoolExecutor(8) as at_once:
        outcomes = list(at_once.map(takes, sorters))
    names = set(outcomes) - {"refused"}
    assert len(names) == 1
    assert outcomes.count("refused") == 4
    with acting_as(None, wide=True):
        assert {Report.objects.get(pk=report.pk).taken_by.name} == names  # type: ignore[union-attr] # somebody is on it


def test_linked_by_two_at_once_it_lies_in_one_place(own_database: str) -> None:
    with acting_as(None, wide=True):
        cast = Cast()
        report = make_report(cast)

    def links(one: Professional) -> str:
        try:
            with acting_as(one.user_id, wide=True):
                link_report(actor_for(one.user), report.pk, household=cast.household.pk)  # type: ignore[arg-type] # each has an account
        except Refused:
            return "refused"
        finally:
            connection.close()
        return one.name

    with ThreadPoolExecutor(2) as at_once:
        list(at_once.map(links, [cast.intake, cast.leader]))
    with acting_as(None, wide=True):
        assert Report.objects.get(pk=report.pk).household == cast.household
        assert cast.household.sources.count() == 1
