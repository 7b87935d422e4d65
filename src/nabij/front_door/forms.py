"""The two forms of the front door: where do you live, and what do you want to ask."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.intake.commands.asking import Question
from nabij.intake.commands.reporting import AboutWhom
from nabij.intake.models import Report
from nabij.kernel.form_fields import LineField, TextField
from nabij.kernel.names import split_full_name
from nabij.kernel.phone import normal_phone
from nabij.kernel.text import Unreadable

SpeaksAs = Report.SpeaksAs


class FindForm(forms.Form):
    """An address, a postcode or the name of a neighbourhood. It is kept nowhere and travels in no address."""

    where = LineField(
        label=_lazy("Uw postcode of adres"), max_length=200,
        error_messages={"required": _lazy("Vul een postcode in, of kies uw wijk hieronder.")},
    )  # fmt: skip


class AskForm(forms.Form):
    """A question of one's own, or a worry about somebody else. A first name is enough."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    speaks_as = forms.ChoiceField(
        label=_lazy("Voor wie is uw vraag?"), widget=forms.RadioSelect,
        choices=[
            (SpeaksAs.RESIDENT, _lazy("voor mijzelf of mijn gezin")),
            (SpeaksAs.AROUND, _lazy("ik maak mij zorgen om iemand anders")),
        ],
        error_messages={"required": _lazy("Kies voor wie uw vraag is.")},
    )  # fmt: skip
    other_name = LineField(
        label=_lazy("Om wie maakt u zich zorgen?"), required=False, help_text=_lazy("Een naam helpt, maar hoeft niet.")
    )
    other_where = LineField(label=_lazy("Waar wonen zij?"), required=False, max_length=300)
    what = TextField(
        label=_lazy("Wat wilt u vragen of vertellen?"), max_length=2000,
        help_text=_lazy("Een paar zinnen is genoeg. Schrijf hier geen burgerservicenummer."),
    )  # fmt: skip
    name = LineField(label=_lazy("Hoe heet u?"), help_text=_lazy("Uw voornaam is genoeg."))
    reach = LineField(
        label=_lazy("Op welk nummer bellen wij u?"), max_length=100,
        help_text=_lazy("Kunt u niet bellen? Vul dan een e-mailadres in."),
    )  # fmt: skip
    leave_empty = forms.CharField(label=_lazy("Laat dit vak leeg"), required=False, max_length=200)

    def clean_reach(self) -> str:
        typed: str = self.cleaned_data["reach"]
        if "@" in typed:
            return typed
        try:
            return normal_phone(typed)
        except Unreadable as error:
            raise forms.ValidationError(
                _("Schrijf een telefoonnummer, bijvoorbeeld 06 1234 5678, of een e-mailadres.")
            ) from error

    def clean_leave_empty(self) -> str:
        """A person does not see this field; a machine fills it in. Said out loud, for a browser that fills in too."""
        if self.cleaned_data["leave_empty"]:
            raise forms.ValidationError(_("Laat dit vak leeg; zo weten wij dat u geen computer bent."))
        return ""

    def question(self) -> Question:
        """What was left."""
        data = self.cleaned_data
        return Question(data["name"], data["reach"], data["what"], data["speaks_as"], self._about(data))

    @staticmethod
    def _about(data: dict[str, Any]) -> AboutWhom:
        is_own = data["speaks_as"] == SpeaksAs.RESIDENT
        name = split_full_name(data["name"] if is_own else data["other_name"])
        phone = data["reach"] if is_own and "@" not in data["reach"] else ""
        elsewhere = "" if is_own else data["other_where"]
        return AboutWhom(
            given_names=name.given, prefix=name.prefix, surname=name.surname, phone=phone, elsewhere=elsewhere
        )
