"""The field in which an account number is typed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from nabij.kernel.form_fields import LineField
from nabij.kernel.text import Unreadable
from nabij.ledger.iban import parse_iban, shown_iban


class IbanField(LineField):
    """An account number: shown in groups of four, cleaned to capitals and digits without spaces."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput({"autocomplete": "off", "spellcheck": "false"}))
        super().__init__(max_length=42, **options)

    def to_python(self, value: Any) -> str:
        try:
            return parse_iban(super().to_python(value))
        except Unreadable as error:
            raise ValidationError(str(error), code="iban") from error

    def prepare_value(self, value: Any) -> Any:
        return shown_iban(value) if isinstance(value, str) else value
