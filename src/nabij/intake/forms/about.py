"""About whom a report is, as every form of intake asks it."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.intake.commands.reporting import AboutWhom
from nabij.intake.models import Report
from nabij.kernel.form_fields import (
    HouseNumberField,
    LineField,
    PartialDateFormField,
    PhoneField,
    PostcodeField,
)
from nabij.kernel.names import full_name, split_full_name
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.postcodes import HouseNumber
from nabij.kernel.text import clean_line

LONGEST = {"street": 100, "town": 100, "elsewhere": 300, "postcode": 7, "addition": 10, "bsn": 20, "phone": 30}


class AboutForm(forms.Form):
    """The person reported about, as far as known."""

    name = LineField(label=_lazy("Naam"), help_text=_lazy("Voor- en achternaam, zo ver u die weet."))
    birth = PartialDateFormField(
        label=_lazy("Geboren"), required=False, help_text=_lazy("Alleen het jaar is ook goed.")
    )
    street = LineField(label=_lazy("Straat"), required=False, max_length=LONGEST["street"])
    house_number = HouseNumberField(label=_lazy("Huisnummer"), required=False)
    town = LineField(label=_lazy("Plaats"), required=False, max_length=LONGEST["town"])
    postcode = PostcodeField(label=_lazy("Postcode"), required=False, max_length=LONGEST["postcode"])
    elsewhere = LineField(
        label=_lazy("Adres in het buitenland, of waar zij nu zijn"), required=False, max_length=LONGEST["elsewhere"]
    )
    phone = PhoneField(label=_lazy("Telefoon van deze persoon"), required=False, max_length=LONGEST["phone"])
    bsn = LineField(label=_lazy("Burgerservicenummer"), required=False, max_length=LONGEST["bsn"])

    @staticmethod
    def starting_from(report: Report) -> dict[str, Any]:
        """What stands in a report now."""
        parts = ("birth", "street", "postcode", "town", "elsewhere", "phone", "bsn")
        number = HouseNumber(int(report.house_number), report.house_addition) if report.house_number else None
        name = full_name(report.given_names, report.prefix, report.surname)
        return {"name": name, "house_number": number, **{part: getattr(report, part) for part in parts}}

    def clean_house_number(self) -> HouseNumber | None:
        number: HouseNumber | None = self.cleaned_data["house_number"]
        if number and (len(str(number.number)) > LONGEST["addition"] or len(number.addition) > LONGEST["addition"]):
            raise forms.ValidationError(_("Dit huisnummer is te lang. Schrijf de rest bij wat er aan de hand is."))
        return number

    def clean_bsn(self) -> str:
        return clean_line(self.cleaned_data["bsn"]).replace(" ", "").replace(".", "").replace("-", "")

    def about_name(self) -> str:
        """The whole name of whom it is about."""
        return str(self.cleaned_data["name"])

    def about(self) -> AboutWhom:
        """The person, with the name cut into its parts."""
        data = self.cleaned_data
        name = split_full_name(self.about_name())
        number: HouseNumber | None = data["house_number"]
        birth: PartialDate | None = data["birth"]
        return AboutWhom(
            given_names=name.given,
            prefix=name.prefix,
            surname=name.surname,
            birth=birth,
            house_number=str(number.number) if number else "",
            house_addition=number.addition if number else "",
            **{field: data[field] for field in ("street", "postcode", "town", "elsewhere", "phone", "bsn")},
        )
