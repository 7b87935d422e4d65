"""What is asked of "may I?"."""

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import EuroField, LineField


class MayIForm(forms.Form):
    """For what, how much, to whom."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    what = forms.ChoiceField(
        label=_("Waarvoor?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waarvoor het is."), "invalid_choice": _("Kies waarvoor het is.")},
    )
    amount = EuroField(label=_("Hoeveel euro?"), required=False, help_text=_("Kost het niets? Laat dit leeg."))
    payee = LineField(
        label=_("Aan welke organisatie?"),
        required=False,
        widget=forms.TextInput({"list": "organisaties", "autocomplete": "off"}),
    )

    def offer(self, things: list[str]) -> None:
        """The choices of the area; a single one is chosen already."""
        what = self.fields["what"]
        if isinstance(what, forms.ChoiceField):
            what.choices = [(thing, thing) for thing in things]
        if len(things) == 1:
            what.initial = things[0]
