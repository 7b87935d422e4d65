"""Who thinks what, and how they came to agree."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import LineField
from nabij.plans.choosing import OwnerChoices

Shown = Mapping[str, Any] | None
CHOOSE_WHO = {"required": _("Kies wie dit vindt."), "invalid_choice": _("Kies iemand uit de lijst.")}
THINKS = _("Wat vindt deze persoon?")
ANOTHER = "ander"


class _Speakers(forms.Form):
    speakers: ClassVar[tuple[str, ...]] = ("",)

    def __init__(self, data: Shown = None, *, owners: OwnerChoices, **options: Any) -> None:
        super().__init__(data, **options)
        for at in self.speakers:
            another = (ANOTHER, _("Iemand anders: schrijf de naam hieronder"))
            self.fields[f"who{at}"].choices = [*owners.options, another]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for at in self.speakers:
            if said.get(f"who{at}") == ANOTHER and not said.get(f"name{at}"):
                self.add_error(f"name{at}", _("Schrijf op wie dit vindt."))
        return said


class ViewForm(_Speakers):
    """How one person sees it; a partner without a seat by name."""

    rarely: ClassVar = ("name",)
    who = forms.ChoiceField(label=_("Wie?"), error_messages=CHOOSE_WHO)
    thinks = LineField(max_length=500, label=THINKS)
    name = LineField(max_length=200, required=False, label=_("Naam van iemand anders"))


class DifferenceForm(_Speakers):
    """Two people who see it differently; others can be added later."""

    speakers: ClassVar = ("_1", "_2")
    rarely: ClassVar = ("name_1", "name_2", "on_paper")
    who_1 = forms.ChoiceField(label=_("De een"), error_messages=CHOOSE_WHO)
    thinks_1 = LineField(max_length=500, label=THINKS)
    who_2 = forms.ChoiceField(label=_("De ander"), error_messages=CHOOSE_WHO)
    thinks_2 = LineField(max_length=500, label=THINKS)
    name_1 = LineField(max_length=200, required=False, label=_("Naam van de een"))
    name_2 = LineField(max_length=200, required=False, label=_("Naam van de ander"))
    on_paper = forms.BooleanField(required=False, label=_("Mag op papier en op een gedeeld scherm"))


class SettledForm(forms.Form):
    """How they came to agree."""

    because = LineField(max_length=300, label=_("Hoe bent u het eens geworden?"))
