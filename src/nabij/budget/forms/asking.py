"""Asking for a custom budget at the kitchen table: few fields, nothing of law."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from nabij.budget.commands.asking import Asked, next_month
from nabij.budget.models import BudgetRequest
from nabij.kernel import clock
from nabij.kernel.form_fields import CHOOSE, EuroField, LineField, TextField
from nabij.ledger.iban_field import IbanField

Kind, Protection = BudgetRequest.Kind, BudgetRequest.Protection
MONTHS_AHEAD, MOST_MONTHS = 6, 60


class AskForm(forms.Form):
    """For what, how much, to whom, and what would otherwise happen; more only for a loan or something in return."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    what = LineField(
        label=_("Waarvoor?"), max_length=200, widget=forms.TextInput({"list": "waarvoor", "autocomplete": "off"})
    )
    amount = EuroField(label=_("Hoeveel euro?"))
    payee = LineField(
        label=_("Aan welke winkel of organisatie?"), max_length=70,
        help_text=_("Het geld gaat naar wie levert, nooit naar een bewoner."),
        widget=forms.TextInput({"list": "betaald", "autocomplete": "off"}),
    )  # fmt: skip
    iban = IbanField(
        label=_("Rekeningnummer (IBAN)"),
        required=False,
        help_text=_(
            "Nodig als u hier voor het eerst laat betalen: het staat op de offerte of factuur. "
            "Kiest u een naam uit de lijst, laat het dan leeg."
        ),
    )
    prevents = forms.ChoiceField(
        label=_("Hoe voorkomt dit armoede?"), choices=BudgetRequest.Prevents, widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )  # fmt: skip
    otherwise = TextField(
        label=_("Wat gebeurt er anders?"), max_length=2000, widget=forms.Textarea({"rows": 3}),
        help_text=_("In gewone woorden. Wie tekent leest dit, en verder niets uit het dossier."),
    )  # fmt: skip
    kind = forms.ChoiceField(
        label=_("Hoe?"), choices=Kind, widget=forms.RadioSelect, initial=Kind.GIFT, error_messages=CHOOSE
    )
    in_return = LineField(
        label=_("Wat doet het gezin graag terug?"), max_length=300, required=False,
        help_text=_("Alleen als zij het zelf aanbieden. Het is nooit een voorwaarde, en zij mogen altijd stoppen."),
    )  # fmt: skip
    months = forms.IntegerField(
        label=_("In hoeveel maanden terug?"), required=False, min_value=1, max_value=MOST_MONTHS, initial=10
    )
    first_month = forms.ChoiceField(label=_("Vanaf welke maand?"), required=False)
    protection = forms.ChoiceField(
        label=_("Loopt er een schuldregeling of bewind?"), choices=Protection, widget=forms.RadioSelect,
        required=False, error_messages=CHOOSE,
    )  # fmt: skip
    about = forms.ChoiceField(label=_("Voor wie?"), required=False)
    on_paper = forms.BooleanField(label=_("Mag op papier en op een gedeeld scherm"), required=False, initial=True)

    def __init__(
        self, data: Any = None, *, people: Iterable[tuple[str, str]], asks_protection: bool = True, **options: Any
    ) -> None:
        super().__init__(data, **options)
        self._asks_protection = asks_protection
        for name in ("iban", "months", "first_month", "protection", "in_return"):
            needed: Any = self.fields[name]
            needed.is_needed_at_times = True
        about: Any = self.fields["about"]
        about.choices = [("", _("voor het hele gezin")), *people]
        month: Any = self.fields["first_month"]
        month.choices = months_to_choose()

    def clean_protection(self) -> str:
        """Whether something stands in the way of a loan is answered, not assumed; unless it is known already."""
        said: str = self.cleaned_data["protection"]
        if self._asks_protection and not said and self.cleaned_data.get("kind") == Kind.LOAN:
            raise ValidationError(CHOOSE["required"], code="required")
        return said

    def asked(self) -> Asked:
        """What is asked, for the command."""
        said: Mapping[str, Any] = self.cleaned_data
        names = ("what", "prevents", "otherwise", "amount", "payee", "iban", "kind", "in_return", "months", "on_paper")
        return Asked(
            **{name: said[name] for name in names},
            about_id=UUID(said["about"]) if said["about"] else None,
            first_month=date.fromisoformat(said["first_month"]) if said["first_month"] else None,
            protection=said["protection"] or Protection.NONE,
        )


def months_to_choose() -> list[tuple[str, str]]:
    """The next months, the first of them chosen already."""
    first = next_month(clock.today())
    days = [first + relativedelta(months=number) for number in range(MONTHS_AHEAD)]
    return [(day.isoformat(), date_format(day, "F Y")) for day in days]
