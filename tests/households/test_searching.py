"""A name as people type it finds who is meant, and never more than the one who asks may read."""

import pytest
from django.db.models import F
from pytest_django import DjangoAssertNumQueries

from nabij.access.database import acting_as
from nabij.households.finding import index_person
from nabij.households.models import Membership, Person
from nabij.households.searching import MOST, persons_named
from tests.factories.cast import Cast
from tests.factories.households import make_person


def known(given: str, surname: str, **more: str) -> Person:
    person = make_person(given, surname, **more)
    index_person(person)
    return person


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "surname", "filed"),
    [
        ("Jan", "Bouazaoui", ("Jan", "Bouazzaoui")),
        ("Sanne", "Klavrehorst", ("Sanne", "Klaverhorst")),
        ("louya", "ahmad", ("Louay", "Ahmad")),
        ("ayse", "sahin", ("Ayşe", "Şahin")),
        ("Łukasz", "Dabrowski", ("Lukasz", "Dąbrowski")),
        ("Idrissi", "Mohammed", ("Mohammed", "Idrissi")),
        ("Fatma", "van den Berg", ("Fatma", "Berg")),
        ("Fatma", "Berg", ("Fatma", "van den Berg")),
        ("Fatma", "de Vries-Yılmaz", ("Fatma", "Yılmaz")),
        ("Fatma", "Yılmaz", ("Fatma", "de Vries-Yılmaz")),
        ("C.", "Oosterkamp", ("Cornelis", "Oosterkamp")),
        ("Kees", "Oosterkamp", ("Cornelis", "Oosterkamp")),
        ("Cornelis", "Oosterkamp", ("C.J.", "Oosterkamp")),
        ("Daan", "Schipper", ("Daan Antonius Nicolaas", "Schipper")),
        ("Daan Antonius", "Schipper", ("Daan", "Schipper")),
        ("", "Oosterkmap", ("Cornelis", "Oosterkamp")),
        ("", "ooster", ("Cornelis", "Oosterkamp")),
        ("Ben", "Ali", ("Ben", "Ali")),
        ("Samira", "el", ("Samira", "El")),
    ],
)
def test_whoever_is_meant_is_found(given: str, surname: str, filed: tuple[str, str]) -> None:
    for stranger in ("Piet Zandhuis", "Katarzyna Nowak", "Lotte Grindstra"):
        known(*stranger.split())
    meant = known(*filed)
    assert persons_named(given, surname)[:1] == [meant.pk]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "surname"),
    [("Piet", "Smit"), ("", "Smit"), ("Cornelis", ""), ("", ""), ("", "%"), ("x" * 200, "y" * 200)],
)
def test_somebody_else_is_not_found(given: str, surname: str) -> None:
    known("Cornelis", "Oosterkamp")
    assert persons_named(given, surname) == []


@pytest.mark.django_db
def test_the_likest_come_first_and_no_more_than_ten() -> None:
    filed = [known("Emma", "Janssen") for _ in range(MOST)]
    meant = known("Emma", "Jansen")
    found = persons_named("Emma", "Jansen")
    assert found[0] == meant.pk
    assert set(found[1:]) < {one.pk for one in filed}
    assert len(found) == MOST


@pytest.mark.django_db
def test_a_surname_alone_that_many_bear_finds_nobody_in_particular() -> None:
    for number in range(MOST):
        known(f"Anna{number}", "Jong", prefix="de")
    assert len(persons_named("", "de Jong")) == MOST
    known("Nog een", "Jong", prefix="de")
    assert persons_named("", "de Jong") == []
    assert persons_named("Anna3", "de Jong")


def test_the_database_finds_only_whom_the_asking_role_may_read(cast: Cast) -> None:
    index_person(cast.ayse)
    found = {}
    for name, who in (("director", cast.samira), ("mentor", cast.mentor), ("stranger", cast.stranger), ("gp", cast.gp)):
        assert who.user is not None
        with acting_as(who.user.pk):
            found[name] = (persons_named("Ayse", "Yilmas"), persons_named("", "Yilmas"))
    nobody: tuple[list[object], list[object]] = ([], [])
    assert found == {
        "director": ([cast.ayse.pk], [cast.ayse.pk]), "mentor": ([cast.ayse.pk], [cast.ayse.pk]),
        "stranger": nobody, "gp": nobody,
    }  # fmt: skip
    assert persons_named("Ayse", "Yilmas") == [cast.ayse.pk]


def test_who_left_is_not_found_by_those_who_stayed(cast: Cast) -> None:
    Membership.objects.filter(person=cast.ayse).update(ends_on=F("starts_on"), left_because="moved")
    assert cast.samira.user is not None
    with acting_as(cast.samira.user.pk):
        assert persons_named("Ayşe", "Yilmaz") == []


@pytest.mark.django_db
def test_a_name_that_changed_is_found_at_once_in_one_statement(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    person = known("Fatma", "Yılmaz")
    person.surname = "Oosterkamp"
    person.save(update_fields=["surname"])
    with django_assert_num_queries(1):
        assert persons_named("Fatma", "Oosterkmp") == [person.pk]
