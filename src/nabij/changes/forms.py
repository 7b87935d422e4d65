"""Who goes where, who has authority, who directs, and what goes along: asked person by person, item by item."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Professional
from nabij.households.commands.separating import Parting
from nabij.households.models import Circumstance, Membership
from nabij.kernel import clock
from nabij.kernel.form_fields import DayField, HouseNumberField, LineField, PostcodeField, TextField
from nabij.plans.models import Goal

STAYS, GOES, BOTH = "stays", "goes", "both"
WHERE = [(STAYS, _("blijft hier")), (GOES, _("gaat naar het nieuwe")), (BOTH, _("hoort bij allebei"))]
LONGEST_NUMBER = 10


class SeparateForm(forms.Form):
    """The whole decision on one page; what goes along is chosen, and nothing is chosen beforehand."""

    name = LineField(label=_("Hoe heet het nieuwe huishouden?"), max_length=200)
    on = DayField(label=_("Sinds wanneer?"), not_in_future=True)
    secret = forms.BooleanField(
        label=_("Er was geweld of dreiging: houd het nieuwe adres geheim, voor iedereen"), required=False,
        help_text=_("Het adres staat dan nergens in Nabij, ook niet bij wie verhuist."),
    )  # fmt: skip
    street = LineField(label=_("Straat"), max_length=100, required=False)
    number = HouseNumberField(label=_("Huisnummer"), required=False)
    postcode = PostcodeField(label=_("Postcode"), max_length=7, required=False)
    town = LineField(label=_("Plaats"), max_length=100, required=False)
    director = forms.ChoiceField(label=_("Wie is de regisseur van het nieuwe huishouden?"), required=False)
    family_told = TextField(label=_("Hoe horen zij dit, en wat spraken zij af?"), max_length=500)
    question = forms.BooleanField(label=_("De vraag, zoals zij nu is"), required=False)
    items = forms.MultipleChoiceField(
        label=_("Over wie gaat"), widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("Wat over iemand gaat die blijft, gaat niet mee, ook als u het aankruist."),
    )  # fmt: skip
    whole = forms.MultipleChoiceField(
        label=_("Over hen samen"), widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("Vraag dit aan allebei. Het komt ook in het nieuwe huishouden te staan."),
    )  # fmt: skip
    safety_because = LineField(
        label=_("Moet de laatste weging van veiligheid mee? Schrijf dan waarom."), max_length=300, required=False,
        help_text=_("Laat leeg om haar hier te laten. Notities gaan nooit mee."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, members: Iterable[Membership], professionals: Iterable[Professional],
        circumstances: Iterable[Circumstance], goals: Iterable[Goal], **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **options)
        self.members = list(members)
        self.professionals = {str(one.pk): one for one in professionals}
        self.children = [one for one in self.members if one.person.is_child]
        for member in self.members:
            self.fields[f"where_{member.person_id}"] = forms.ChoiceField(
                label=member.person.name, choices=WHERE, initial=STAYS, widget=forms.RadioSelect
            )
        for child in self.children:
            self._authority(child)
        self._choices(list(circumstances), list(goals))

    def _authority(self, child: Membership) -> None:
        """First those who have it and the adults of the family; those around them in a field of their own."""
        holds = {str(one.holder_id): one.holder.name for one in child.person.in_charge if one.holder}  # type: ignore[attr-defined]
        adults = [one for one in self.members if not one.person.is_child]
        family = {str(one.person_id): one.person.name for one in adults if one.kind != Membership.Kind.NETWORK} | holds
        around = {str(one.person_id): one.person.name for one in adults if str(one.person_id) not in family}
        self._holders_field(f"authority_{child.person_id}", child, family, holds)
        if around:
            self._holders_field(f"authority_around_{child.person_id}", child, around, holds)

    def _holders_field(self, name: str, child: Membership, choices: dict[str, str], holds: dict[str, str]) -> None:
        self.fields[name] = forms.MultipleChoiceField(
            label=child.person.name, choices=list(choices.items()), initial=[one for one in holds if one in choices],
            required=False, widget=forms.CheckboxSelectMultiple,
        )  # fmt: skip

    def _choices(self, circumstances: list[Circumstance], goals: list[Goal]) -> None:
        fields: Any = self.fields
        fields["director"].choices = [
            ("", _("dezelfde als hier")), *((pk, one.name) for pk, one in self.professionals.items())
        ]  # fmt: skip
        names = {one.person_id: one.person.called for one in self.members}
        lines = [(f"circumstance:{one.pk}", one.about_id, one.words) for one in circumstances]
        lines += [(f"goal:{one.pk}", one.about_id, one.words) for one in goals]
        fields["items"].choices = [
            (key, f"{names[about]}: {words}") for key, about, words in lines if about in names
        ]  # fmt: skip
        fields["whole"].choices = [(key, words) for key, about, words in lines if about is None]
        for name in ("items", "whole"):
            if not fields[name].choices:
                del fields[name]

    def clean_number(self) -> Any:
        number = self.cleaned_data["number"]
        if number and max(len(str(number.number)), len(number.addition)) > LONGEST_NUMBER:
            raise forms.ValidationError(_("Dit is te lang."))
        return number

    @property
    def where_fields(self) -> list[Any]:
        return [self[f"where_{one.person_id}"] for one in self.members]

    @property
    def authority_fields(self) -> list[Any]:
        return [self[f"authority_{one.person_id}"] for one in self.children]

    @property
    def authority_around_fields(self) -> list[Any]:
        names = [f"authority_around_{one.person_id}" for one in self.children]
        return [self[name] for name in names if name in self.fields]

    @property
    def shows_around(self) -> bool:
        """Whether somebody around them was chosen, so that it is not hidden behind the fold."""
        return any(field.value() or field.errors for field in self.authority_around_fields)

    def _holders(self, child: Membership) -> list[str]:
        said, pk = self.cleaned_data, child.person_id
        return [*said[f"authority_{pk}"], *said.get(f"authority_around_{pk}", ())]

    def _at(self, where: str) -> frozenset[UUID]:
        said = self.cleaned_data
        return frozenset(one.person_id for one in self.members if said[f"where_{one.person_id}"] == where)

    def _chosen(self, kind: str) -> frozenset[UUID]:
        said = [*self.cleaned_data.get("items", ()), *self.cleaned_data.get("whole", ())]
        return frozenset(UUID(key.partition(":")[2]) for key in said if key.startswith(f"{kind}:"))

    def parting(self) -> Parting:
        """As the command takes it."""
        said = self.cleaned_data
        number = said["number"]
        address = {
            "street": said["street"], "postcode": said["postcode"], "town": said["town"],
            "house_number": str(number.number) if number else "", "house_addition": number.addition if number else "",
        }  # fmt: skip
        return Parting(
            name=said["name"], goes=self._at(GOES), both=self._at(BOTH), on=said["on"],
            director=self.professionals.get(said["director"]), family_told=said["family_told"],
            # A secret address is not written down at all: what does not stand there cannot be seen.
            address={} if said["secret"] else address, secret=said["secret"],
            authority={one.person_id: frozenset(UUID(pk) for pk in self._holders(one)) for one in self.children},
            with_question=said["question"], circumstances=self._chosen("circumstance"),
            safety_because=said["safety_because"],
        )  # fmt: skip

    def authority_in_words(self) -> list[tuple[str, list[str]]]:
        """Per child the names that were chosen."""
        return [(one.person.name, [self._offered(one)[pk] for pk in self._holders(one)]) for one in self.children]

    def _offered(self, child: Membership) -> dict[str, str]:
        fields: Any = self.fields
        names = (f"authority_{child.person_id}", f"authority_around_{child.person_id}")
        return {value: str(label) for name in names if name in fields for value, label in fields[name].choices}

    def goals(self) -> frozenset[UUID]:
        return self._chosen("goal")


def today() -> date:
    """What the form begins with."""
    return clock.today()
