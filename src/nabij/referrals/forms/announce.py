"""The form by which a referral is announced: made for a phone and two minutes."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.intake.commands.reporting import AboutWhom
from nabij.kernel import clock
from nabij.kernel.form_fields import (
    DayField,
    EuroField,
    HouseNumberField,
    LineField,
    PartialDateFormField,
    PhoneField,
    PostcodeField,
    TextField,
)
from nabij.kernel.names import split_full_name
from nabij.kernel.postcodes import HouseNumber
from nabij.referrals.commands.announcing import Consent, Placement
from nabij.referrals.models import Referral

Kind, Heard = Referral.Kind, Referral.Heard
KINDS: dict[str, Referral.Kind] = {
    Organisation.Kind.GENERAL_PRACTICE: Kind.GP,
    Organisation.Kind.MENTAL_HEALTH: Kind.SPECIALIST,
    Organisation.Kind.SCHOOL: Kind.SCHOOL,
    Organisation.Kind.SAFETY: Kind.GUARDIAN,
}
IN_GENERAL = "general"
PRICE = ("price", "price_per", "price_source", "price_year")
_YEAR: dict[str, Any] = {
    name: _lazy("Kijk het jaar na.") for name in ("min_value", "max_value", "invalid")
}  # fmt: skip
_WEEKS: dict[str, Any] = {name: _lazy("Vul een aantal weken in.") for name in ("min_value", "max_value", "invalid")}


def kind_of(organisation: Organisation | None) -> str:
    """As whom somebody of this organisation refers; empty when that must be asked."""
    return KINDS.get(organisation.kind, "") if organisation else ""


class AnnounceForm(forms.Form):
    """With whose consent, about whom, for what, where and from when. The price is optional for the referrer."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    heard = forms.ChoiceField(
        label=_lazy("Hoe hoorde u het?"), widget=forms.RadioSelect, required=False,
        choices=[
            (Heard.CALLED, _lazy("de verwijzer belde ons, vóór het begon")),
            (Heard.BILL, _lazy("door de rekening, of een telefoontje daarover")),
        ],
    )  # fmt: skip
    referrer = forms.ChoiceField(label=_lazy("Wie verwijst?"), required=False)
    kind = forms.ChoiceField(label=_lazy("U verwijst als"), choices=[("", _lazy("Kies wat past")), *Kind.choices])
    consent_by = forms.ChoiceField(label=_lazy("Wie gaf toestemming om met ons te overleggen?"),
                                   widget=forms.RadioSelect, required=False)  # fmt: skip
    consent_who = LineField(label=_lazy("Naam van wie toestemming gaf"), required=False)
    consent_on = DayField(label=_lazy("Wanneer"), required=False, not_in_future=True)
    consent_for = LineField(label=_lazy("Om wat te delen"), required=False, max_length=300)
    name = LineField(label=_lazy("Over wie?"), required=False, help_text=_lazy("Voor- en achternaam."))
    birth = PartialDateFormField(label=_lazy("Geboren"), required=False)
    street = LineField(label=_lazy("Straat"), required=False, max_length=100)
    house_number = HouseNumberField(label=_lazy("Huisnummer"), required=False)
    town = LineField(label=_lazy("Plaats"), required=False, max_length=100)
    postcode = PostcodeField(label=_lazy("Postcode"), required=False, max_length=7)
    phone = PhoneField(label=_lazy("Telefoon van het gezin"), required=False, max_length=30)
    care = TextField(
        label=_lazy("Waarvoor verwijst u?"), max_length=2000,
        help_text=_lazy("Wat is de bedoeling van de plaatsing of behandeling? Een paar zinnen."),
    )  # fmt: skip
    tried = TextField(label=_lazy("Wat is er al geprobeerd?"), max_length=2000, required=False)
    provider = LineField(label=_lazy("Waarheen?"), help_text=_lazy("Naam van de aanbieder."))
    place = LineField(label=_lazy("In welke plaats"), required=False)
    starts_on = DayField(label=_lazy("Vanaf"), required=False)
    weeks = forms.IntegerField(
        label=_lazy("Hoeveel weken"), required=False, min_value=1, max_value=520, error_messages=_WEEKS
    )
    area = forms.ChoiceField(label=_lazy("Welk team?"), required=False)
    price = EuroField(label=_lazy("Prijs"), required=False)
    price_per = forms.ChoiceField(
        label=_lazy("Waarvoor geldt die prijs"), required=False, choices=[("", _lazy("Kies")), *Referral.Per.choices]
    )
    price_source = LineField(
        label=_lazy("Waar staat die prijs"), required=False, help_text=_lazy("Bijvoorbeeld: offerte van de aanbieder.")
    )
    price_year = forms.IntegerField(
        label=_lazy("Prijs van welk jaar"), required=False, min_value=2015, max_value=2100, error_messages=_YEAR
    )

    def __init__(
        self, *args: Any, areas: list[Area], kind: str = "", referrers: list[Professional] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.areas, self.referrers, self.known_kind = areas, referrers, kind
        self._offer("consent_by", [
            *Referral.ConsentBy.choices, (IN_GENERAL, _("niemand: ik stel een vraag in het algemeen, zonder naam"))
        ])  # fmt: skip
        self._offer("area", [("", _("zoek op postcode")), *((str(area.pk), area.name) for area in areas)])
        self._only_for_team(referrers)
        if kind:
            self.fields["kind"].required = False

    def _only_for_team(self, referrers: list[Professional] | None) -> None:
        """Somebody of the team writes it down for who refers; a referrer is not asked who they are."""
        if referrers is None:
            del self.fields["heard"], self.fields["referrer"]
            return
        self._offer("referrer", [("", _("staat niet in de gids")), *((str(one.pk), _said(one)) for one in referrers)])
        self.fields["kind"].label = _("Wie verwijst, als")

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = choices

    @property
    def heard_how(self) -> str:
        return self.cleaned_data.get("heard") or (Heard.CALLED if self.referrers is not None else Heard.ANNOUNCED)

    @property
    def needs_consent(self) -> bool:
        return self.heard_how != Heard.BILL

    @property
    def is_named(self) -> bool:
        """Whether it is about somebody; without consent it is a question in general."""
        return not self.needs_consent or self.cleaned_data.get("consent_by", "") not in ("", IN_GENERAL)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.needs_consent and not cleaned.get("consent_by"):
            self.add_error("consent_by", _("Kies wat past."))
        if self.is_named and not cleaned.get("name"):
            self.add_error("name", _("Vul een naam in, of stel uw vraag in het algemeen."))
        if self.is_named and self.needs_consent:
            for field in ("consent_who", "consent_on", "consent_for"):
                if not cleaned.get(field) and field not in self.errors:
                    self.add_error(field, _("Vul dit in: het is het bewijs van de toestemming."))
        if any(cleaned.get(field) for field in PRICE):
            for field in PRICE:
                if not cleaned.get(field) and field not in self.errors:
                    self.add_error(field, _("Vul dit in: bij een prijs horen bron en jaar. Of laat de prijs leeg."))
        return cleaned

    def clean_house_number(self) -> HouseNumber | None:
        number: HouseNumber | None = self.cleaned_data["house_number"]
        if number and (len(str(number.number)) > 10 or len(number.addition) > 10):
            raise forms.ValidationError(_("Dit huisnummer is te lang."))
        return number

    def chosen_kind(self) -> str:
        return str(self.cleaned_data["kind"] or self.known_kind)

    def about(self) -> AboutWhom | None:
        """The person, with the name cut into its parts; nobody without consent."""
        data = self.cleaned_data
        if not self.is_named:
            return None
        name, number = split_full_name(data["name"]), data["house_number"]
        return AboutWhom(
            given_names=name.given, prefix=name.prefix, surname=name.surname, birth=data["birth"],
            house_number=str(number.number) if number else "", house_addition=number.addition if number else "",
            **{field: data[field] for field in ("street", "postcode", "town", "phone")},
        )  # fmt: skip

    def consent(self) -> Consent | None:
        """The evidence: who, when, for sharing what."""
        data = self.cleaned_data
        if not self.is_named or not self.needs_consent:
            return None
        return Consent(**{name: data[name] for name in ("consent_by", "consent_who", "consent_on", "consent_for")})

    def placement(self, provider: Organisation | None) -> Placement:
        """For what and where; a provider that is in the directory is that organisation, another one stays a name."""
        data = self.cleaned_data
        same = ("care", "tried", "place", "starts_on", "weeks", *PRICE)
        return Placement(
            provider=provider, provider_name="" if provider else data["provider"], **{name: data[name] for name in same}
        )

    def chosen_referrer(self) -> Professional | None:
        chosen = self.cleaned_data.get("referrer")
        return next((one for one in self.referrers or [] if str(one.pk) == chosen), None)

    def chosen_area(self) -> UUID | None:
        """The team that was chosen, or the only one there is to choose."""
        if self.cleaned_data["area"]:
            return UUID(self.cleaned_data["area"])
        return self.areas[0].pk if len(self.areas) == 1 else None


def first_answers(kind: str) -> dict[str, Any]:
    """What is filled in beforehand: nobody types law, or today, in a consulting room."""
    return {
        "kind": kind,
        "consent_on": clock.today(),
        "consent_for": _("overleg met het wijkteam over deze verwijzing, en advies daarbij"),
        "heard": Heard.CALLED,
    }


def _said(one: Professional) -> str:
    return f"{one.name} – {one.organisation.name}"
