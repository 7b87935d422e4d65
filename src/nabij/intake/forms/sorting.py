"""Forms of intake: where a report goes."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _lazy

from nabij.areas.models import Area
from nabij.intake.models import Report


class LinkForm(forms.Form):
    """Which household, and whom of them."""

    household = forms.UUIDField(widget=forms.HiddenInput)
    person = forms.UUIDField(widget=forms.HiddenInput, required=False)


class BeginForm(forms.Form):
    """A new household; with somebody known who has none."""

    person = forms.UUIDField(widget=forms.HiddenInput, required=False)


class LeaveForm(forms.Form):
    """Why a report is not for this team."""

    because = forms.ChoiceField(
        label=_lazy("Waarom niet voor ons?"), widget=forms.RadioSelect, choices=Report.NotOurs.choices
    )


class ForwardForm(forms.Form):
    """To which other team."""

    area = forms.TypedChoiceField(label=_lazy("Naar welk team?"), coerce=UUID)

    def __init__(self, *args: Any, areas: list[Area], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["area"]).choices = [(str(area.pk), area.name) for area in areas]
