"""Somebody left a household: what was written stays, and where they are now is not for that table."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.access.permissions import Permission
from nabij.access.rules import can, scope
from nabij.directory.models import Professional
from nabij.households.commands.authority import set_authority
from nabij.households.commands.members import (
    Bond,
    Particulars,
    add_known_person,
    add_person,
    bring_member_back,
    change_person,
    leave_household,
)
from nabij.households.finding import index_person, record_of
from nabij.households.matching.keys import keys_of
from nabij.households.models import (
    Answer,
    Circumstance,
    Household,
    Involvement,
    InvolvementSubject,
    Membership,
    Person,
    PersonKey,
)
from nabij.households.queries import circle_of, circumstances_of, former_members_of, known_persons, table_of
from nabij.households.queries.contact import contact_story
from nabij.journal.models import NotePresence
from nabij.journal.present import around
from nabij.journal.queries import notes_of, presences_of
from nabij.kernel import clock
from nabij.kernel.errors import NotFound, Refused
from nabij.plans.models import Goal
from nabij.plans.queries import plan_of
from tests.factories.cast import Cast
from tests.factories.households import make_household, member, seat
from tests.factories.journal import make_note

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]
ELSEWHERE = Particulars(
    "Ayşe", surname="Yilmaz", street="Geheimweg", house_number="7", phone="+31699999999", bsn="999990019"
)


@pytest.fixture
def ex(cast: Cast, acts: Acts) -> Membership:
    """Ayşe left Jan; Carla directs her new household, and wrote down there where she lives now."""
    left = Membership.objects.get(household=cast.household, person=cast.ayse)
    fled = make_household("Yilmaz", area=cast.area, director=cast.colleague)
    new = member(fled, cast.ayse)
    samira, carla = acts(cast.samira), acts(cast.colleague)
    with acting_as(samira.id):
        leave_household(samira, left.pk, because="moved")
    with acting_as(carla.id):
        change_person(carla, new.pk, version=1, person=ELSEWHERE, bond=Bond())
    return Membership.objects.get(pk=left.pk)


def url(name: str, home: Household, member: Membership) -> str:
    return reverse(f"households:{name}", args=[home.pk, member.pk])


def test_her_page_is_gone_for_the_table_she_left(cast: Cast, enter: Enter, ex: Membership) -> None:
    samira = enter(cast.samira)
    for name in ("change_person", "leave_household", "authority"):
        assert samira.get(url(name, cast.household, ex)).status_code == 404
    assert samira.post(url("change_person", cast.household, ex), {"given_names": "X", "version": 2}).status_code == 404
    people = samira.get(reverse("households:people", args=[cast.household.pk])).content.decode()
    assert "Ayşe Yilmaz" in people
    assert "verhuisd of uit elkaar" in people
    assert not [secret for secret in ("Geheimweg", "9999 9999", "999990019") if secret in people]


def test_the_commands_do_not_know_her_any_more(cast: Cast, acts: Acts, ex: Membership) -> None:
    samira = acts(cast.samira)
    with pytest.raises(NotFound):
        change_person(samira, ex.pk, version=2, person=replace(ELSEWHERE, street="Elders"), bond=Bond())
    with pytest.raises(NotFound):
        leave_household(samira, ex.pk, because="died")
    with pytest.raises(Refused):
        add_known_person(samira, cast.household.pk, person_id=cast.ayse.pk, bond=Bond())
    assert known_persons(samira, name="Ayşe Yilmaz", birth=None, but=cast.household) == []
    assert not can(samira, Permission.HOUSEHOLD_VIEW, cast.ayse)
    assert not can(samira, Permission.HOUSEHOLD_VIEW, ex)
    assert can(acts(cast.colleague), Permission.HOUSEHOLD_VIEW, cast.ayse)


def test_the_database_hides_her_with_the_first_lock_off(cast: Cast, ex: Membership) -> None:
    with acting_as(cast.samira.user_id):
        assert not Person.objects.filter(pk=cast.ayse.pk).exists()
        assert not PersonKey.objects.filter(person_id=cast.ayse.pk).exists()
        assert Person.objects.filter(pk=cast.jan.pk).exists()
    with acting_as(cast.colleague.user_id):
        assert Person.objects.get(pk=cast.ayse.pk).street == "Geheimweg"


def test_only_the_name_is_read_of_who_left(cast: Cast, acts: Acts, ex: Membership) -> None:
    samira = acts(cast.samira)
    with acting_as(samira.id):
        (left,) = former_members_of(samira, cast.household)
        assert left.person.name == "Ayşe Yilmaz"
        assert (left.person.address, left.person.phone, left.person.bsn) == ("", "", "")
        assert circle_of(samira, cast.household).everyone
    assert former_members_of(acts(cast.leader), cast.household) == []
    assert former_members_of(acts(cast.mentor), cast.household) == []


def test_what_was_written_while_she_was_there_keeps_her_name(cast: Cast, acts: Acts, ex: Membership) -> None:
    home, name = cast.household, "Ayşe Yilmaz"
    Circumstance.objects.create(household=home, about=cast.ayse, kind="problem", words="is moe")
    Answer.objects.create(household=home, person=cast.ayse, yes=True, words="graag")
    Goal.objects.create(household=home, about=cast.ayse, words="Slapen")
    note = make_note(home, cast.samira, about=cast.ayse)
    NotePresence.objects.create(household=home, note=note, person=cast.ayse)
    mine = seat(home, cast.gp, about=(cast.ayse,))
    samira = acts(cast.samira)
    with acting_as(samira.id):
        assert [group.person.name for group in circumstances_of(samira, home) if group.person] == [name]
        assert [answer.person.name for answer in contact_story(samira, home).answers] == [name]
        assert [line.goal.about.name for line in plan_of(samira, home).goals if line.goal.about] == [name]
        assert [one.about.name for one in notes_of(samira, home) if one.about] == [name]
        assert [one.person.name for one in presences_of(samira, note) if one.person] == [name]
        assert (str(cast.ayse.pk), name) in around(samira, home, also_gone=True).people
        assert (str(cast.ayse.pk), name) not in around(samira, home).people
        (there,) = [one for one in table_of(samira, home).now if one.pk == mine.pk]
        assert there.for_whom == []  # type: ignore[attr-defined]  # prefetched


def test_who_left_keeps_authority_over_a_child_that_stayed(cast: Cast, acts: Acts) -> None:
    samira = acts(cast.samira)
    murat = Membership.objects.get(person=cast.murat)
    set_authority(samira, murat.pk, holder=cast.ayse.pk)
    with acting_as(samira.id):
        leave_household(samira, Membership.objects.get(person=cast.ayse).pk, because="moved")
        here = next(one for one in circle_of(samira, cast.household).here if one.person_id == cast.murat.pk)
    assert [one.holder.name for one in here.person.in_charge] == ["Ayşe Yilmaz"]  # type: ignore[attr-defined]  # prefetched


def test_a_mistake_is_put_right_on_the_day_itself(cast: Cast, acts: Acts) -> None:
    samira, jan = acts(cast.samira), Membership.objects.get(person=cast.jan)
    keys = set(PersonKey.objects.filter(person=cast.jan).values_list("key", flat=True))
    with acting_as(samira.id):
        leave_household(samira, jan.pk, because="died")
        bring_member_back(samira, cast.household.pk, membership=jan.pk)
        assert cast.jan.pk in [one.person_id for one in circle_of(samira, cast.household).here]
    assert Person.objects.get(pk=cast.jan.pk).died_on is None
    assert keys <= set(PersonKey.objects.filter(person=cast.jan).values_list("key", flat=True))


def test_nobody_comes_back_on_a_later_day(cast: Cast, acts: Acts) -> None:
    samira, jan = acts(cast.samira), Membership.objects.get(person=cast.jan)
    leave_household(samira, jan.pk, because="moved")
    Membership.objects.filter(pk=jan.pk).update(left_noted_on=clock.today() - timedelta(days=1))
    with pytest.raises(Refused, match="op de dag zelf"):
        bring_member_back(samira, cast.household.pk, membership=jan.pk)


def test_coming_back_is_no_way_to_read_what_is_new(cast: Cast, acts: Acts, enter: Enter, ex: Membership) -> None:
    samira = acts(cast.samira)
    with acting_as(samira.id):
        with pytest.raises(Refused, match="op de dag zelf"):
            bring_member_back(samira, cast.household.pk, membership=ex.pk)
        assert not Person.objects.filter(pk=cast.ayse.pk).exists()
    assert enter(cast.samira).post(url("bring_member_back", cast.household, ex)).status_code == 303
    assert Membership.objects.get(pk=ex.pk).ends_on is not None


def test_who_is_of_another_household_does_not_come_back_here(cast: Cast, acts: Acts, ex: Membership) -> None:
    other = make_household("Elders", area=cast.area, director=cast.samira)
    with pytest.raises(NotFound):
        bring_member_back(acts(cast.samira), other.pk, membership=ex.pk)


def _belongs_here_lives_there(cast: Cast) -> UUID:
    """Ayşe lives in her own household, and belongs to Jan's as the mother of the children."""
    here = Membership.objects.get(household=cast.household, person=cast.ayse)
    here.kind = "belongs"
    here.save(update_fields=["kind"])
    member(make_household("Yilmaz", area=cast.area, director=cast.colleague), cast.ayse)
    return here.pk


