"""The forms of whoever pays: an order, what the bank made of it, money back, budgets."""

from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.kernel import clock
from nabij.kernel.form_fields import DayField, EuroField, LineField
from nabij.kernel.records import new_id
from nabij.ledger.iban_field import IbanField

MOST = Decimal("99999999.99")


class OrderForm(forms.Form):
    """Which payments, and why later when one is late."""

    payments = forms.UUIDField(label=_("Betalingen"), required=False)
    execute_on = DayField(label=_("Uitvoeren op"))
    late_because = LineField(label=_("Waarom later dan afgesproken?"), required=False, max_length=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["execute_on"].initial = clock.today()


class PaidForm(forms.Form):
    """On which day the bank paid, and under which reference."""

    on = DayField(label=_("Betaald op"), initial=clock.today)
    reference = LineField(
        label=_("Kenmerk van de bank"), max_length=100,
        error_messages={"required": _("Neem het kenmerk van het afschrift over.")},
    )  # fmt: skip


class FailedForm(forms.Form):
    """Why the bank did not pay."""

    because = LineField(
        label=_("Waarom lukte het niet?"), max_length=300,
        help_text=_("Zet hier geen namen van bewoners."),
        error_messages={"required": _("Schrijf op waarom de betaling niet lukte.")},
    )  # fmt: skip


class OnceForm(forms.Form):
    """A form that is booked once, however often one clicks."""

    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].initial = new_id()


class RefundForm(OnceForm):
    """What an organisation paid back."""

    amount = EuroField(label=_("Bedrag"))
    on = DayField(label=_("Ontvangen op"))
    because = LineField(
        label=_("Waarom?"), max_length=300, help_text=_("Zet hier geen namen van bewoners."),
        error_messages={"required": _("Schrijf op waarom.")},
    )  # fmt: skip


class IbanForm(forms.Form):
    """Another account number, and why."""

    iban = IbanField(
        label=_("Nieuw rekeningnummer (IBAN)"), error_messages={"required": _("Vul het rekeningnummer in.")}
    )
    because = LineField(
        label=_("Hoe weet u dat dit het goede nummer is?"), max_length=300,
        error_messages={"required": _("Schrijf op hoe u het weet. Bel de organisatie op een nummer dat u al had.")},
    )  # fmt: skip


class ChangeForm(OnceForm):
    """More or less for an area."""

    up = forms.TypedChoiceField(
        label=_("Wat verandert er?"), choices=[("yes", _("verhogen")), ("no", _("verlagen"))], initial="yes",
        coerce=lambda value: value == "yes", widget=forms.RadioSelect,
        error_messages={"required": _("Kies verhogen of verlagen.")},
    )  # fmt: skip
    amount = EuroField(label=_("Met hoeveel?"), max_amount=MOST)
    because = LineField(
        label=_("Waarom?"), max_length=300, help_text=_("Bijvoorbeeld het besluit waar dit op staat."),
        error_messages={"required": _("Schrijf op waarom.")},
    )  # fmt: skip


class BudgetForm(OnceForm):
    """The budget of an area for a year."""

    area = forms.ModelChoiceField(
        label=_("Gebied"), queryset=Area.objects.none(), empty_label=_("kies"),
        error_messages={"required": _("Kies een gebied.")},
    )  # fmt: skip
    year = forms.TypedChoiceField(label=_("Jaar"), coerce=int)
    amount = EuroField(label=_("Bedrag"), max_amount=MOST)
    because = LineField(
        label=_("Waar staat dit op?"), max_length=300, help_text=_("Bijvoorbeeld: begroting 2027, programma 6."),
        error_messages={"required": _("Schrijf op waar het budget op staat.")},
    )  # fmt: skip

    def __init__(self, *args: Any, areas: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[Area]", self.fields["area"]).queryset = areas
        this = clock.today().year
        cast("forms.ChoiceField", self.fields["year"]).choices = [(year, year) for year in (this, this + 1, this - 1)]
