"""The form of a report: its shape. Made for a phone and one minute."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.areas.models import Area
from nabij.intake.bases import Ground
from nabij.intake.commands.reporting import AboutWhom, Grounds, call_back_by
from nabij.intake.models import Report
from nabij.kernel.form_fields import (
    HouseNumberField,
    LineField,
    PartialDateFormField,
    PhoneField,
    PostcodeField,
    TextField,
)
from nabij.kernel.names import split_full_name
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.postcodes import HouseNumber
from nabij.kernel.text import clean_line

LONGEST = {"street": 100, "town": 100, "elsewhere": 300, "postcode": 7, "addition": 10, "bsn": 20, "phone": 30}


class ReportForm(forms.Form):
    """About whom, what, how urgent, does the family know, and on what ground."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    name = LineField(label=_lazy("Naam"), help_text=_lazy("Voor- en achternaam, zo ver u die weet."))
    birth = PartialDateFormField(
        label=_lazy("Geboren"), required=False, help_text=_lazy("Alleen het jaar is ook goed.")
    )
    street = LineField(label=_lazy("Straat"), required=False, max_length=LONGEST["street"])
    house_number = HouseNumberField(label=_lazy("Huisnummer"), required=False)
    postcode = PostcodeField(label=_lazy("Postcode"), required=False, max_length=LONGEST["postcode"])
    town = LineField(label=_lazy("Plaats"), required=False, max_length=LONGEST["town"])
    elsewhere = LineField(
        label=_lazy("Adres in het buitenland, of waar zij nu zijn"), required=False, max_length=LONGEST["elsewhere"]
    )
    phone = PhoneField(label=_lazy("Telefoon van deze persoon"), required=False, max_length=LONGEST["phone"])
    bsn = LineField(label=_lazy("Burgerservicenummer"), required=False, max_length=LONGEST["bsn"])
    what = TextField(
        label=_lazy("Wat is er aan de hand?"),
        max_length=4000,
        help_text=_lazy("Wat ziet of hoort u zelf? Een paar zinnen is genoeg; wij bellen u."),
    )
    urgency = forms.ChoiceField(label=_lazy("Hoe dringend is het?"), widget=forms.RadioSelect)
    family_knows = forms.ChoiceField(
        label=_lazy("Weet het gezin dat u meldt?"), widget=forms.RadioSelect, choices=Report.FamilyKnows.choices
    )
    not_told_because = LineField(label=_lazy("Waarom weet het gezin het nog niet?"), required=False, max_length=500)
    secrecy = forms.ChoiceField(label=_lazy("Uw beroepsgeheim"), widget=forms.RadioSelect)
    basis = forms.ChoiceField(label=_lazy("Grondslag"), choices=Report.Basis.choices)
    purpose = LineField(label=_lazy("Waarvoor"), max_length=300)
    withheld_because = LineField(
        label=_lazy("Mag het gezin niet weten dat de melding van u komt? Schrijf op waarom."),
        required=False,
        max_length=300,
        help_text=_lazy("Laat leeg als het mag. Het gezin leest in een brief van wie de melding kwam."),
    )
    area = forms.ChoiceField(label=_lazy("Welk team?"), required=False)

    def __init__(self, *args: Any, ground: Ground, areas: list[Area], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.areas = areas
        area_id = areas[0].pk if areas else None
        self._offer("urgency", [(value, _urgency_words(value, area_id)) for value in Report.Urgency.values])
        self._offer("area", [("", _("zoek op postcode")), *((str(area.pk), area.name) for area in areas)])
        lifts = [choice for choice in Report.Secrecy.choices if choice[0] != Report.Secrecy.NOT_BOUND]
        self._offer("secrecy", lifts if ground.is_bound else Report.Secrecy.choices)
        for name in ("urgency", "family_knows", "secrecy", "basis"):
            self.fields[name].error_messages["required"] = _("Kies wat past.")

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = choices

    def clean_house_number(self) -> HouseNumber | None:
        number: HouseNumber | None = self.cleaned_data["house_number"]
        if number and (len(str(number.number)) > LONGEST["addition"] or len(number.addition) > LONGEST["addition"]):
            raise forms.ValidationError(_("Dit huisnummer is te lang. Schrijf de rest bij wat er aan de hand is."))
        return number

    def clean_bsn(self) -> str:
        return clean_line(self.cleaned_data["bsn"]).replace(" ", "").replace(".", "").replace("-", "")

    def about(self) -> AboutWhom:
        """The person, with the name cut into its parts."""
        data = self.cleaned_data
        name = split_full_name(data["name"])
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

    def grounds(self) -> Grounds:
        """What the family knows, and on what this report stands."""
        names = ("family_knows", "basis", "secrecy", "purpose", "not_told_because", "withheld_because")
        return Grounds(**{name: self.cleaned_data[name] for name in names})

    def chosen_area(self) -> UUID | None:
        """The team that was chosen, or the only one there is to choose."""
        if self.cleaned_data["area"]:
            return UUID(self.cleaned_data["area"])
        return self.areas[0].pk if len(self.areas) == 1 else None


def _urgency_words(value: str, area_id: UUID | None) -> str:
    day = date_format(call_back_by(value, area_id), "l j F")
    words = {
        Report.Urgency.TODAY: _("Vandaag – het kan niet tot morgen wachten. Wij bellen u uiterlijk %s."),
        Report.Urgency.WEEK: _("Deze week – het loopt op. Wij bellen u uiterlijk %s."),
        Report.Urgency.NORMAL: _("Geen haast – het moet wel bekeken worden. Wij bellen u uiterlijk %s."),
    }
    return words[Report.Urgency(value)] % day
