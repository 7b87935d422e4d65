"""How each kind of record goes along when two files become one.

Whatever belongs to a household moves by itself, also what a package brings later: by its foreign key to the
household, or a column `household_id`. A package says what should stay behind and why, or what a row becomes
so that it fits beside what is there. What would stand there twice stays behind (`fits`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.exceptions import ValidationError
from django.db import models

from nabij.households.models import Household, Person

Model = type[models.Model]


@dataclass(frozen=True)
class Joining:
    """Two files on their way to one: who in the one that goes is whom in the one that stays, who stays at the table."""

    stays: Household
    goes: Household
    same: dict[UUID, UUID] = field(default_factory=dict)
    keeps_seat: frozenset[UUID] = frozenset()


Settle = Callable[[Any, Joining], dict[str, Any]]

_behind: dict[str, Any] = {}
_settled: dict[str, Settle] = {}


def stays_behind(model: str, because: Any) -> None:
    """Rows of this model ("app.Model") stay with the old number; `because` is read by who decides."""
    _behind[model] = because


def becomes(model: str, settle: Settle) -> None:
    """What else of a row changes when it moves, so that it fits."""
    _settled[model] = settle


def settled(row: models.Model, joining: Joining) -> dict[str, Any]:
    """The other columns that change with this row's move."""
    settle = _settled.get(row._meta.label)
    return settle(row, joining) if settle else {}


def reason_to_stay(model: Model) -> Any:
    """Why this kind stays behind; empty when it moves."""
    return _behind.get(model._meta.label, "")


def household_columns(model: Model) -> list[str]:
    """The columns that say of which household a row is, or that point at one."""
    return [
        one.attname
        for one in model._meta.concrete_fields
        if (isinstance(one, models.ForeignKey) and one.related_model is Household)
        or (isinstance(one, models.UUIDField) and one.name in ("household", "household_id"))
    ]


def person_columns(model: Model) -> list[str]:
    """The columns that name a person."""
    return [
        one.attname
        for one in model._meta.concrete_fields
        if (isinstance(one, models.ForeignKey) and one.related_model is Person)
        or (isinstance(one, models.UUIDField) and one.name == "about_id")
    ]


def moving_models() -> list[Model]:
    """All kinds that move, what others hang on first; found, so that no package can be forgotten."""
    found = [model for model in apps.get_models() if household_columns(model) and not reason_to_stay(model)]
    ordered: list[Model] = []
    while found:
        free = [model for model in found if not _leans_on(model) & (set(found) - {model})]
        ordered += free or found
        found = [model for model in found if model not in ordered]
    return ordered


def _leans_on(model: Model) -> set[Model]:
    return {one.related_model for one in model._meta.concrete_fields if isinstance(one, models.ForeignKey)}  # type: ignore[misc]


def is_rivalrous(model: Model, columns: set[str]) -> bool:
    """Whether a rule of the database allows some rows only once within a household or for a person."""
    return bool(_rules(model, columns))


def fits(row: models.Model, columns: set[str]) -> bool:
    """Whether this row, as it now stands in memory, may stand beside what is there."""
    try:
        for rule in _rules(type(row), columns):
            rule.validate(type(row), row)
    except ValidationError:
        return False
    return True


def _rules(model: Model, columns: set[str]) -> list[Any]:
    attnames = {one.name: one.attname for one in model._meta.concrete_fields}
    return [
        rule
        for rule in model._meta.constraints
        if {attnames.get(name, name) for name in _of(rule)} & columns
    ]  # fmt: skip


def _of(rule: models.BaseConstraint) -> tuple[str, ...]:
    if isinstance(rule, models.UniqueConstraint):
        return tuple(rule.fields)
    if isinstance(rule, ExclusionConstraint):
        return tuple(str(getattr(what, "name", what)) for what, _operator in rule.expressions)
    return ()
