"""A new municipality begins with one area and one administrator."""

import pytest
from django.core.exceptions import ValidationError

from nabij.access.permissions import Role
from nabij.accounts.models import User
from nabij.areas.models import Appointment, Area
from nabij.areas.settling import settle

pytestmark = pytest.mark.django_db


def test_the_first_administrator_can_log_in_and_administers_the_whole() -> None:
    password = settle("Proefstad", "Dorp", "Beheer@example.org")
    appointment = Appointment.objects.select_related("user", "area").get()
    assert (appointment.role, appointment.area.name) == (Role.ADMINISTRATOR, "Proefstad")
    assert appointment.user.email == "beheer@example.org"
    assert appointment.user.check_password(password)


def test_the_first_area_is_a_part_of_the_municipality() -> None:
    settle("Proefstad", "Dorp", "beheer@example.org")
    assert Area.objects.get(name="Dorp").parent == Area.objects.get(name="Proefstad")


def test_it_refuses_an_address_that_is_none_and_makes_nothing() -> None:
    with pytest.raises(ValidationError):
        settle("Proefstad", "Dorp", "beheer")
    assert not Area.objects.exists()
    assert not User.objects.exists()
