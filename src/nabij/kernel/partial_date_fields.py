"""A partial date as a column and as three fields on a form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from . import clock
from .partial_dates import PartialDate, parse_parts, read_parts
from .text import Unreadable

# For a CheckConstraint on the column; the day-of-month is kept right by PartialDate itself.
STORED_PATTERN = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"

_Set_contra = TypeVar("_Set_contra", contravariant=True)
_Get_co = TypeVar("_Get_co", covariant=True)

if TYPE_CHECKING:

    class _Column(models.Field[_Set_contra, _Get_co]):
        """What the type checker is told: the values are PartialDate, or also None where the column may be null."""

        _pyi_private_set_type: PartialDate
        _pyi_private_get_type: PartialDate
        _pyi_lookup_exact_type: PartialDate | str
else:

    class _Column(models.Field, Generic[_Set_contra, _Get_co]):
        """Django's field, which takes no type parameters when the program runs."""


class PartialDateField(_Column[_Set_contra, _Get_co]):
    """A column for a date of which parts may be unknown: text that sorts as the dates do; NULL is unknown.

    Put `partial_date_check(field, name)` in the model's constraints beside it.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        options["max_length"] = len("2011-03-05")
        super().__init__(*args, **options)

    def get_internal_type(self) -> str:
        """Stored as a short text."""
        return "CharField"

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        del options["max_length"]
        return name, path, args, options

    def from_db_value(self, value: str | None, _expression: object, _connection: object) -> PartialDate | None:
        return None if value is None else PartialDate.from_text(value)

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.from_text(str(value))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def get_prep_value(self, value: Any) -> str | None:
        """A text passes as it is, for lookups such as `birth_date__startswith="2011"`."""
        return None if value is None else str(value)

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""


def partial_date_check(field: str, name: str) -> models.CheckConstraint:
    """The constraint that the column holds a year, a month or a day and nothing else."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__regex": STORED_PATTERN}), name=name)


class DayMonthYearWidget(forms.MultiWidget):
    """Three short text inputs for day, month and year, which show again what was typed.

    Their names end in `_day`, `_month` and `_year`; each part of the context carries its own `label`. Not the
    browser's date input: that follows the browser's language and cannot hold a year alone.
    """

    labels: ClassVar = {"day": _("dag"), "month": _("maand"), "year": _("jaar")}
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        parts: dict[str, forms.Widget | type[forms.Widget]] = {
            name: forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}) for name in self.labels
        }
        super().__init__(parts, attrs)

    def decompress(self, value: object) -> list[str]:
        """The three parts; anything that is no date (a draft may hold what was never typed here) shows as nothing."""
        if not isinstance(value, PartialDate | date):
            return ["", "", ""]
        return [str(part or "") for part in (value.day, value.month, value.year)]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, label in zip(context["widget"]["subwidgets"], self.labels.values(), strict=True):
            part["label"] = label
        return context


class _ThreePartsField(forms.MultiValueField):
    """Day, month and year as typed, made into one value by `read`."""

    def __init__(self, *, required: bool = True, required_message: str | Promise | None = None, **options: Any) -> None:
        messages = {"required": required_message or _("Vul een datum in."), **options.pop("error_messages", {})}
        parts = [forms.Field(required=False) for _part in DayMonthYearWidget.labels]
        options.setdefault("widget", DayMonthYearWidget)
        super().__init__(parts, required=required, require_all_fields=False, error_messages=messages, **options)

    def compress(self, data_list: list[Any]) -> Any:
        typed = [str(part or "") for part in data_list] or ["", "", ""]
        try:
            value = self.read(*typed)
        except Unreadable as error:
            raise ValidationError(str(error), code="invalid") from error
        if value is None and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        return value

    def read(self, day: str, month: str, year: str) -> object:
        raise NotImplementedError


class PartialDateFormField(_ThreePartsField):
    """A date in the past of which a year is enough; cleans to PartialDate or None."""

    def read(self, day: str, month: str, year: str) -> PartialDate | None:
        return parse_parts(day, month, year)


class DayField(_ThreePartsField):
    """One whole day; cleans to date or None. `not_in_future` and `not_in_past` leave today allowed."""

    FIRST_YEAR, LAST_YEAR = 1880, 2199

    def __init__(self, *, not_in_future: bool = False, not_in_past: bool = False, **options: Any) -> None:
        self.not_in_future, self.not_in_past = not_in_future, not_in_past
        super().__init__(**options)

    def read(self, day: str, month: str, year: str) -> date | None:
        found = read_parts(day, month, year)
        if found is None:
            return None
        if found.day is None:
            raise Unreadable(_("Vul dag, maand en jaar in."))
        return self._within(found.earliest)

    def _within(self, day: date) -> date:
        if not self.FIRST_YEAR <= day.year <= self.LAST_YEAR:
            raise Unreadable(_("Kijk het jaar na."))
        if self.not_in_future and day > clock.today():
            raise Unreadable(_("Deze datum ligt in de toekomst."))
        if self.not_in_past and day < clock.today():
            raise Unreadable(_("Deze datum is al voorbij."))
        return day
