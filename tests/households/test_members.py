"""A household is not an address, and one person may belong to two."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.audit.models import Event
from nabij.directory.models import Professional
from nabij.households.commands.members import (
    Bond,
    Particulars,
    add_known_person,
    add_person,
    bring_member_back,
    change_person,
    leave_household,
)
from nabij.households.finding import index_person, persons_like, record_of
from nabij.households.matching.keys import keys_of
from nabij.households.models import Household, Membership, Person, PersonKey
from nabij.households.queries import circle_of, former_members_of, known_persons, people_of
from nabij.kernel import clock
from nabij.kernel.errors import Conflict, Denied, NotFound, Refused
from nabij.kernel.partial_dates import PartialDate
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member

Acts = Callable[[Professional], Actor]
OMA = Particulars("Zeynep", surname="Yilmaz", birth=PartialDate(1955), language="Turks", needs_interpreter=True)


def test_a_name_is_enough_to_add_somebody(cast: Cast, acts: Acts) -> None:
    made = add_person(acts(cast.samira), cast.household.pk, person=Particulars("Oma"), bond=Bond())
    assert (made.person.name, made.kind, made.position) == ("Oma", "lives_here", 6)


def test_all_is_kept_and_the_trace_names_nobody(cast: Cast, acts: Acts) -> None:
    made = add_person(acts(cast.samira), cast.household.pk, person=OMA, bond=Bond("belongs", "oma"))
    stored = Person.objects.get(pk=made.person_id)
    assert (stored.birth, stored.language, stored.needs_interpreter) == (PartialDate(1955), "Turks", True)
    assert "Zeynep" not in str(Event.objects.get(name="households:person:added").facts)


@pytest.mark.parametrize("name", ["a" * 200, "محمد بن سلمان", "李", "Ayşe 👩‍👩‍👧", "Ğılıç-Öztürk"])
def test_names_from_everywhere_are_kept_as_they_are(cast: Cast, acts: Acts, name: str) -> None:
    made = add_person(acts(cast.samira), cast.household.pk, person=Particulars(name), bond=Bond())
    assert Person.objects.get(pk=made.person_id).given_names == name


def test_nobody_is_added_without_a_name(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Refused, match="naam"):
        add_person(acts(cast.samira), cast.household.pk, person=Particulars(""), bond=Bond())


def test_somebody_known_is_recognised_by_name_and_birth(cast: Cast, acts: Acts) -> None:
    other = make_household("Yilmaz", area=cast.area, director=cast.samira)
    oma = make_person("Zeynep", "Yılmaz", "1955-04-01")
    member(other, oma)
    actor = acts(cast.samira)
    assert known_persons(actor, name="zeynep yilmaz", birth=PartialDate(1955), but=cast.household) == [oma]
    assert known_persons(actor, name="Zeynep Yilmaz", birth=PartialDate(1960), but=cast.household) == []
    assert known_persons(actor, name="Zeynep Yilmaz", birth=None, but=other) == []


def test_somebody_in_a_household_one_may_not_see_is_not_recognised(cast: Cast, acts: Acts) -> None:
    member(make_household("Ver weg", area=cast.elsewhere, director=cast.stranger), make_person("Zeynep", "Yilmaz"))
    assert known_persons(acts(cast.samira), name="Zeynep Yilmaz", birth=None, but=cast.household) == []


def test_one_person_belongs_to_two_households(cast: Cast, acts: Acts) -> None:
    other = make_household("Yilmaz", area=cast.area, director=cast.samira)
    actor = acts(cast.samira)
    made = add_known_person(actor, other.pk, person_id=cast.murat.pk, bond=Bond("belongs", "neefje"))
    assert add_known_person(actor, other.pk, person_id=cast.murat.pk, bond=Bond()) == made
    assert cast.murat in [one.person for one in people_of(actor, other)]
    assert cast.murat in [one.person for one in people_of(actor, cast.household)]


def test_somebody_one_may_not_know_cannot_be_taken_over(cast: Cast, acts: Acts) -> None:
    far = make_person("Zeynep", "Yilmaz")
    member(make_household("Ver weg", area=cast.elsewhere, director=cast.stranger), far)
    with pytest.raises(Refused):
        add_known_person(acts(cast.samira), cast.household.pk, person_id=far.pk, bond=Bond())


def test_what_is_written_is_put_right_and_two_at_once_are_seen(cast: Cast, acts: Acts) -> None:
    here = Membership.objects.get(person=cast.fatma)
    bond = Bond("network", "buurvrouw")
    fatma = Particulars("Fatma", surname="Kaya", phone="+31687654321", language="Turks")
    change_person(acts(cast.tom), here.pk, version=1, person=fatma, bond=bond)
    with pytest.raises(Conflict):
        change_person(acts(cast.samira), here.pk, version=1, person=replace(fatma, language="Koerdisch"), bond=bond)
    change_person(acts(cast.samira), here.pk, version=2, person=fatma, bond=replace(bond, is_volunteer=True))
    cast.fatma.refresh_from_db()
    assert (cast.fatma.language, cast.fatma.version) == ("Turks", 2)


def test_who_moved_out_can_come_back(cast: Cast, acts: Acts) -> None:
    actor = acts(cast.samira)
    jan = Membership.objects.get(person=cast.jan)
    leave_household(actor, jan.pk, because="moved")
    assert cast.jan not in [one.person for one in people_of(actor, cast.household)]
    assert former_members_of(actor, cast.household) == [jan]
    bring_member_back(actor, cast.household.pk, membership=jan.pk)
    assert cast.jan in [one.person for one in people_of(actor, cast.household)]


def test_who_died_is_dead_everywhere_until_it_was_a_mistake(cast: Cast, acts: Acts) -> None:
    jan = Membership.objects.get(person=cast.jan)
    leave_household(acts(cast.samira), jan.pk, because="died", on=clock.today() - timedelta(2))
    cast.jan.refresh_from_db()
    assert cast.jan.died_on == clock.today() - timedelta(2)
    bring_member_back(acts(cast.samira), cast.household.pk, membership=jan.pk)
    cast.jan.refresh_from_db()
    assert cast.jan.died_on is None


def test_nobody_leaves_tomorrow(cast: Cast, acts: Acts) -> None:
    jan = Membership.objects.get(person=cast.jan)
    with pytest.raises(Refused, match="toekomst"):
        leave_household(acts(cast.samira), jan.pk, because="moved", on=clock.today() + timedelta(1))


def test_who_was_added_anew_does_not_come_back_a_second_time(cast: Cast, acts: Acts) -> None:
    actor = acts(cast.samira)
    jan = Membership.objects.get(person=cast.jan)
    member(make_household("Vries", area=cast.area, director=cast.samira), cast.jan)
    leave_household(actor, jan.pk, because="moved")
    add_known_person(actor, cast.household.pk, person_id=cast.jan.pk, bond=Bond())
    with pytest.raises(Refused, match="al weer"):
        bring_member_back(actor, cast.household.pk, membership=jan.pk)


def test_a_change_in_one_family_leaves_them_findable_in_the_other(cast: Cast, acts: Acts) -> None:
    there = make_household("Kaya", area=cast.elsewhere, street="Havenweg", house_number="3", postcode="9876 ZZ")
    member(there, cast.fatma)
    index_person(cast.fatma)
    lives_there = replace(record_of(cast.fatma, [there]), phone="", given="")
    assert cast.fatma.pk in persons_like(lives_there)
    samira, here = acts(cast.samira), Membership.objects.get(person=cast.fatma, household=cast.household)
    with acting_as(samira.id):
        assert not Household.objects.filter(pk=there.pk).exists()
        told = Particulars("Fatma", surname="Kaya-Demir", phone="06 8765 4321")
        change_person(samira, here.pk, version=cast.fatma.version, person=told, bond=Bond("network", "buurvrouw"))
    assert cast.fatma.pk in persons_like(lives_there)
    kept = set(PersonKey.objects.filter(person=cast.fatma).values_list("key", flat=True))
    cast.fatma.refresh_from_db()
    assert kept == keys_of(record_of(cast.fatma, [there]))


def test_the_database_wants_a_reason_for_leaving_and_one_membership_at_a_time(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="membership_ends_for_a_reason"), transaction.atomic():
        Membership.objects.filter(person=cast.jan).update(ends_on=clock.today())
    with pytest.raises(IntegrityError, match="member_once"), transaction.atomic():
        member(cast.household, cast.jan)


@pytest.mark.parametrize(("name", "refusal"), [("helper", Denied), ("leader", Denied), ("stranger", NotFound)])
def test_only_who_directs_adds_people(cast: Cast, acts: Acts, name: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        add_person(acts(cast.everyone[name]), cast.household.pk, person=OMA, bond=Bond())
    assert len(circle_of(acts(cast.samira), cast.household).everyone) == 6
