"""The letter was given: to somebody of the household, and on a day that has been."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.commands.contact import give_letter
from nabij.households.models import InformationLetter
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from tests.factories.cast import Cast
from tests.factories.households import make_person

Acts = Callable[[Professional], Actor]


def test_no_letter_was_given_tomorrow_or_to_a_stranger(cast: Cast, acts: Acts) -> None:
    samira, today = acts(cast.samira), clock.today()
    with pytest.raises(Refused, match="nog niet geweest"):
        give_letter(samira, cast.household.pk, to=cast.jan.pk, on=today + timedelta(days=1))
    with pytest.raises(Refused, match="van dit huishouden"):
        give_letter(samira, cast.household.pk, to=make_person("Piet", "Elders").pk, on=today)
    give_letter(samira, cast.household.pk, to=cast.jan.pk, on=today)
    assert InformationLetter.objects.get().given_on == today
