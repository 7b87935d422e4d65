"""Form fields that clean what is pasted and answer in plain Dutch. Dates have theirs in `partial_date_fields`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from .money import format_euro, parse_euro, typed_euro
from .partial_date_fields import DayField, DayMonthYearWidget, PartialDateFormField
from .phone import display_phone, normal_phone
from .postcodes import HouseNumber, normal_postcode, parse_house_number
from .records import new_id
from .text import Unreadable, clean, clean_line

__all__ = [
    "CHOOSE", "DayField", "DayMonthYearWidget", "EuroField", "HouseNumberField", "LineField", "PartialDateFormField",
    "PhoneField", "PostcodeField", "TextField", "renew_key",
]  # fmt: skip

# What a choice says when none of what is offered was chosen.
CHOOSE: dict[str, Any] = {"required": _("Kies wat past."), "invalid_choice": _("Kies wat past.")}


def renew_key(form: forms.Form) -> None:
    """Let a form that was refused be sent as another one: its hidden `key` had made something already."""
    sent = form.data.copy() if isinstance(form.data, QueryDict) else QueryDict(mutable=True)
    sent[form.add_prefix("key")] = str(new_id())
    form.data = sent


class LineField(forms.CharField):
    """One line of text, such as a name; cleaned, then at most `max_length` characters."""

    tidy: Callable[[str], str] = staticmethod(clean_line)
    messages: ClassVar = {
        "required": _("Vul dit in."),
        "max_length": _("Dit is te lang: hoogstens %(limit_value)d tekens, nu %(show_value)d."),
        "min_length": _("Dit is te kort: minstens %(limit_value)d tekens."),
    }

    def __init__(self, *, max_length: int | None = 200, **options: Any) -> None:
        options["error_messages"] = {**self.messages, **(options.get("error_messages") or {})}
        super().__init__(max_length=max_length, **options)

    def to_python(self, value: Any) -> str:
        return "" if value in self.empty_values else self.tidy(str(value))

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Without `maxlength`: a browser cuts off silently what is pasted, and what was typed must stay."""
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs


class TextField(LineField):
    """Text of several lines; Word's line ends and hidden characters are put right."""

    tidy = staticmethod(clean)

    def __init__(self, *, max_length: int | None = 20_000, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea({"rows": 4}))
        super().__init__(max_length=max_length, **options)


def _reading(read: Callable[[str], Any], text: str) -> Any:
    """What `read` makes of a text, its objection turned into the form's."""
    try:
        return read(text)
    except Unreadable as error:
        raise ValidationError(str(error), code="invalid") from error


class PhoneField(LineField):
    """A telephone number, kept as `phone.normal_phone` keeps it; "" when empty."""

    def __init__(self, *, max_length: int | None = 40, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput({"type": "tel", "autocomplete": "off"}))
        super().__init__(max_length=max_length, **options)

    def to_python(self, value: Any) -> str:
        return str(_reading(normal_phone, super().to_python(value)))

    def prepare_value(self, value: Any) -> Any:
        return display_phone(value) if isinstance(value, str) else value


class PostcodeField(LineField):
    """A postcode: a Dutch one as "1234 AB", a foreign one as typed; "" when empty."""

    tidy = staticmethod(normal_postcode)

    def __init__(self, *, max_length: int | None = 12, **options: Any) -> None:
        super().__init__(max_length=max_length, **options)


class HouseNumberField(forms.Field):
    """House number and addition in one input; cleans to HouseNumber or None."""

    def __init__(self, **options: Any) -> None:
        options["error_messages"] = {"required": _("Vul een huisnummer in."), **(options.get("error_messages") or {})}
        options.setdefault("widget", forms.TextInput({"autocomplete": "off"}))
        super().__init__(**options)

    def to_python(self, value: Any) -> HouseNumber | None:
        typed = clean_line(str(value or ""))
        found: HouseNumber | None = _reading(parse_house_number, typed) if typed else None
        return found

    def prepare_value(self, value: Any) -> Any:
        return value.text if isinstance(value, HouseNumber) else value


class EuroField(forms.Field):
    """An amount in euros, typed the Dutch way; cleans to Decimal in cents, or None. Limits are inclusive."""

    def __init__(
        self, *, min_amount: Decimal = Decimal("0.01"), max_amount: Decimal = Decimal("9999999.99"), **options: Any
    ) -> None:
        self.min_amount, self.max_amount = min_amount, max_amount
        options["error_messages"] = {"required": _("Vul een bedrag in."), **(options.get("error_messages") or {})}
        options.setdefault("widget", forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}))
        super().__init__(**options)

    def to_python(self, value: Any) -> Decimal | None:
        typed = clean_line(str(value if value is not None else ""))
        amount: Decimal | None = _reading(parse_euro, typed) if typed else None
        return amount

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is None or self.min_amount <= value <= self.max_amount:
            return
        sentence = _("Schrijf een bedrag van %(low)s tot en met %(high)s.")
        limits = {"low": format_euro(self.min_amount), "high": format_euro(self.max_amount)}
        raise ValidationError(sentence, code="limits", params=limits)

    def prepare_value(self, value: Any) -> Any:
        return typed_euro(value) if isinstance(value, Decimal) else value