def test_where_she_lives_is_not_for_the_table_of_her_ex(cast: Cast, acts: Acts, enter: Enter) -> None:
    here = _belongs_here_lives_there(cast)
    new = Membership.objects.exclude(pk=here).get(person=cast.ayse)
    change_person(acts(cast.colleague), new.pk, version=1, person=ELSEWHERE, bond=Bond())
    samira, page = enter(cast.samira), reverse("households:people", args=[cast.household.pk])
    change = reverse("households:change_person", args=[cast.household.pk, here])
    assert "Geheimweg" not in samira.get(page).content.decode()
    assert "Geheimweg" not in samira.get(change).content.decode()
    blind = Particulars("Ayşe", surname="Yilmaz", phone="+31611111111")
    change_person(acts(cast.samira), here, version=2, person=blind, bond=Bond("belongs"))
    ayse = Person.objects.get(pk=cast.ayse.pk)
    assert (ayse.street, ayse.phone) == ("Geheimweg", "+31611111111")
    assert Membership.objects.get(pk=new.pk).address == "Geheimweg 7"


def test_an_address_written_down_at_this_table_is_read_there(cast: Cast, acts: Acts) -> None:
    opa = Particulars("Opa", street="Kerkpad", house_number="1")
    made = add_person(acts(cast.samira), cast.household.pk, person=opa, bond=Bond("belongs"))
    assert Membership.objects.get(pk=made.pk).address == "Kerkpad 1"
    change_person(acts(cast.samira), made.pk, version=1, person=replace(opa, street=""), bond=Bond("belongs"))
    assert Person.objects.get(pk=made.person_id).street == ""


