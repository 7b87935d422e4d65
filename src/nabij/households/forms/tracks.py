"""Light or full, and why."""

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.households.models import Household
from nabij.kernel.form_fields import LineField

TRACKS = [
    (Household.Track.FULL.value, _("volledig: er speelt meer, en er is een plan")),
    (Household.Track.LIGHT.value, _("licht: één vraag, die in een paar dagen klaar is")),
]


class TrackForm(forms.Form):
    """Which track from now on."""

    to = forms.ChoiceField(label=_("Welk spoor past?"), choices=TRACKS, widget=forms.RadioSelect)
    because = LineField(label=_("Waarom past dit beter?"), max_length=300)
