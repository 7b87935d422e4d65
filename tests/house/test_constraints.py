"""A check that is neither true nor false lets the row pass, so every check says what an empty column means.

PostgreSQL refuses a row when a check is false, and takes it when the check is NULL (its manual, 5.5.1). So `kind =
'loan' AND months > 0` takes a loan without months. Each check is worked out here as the database does, with every
column that may be empty also empty.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from typing import Any

import pytest
from django.db import models
from django.db.models import CheckConstraint, F, Q

from tests.house.sources import our_models

Truth = bool | None
Leaf = tuple[str, Any]
Row = dict[str, str | None]
OTHER = "something else"
CHECKS = [
    pytest.param(model, one, id=one.name)
    for model in our_models()
    for one in model._meta.constraints
    if isinstance(one, CheckConstraint)
]


@pytest.mark.parametrize(("model", "check"), CHECKS)
def test_a_check_says_what_an_empty_column_means(model: type[models.Model], check: CheckConstraint) -> None:
    assert passed_unsaid(model, check.condition) is None


def test_a_check_that_an_empty_column_passes_is_found() -> None:
    budget = next(one for one in our_models() if one.__name__ == "BudgetRequest")
    assert passed_unsaid(budget, Q(kind="loan", months__gt=0) | Q(kind="gift", months=None))
    assert not passed_unsaid(budget, Q(kind="loan", months__isnull=False, months__gt=0) | Q(months=None))


def passed_unsaid(model: type[models.Model], condition: Any) -> Row | None:
    """A row for which the check is neither true nor false; None when there is none.

    One comparison alone ("this is a date") says nothing of a column that may stay empty, and need not.
    """
    leaves = list(_leaves(condition))
    if len(leaves) == 1:
        return None
    free = sorted({key for key, value in leaves if _is_free(key, value)})
    for row, truths in product(_rows(model, leaves), product((True, False), repeat=len(free))):
        said = partial(_said, row=row, truths=dict(zip(free, truths, strict=True)))
        if _worked_out(condition, said) is None:
            return row
    return None


def _leaves(condition: Q) -> Iterator[Leaf]:
    for child in _parts(condition):
        if isinstance(child, Q):
            yield from _leaves(child)
        else:
            yield child


def _parts(condition: Q) -> list[Any]:
    """What it is made of: conditions, and leaves of a key and a value."""
    return list(condition.children)


def _column(key: str) -> tuple[str, str]:
    name, _, lookup = key.partition("__")
    return name, lookup or "exact"


def _is_free(key: str, value: Any) -> bool:
    """Whether it may be true or false for any value: everything but is empty, is this, is one of these."""
    return _column(key)[1] not in ("isnull", "exact", "in") or isinstance(value, F)


def _rows(model: type[models.Model], leaves: list[Leaf]) -> Iterator[Row]:
    """Each combination of the values that the check names, something else, and nothing where that may be."""
    values: dict[str, dict[str | None, None]] = {}
    for key, value in leaves:
        for name in (_column(key)[0], *([value.name] if isinstance(value, F) else [])):
            may_be_empty = getattr(model._meta.get_field(name.removesuffix("_id")), "null", False)
            values.setdefault(name, {OTHER: None} | ({None: None} if may_be_empty else {}))
        if not _is_free(key, value) and value is not None:
            values[_column(key)[0]] |= dict.fromkeys(map(str, value if isinstance(value, list | tuple) else [value]))
    for row in product(*values.values()):
        yield dict(zip(values, row, strict=True))


def _said(leaf: Leaf, *, row: Row, truths: dict[str, bool]) -> Truth:
    key, value = leaf
    name, lookup = _column(key)
    if lookup == "isnull":
        return (row[name] is None) == bool(value)
    if value is None:
        return row[name] is None
    if row[name] is None or (isinstance(value, F) and row[value.name] is None):
        return None
    if _is_free(key, value):
        return truths[key]
    return row[name] in {str(one) for one in (value if lookup == "in" else [value])}


def _worked_out(condition: Q, said: Callable[[Leaf], Truth]) -> Truth:
    """True, false or neither, as SQL has it."""
    parts = [_worked_out(one, said) if isinstance(one, Q) else said(one) for one in _parts(condition)]
    whole = _joined(condition.connector, parts)
    return not whole if condition.negated and whole is not None else whole


def _joined(connector: str, parts: list[Truth]) -> Truth:
    decides = connector == Q.OR
    if connector == Q.XOR:
        return None if None in parts else sum(map(bool, parts)) % 2 == 1
    if decides in parts:
        return decides
    return None if None in parts else not decides
