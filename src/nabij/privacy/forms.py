"""Filtering the log, and searching in it."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import LineField
from nabij.privacy.lines import SORTS, Sort
from nabij.privacy.queries import Asked


class LogFilter(forms.Form):
    """Of whom, and which sort; what is not a choice counts as everything."""

    wie = forms.TypedChoiceField(label=_("Wie"), required=False, coerce=UUID, empty_value=None)
    soort = forms.TypedChoiceField(
        label=_("Wat"),
        required=False,
        coerce=Sort,
        empty_value=None,
        choices=[("", _("alles")), *((sort.value, words) for sort, words in SORTS.items())],
    )

    def __init__(self, data: Any, people: list[tuple[UUID, str]]) -> None:
        super().__init__(data)
        chosen: Any = self.fields["wie"]
        chosen.choices = [("", _("iedereen")), *((str(user), name) for user, name in people)]

    def asked(self) -> Asked:
        """What to show."""
        self.is_valid()
        return Asked(person=self.cleaned_data.get("wie"), sort=self.cleaned_data.get("soort"))


class SearchForm(forms.Form):
    """A household's number, or (part of) the name of somebody who works here."""

    wat = LineField(label=_("Nummer van een huishouden, of naam van een medewerker"), max_length=100)