def test_the_mentor_of_one_child_is_not_told_of_another_in_a_second_household(cast: Cast, acts: Acts) -> None:
    """Mirjam is there for Murat at home, and for Elif in another household to which Murat belongs as well."""
    other = make_household("Tante", area=cast.area, director=cast.colleague)
    for person in (cast.murat, cast.elif_):
        member(other, person, kind="belongs")
    seat(other, cast.mentor, about=(cast.elif_,))
    of_murat, of_elif = (
        Circumstance.objects.create(household=other, about=person, kind="problem", words="slaapt slecht")
        for person in (cast.murat, cast.elif_)
    )
    mentor = acts(cast.mentor)
    seen = scope(mentor, Permission.HOUSEHOLD_VIEW, Circumstance)
    assert of_elif in seen
    assert of_murat not in seen
    assert [one.person for one in circle_of(mentor, other).everyone] == [cast.elif_]
    assert [one.person for one in circle_of(mentor, cast.household).everyone] == [cast.murat]
    subjects = scope(mentor, Permission.INVOLVEMENT_VIEW, InvolvementSubject)
    assert {(one.household_id, one.person_id) for one in subjects} == {
        (cast.household.pk, cast.murat.pk), (other.pk, cast.elif_.pk),
    }  # fmt: skip
    assert Involvement.objects.filter(household=other, professional=cast.mentor, whole=False).exists()


def test_who_left_is_no_longer_found_at_the_old_address(cast: Cast, acts: Acts) -> None:
    samira, jan = acts(cast.samira), Membership.objects.get(person=cast.jan)
    index_person(cast.jan)
    before = PersonKey.objects.filter(person=cast.jan).count()
    with acting_as(samira.id):
        leave_household(samira, jan.pk, because="moved")
    after = set(PersonKey.objects.filter(person=cast.jan).values_list("key", flat=True))
    assert len(after) < before
    assert after == keys_of(record_of(cast.jan))
