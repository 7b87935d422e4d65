"""Rounding off: why, and why stopping is good."""

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.households.models import Household
from nabij.kernel.form_fields import TextField

Because = Household.ClosedBecause


class FinishForm(forms.Form):
    """Two answers; what happens next stands on the page."""

    because = forms.ChoiceField(
        label=_("Waarom rondt u af?"),
        widget=forms.RadioSelect,
        choices=[
            (Because.DONE, _("Het gezin kan verder zonder ons")),
            (Because.MOVED, _("Het gezin is verhuisd")),
            (Because.ELSEWHERE, _("Een andere instelling neemt het over")),
        ],
        error_messages={"required": _("Kies wat past.")},
    )
    words = TextField(
        label=_("Waarom is stoppen goed en veilig?"),
        help_text=_("In gewone woorden, zoals u het met het gezin besprak."),
        max_length=2000,
    )
