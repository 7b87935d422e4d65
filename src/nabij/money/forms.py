"""What is asked about debts: shape only."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import DayField, EuroField, LineField, PartialDateFormField
from nabij.money.commands.course import Agreed
from nabij.money.commands.debts import DebtTold
from nabij.money.models import Arrangement, Debt, DebtAmount
from nabij.money.models.debts import GOVERNMENT, CreditorKind

Options = Iterable[tuple[str, str]]
GROUPED = [
    (_("De overheid"), [(kind.value, kind.label) for kind in CreditorKind if kind in GOVERNMENT]),
    (_("Anderen"), [(kind.value, kind.label) for kind in CreditorKind if kind not in GOVERNMENT]),
]


def _id(value: str) -> UUID | None:
    return UUID(value) if value else None


class DebtForm(forms.Form):
    """One debt. Only to whom is asked for; how much is asked with a new one alone."""

    creditor = LineField(max_length=200, label=_("Aan wie?"), help_text=_("Bijvoorbeeld: Woonstad, of het CJIB."))
    kind = forms.ChoiceField(label=_("Wat voor schuldeiser?"), choices=GROUPED, initial=CreditorKind.OTHER.value)
    amount = EuroField(label=_("Hoeveel is het nu?"), required=False, min_amount=Decimal(0))
    about = forms.ChoiceField(label=_("Wiens schuld is het?"), required=False)
    what_for = LineField(max_length=200, label=_("Waarvoor?"), required=False)
    since = PartialDateFormField(label=_("Sinds wanneer?"), required=False)
    dealt_with = forms.ChoiceField(label=_("Wie regelt deze schuld?"), required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, people: Options, helpers: Options, is_new: bool, **options: Any
    ) -> None:
        super().__init__(data, **options)
        people = list(people)
        about: Any = self.fields["about"]
        about.choices = [("", _("van hen samen")), *people]
        dealt: Any = self.fields["dealt_with"]
        dealt.choices = [
            ("", _("nog niemand")),
            (_("Professionals"), [(f"pro:{pk}", name) for pk, name in helpers]),
            (_("Gezin en netwerk"), [(f"person:{pk}", name) for pk, name in people]),
        ]
        if not is_new:
            del self.fields["amount"]

    def told(self) -> DebtTold:
        """As the command takes it."""
        said = self.cleaned_data
        who, _colon, pk = said["dealt_with"].partition(":")
        return DebtTold(
            creditor=said["creditor"], kind=said["kind"], about_id=_id(said["about"]), what_for=said["what_for"],
            since=said["since"],
            dealt_professional_id=_id(pk) if who == "pro" else None,
            dealt_person_id=_id(pk) if who == "person" else None,
        )  # fmt: skip


class AmountForm(forms.Form):
    """What the debt is by now."""

    amount = EuroField(label=_("Hoeveel is het nu?"), min_amount=Decimal(0))
    on = DayField(label=_("Op welke dag?"), not_in_future=True)
    why = forms.ChoiceField(
        label=_("Hoe weten we dat?"), choices=DebtAmount.Why.choices, widget=forms.RadioSelect, initial="statement"
    )


class ArrangementForm(forms.Form):
    """What was agreed with the creditor."""

    kind = forms.ChoiceField(
        label=_("Wat is er afgesproken?"), choices=Arrangement.Kind.choices, widget=forms.RadioSelect,
        initial="instalments",
    )  # fmt: skip
    per_month = EuroField(label=_("Hoeveel per maand?"), required=False)
    instalments = forms.IntegerField(label=_("Hoeveel maanden?"), required=False, min_value=1, max_value=600)
    starts_on = DayField(label=_("Vanaf welke dag?"))

    def agreed(self) -> Agreed:
        """As the command takes it."""
        return Agreed(**self.cleaned_data)


class EndForm(forms.Form):
    """How an arrangement ended."""

    ended = forms.ChoiceField(
        label=_("Hoe liep het?"), choices=Arrangement.Ended.choices, widget=forms.RadioSelect, initial="kept"
    )
    because = LineField(max_length=300, label=_("Waardoor?"), required=False)


class StateForm(forms.Form):
    """How the debt stands."""

    state = forms.ChoiceField(choices=Debt.State.choices)


class StuckForm(forms.Form):
    """Why the creditor does not move; empty when it does again."""

    because = LineField(max_length=500, label=_("Waarom wil deze schuldeiser niet?"), required=False)


class LivingForm(forms.Form):
    """What is left to live on."""

    income = EuroField(label=_("Wat komt er per maand binnen?"), required=False, min_amount=Decimal(0))
    costs = EuroField(label=_("Wat gaat er vast af? (huur, energie, aflossing)"), required=False, min_amount=Decimal(0))
    left = EuroField(
        label=_("Wat blijft er over?"), required=False, min_amount=Decimal(-99999),
        help_text=_("Leeg: wij rekenen het uit."),
    )  # fmt: skip
    about = forms.ChoiceField(label=_("Van wie?"), required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, people: Options, **options: Any) -> None:
        super().__init__(data, **options)
        about: Any = self.fields["about"]
        about.choices = [("", _("van hen samen")), *people]

    def told(self) -> dict[str, Any]:
        """As the command takes it."""
        said = dict(self.cleaned_data)
        return {"about_id": _id(said.pop("about")), **said}
