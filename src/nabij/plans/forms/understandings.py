"""What a volunteer or neighbour and a professional expect of each other."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import LineField

Shown = Mapping[str, Any] | None


class UnderstandingChangeForm(forms.Form):
    """Who does what, what not, and who calls whom when worried."""

    does = LineField(max_length=300, label=_("Wat doet deze vrijwilliger of naaste?"))
    does_not = LineField(
        max_length=300, required=False, label=_("Wat hoort daar niet bij?"),
        help_text=_("Bijvoorbeeld: geen geld lenen, geen medicijnen geven."),
    )  # fmt: skip
    professional_does = LineField(max_length=300, required=False, label=_("Wat doet de professional?"))
    when_worried = LineField(
        max_length=300, label=_("Bij zorg: wie belt wie, en wanneer?"),
        help_text=_("Bijvoorbeeld: belt dezelfde dag met de regisseur."),
    )  # fmt: skip
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class UnderstandingForm(UnderstandingChangeForm):
    """Between whom, too."""

    person = forms.ChoiceField(label=_("Met wie?"), error_messages={"required": _("Kies iemand uit het netwerk.")})
    professional = forms.ChoiceField(
        label=_("En welke professional?"), error_messages={"required": _("Kies een professional.")}
    )
    field_order = ("person", "professional", "does", "does_not", "professional_does", "when_worried", "version")

    def __init__(
        self, data: Shown = None, *, people: Iterable[tuple[str, str]], professionals: Iterable[tuple[str, str]],
        **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(data, **options)
        self.fields["person"].choices = list(people)  # type: ignore[attr-defined]
        self.fields["professional"].choices = list(professionals)  # type: ignore[attr-defined]


class AgreedForm(forms.Form):
    """How somebody without an account was asked."""

    how = LineField(
        max_length=200, label=_("Hoe hebt u het gevraagd?"), help_text=_("Bijvoorbeeld: samen doorgelezen aan tafel.")
    )
