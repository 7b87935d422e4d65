"""Nobody closes a household while the last weighing of safety says that it is not safe."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.directory.models import Professional
from nabij.households.models import ContactAttempt, Household, Involvement
from nabij.intake.commands.outcome import close_unreached, decline_help, finish_household
from nabij.journal.commands import Weighed, weigh_safety
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member, seat

Acts = Callable[[Professional], Actor]
SAFE = Weighed(
    facts="Deniz slaapt bij de schimmel.", judgement="Ongezond, niet gevaarlijk.", outcome="safe",
    decided="De corporatie komt.", too_long_near=False, too_long_near_because="Gewone hulp is genoeg.",
)  # fmt: skip
UNSAFE = replace(SAFE, outcome="help", step=4, weighed_with_others="Tom", talked="Met Ayşe gesproken.")
WORDS = "Het huis is droog."


def finish(actor: Actor, home: Household) -> None:
    finish_household(actor, home.pk, because=Household.ClosedBecause.DONE, words=WORDS)


def decline(actor: Actor, home: Household) -> None:
    person = home.memberships.get().person_id
    decline_help(actor, home.pk, person=person, is_safe=True, safe_because=WORDS)


def unreached(actor: Actor, home: Household) -> None:
    close_unreached(actor, home.pk, is_safe=True, safe_because=WORDS)


@pytest.fixture
def sought(cast: Cast) -> Household:
    """A household with which Samira looks for contact, and tried as often as the area asks."""
    home = make_household("Vos", area=cast.area)
    member(home, make_person("Kees", "Vos", "1970"))
    seat(home, cast.samira, Involvement.Seat.CONTACT_PERSON, purpose="contact zoeken")
    for _number in range(3):
        ContactAttempt.objects.create(
            household=home, by=cast.samira, way="visit", on=clock.today(), part_of_day="morning", reached=False
        )
    return home


@pytest.mark.parametrize("close", [finish, decline, unreached])
def test_what_is_not_safe_does_not_close_until_it_is_weighed_again(
    cast: Cast, acts: Acts, sought: Household, close: Callable[[Actor, Household], None]
) -> None:
    home = cast.household if close is finish else sought
    samira = acts(cast.samira)
    with acting_as(samira.id):
        weigh_safety(samira, home.pk, weighed=UNSAFE)
        with pytest.raises(Refused, match="Weeg eerst opnieuw"):
            close(samira, home)
        assert Household.objects.get(pk=home.pk).state != "closed"
        weigh_safety(samira, home.pk, weighed=SAFE)
        close(samira, home)
    assert Household.objects.get(pk=home.pk).state == "closed"


def test_it_is_remembered_since_when_it_is_not_safe(cast: Cast, acts: Acts) -> None:
    weigh_safety(acts(cast.samira), cast.household.pk, weighed=UNSAFE)
    Household.objects.update(unsafe_since="2026-01-05")
    weigh_safety(acts(cast.tom), cast.household.pk, weighed=UNSAFE)
    assert str(Household.objects.get().unsafe_since) == "2026-01-05"
    weigh_safety(acts(cast.tom), cast.household.pk, weighed=SAFE)
    assert Household.objects.get().unsafe_since is None


@pytest.mark.parametrize("because", Household.ClosedBecause.values)
@pytest.mark.parametrize("wrong", [{"closed_safe": ""}, {"unsafe_since": "2026-01-05"}])
def test_the_database_closes_nothing_that_is_not_safe(cast: Cast, because: str, wrong: dict[str, Any]) -> None:
    closed = {
        "state": "closed", "director": None, "closed_at": clock.now(), "closed_because": because,
        "keep_until": "2041-01-01", "closed_safe": WORDS,
    }  # fmt: skip
    with pytest.raises(IntegrityError, match="closed_only_when_safe"), transaction.atomic():
        Household.objects.filter(pk=cast.household.pk).update(**closed | wrong)


def test_a_household_has_a_name(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="household_has_a_name"), transaction.atomic():
        Household.objects.filter(pk=cast.household.pk).update(name="")


def test_there_is_one_stand_in_at_a_time(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="one_stand_in_at_a_time"), transaction.atomic():
        seat(cast.household, cast.colleague, Involvement.Seat.STAND_IN)
