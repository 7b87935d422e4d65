"""The form of a report: its shape. Made for a phone and one minute."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.areas.models import Area
from nabij.intake.bases import Ground
from nabij.intake.commands.reporting import Grounds, call_back_by
from nabij.intake.forms.about import AboutForm
from nabij.intake.models import Report
from nabij.kernel.form_fields import LineField, TextField

# A reporter knows whether they told it, and reports for work; who is called about it may not know yet.
TOLD_OR_NOT = [one for one in Report.FamilyKnows.choices if one[0] != Report.FamilyKnows.NOT_ASKED]
FOR_WORK = [one for one in Report.Basis.choices if one[0] != Report.Basis.REQUEST]


class ReportForm(AboutForm):
    """About whom, what, how urgent, does the family know, and on what ground."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    what = TextField(
        label=_lazy("Wat is er aan de hand?"),
        max_length=4000,
        help_text=_lazy("Wat ziet of hoort u zelf? Een paar zinnen is genoeg; wij bellen u."),
    )
    urgency = forms.ChoiceField(label=_lazy("Hoe dringend is het?"), widget=forms.RadioSelect)
    family_knows = forms.ChoiceField(
        label=_lazy("Weet het gezin dat u meldt?"), widget=forms.RadioSelect, choices=TOLD_OR_NOT
    )
    not_told_because = LineField(label=_lazy("Waarom weet het gezin het nog niet?"), required=False, max_length=500)
    secrecy = forms.ChoiceField(label=_lazy("Uw beroepsgeheim"), widget=forms.RadioSelect)
    basis = forms.ChoiceField(label=_lazy("Grondslag"), choices=FOR_WORK)
    purpose = LineField(label=_lazy("Waarvoor"), max_length=300)
    necessity = LineField(
        label=_lazy("Waarom is het nodig dit te delen?"), required=False, max_length=300,
        help_text=_lazy("Leeg laten mag: dan staat er wat voor u gewoonlijk geldt."),
    )  # fmt: skip
    withheld_because = LineField(
        label=_lazy("Mag het gezin niet weten dat de melding van u komt? Schrijf op waarom."),
        required=False,
        max_length=300,
        help_text=_lazy("Laat leeg als het mag. Het gezin leest in een brief van wie de melding kwam."),
    )
    area = forms.ChoiceField(label=_lazy("Welk team?"), required=False)

    def __init__(self, *args: Any, ground: Ground, areas: list[Area], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.areas = areas
        area_id = areas[0].pk if areas else None
        self._offer("urgency", [(value, urgency_words(value, area_id)) for value in Report.Urgency.values])
        self._offer("area", [("", _("zoek op postcode")), *((str(area.pk), area.name) for area in areas)])
        lifts = [choice for choice in Report.Secrecy.choices if choice[0] != Report.Secrecy.NOT_BOUND]
        self._offer("secrecy", lifts if ground.is_bound else Report.Secrecy.choices)
        for name in ("urgency", "family_knows", "secrecy", "basis"):
            self.fields[name].error_messages["required"] = _("Kies wat past.")

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = choices

    def grounds(self) -> Grounds:
        """What the family knows, and on what this report stands."""
        names = ("family_knows", "basis", "secrecy", "purpose", "necessity", "not_told_because", "withheld_because")
        return Grounds(**{name: self.cleaned_data[name] for name in names})

    def chosen_area(self) -> UUID | None:
        """The team that was chosen, or the only one there is to choose."""
        if self.cleaned_data["area"]:
            return UUID(self.cleaned_data["area"])
        return self.areas[0].pk if len(self.areas) == 1 else None


def urgency_words(value: str, area_id: UUID | None) -> str:
    """How urgent, with the day by which the reporter is called."""
    day = date_format(call_back_by(value, area_id), "l j F")
    words = {
        Report.Urgency.TODAY: _("Vandaag – het kan niet tot morgen wachten. Wij bellen u uiterlijk %s."),
        Report.Urgency.WEEK: _("Deze week – het loopt op. Wij bellen u uiterlijk %s."),
        Report.Urgency.NORMAL: _("Geen haast – het moet wel bekeken worden. Wij bellen u uiterlijk %s."),
    }
    return words[Report.Urgency(value)] % day


def call_back_words(value: str, area_id: UUID | None) -> str:
    """The same, for whoever notes what another told: it is the caller who is called."""
    day = date_format(call_back_by(value, area_id), "l j F")
    words = {
        Report.Urgency.TODAY: _("Vandaag – het kan niet tot morgen wachten. Wij bellen terug, uiterlijk %s."),
        Report.Urgency.WEEK: _("Deze week – het loopt op. Wij bellen terug, uiterlijk %s."),
        Report.Urgency.NORMAL: _("Geen haast – het moet wel bekeken worden. Wij bellen terug, uiterlijk %s."),
    }
    return words[Report.Urgency(value)] % day
