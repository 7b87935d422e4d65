"""Who belongs to a household: first a name, the rest when it is known."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.households.commands.members import Bond, Particulars
from nabij.households.forms.story import chosen, persons_to_choose
from nabij.households.models import Membership, Person
from nabij.kernel.form_fields import (
    DayField,
    HouseNumberField,
    LineField,
    PartialDateFormField,
    PhoneField,
    PostcodeField,
)
from nabij.kernel.names import NameParts, split_full_name

LONGEST_PREFIX = 20
LONGEST_NUMBER = 10
BSN_DIGITS = 9
TOO_LONG = _("Dit is te lang.")


class AddressFields(forms.Form):
    """An address, or a foreign one in a line."""

    street = LineField(label=_("Straat"), max_length=100, required=False)
    number = HouseNumberField(label=_("Huisnummer"), required=False)
    postcode = PostcodeField(label=_("Postcode"), max_length=7, required=False)
    town = LineField(label=_("Plaats"), max_length=100, required=False)
    elsewhere = LineField(label=_("Adres in het buitenland"), max_length=300, required=False)

    def clean_number(self) -> Any:
        number = self.cleaned_data["number"]
        if number and max(len(str(number.number)), len(number.addition)) > LONGEST_NUMBER:
            raise forms.ValidationError(TOO_LONG)
        return number

    def address(self) -> dict[str, Any]:
        """By column."""
        said = self.cleaned_data
        number = said["number"]
        return {
            "street": said["street"], "postcode": said["postcode"], "town": said["town"],
            "elsewhere": said["elsewhere"], "house_number": str(number.number) if number else "",
            "house_addition": number.addition if number else "",
        }  # fmt: skip


class _PersonFields(AddressFields):
    kind = forms.ChoiceField(label=_("Hoe hoort deze persoon erbij?"), choices=Membership.Kind.choices)
    relation = LineField(
        label=_("Wie is het?"),
        max_length=60,
        required=False,
        help_text=_("Bijvoorbeeld moeder, ex-partner of buurvrouw."),
    )
    birth = PartialDateFormField(
        label=_("Geboortedatum"), required=False, help_text=_("Weet u alleen het jaar? Dan is dat genoeg.")
    )
    phone = PhoneField(label=_("Telefoon"), required=False)
    language = LineField(label=_("Spreekt"), max_length=50, required=False)
    needs_interpreter = forms.BooleanField(label=_("Tolk nodig"), required=False)
    is_volunteer = forms.BooleanField(label=_("Vrijwilliger"), required=False)
    address_is_secret = forms.BooleanField(
        label=_("Dit adres is geheim"), required=False,
        help_text=_("Bij geweld of dreiging: het adres is dan nergens te zien, voor niemand."),
    )  # fmt: skip
    bsn = LineField(label=_("Burgerservicenummer"), max_length=20, required=False)

    def clean_bsn(self) -> str:
        bare = str(self.cleaned_data["bsn"]).replace(" ", "").replace(".", "").replace("-", "")
        if bare and not (bare.isascii() and bare.isdigit() and len(bare) <= BSN_DIGITS):
            raise forms.ValidationError(_("Een burgerservicenummer heeft hoogstens negen cijfers."))
        return bare

    def name_parts(self) -> NameParts:
        raise NotImplementedError

    def particulars(self) -> Particulars:
        """As the command takes it."""
        given, prefix, surname = self.name_parts()
        kept: dict[str, Any] = {
            name: self.cleaned_data[name]
            for name in ("birth", "bsn", "language", "needs_interpreter", "phone", "address_is_secret")
        }
        return Particulars(given_names=given, prefix=prefix, surname=surname, **kept, **self.address())

    def bond(self) -> Bond:
        said = self.cleaned_data
        return Bond(kind=said["kind"], relation=said["relation"], is_volunteer=said["is_volunteer"])


class AddPersonForm(_PersonFields):
    """A name in one line; and, when somebody like that is known, whether it is them."""

    name = LineField(label=_("Naam"))
    known = forms.CharField(required=False, widget=forms.HiddenInput)
    field_order = ["name", "relation", "kind", "birth"]

    def name_parts(self) -> NameParts:
        parts = split_full_name(self.cleaned_data["name"])
        if len(parts.prefix) > LONGEST_PREFIX:
            return NameParts(parts.given, "", f"{parts.prefix} {parts.surname}")
        return parts


class ChangePersonForm(_PersonFields):
    """All that is written about a person, with the name in its parts."""

    given_names = LineField(label=_("Voornamen"), required=False)
    between = LineField(label=_("Tussenvoegsel"), max_length=LONGEST_PREFIX, required=False)
    surname = LineField(label=_("Achternaam"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ["given_names", "between", "surname", "relation", "kind", "birth"]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if not (self.errors or said.get("given_names") or said.get("surname")):
            self.add_error("given_names", _("Vul een voornaam of een achternaam in."))
        return said

    def name_parts(self) -> NameParts:
        said = self.cleaned_data
        return NameParts(said["given_names"], said["between"], said["surname"])


def initial_of(member: Membership) -> dict[str, Any]:
    """What stands about a person and how they belong, as the form shows it; their address if this table may read it."""
    person: Person = member.person
    columns = (
        "given_names",
        "surname",
        "birth",
        "bsn",
        "language",
        "needs_interpreter",
        "phone",
        "version",
        "address_is_secret",
    )
    about = {name: getattr(person, name) for name in columns}
    here = {name: getattr(member, name) for name in ("kind", "relation", "is_volunteer")}
    return about | here | {"between": person.prefix} | (_address_of(person) if member.shows_address else {})


def _address_of(person: Person) -> dict[str, str]:
    number = f"{person.house_number} {person.house_addition}".strip()
    return {name: getattr(person, name) for name in ("street", "postcode", "town", "elsewhere")} | {"number": number}


class LeaveForm(forms.Form):
    """Why somebody does not belong to it any more, and since when."""

    because = forms.ChoiceField(
        label=_("Wat is er gebeurd?"), widget=forms.RadioSelect,
        choices=[(one.value, one.label) for one in (Membership.Left.MOVED, Membership.Left.NO_LONGER)],
    )  # fmt: skip
    on = DayField(label=_("Sinds wanneer?"), not_in_future=True)


class AuthorityForm(forms.Form):
    """A person of the household or around it, or a body."""

    holder = forms.ChoiceField(label=_("Wie heeft gezag?"), required=False)
    body = LineField(
        label=_("Of een instelling met voogdij"),
        required=False,
        help_text=_("Bijvoorbeeld een gecertificeerde instelling."),
    )

    def __init__(self, *args: Any, members: Iterable[Membership], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["holder"]
        field.choices = [("", _("kies een persoon")), *persons_to_choose(members)]

    def holder_id(self) -> UUID | None:
        return chosen(self.cleaned_data["holder"])


class NamingForm(AddressFields):
    """How the household is called and where it is found."""

    name = LineField(
        label=_("Naam van het huishouden"),
        help_text=_("Zoals zij het zelf zeggen, bijvoorbeeld ‘Gezin De Vries – Yilmaz’."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ["name"]
