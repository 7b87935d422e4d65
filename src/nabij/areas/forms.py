"""The forms of the page of choices, made from the typed choices themselves."""

from dataclasses import fields
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from nabij.access.permissions import ROLES, SEATS, Role
from nabij.areas.choices import AnyChoice
from nabij.kernel.form_fields import LineField, PhoneField, TextField

LONGEST_LINE = 60  # a subject stands beside each circumstance, in a column of this width
APPOINTABLE = [(role.value, ROLES[role].label) for role in Role if role not in SEATS]


class LinesField(TextField):
    """One thing a line, of `longest` characters at most; empty lines do not count."""

    def __init__(self, *, longest: int = LONGEST_LINE, **options: Any) -> None:
        self.longest = longest
        super().__init__(**options)

    def clean(self, value: Any) -> Any:
        lines = tuple(line.strip() for line in super().clean(value).splitlines() if line.strip())
        for line in lines:
            if len(line) > self.longest:
                raise ValidationError(
                    _("Deze regel is te lang: ‘%(line)s’. Hoogstens %(longest)s tekens, nu %(now)s."),
                    code="long_line", params={"line": line, "longest": self.longest, "now": len(line)},
                )  # fmt: skip
        return lines

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, tuple | list) else value


class OptionsField(forms.MultipleChoiceField):
    """Some of what there is to choose from."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> Any:
        return tuple(super().clean(value))


class ChoiceForm(forms.Form):
    """One subject of one area; its fields follow from the typed choice."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, choice: AnyChoice, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choice = choice
        for part in fields(choice):
            value = getattr(choice, part.name)
            self.fields[part.name] = _field(value, part.metadata)
            self.initial.setdefault(part.name, value)

    def chosen(self) -> AnyChoice:
        """The typed choice that was filled in."""
        return type(self.choice)(**{part.name: self.cleaned_data[part.name] for part in fields(self.choice)})


WHOLE_NUMBER: dict[str, Any] = {
    "min_value": _("Minstens 1."),
    "max_value": _("Hoogstens 1000."),
    "invalid": _("Vul een heel getal in."),
    "required": _("Vul een getal in."),
}
EMAIL: dict[str, Any] = {"invalid": _("Dit is geen e-mailadres."), "required": _("Vul een e-mailadres in.")}


def _field(value: Any, words: Any) -> forms.Field:
    if isinstance(value, bool):
        return forms.BooleanField(label=words["label"], required=False)
    if isinstance(value, int):
        return forms.IntegerField(
            label=words["label"], help_text=words["unit"], min_value=1, max_value=1000, error_messages=WHOLE_NUMBER
        )
    if words["options"]:
        return OptionsField(label=words["label"], choices=words["options"], required=not words["optional"])
    if isinstance(value, tuple):
        hint = _("Eén per regel.")
        return LinesField(label=words["label"], help_text=hint, max_length=2000, required=not words["optional"])
    return TextField(label=words["label"], max_length=500, required=not words["optional"])


class AreaForm(forms.Form):
    """A new area."""

    name = LineField(label=_("Naam van het gebied"), max_length=100)
    inhabitants = forms.IntegerField(label=_("Aantal inwoners"), required=False, min_value=1, max_value=10_000_000)

    def __init__(self, sources: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"] = forms.ChoiceField(
            label=_("Beginnen met de keuzes van"), required=False, choices=[("", _("de gemeente")), *sources]
        )


class TeamForm(forms.Form):
    """How the team is called, and its number."""

    team_name = LineField(label=_("Naam van het team"), required=False, max_length=100)
    phone = PhoneField(
        label=_("Telefoon van het team"), required=False, max_length=30,
        help_text=_("Bewoners en melders bellen dit nummer; het staat ook op de voordeur."),
    )  # fmt: skip


class SourceForm(forms.Form):
    """With which area's choices to begin."""

    def __init__(self, sources: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"] = forms.ChoiceField(label=_("Neem alle keuzes één keer over van"), choices=sources)


class AppointForm(forms.Form):
    """Who gets which role."""

    email = forms.EmailField(label=_("E-mailadres van het account"), error_messages=EMAIL)
    name = LineField(label=_("Naam"), required=False, help_text=_("Alleen nodig als er nog geen account is."))
    role = forms.ChoiceField(label=_("Rol"), choices=APPOINTABLE)
