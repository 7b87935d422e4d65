"""What the reporter said of haste is what the contact person hears; the most pressing report counts."""

from collections.abc import Callable

import pytest
from django.test import Client

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.models import Household
from nabij.intake.commands.sorting import begin_household, link_report, unlink_report
from nabij.kernel import clock
from nabij.kernel.working_days import add_working_days
from tests.factories.cast import Cast
from tests.intake.stories import as_practice, indexed, reported

pytestmark = pytest.mark.django_db


def test_a_report_of_today_asks_for_contact_tomorrow_and_goes_with_it(
    cast: Cast, acts: Callable[[Professional], Actor], enter: Callable[[Professional], Client]
) -> None:
    as_practice(cast.gp)
    indexed(cast)
    client, inge = enter(cast.gp), acts(cast.intake)
    calm = reported(client, name="Kees Bakker", birth_year="1951", street="Kade", house_number="3", urgency="normal")
    household = begin_household(inge, calm.pk).household
    assert household is not None
    assert household.contact_by is None
    pressing = reported(client, name="Kees Bakker", birth_year="1951", street="Kade", house_number="3", urgency="today")
    link_report(inge, pressing.pk, household=household.pk)
    assert Household.objects.get(pk=household.pk).contact_by == add_working_days(clock.today(), 1)
    unlink_report(inge, pressing.pk)
    assert Household.objects.get(pk=household.pk).contact_by is None
