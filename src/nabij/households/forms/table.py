"""Who stays, who steps back, who is asked, and who directs."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.households.commands.table import Farewell, Invitation
from nabij.households.forms.story import persons_to_choose
from nabij.households.models import Involvement, Membership
from nabij.kernel.form_fields import DayField, LineField, TextField
from nabij.kernel.weekdays import LONG

STAYS, LEAVES = "stays", "leaves"


class SearchForm(forms.Form):
    """Part of a name, a trade, an organisation."""

    words = LineField(label=_("Naam, vak of organisatie"), max_length=100)


class DecisionForm(forms.Form):
    """One conversation with the family: for each helper a choice, and once the day and the reason."""

    ends_on = DayField(label=_("Wie terugstapt, doet dat per"), not_in_past=True)
    because = LineField(label=_("Waarom"), max_length=300, initial=_("met het gezin besloten"))
    with_family = forms.BooleanField(label=_("Met het gezin besloten"), required=False, initial=True)

    def __init__(self, *args: Any, seats: Iterable[Involvement], **options: Any) -> None:
        super().__init__(*args, **options)
        self.seats = list(seats)
        for seat in self.seats:
            self.fields[str(seat.pk)] = forms.ChoiceField(
                label=seat.professional.name,
                choices=[(STAYS, _("blijft")), (LEAVES, _("stapt terug"))],
                widget=forms.RadioSelect,
                initial=STAYS,
            )

    @property
    def choices(self) -> list[tuple[Involvement, Any]]:
        """Each seat with its question."""
        return [(seat, self[str(seat.pk)]) for seat in self.seats]

    def leaving(self) -> dict[UUID, Farewell]:
        """As the command takes it."""
        said = self.cleaned_data
        farewell = Farewell(said["because"], said["ends_on"], said["with_family"])
        return {seat.pk: farewell for seat in self.seats if said[str(seat.pk)] == LEAVES}


class InviteForm(forms.Form):
    """What a professional is asked for; filled in beforehand by the kind of organisation."""

    purpose = LineField(label=_("Waarvoor?"), max_length=300)
    about = forms.MultipleChoiceField(
        label=_("Voor wie?"),
        help_text=_(
            "Kiest u niemand, dan is het voor het hele huishouden. Wie voor één persoon komt, ziet alleen diens deel."
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    until_when = LineField(label=_("Klaar als"), max_length=300, required=False)
    basis = forms.ChoiceField(label=_("Waarom mag dit?"), choices=Involvement.Basis.choices, widget=forms.RadioSelect)
    consent_note = LineField(
        label=_("Wie gaf toestemming, en wanneer?"), max_length=300, required=False,
        help_text=_("Alleen nodig bij toestemming van het gezin."),
    )  # fmt: skip

    def __init__(self, *args: Any, members: Iterable[Membership], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["about"]
        field.choices = persons_to_choose(members)

    def invitation(self) -> Invitation:
        """As the command takes it."""
        said = self.cleaned_data
        return Invitation(
            purpose=said["purpose"], basis=said["basis"], consent_note=said["consent_note"],
            until_when=said["until_when"], about=[UUID(pk) for pk in said["about"]],
        )  # fmt: skip


class HandOverForm(forms.Form):
    """Why the direction goes to another, and how the family hears it."""

    reason = LineField(label=_("Waarom?"), max_length=500)
    family_told = TextField(
        label=_("Hoe hoort het gezin het?"), max_length=500,
        help_text=_("Het liefst gaat u samen langs. Schrijf op wanneer, of hoe."),
    )  # fmt: skip


class HandBackForm(forms.Form):
    """How the family hears that the former director is back."""

    family_told = TextField(label=_("Hoe hoort het gezin het?"), max_length=500)


class StandInForm(forms.Form):
    """On which days somebody is the known face."""

    weekdays = forms.TypedMultipleChoiceField(
        label=_("Op welke dagen?"), coerce=int, widget=forms.CheckboxSelectMultiple,
        choices=[(number, LONG[number - 1]) for number in range(1, 8)],
        error_messages={"required": _("Kies op welke dagen de vervanger er is.")},
    )  # fmt: skip
