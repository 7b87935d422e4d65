"""Filtering the log, and searching in it."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import LineField
from nabij.privacy.lines import SORTS, Sort
from nabij.privacy.queries import Asked

ALL = "alles"


def _person(value: str) -> UUID | None:
    return None if value == ALL else UUID(value)


def _sort(value: str) -> Sort | None:
    return None if value == ALL else Sort(value)


class LogFilter(forms.Form):
    """Of whom, and which sort; what is not a choice counts as everything."""

    wie = forms.TypedChoiceField(label=_("Wie"), coerce=_person)
    soort = forms.TypedChoiceField(
        label=_("Wat"),
        coerce=_sort,
        choices=[(ALL, _("alles")), *((sort.value, words) for sort, words in SORTS.items())],
    )

    def __init__(self, data: QueryDict, people: list[tuple[UUID, str]]) -> None:
        super().__init__({name: data.get(name, ALL) for name in ("wie", "soort")})
        chosen: Any = self.fields["wie"]
        chosen.choices = [(ALL, _("iedereen")), *((str(user), name) for user, name in people)]

    def asked(self) -> Asked:
        """What to show."""
        self.is_valid()
        return Asked(person=self.cleaned_data.get("wie"), sort=self.cleaned_data.get("soort"))


class SearchForm(forms.Form):
    """A household's number, or (part of) the name of somebody who works here."""

    wat = LineField(label=_("Nummer van een huishouden, of naam van een medewerker"), max_length=100)
