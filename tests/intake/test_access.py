"""Who sees a report: its reporter, those who sort in its area, and whoever leads the household it lies with."""

from collections.abc import Callable

import pytest
from django.test import Client

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.intake.commands.sorting import link_report
from nabij.intake.models import Report
from tests.factories.cast import Cast
from tests.intake.stories import as_practice, indexed, new_household, reported, statements

Enter = Callable[[Professional], Client]
Acts = Callable[[Professional], Actor]


@pytest.fixture
def report(cast: Cast, enter: Enter) -> Report:
    as_practice(cast.gp)
    indexed(cast)
    return reported(enter(cast.gp))


def those_with(cast: Cast, acts: Acts, permission: Permission, report: Report) -> set[str]:
    everyone = {name: acts(professional) for name, professional in cast.everyone.items()}
    return {name for name, actor in everyone.items() if report in scope(actor, permission, Report)}


def test_before_it_lies_anywhere(cast: Cast, acts: Acts, report: Report) -> None:
    assert those_with(cast, acts, Permission.REPORT_VIEW, report) == {"partner", "intake", "leader"}
    assert those_with(cast, acts, Permission.REPORT_SORT, report) == {"intake", "leader"}
    assert those_with(cast, acts, Permission.CONTACT_RECORD, report) == set()


def test_once_it_lies_with_a_household(cast: Cast, acts: Acts, report: Report) -> None:
    link_report(acts(cast.intake), report.pk, household=cast.household.pk)
    seen_by = {"partner", "intake", "leader", "director", "stand_in"}
    assert those_with(cast, acts, Permission.REPORT_VIEW, report) == seen_by
    assert those_with(cast, acts, Permission.CONTACT_RECORD, report) == {"director", "stand_in"}


def test_the_database_itself_hides_reports_from_others(cast: Cast, acts: Acts, report: Report) -> None:
    link_report(acts(cast.intake), report.pk, household=cast.household.pk)
    for name, professional in cast.everyone.items():
        with acting_as(professional.user_id):
            seen = Report.objects.exists()
        assert seen == (name in {"partner", "director", "stand_in", "helper", "helper_for_one"}), name


def test_everyone_who_works_here_may_report_to_each_area_and_to_no_municipality(cast: Cast, acts: Acts) -> None:
    areas = set(scope(acts(cast.gp), Permission.REPORT_MAKE, Area))
    assert areas == {cast.area, cast.elsewhere}
    assert not scope(acts(cast.administrator), Permission.REPORT_MAKE, Area).exists()


def test_one_report_is_held_against_the_known_in_few_queries(cast: Cast, enter: Enter, report: Report) -> None:
    inge = enter(cast.intake)
    with statements(12 + 6):
        assert inge.get(f"/meldingen/{report.pk}/").status_code == 200


def test_contact_is_shown_in_few_queries(cast: Cast, enter: Enter, report: Report) -> None:
    household = new_household(enter(cast.gp), enter(cast.intake))
    enter(cast.leader).post(f"/huishoudens/{household.pk}/contactpersoon/", {"professional": str(cast.colleague.pk)})
    carla = enter(cast.colleague)
    with statements(12 + 6):
        assert carla.get(f"/huishoudens/{household.pk}/contact/").status_code == 200
