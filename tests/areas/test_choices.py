"""No blueprint: an area fills in the work in its own way, over its municipality, over the default in code."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from nabij.access.actor import Actor
from nabij.access.permissions import Role
from nabij.areas import commands, queries
from nabij.areas.choices import Domains, Steps, Terms, choice_of
from nabij.areas.models import Appointment, Area
from nabij.directory.models import Professional
from nabij.kernel.errors import Conflict, NotFound, Refused
from tests.factories.cast import Cast
from tests.factories.people import make_municipality, make_professional

Acts = Callable[[Professional], Actor]


@pytest.fixture
def administrator(cast: Cast, acts: Acts) -> Actor:
    return acts(make_professional("Bea Beheer", Role.ADMINISTRATOR, area=make_municipality(), organisation="Gemeente"))


def test_without_a_choice_the_default_in_code_holds(cast: Cast) -> None:
    assert choice_of(Terms, cast.area.pk) == Terms()


def test_the_choice_of_the_municipality_holds_until_an_area_makes_its_own(cast: Cast, administrator: Actor) -> None:
    whole = make_municipality()
    commands.choose(administrator, whole.pk, choice=Steps(names=("Eerst", "Dan")), version=0)
    assert choice_of(Steps, cast.area.pk).names == ("Eerst", "Dan")
    commands.choose(administrator, cast.area.pk, choice=Steps(names=("Kop koffie",)), version=0)
    assert choice_of(Steps, cast.area.pk).names == ("Kop koffie",)
    assert choice_of(Steps, cast.elsewhere.pk).names == ("Eerst", "Dan")


def test_two_administrators_do_not_overwrite_each_other_unseen(cast: Cast, administrator: Actor) -> None:
    commands.choose(administrator, cast.area.pk, choice=Domains(names=("Wonen",)), version=0)
    with pytest.raises(Conflict) as met:
        commands.choose(administrator, cast.area.pk, choice=Domains(names=("Geld",)), version=0)
    assert "Wonen" in met.value.theirs


def test_an_area_follows_the_municipality_again(cast: Cast, administrator: Actor) -> None:
    commands.choose(administrator, cast.area.pk, choice=Steps(names=("Kop koffie",)), version=0)
    commands.fall_back(administrator, cast.area.pk, key=Steps.key)
    assert choice_of(Steps, cast.area.pk) == Steps()


def test_a_new_area_starts_from_another_and_then_goes_its_own_way(cast: Cast, administrator: Actor) -> None:
    slower = replace(Terms(), contact_within=15)
    commands.choose(administrator, cast.area.pk, choice=slower, version=0)
    new = commands.make_area(administrator, make_municipality().pk, name="Zeeheldenbuurt", source=cast.area)
    commands.choose(administrator, cast.area.pk, choice=replace(slower, contact_within=5), version=1)
    assert choice_of(Terms, new.pk).contact_within == 15
    assert [d.sides[0].value for d in queries.differences(new, cast.area)] == ["15 werkdagen"]


def test_starting_from_another_area_never_overwrites_choices(cast: Cast, administrator: Actor) -> None:
    commands.choose(administrator, cast.area.pk, choice=Steps(names=("Kop koffie",)), version=0)
    with pytest.raises(Refused, match="eigen keuzes"):
        commands.start_from(administrator, cast.area.pk, source=cast.elsewhere)


def test_an_administrator_of_one_area_does_not_arrange_another(cast: Cast, acts: Acts) -> None:
    with pytest.raises(NotFound):
        commands.choose(acts(cast.administrator), cast.elsewhere.pk, choice=Steps(), version=0)


def test_two_areas_with_one_name_are_refused(cast: Cast, administrator: Actor) -> None:
    with pytest.raises(Refused, match="deze naam"):
        commands.make_area(administrator, make_municipality().pk, name="kolenbuurt")
    assert Area.objects.filter(name__iexact="kolenbuurt").count() == 1


def test_a_role_is_given_once_and_ends(cast: Cast, administrator: Actor) -> None:
    given = commands.appoint(
        administrator, cast.area.pk, email="nieuw@example.test", name="Nora Nieuw", role=Role.TEAM_MEMBER
    )
    with pytest.raises(Refused, match="al"):
        commands.appoint(administrator, cast.area.pk, email="NIEUW@example.test", name="", role=Role.TEAM_MEMBER)
    commands.end_appointment(administrator, given.pk)
    assert Appointment.objects.get(pk=given.pk).ends_on is not None


def test_nobody_ends_their_own_role_as_administrator(administrator: Actor) -> None:
    own = Appointment.objects.get(user_id=administrator.id)
    with pytest.raises(Refused, match="andere beheerder"):
        commands.end_appointment(administrator, own.pk)
