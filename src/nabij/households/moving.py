"""Changing many rows at once in such a way that each can be put back exactly: for a merge and for a separation."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.utils.translation import gettext as _

from nabij.households.models import ChangedRow, Household
from nabij.kernel import clock
from nabij.kernel.errors import Refused

Values = dict[str, Any]


class Moving:
    """Remembers, under one `cause`, what every row was before it was changed; `write` keeps it."""

    def __init__(self, household: Household, cause: UUID) -> None:
        self.household = household
        self.cause = cause
        self._rows: list[ChangedRow] = []

    def change(self, row: models.Model, **values: Any) -> None:
        """Write these columns of this row, and remember what stood there. Columns by their own name (`about_id`)."""
        before = {name: getattr(row, name) for name in values}
        if before != values:
            type(row)._base_manager.filter(pk=row.pk).update(**values)
            for name, value in values.items():
                setattr(row, name, value)
            self._remember(row, before, values)

    def made(self, row: models.Model) -> None:
        """This row was made by it, and goes when it is taken back."""
        self._remember(row, None, {}, of=getattr(row, "household_id", None))

    def _remember(self, row: models.Model, before: Values | None, after: Values, *, of: UUID | None = None) -> None:
        kept = ChangedRow(
            household_id=of or self.household.pk, cause=self.cause, position=len(self._rows), model=row._meta.label,
            row=row.pk, before=before and _plain(before), after=_plain(after),
        )  # fmt: skip
        self._rows.append(kept)

    def write(self) -> None:
        """Keep it, in the transaction of what it speaks of."""
        ChangedRow.objects.bulk_create(self._rows)


def _plain(values: Values) -> Values:
    """As it is kept; text and numbers alone, so that two can be held side by side."""
    return {name: None if value is None else _said(value) for name, value in values.items()}


def _said(value: Any) -> str:
    """A moment in one time zone, whether it was just made or comes from the database."""
    return str(value.astimezone(UTC) if isinstance(value, datetime) else value)


def restore_rows(cause: UUID) -> None:
    """Undo what happened under this cause, the last first. What somebody wrote over since stays as they wrote it.

    Raises Refused when a row has no room any more where it stood.
    """
    with room():
        put_back_rows(cause)


def put_back_rows(cause: UUID) -> None:
    """As `restore_rows`, by who has more to set right before the rules of the database are asked: within `room`."""
    for kept in ChangedRow.objects.filter(cause=cause).order_by("-position"):
        _put_back(kept)


@contextmanager
def room() -> Iterator[None]:
    """All that is done in it, or none: raises Refused when the rules of the database have no room for it."""
    try:
        with transaction.atomic():
            yield
            connection.check_constraints()
    except (IntegrityError, models.ProtectedError) as error:
        raise Refused(
            _("Er is sindsdien zoveel veranderd dat dit niet meer terug kan. Kijk samen met de teamleider.")
        ) from error


def _put_back(kept: ChangedRow) -> None:
    model = apps.get_model(kept.model)
    row = model._base_manager.filter(pk=kept.row).first()
    if row is None:
        return
    if kept.before is None:
        row.delete()
        return
    now = _plain({name: getattr(row, name) for name in kept.after})
    untouched = [name for name in kept.after if now[name] == kept.after[name]]
    values = {name: _value(model, name, kept.before[name]) for name in untouched}
    if values:
        model._base_manager.filter(pk=row.pk).update(**values)


def _value(model: type[models.Model], name: str, kept: str | None) -> Any:
    field = next(one for one in model._meta.concrete_fields if name in (one.name, one.attname))
    return None if kept is None else field.to_python(kept)


def taken_along(household: Household) -> dict[UUID, date]:
    """The rows of this household that are copies from the time together, with the day they came. One query."""
    made = ChangedRow.objects.filter(household=household, before__isnull=True)
    return {row: at.astimezone(clock.AMSTERDAM).date() for row, at in made.values_list("row", "created_at")}
