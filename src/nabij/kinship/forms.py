"""What is asked about a family: shape only."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import LineField, PartialDateFormField
from nabij.kernel.partial_dates import parse_parts
from nabij.kernel.text import Unreadable
from nabij.kinship.models import Descent, Kin, KinBond, Pairing

Shown = Mapping[str, Any] | None
Options = Iterable[tuple[str, Any]]
GENDERS = ((Kin.Gender.MAN, _("man")), (Kin.Gender.WOMAN, _("vrouw")), (Kin.Gender.UNKNOWN, _("weet niet")))
ALL_GENDERS = (*GENDERS[:2], (Kin.Gender.OTHER, _("anders")), GENDERS[2])
ON_PAPER = _("Mag op papier en op een gedeeld scherm")


class YearField(LineField):
    """A year alone; cleans to a PartialDate or None."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TextInput({"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(required=False, max_length=4, widget=widget, **options)

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        try:
            return parse_parts("", "", typed)
        except Unreadable as error:
            raise ValidationError(str(error), code="invalid") from error


def _choose(form: forms.Form, name: str, options: Options) -> None:
    form.fields[name].choices = list(options)  # type: ignore[attr-defined]


class RelativeForm(forms.Form):
    """Somebody in one line: a name, a year if it is known, and a tap on the gender."""

    called = LineField(
        max_length=60, required=False, label=_("Naam"), help_text=_("Leeg laten mag: dan staat er een vraagteken.")
    )  # fmt: skip
    gender = forms.ChoiceField(
        choices=GENDERS, widget=forms.RadioSelect, required=False, label=_("Man of vrouw"), initial=Kin.Gender.UNKNOWN
    )  # fmt: skip
    born = YearField(label=_("Geboren in"))
    others = forms.ChoiceField(required=False)
    kind = forms.ChoiceField(choices=Descent.Kind.choices, required=False, label=_("Hoe"), initial=Descent.Kind.BIRTH)
    existing = forms.ChoiceField(required=False, label=_("Of iemand die al in de tekening staat"))

    def __init__(
        self, data: Shown = None, *, how: str, existing: Options = (), others: Options = (), **options: Any
    ) -> None:
        super().__init__(data, prefix=how, **options)
        self.how = how
        _choose(self, "existing", [("", _("Iemand anders")), *list(existing)])
        other_options = list(others)
        if other_options:
            _choose(self, "others", other_options)
            self.fields["others"].label = _("Samen met") if how == "child" else _("Dezelfde ouders?")
            self.fields["others"].initial = other_options[0][0]
        else:
            del self.fields["others"]
        if how == "partner":
            del self.fields["kind"]

    @property
    def other_parents(self) -> tuple[UUID, ...]:
        """The other parent of a child, or the one parent that a half-sibling shares."""
        chosen = self.cleaned_data.get("others", "")
        return (UUID(chosen),) if chosen else ()


class KinForm(forms.Form):
    """All that is drawn of somebody; name and birth of a member stand with the household."""

    called = LineField(
        max_length=60, required=False, label=_("Naam"), help_text=_("Leeg laten mag: dan staat er een vraagteken.")
    )  # fmt: skip
    gender = forms.ChoiceField(choices=ALL_GENDERS, widget=forms.RadioSelect, label=_("Man of vrouw"))
    born = PartialDateFormField(required=False, label=_("Geboren"), help_text=_("Alleen het jaar is genoeg."))
    is_dead = forms.BooleanField(required=False, label=_("Overleden"))
    died = PartialDateFormField(required=False, label=_("Overleden op"), help_text=_("Alleen het jaar is genoeg."))
    on_paper = forms.BooleanField(required=False, label=ON_PAPER)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Shown = None, *, is_member: bool, **options: Any) -> None:
        super().__init__(data, **options)
        if is_member:
            del self.fields["called"], self.fields["born"]

    def clean(self) -> dict[str, Any]:
        """Whoever has a date of death has died."""
        said = super().clean() or {}
        return {**said, "is_dead": bool(said.get("is_dead") or said.get("died"))}


class TwinForm(forms.Form):
    """With whom somebody was born."""

    twin = forms.ChoiceField(required=False, label=_("Samen geboren met"))
    are_identical = forms.BooleanField(required=False, label=_("Eeneiig"))

    def __init__(self, data: Shown = None, *, siblings: Options, **options: Any) -> None:
        super().__init__(data, **options)
        _choose(self, "twin", [("", _("Niemand")), *list(siblings)])


class PairingForm(forms.Form):
    """How two are a couple."""

    kind = forms.ChoiceField(
        choices=Pairing.Kind.choices, widget=forms.RadioSelect, label=_("Hoe zijn of waren zij een paar?")
    )
    began = PartialDateFormField(required=False, label=_("Sinds"), help_text=_("Alleen het jaar is genoeg."))
    ended_by = forms.ChoiceField(
        choices=[("", _("nee")), *Pairing.Ended.choices],
        widget=forms.RadioSelect,
        required=False,
        label=_("Is het voorbij?"),
    )
    ended = PartialDateFormField(required=False, label=_("Sinds wanneer voorbij"))
    on_paper = forms.BooleanField(required=False, label=ON_PAPER)
    version = forms.IntegerField(widget=forms.HiddenInput)


class DescentForm(forms.Form):
    """In what way somebody is a child."""

    kind = forms.ChoiceField(choices=Descent.Kind.choices, widget=forms.RadioSelect, label=_("Hoe"))
    on_paper = forms.BooleanField(required=False, label=ON_PAPER)
    version = forms.IntegerField(widget=forms.HiddenInput)


class BondForm(forms.Form):
    """How two get on; with whom is asked unless it is known."""

    other = forms.ChoiceField(label=_("Met wie"), error_messages={"required": _("Kies iemand.")})
    quality = forms.ChoiceField(
        choices=KinBond.Quality.choices, widget=forms.RadioSelect, label=_("Hoe gaat het tussen hen?"),
        error_messages={"required": _("Kies hoe het gaat.")},
        help_text=_("Geweld komt nooit op papier of op een gedeeld scherm."),
    )  # fmt: skip
    on_paper = forms.BooleanField(required=False, label=ON_PAPER)

    def __init__(self, data: Shown = None, *, people: Options | None, **options: Any) -> None:
        super().__init__(data, **options)
        if people is None:
            del self.fields["other"]
        else:
            _choose(self, "other", [("", _("Kies iemand")), *people])
