"""What can be permitted: each permission has a filter and a role, each role a sentence."""

import re
from typing import Any

import pytest
from django.db.models import QuerySet

from nabij.access.actor import NOBODY, Actor, Grant
from nabij.access.permissions import ROLES, SEATS, Permission, Role, roles_with
from nabij.access.rules import NONE, registered, rule_filter
from nabij.households.models import Household
from nabij.kernel.records import new_id
from tests.house.sources import SOURCE

GRAMMAR = re.compile(r"(?P<package>[a-z_]+):[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*")


@pytest.mark.parametrize("permission", Permission)
def test_a_permission_is_package_subject_verb(permission: Permission) -> None:
    found = GRAMMAR.fullmatch(permission)
    assert found
    assert (SOURCE / found["package"]).is_dir()


@pytest.mark.parametrize("permission", Permission)
def test_a_permission_has_a_filter_and_a_role(permission: Permission) -> None:
    assert [model for of, model in registered() if of is permission]
    assert roles_with(permission)


@pytest.mark.parametrize("role", Role)
def test_a_role_says_in_a_sentence_what_one_does_in_it(role: Role) -> None:
    text = ROLES[role]
    assert len(str(text.sentence).split()) >= 5
    assert str(text.label)
    assert str(text.basis)
    assert text.permissions


def test_a_seat_at_a_table_is_never_area_wide() -> None:
    assert not [role for role in SEATS if ROLES[role].area_wide]


@pytest.mark.parametrize(("permission", "model"), registered(), ids=lambda value: getattr(value, "__name__", value))
def test_a_rule_gives_nobody_anything(permission: Permission, model: type) -> None:
    assert rule_filter(NOBODY, permission, model) == NONE


def test_a_rule_never_joins_to_many() -> None:
    """Such a join doubles rows and breaks locking; a subquery does neither."""
    everyone = Actor(new_id(), "x", frozenset(Grant(role, new_id()) for role in set(Role) - SEATS))
    joining = [
        f"{permission} on {model.__name__}"
        for permission, model in registered()
        if joins_to_many(model._default_manager.filter(rule_filter(everyone, permission, model)))
    ]
    assert not joining


def test_a_join_to_many_would_be_seen() -> None:
    assert joins_to_many(Household.objects.filter(memberships__person=None))
    assert not joins_to_many(Household.objects.filter(area__name="x"))


def joins_to_many(things: "QuerySet[Any]") -> bool:
    """Whether the outer query reads a table that may hold several rows for one thing."""
    fields = [getattr(table, "join_field", None) for table in things.query.alias_map.values()]
    return any(field.one_to_many or field.many_to_many for field in fields if field)
