"""Moved out, placed, died: a few questions each."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.households.commands.lives import Moved, Placing
from nabij.households.forms.people import AddressFields
from nabij.households.models import Placement
from nabij.kernel.form_fields import DayField, LineField


class MoveForm(AddressFields):
    """Where to, as far as it is known and may be."""

    on = DayField(label=_("Sinds wanneer?"), not_in_future=True)
    secret = forms.BooleanField(
        label=_("Houd het adres geheim, voor iedereen"), required=False,
        help_text=_("Bij geweld of dreiging. Het adres wordt dan nergens opgeschreven."),
    )  # fmt: skip
    field_order = ["on", "secret"]

    def moved(self) -> Moved:
        return Moved(self.cleaned_data["on"], self.address(), secret=self.cleaned_data["secret"])


class PassingForm(forms.Form):
    on = DayField(label=_("Overleden op"), not_in_future=True)


class MistakeForm(forms.Form):
    because = LineField(label=_("Waarom klopte dit niet?"), max_length=300)


class PlaceForm(forms.Form):
    """Where a child lives, on whose word, and how they see one another."""

    where = forms.ChoiceField(
        label=_("Waar woont het kind?"), choices=Placement.Where.choices, widget=forms.RadioSelect
    )
    place = LineField(label=_("Bij wie, of welke instelling?"), max_length=200, required=False)
    starts_on = DayField(label=_("Sinds wanneer?"), not_in_future=True)
    decided_by = forms.ChoiceField(
        label=_("Wie besloot dit?"), choices=Placement.DecidedBy.choices, widget=forms.RadioSelect
    )
    until = DayField(label=_("Tot wanneer is besloten?"), required=False)
    guardian = LineField(
        label=_("Is er een voogd gekomen? Schrijf wie of welke instelling."), max_length=200, required=False,
        help_text=_("Laat leeg als het gezag blijft zoals het is."),
    )  # fmt: skip
    contact = LineField(
        label=_("Hoe zien en spreken zij elkaar?"), max_length=500, required=False,
        help_text=_("Bijvoorbeeld: zaterdag bij moeder, woensdag bellen met vader."),
    )  # fmt: skip

    def placing(self) -> Placing:
        said: dict[str, Any] = self.cleaned_data
        return Placing(**said)


class HomeForm(forms.Form):
    on = DayField(label=_("Weer thuis sinds"), not_in_future=True)
