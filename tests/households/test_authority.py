"""Parental authority stands per child: an ex-partner who lives elsewhere may hold it, and a body may."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.commands.authority import end_authority, restore_authority, set_authority
from nabij.households.models import Membership, ParentalAuthority, Person
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member

Acts = Callable[[Professional], Actor]


def membership_of(person: Person) -> Membership:
    return Membership.objects.get(person=person)


def test_both_parents_and_an_ex_who_lives_elsewhere_may_hold_it(cast: Cast, acts: Acts) -> None:
    ex = make_person("Kemal", "Yilmaz", "1980")
    member(cast.household, ex, relation="ex van Ayşe", kind="belongs")
    for holder in (cast.ayse, ex):
        set_authority(acts(cast.samira), membership_of(cast.murat).pk, holder=holder.pk)
    held = ParentalAuthority.objects.filter(child=cast.murat, ends_on=None)
    assert {one.holder for one in held} == {cast.ayse, ex}
    assert not ParentalAuthority.objects.filter(child=cast.elif_).exists()


def test_a_guardian_body_may_hold_it_and_saying_so_twice_changes_nothing(cast: Cast, acts: Acts) -> None:
    child = membership_of(cast.deniz).pk
    made = set_authority(acts(cast.samira), child, body="Jeugdbescherming Oost")
    assert set_authority(acts(cast.samira), child, body="Jeugdbescherming Oost") == made


def test_it_ends_and_is_restored(cast: Cast, acts: Acts) -> None:
    actor, child = acts(cast.samira), membership_of(cast.murat).pk
    made = set_authority(actor, child, holder=cast.jan.pk)
    assert end_authority(actor, child, authority=made.pk).ends_on == clock.today()
    assert restore_authority(actor, child, authority=made.pk).ends_on is None
    end_authority(actor, child, authority=made.pk)
    set_authority(actor, child, holder=cast.jan.pk)
    with pytest.raises(Refused, match="al weer"):
        restore_authority(actor, child, authority=made.pk)


def test_an_adult_a_child_a_stranger_and_nobody_are_refused(cast: Cast, acts: Acts) -> None:
    actor, child = acts(cast.samira), membership_of(cast.murat).pk
    with pytest.raises(Refused, match="18 jaar of ouder"):
        set_authority(actor, membership_of(cast.jan).pk, holder=cast.ayse.pk)
    with pytest.raises(Refused, match="onder de 18"):
        set_authority(actor, child, holder=cast.elif_.pk)
    with pytest.raises(Refused, match="hoort niet bij"):
        set_authority(actor, child, holder=uuid4())
    with pytest.raises(Refused, match="Kies"):
        set_authority(actor, child)


def test_the_authority_of_another_child_is_out_of_reach(cast: Cast, acts: Acts) -> None:
    other = make_person("Kind", "Ander", "2015")
    member(make_household("Ander", area=cast.elsewhere), other)
    far = ParentalAuthority.objects.create(child=other, body="GI")
    with pytest.raises(Refused, match="niet bij dit kind"):
        end_authority(acts(cast.samira), membership_of(cast.murat).pk, authority=far.pk)


def test_the_mentor_reads_murats_and_writes_none(cast: Cast, acts: Acts) -> None:
    with pytest.raises(Denied):
        set_authority(acts(cast.mentor), membership_of(cast.murat).pk, holder=cast.jan.pk)
    with pytest.raises(NotFound):
        set_authority(acts(cast.mentor), membership_of(cast.elif_).pk, holder=cast.jan.pk)


def test_the_database_wants_one_holder(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="authority_has_one_holder"), transaction.atomic():
        ParentalAuthority.objects.create(child=cast.murat, holder=cast.jan, body="GI")
    with pytest.raises(IntegrityError, match="no_authority_over_oneself"), transaction.atomic():
        ParentalAuthority.objects.create(child=cast.murat, holder=cast.murat)
