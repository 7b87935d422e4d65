"""A secret address stays secret for the other family of a child that belongs to two."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.changes.commands import separate_household
from nabij.directory.models import Professional
from nabij.households.commands.lives import Moved, move_out
from nabij.households.commands.members import Bond, Particulars, change_person
from nabij.households.commands.separating import Parting
from nabij.households.models import Membership, Person
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from tests.factories.cast import Cast

pytestmark = pytest.mark.django_db
Acts = Callable[[Professional], Actor]


@dataclass
class Fled:
    """Deniz of both: as a member with his father, and with his mother at a secret address."""

    with_father: Membership
    with_mother: Membership

    @property
    def person(self) -> Person:
        return Person.objects.get(pk=self.with_father.person_id)


@pytest.fixture
def fled(cast: Cast, acts: Acts) -> Fled:
    parting = Parting(
        name="Yilmaz", goes=frozenset({cast.ayse.pk}), both=frozenset({cast.deniz.pk}), family_told="Apart.",
        secret=True, director=cast.colleague,
    )  # fmt: skip
    made = separate_household(acts(cast.samira), cast.household.pk, parting=parting)
    of = Membership.objects.filter(person=cast.deniz, ends_on=None)
    return Fled(of.get(household=cast.household), of.get(household=made.other))


def change(actor: Actor, member: Membership, *, secret: bool, street: str = "") -> None:
    now = Person.objects.get(pk=member.person_id)
    said = Particulars(
        given_names=now.given_names, prefix=now.prefix, surname=now.surname, birth=now.birth, street=street,
        address_is_secret=secret,
    )  # fmt: skip
    change_person(actor, member.pk, version=now.version, person=said, bond=Bond(relation="zoon"))


def test_the_other_table_does_not_lift_it_to_read_where_they_live(
    cast: Cast, acts: Acts, enter: Callable[[Professional], Client], fled: Fled
) -> None:
    change(acts(cast.colleague), fled.with_mother, secret=True, street="Schuilplaats")
    with pytest.raises(Refused, match="geheim"):
        change(acts(cast.samira), fled.with_father, secret=False)
    with pytest.raises(Refused, match="geheim"):
        move_out(acts(cast.samira), fled.with_father.pk, moved=Moved(clock.today(), {"street": "Dorpsstraat"}))
    assert fled.person.address_is_secret
    page = reverse("households:people", args=[cast.household.pk])
    assert "Schuilplaats" not in enter(cast.samira).get(page).content.decode()


def test_nor_before_anything_was_written_down(cast: Cast, acts: Acts, fled: Fled) -> None:
    with pytest.raises(Refused, match="geheim"):
        change(acts(cast.samira), fled.with_father, secret=False)


def test_where_it_was_made_secret_it_can_be_lifted(cast: Cast, acts: Acts, fled: Fled) -> None:
    change(acts(cast.colleague), fled.with_mother, secret=False)
    assert not fled.person.address_is_secret


def test_of_one_household_it_is_lifted_as_before(cast: Cast, acts: Acts) -> None:
    elif_ = Membership.objects.get(person=cast.elif_)
    change(acts(cast.samira), elif_, secret=True, street="Dorpsstraat")
    change(acts(cast.samira), elif_, secret=False)
    assert not Person.objects.get(pk=cast.elif_.pk).address_is_secret


def test_who_did_not_make_it_secret_writes_no_address_of_theirs_over_it(cast: Cast, acts: Acts, fled: Fled) -> None:
    change(acts(cast.colleague), fled.with_mother, secret=True, street="Schuilplaats")
    change(acts(cast.samira), fled.with_father, secret=True, street="Dorpsstraat")
    with pytest.raises(Refused, match="geheim"):
        change(acts(cast.samira), fled.with_father, secret=False)
    assert fled.person.street == "Schuilplaats"
