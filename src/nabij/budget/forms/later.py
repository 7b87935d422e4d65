"""What is asked after the asking: answers, signatures, a yes, another agreement, a look back."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.budget.commands.looking_back import Price
from nabij.budget.forms.asking import months_to_choose
from nabij.budget.models import AvoidedCost, BudgetRequest, HelperConsent, LookBack
from nabij.kernel import clock
from nabij.kernel.form_fields import CHOOSE, DayField, EuroField, LineField, TextField

Options = Iterable[tuple[str, str]]
How = HelperConsent.How
SAID_HOW = [(how.value, how.label) for how in How if how != How.SCREEN]


class BecauseForm(forms.Form):
    """A reason in words."""

    because = TextField(label=_("Waarom?"), max_length=1000, widget=forms.Textarea({"rows": 3}))

    def __init__(self, *args: Any, label: Any = "", required: bool = True, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["because"].label = label or self.fields["because"].label
        self.fields["because"].required = required


class AnswerForm(forms.Form):
    """The answer to what the signer asked; the amount may change with it."""

    answer = TextField(label=_("Uw antwoord"), max_length=2000, widget=forms.Textarea({"rows": 3}))
    amount = EuroField(label=_("Wordt het een ander bedrag?"), required=False, help_text=_("Leeg: het blijft zo."))


class SignForm(forms.Form):
    """Nothing is asked of who signs in time; `seen` is the amount that stood on the screen."""

    late = forms.ChoiceField(
        label=_("Waardoor werd het later?"), choices=BudgetRequest.Late, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    late_words = LineField(label=_("In een paar woorden"), max_length=300, required=False)
    seen = forms.DecimalField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, is_late: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not is_late:
            del self.fields["late"], self.fields["late_words"]


class QuestionForm(forms.Form):
    """A question first."""

    question = TextField(label=_("Wat wilt u weten?"), max_length=1000, widget=forms.Textarea({"rows": 3}))


class ConsentForm(forms.Form):
    """The helper's own yes or no."""

    words = TextField(
        label=_("Wilt u er iets bij zeggen?"), max_length=1000, required=False, widget=forms.Textarea({"rows": 3}),
        help_text=_("Bij nee: waarom niet."),
    )  # fmt: skip
    seen = forms.DecimalField(required=False, widget=forms.HiddenInput)


class AskHelperForm(forms.Form):
    """To whom at the table it is put; nobody is chosen beforehand, for whoever is asked learns of the debts."""

    helper = forms.ChoiceField(label=_("Wie aan tafel gaat erover?"), widget=forms.RadioSelect, error_messages=CHOOSE)

    def __init__(self, *args: Any, helpers: Options, **options: Any) -> None:
        super().__init__(*args, **options)
        choice: Any = self.fields["helper"]
        choice.choices = list(helpers)


class NoteConsentForm(forms.Form):
    """What they said elsewhere: who, when, how."""

    yes = forms.TypedChoiceField(
        label=_("Wat was het antwoord?"), choices=[("yes", _("ja")), ("no", _("nee"))], widget=forms.RadioSelect,
        coerce=lambda said: said == "yes", error_messages=CHOOSE,
    )  # fmt: skip
    name = LineField(label=_("Wie zei het?"), max_length=200, help_text=_("Naam, en van welke organisatie."))
    on = DayField(label=_("Op welke dag?"), not_in_future=True)
    how = forms.ChoiceField(label=_("Hoe?"), choices=SAID_HOW, widget=forms.RadioSelect, initial=How.PHONE)
    words = LineField(label=_("Wat werd erbij gezegd?"), max_length=1000, required=False)


class AgreeForm(forms.Form):
    """Later, or less a month."""

    per_month = EuroField(label=_("Hoeveel per maand?"))
    first_month = forms.ChoiceField(label=_("Vanaf welke maand?"))
    because = LineField(label=_("Waarom verandert de afspraak?"), max_length=300)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        month: Any = self.fields["first_month"]
        month.choices = months_to_choose()

    def agreed(self) -> dict[str, Any]:
        """For the command."""
        return self.cleaned_data | {"first_month": date.fromisoformat(self.cleaned_data["first_month"])}


class LookBackForm(forms.Form):
    """What came of it."""

    outcome = forms.ChoiceField(
        label=_("Is het voorkomen?"), choices=LookBack.Outcome, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    avoided = forms.MultipleChoiceField(
        label=_("Wat kwam er niet?"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Kies alleen waar u zeker van bent."),
    )  # fmt: skip
    words = TextField(
        label=_("Wat kwam ervan?"), max_length=2000, required=False, widget=forms.Textarea({"rows": 3}),
        help_text=_("Zoals het gezin het vertelt."),
    )  # fmt: skip

    def __init__(self, *args: Any, prices: Sequence[AvoidedCost], **options: Any) -> None:
        super().__init__(*args, **options)
        choice: Any = self.fields["avoided"]
        choice.choices = [(str(one.pk), _label(one)) for one in prices]
        if not prices:
            del self.fields["avoided"]

    def told(self) -> dict[str, Any]:
        """For the command."""
        chosen = self.cleaned_data.get("avoided", [])
        return self.cleaned_data | {"avoided": [UUID(one) for one in chosen]}


def _label(cost: AvoidedCost) -> str:
    return f"{cost.what}: {cost.amount_text} {cost.per} ({cost.source}, {cost.year})"


class PriceForm(forms.Form):
    """A price with its source and year."""

    what = LineField(label=_("Wat kan voorkomen worden?"), max_length=200)
    amount = EuroField(label=_("Prijs"))
    per = LineField(label=_("Waarvan?"), max_length=50, help_text=_("Bijvoorbeeld: per keer, per nacht, per maand."))
    source = LineField(label=_("Uit welke bron?"), max_length=300)
    year = forms.IntegerField(label=_("Van welk jaar?"), min_value=2000, max_value=2200)

    def price(self) -> Price:
        return Price(**self.cleaned_data)


class BookForm(forms.Form):
    """What came in, and when."""

    on = DayField(label=_("Binnen op"), not_in_future=True)
    reference = LineField(label=_("Kenmerk van de bank"), max_length=100, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"initial": {"on": clock.today()}, **options})
