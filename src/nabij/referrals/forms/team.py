"""What the team and the referrer fill in about one referral."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.directory.models import Professional
from nabij.kernel.form_fields import DayField, LineField, TextField
from nabij.referrals.commands.advising import Thought
from nabij.referrals.models import Referral


class AdviserForm(forms.Form):
    """Who advises."""

    adviser = forms.ChoiceField(label=_lazy("Wie adviseert?"), error_messages={"required": _lazy("Kies wie.")})

    def __init__(self, *args: Any, professionals: list[Professional], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.professionals = {str(one.pk): one for one in professionals}
        options = [(key, f"{one.name} – {one.discipline}") for key, one in self.professionals.items()]
        cast("forms.ChoiceField", self.fields["adviser"]).choices = [("", _("Kies wie")), *options]

    def chosen(self) -> Professional:
        return self.professionals[self.cleaned_data["adviser"]]


class LinkForm(forms.Form):
    """Which household, and whom of them."""

    household = forms.UUIDField()
    person = forms.UUIDField(required=False)


class AdviceForm(forms.Form):
    """A few lines, what else there is near by, and what it means for the family."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    words = TextField(
        label=_lazy("Uw advies, in een paar regels"), max_length=2000,
        help_text=_lazy("De verwijzer leest dit zo. Schrijf niet op wat u uit een dossier weet."),
    )  # fmt: skip
    alternatives = forms.MultipleChoiceField(
        label=_lazy("Wie kan ook helpen?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    otherwise = LineField(
        label=_lazy("Wat kan ook?"), required=False, max_length=500,
        help_text=_lazy("Wat niet in de gids staat: het team zelf, iemand uit het netwerk, eerst een gesprek."),
    )  # fmt: skip
    contribution = LineField(label=_lazy("Eigen bijdrage"), required=False)
    travel = LineField(label=_lazy("Reizen"), required=False)
    waiting = LineField(label=_lazy("Wachttijd"), required=False)

    def __init__(self, *args: Any, professionals: list[Professional], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.professionals = {str(one.pk): one for one in professionals}
        options = [(key, _of_directory(one)) for key, one in self.professionals.items()]
        cast("forms.ChoiceField", self.fields["alternatives"]).choices = options

    def thought(self) -> Thought:
        data = self.cleaned_data
        same = ("words", "otherwise", "contribution", "travel", "waiting")
        chosen = [self.professionals[key] for key in data["alternatives"]]
        return Thought(alternatives=chosen, **{name: data[name] for name in same})


def _of_directory(one: Professional) -> str:
    known_for = f": {one.good_at}" if one.good_at else ""
    return f"{one.name}, {one.discipline}, {one.organisation.name}{known_for}"


class DecisionForm(forms.Form):
    """What the referrer and the family decided."""

    goes = forms.ChoiceField(
        label=_lazy("Hoe gaat het?"), widget=forms.RadioSelect, choices=Referral.Goes.choices,
        error_messages={"required": _lazy("Kies wat past.")},
    )  # fmt: skip
    talk_on = DayField(label=_lazy("Samen praten op"), required=False, not_in_past=True)
    decided_by = LineField(label=_lazy("Wie besloot?"), help_text=_lazy("Bijvoorbeeld: moeder en de huisarts."))
    because = LineField(label=_lazy("Waarom?"), max_length=500)
