"""Who closer by could do it, and what keeps people away."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import DayField, EuroField, LineField
from nabij.plans.models import Hindrance, Rung

Shown = Mapping[str, Any] | None


class CloserForm(forms.Form):
    """Who was thought of, and why it is not them; one of the two is enough."""

    considered = forms.MultipleChoiceField(
        required=False, choices=Rung.choices, widget=forms.CheckboxSelectMultiple, label=_("Aan wie is gedacht?")
    )
    because = LineField(
        max_length=300, required=False, label=_("Waarom doen zij het niet?"),
        help_text=_("Bijvoorbeeld: de buurvrouw helpt al veel. Of: dit vraagt een specialist."),
    )  # fmt: skip


class HindranceForm(forms.Form):
    """What keeps people away; an amount, or until when, where that says something."""

    rarely: ClassVar = ("amount", "amount_source", "until")
    kind = forms.ChoiceField(
        choices=Hindrance.Kind.choices, widget=forms.RadioSelect, label=_("Wat is het?"),
        error_messages={"required": _("Kies wat in de weg staat.")},
    )  # fmt: skip
    words = LineField(
        max_length=300, required=False, label=_("In gewone woorden"),
        help_text=_("Bijvoorbeeld: twee bussen, en dan nog lopen."),
    )  # fmt: skip
    amount = EuroField(required=False, label=_("Bedrag van de eigen bijdrage"))
    amount_source = LineField(
        max_length=200, required=False, label=_("Waar komt dit bedrag vandaan?"),
        help_text=_("Bijvoorbeeld: brief van het CAK van 3 november."),
    )  # fmt: skip
    until = DayField(required=False, label=_("Wachten tot"))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("kind") == Hindrance.Kind.OTHER and not said.get("words") and "words" not in self.errors:
            self.add_error("words", _("Schrijf op wat er in de weg staat."))
        return said
