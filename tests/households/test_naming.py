"""A household is called as it calls itself."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from nabij.access.actor import Actor
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.commands.naming import NameAndAddress, rename_household
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from tests.factories.cast import Cast

Acts = Callable[[Professional], Actor]
WANTED = NameAndAddress("Gezin De Vries – Yilmaz", "Kade", "3", "hs", "1234 AB", "Teststad")


def test_it_gets_the_name_and_address_they_want(cast: Cast, acts: Acts) -> None:
    household = rename_household(acts(cast.samira), cast.household.pk, version=1, wanted=WANTED)
    assert (household.name, household.address, household.version) == (
        "Gezin De Vries – Yilmaz",
        "Kade 3 hs, 1234 AB Teststad",
        2,
    )
    assert "Kade" not in str(Event.objects.get(name="households:household:changed").facts)


def test_two_at_once_see_each_other(cast: Cast, acts: Acts) -> None:
    rename_household(acts(cast.tom), cast.household.pk, version=1, wanted=WANTED)
    with pytest.raises(Conflict):
        rename_household(acts(cast.samira), cast.household.pk, version=1, wanted=replace(WANTED, name="Anders"))


def test_a_household_has_a_name(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused):
        rename_household(acts(cast.samira), cast.household.pk, version=1, wanted=replace(WANTED, name=""))


@pytest.mark.parametrize(("name", "refusal"), [("helper", Denied), ("leader", Denied), ("colleague", NotFound)])
def test_only_who_directs_renames_it(cast: Cast, acts: Acts, name: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        rename_household(acts(cast.everyone[name]), cast.household.pk, version=1, wanted=WANTED)
