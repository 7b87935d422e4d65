"""A file to read in, and a signal by hand: their shape."""

from datetime import date
from typing import Any, cast

from django import forms
from django.urls import reverse_lazy
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.arrears.files.telling import Told
from nabij.arrears.models import PartnerKind
from nabij.directory.models import Organisation
from nabij.kernel import clock
from nabij.kernel.form_fields import (
    DayField,
    EuroField,
    HouseNumberField,
    LineField,
    PartialDateFormField,
    PhoneField,
    PostcodeField,
)
from nabij.kernel.postcodes import HouseNumber, dutch_postcode

_CHOOSE = [("", _lazy("kies"))]


class PartnerForm(forms.Form):
    """Which partner, of which kind."""

    organisation = forms.ModelChoiceField(
        label=_lazy("Van welke partner?"), queryset=Organisation.objects.none(), empty_label=_lazy("kies")
    )
    kind = forms.ChoiceField(label=_lazy("Soort signaal"), choices=[*_CHOOSE, *PartnerKind.choices])

    def __init__(self, *args: Any, partners: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[Organisation]", self.fields["organisation"]).queryset = partners
        for name in ("organisation", "kind"):
            self.fields[name].error_messages["required"] = _("Kies wat past.")


class FileForm(PartnerForm):
    """The file of a partner about a month."""

    month = forms.ChoiceField(label=_lazy("Over welke maand?"))
    upload = forms.FileField(
        label=_lazy("Het bestand"),
        help_text=_lazy("CSV of JSON, hoogstens 100 MB."),
        widget=forms.FileInput({"accept": ".csv,.json,.txt,text/csv,application/json"}),
        allow_empty_file=True,
        error_messages={"required": _lazy("Kies een bestand.")},
    )

    def __init__(self, *args: Any, months: list[date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(month.isoformat(), date_format(month, "F Y")) for month in months]
        cast("forms.ChoiceField", self.fields["month"]).choices = offered

    def clean_month(self) -> date:
        return date.fromisoformat(self.cleaned_data["month"])


class SignalForm(PartnerForm):
    """What a partner tells on the telephone."""

    kind = forms.ChoiceField(
        label=_lazy("Soort signaal"),
        choices=[*_CHOOSE, *PartnerKind.choices],
        widget=forms.Select({"hx-get": reverse_lazy("arrears:signal_ground"), "hx-target": "#grondslag"}),
    )
    amount = EuroField(label=_lazy("Hoeveel is de achterstand?"))
    arisen_on = DayField(label=_lazy("Sinds wanneer?"), not_in_future=True)
    signalled_on = DayField(label=_lazy("Gemeld op"), not_in_future=True)
    months = forms.IntegerField(label=_lazy("Aantal maanden"), required=False, min_value=0, max_value=600)
    is_crisis = forms.BooleanField(label=_lazy("Crisis: afsluiting of ontruiming dreigt"), required=False)
    is_warm = forms.BooleanField(label=_lazy("Warme overdracht: deze persoon weet ervan en wil hulp"), required=False)
    initials = LineField(label=_lazy("Voorletters"), max_length=50, required=False)
    between = LineField(label=_lazy("Tussenvoegsel"), max_length=50, required=False)
    surname = LineField(label=_lazy("Achternaam"), max_length=200)
    birth = PartialDateFormField(label=_lazy("Geboren"), required=False)
    street = LineField(label=_lazy("Straat"), max_length=100, required=False)
    house_number = HouseNumberField(label=_lazy("Huisnummer"))
    postcode = PostcodeField(label=_lazy("Postcode"))
    town = LineField(label=_lazy("Plaats"), max_length=100, required=False)
    phone = PhoneField(label=_lazy("Telefoon"), max_length=30, required=False)
    email = LineField(label=_lazy("E-mail"), max_length=254, required=False)
    reference = LineField(label=_lazy("Kenmerk van de partner"), max_length=100, required=False)
    four_conditions = forms.BooleanField(
        label=_lazy("De partner verklaart dat alle vier gedaan zijn"),
        error_messages={"required": _lazy("Zonder de vier voorwaarden mag een partner niet signaleren.")},
    )

    def clean_postcode(self) -> str:
        found = dutch_postcode(self.cleaned_data["postcode"])
        if found is None:
            raise forms.ValidationError(_("Schrijf een postcode als 1234 AB."))
        return found

    def clean_house_number(self) -> HouseNumber:
        number: HouseNumber = self.cleaned_data["house_number"]
        if len(number.addition) > 10:
            raise forms.ValidationError(_("Deze toevoeging is te lang: hoogstens 10 tekens."))
        return number

    def clean_amount(self) -> Any:
        amount = self.cleaned_data["amount"]
        if amount <= 0:
            raise forms.ValidationError(_("Een achterstand is meer dan nul euro."))
        return amount

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        arisen, told = data.get("arisen_on"), data.get("signalled_on")
        if arisen and told and arisen > told:
            self.add_error("arisen_on", _("De achterstand ontstaat na de dag van het signaal."))
        return data

    @staticmethod
    def usual() -> dict[str, Any]:
        """How it is prefilled: told today, by a partner who did what the law asks first."""
        return {"signalled_on": clock.today(), "four_conditions": True}

    def told(self) -> Told:
        """The signal as it was told."""
        given = dict(self.cleaned_data)
        number: HouseNumber = given.pop("house_number")
        kind = PartnerKind(given.pop("kind"))
        given.pop("organisation")
        given["prefix"] = given.pop("between")  # a form has a `prefix` of its own
        return Told(
            partner_kind=kind, house_number=str(number.number), house_addition=number.addition,
            **{name: value for name, value in given.items() if value is not None},
        )  # fmt: skip
