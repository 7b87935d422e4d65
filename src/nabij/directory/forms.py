"""Searching the directory, and keeping it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.directory.models import Professional
from nabij.directory.profiles import Profile
from nabij.directory.queries import areas_of_directory, kinds_of_organisation
from nabij.kernel.form_fields import LineField, PhoneField
from nabij.kernel.weekdays import LONG

EMAIL: dict[str, Any] = {"invalid": _("Dit is geen e-mailadres.")}


class SearchForm(forms.Form):
    """Whom are you looking for?"""

    words = LineField(label=_("Naam, vak, organisatie of waar iemand goed in is"), required=False, max_length=100)
    area = forms.ChoiceField(label=_("Gebied"), required=False)
    kind = forms.ChoiceField(label=_("Soort organisatie"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas = [("", _("overal")), *areas_of_directory()]
        kinds = [("", _("alle")), *kinds_of_organisation()]
        self.fields["area"] = forms.ChoiceField(label=_("Gebied"), required=False, choices=areas)
        self.fields["kind"] = forms.ChoiceField(label=_("Soort organisatie"), required=False, choices=kinds)


def _called(professional: Professional) -> dict[str, str]:
    """As others know somebody: this is for who keeps the directory to change."""
    return {
        "name": professional.name,
        "organisation": professional.organisation.name,
        "discipline": professional.discipline,
    }


class AccountForm(forms.Form):
    """With which account somebody logs in."""

    email = forms.EmailField(
        label=_("E-mailadres om mee in te loggen"), max_length=254,
        help_text=_("Is er nog geen account, dan komt het er."),
        error_messages=EMAIL | {"required": _("Vul een e-mailadres in.")},
    )  # fmt: skip


class ProfileForm(forms.Form):
    """What others see of somebody."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept: dict[str, Any] = {}

    name = LineField(label=_("Naam"))
    organisation = LineField(label=_("Organisatie"))
    discipline = LineField(label=_("Vak"), max_length=100, help_text=_("Bijvoorbeeld: huisarts, jeugdhulpverlener."))
    phone = PhoneField(label=_("Direct nummer"), required=False)
    email = forms.EmailField(label=_("E-mailadres"), required=False, max_length=254, error_messages=EMAIL)
    working_days = forms.TypedMultipleChoiceField(
        label=_("Werkdagen"),
        choices=[(number, name) for number, name in enumerate(LONG, start=1)],
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    good_at = LineField(label=_("Waar is deze persoon goed in?"), required=False, max_length=300)
    where = LineField(label=_("Waar en wanneer te vinden"), required=False)
    at_front_door = forms.ChoiceField(
        label=_("Op de voordeur van de wijk"), required=False, widget=forms.RadioSelect,
        choices=Professional.AtFrontDoor.choices,
        help_text=_("Op de voordeur zoeken bewoners het team van hun wijk. Uw eigen nummer staat er nooit bij."),
    )  # fmt: skip

    def only_what_is_ones_own(self, professional: Professional) -> "ProfileForm":
        """Without name, trade and organisation, which stay as they stand in the directory."""
        self.kept = dict(_called(professional))
        for name in self.kept:
            del self.fields[name]
        return self

    def without_front_door(self) -> "ProfileForm":
        """For who keeps the data of somebody who chooses that themselves."""
        del self.fields["at_front_door"]
        return self

    @staticmethod
    def starting_from(professional: Professional) -> dict[str, Any]:
        """What stands in the directory now."""
        names = ("phone", "email", "working_days", "good_at", "where", "at_front_door")
        return {name: getattr(professional, name) for name in names} | _called(professional)

    def profile(self) -> Profile:
        """What was filled in."""
        answers = self.kept | self.cleaned_data
        return Profile(**answers | {"working_days": tuple(answers["working_days"])})
