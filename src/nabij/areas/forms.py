"""The forms of the page of choices, made from the typed choices themselves."""

from dataclasses import fields
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from nabij.access.permissions import ROLES, SEATS, Role
from nabij.areas.choices import AnyChoice, MandateRule, Mandates
from nabij.kernel.form_fields import EuroField, LineField, PhoneField, TextField

SPARE_RULES = 2
LONGEST_LINE = 60  # a subject stands beside each circumstance, in a column of this width
APPOINTABLE = [(role.value, ROLES[role].label) for role in Role if role not in SEATS]
SEAT_CHOICES = [("", _("niemand: deze regel weghalen"))] + [
    (role.value, ROLES[role].label) for role in Role if role in SEATS
]


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
            if isinstance(choice, Mandates):
                self._add_rules(choice.rules)
            else:
                self.fields[part.name] = _field(value, part.metadata)
                self.initial.setdefault(part.name, value)

    def _add_rules(self, rules: tuple[MandateRule, ...]) -> None:
        empty = MandateRule("", "", "", "")
        for number, rule in enumerate((*rules, *[empty] * SPARE_RULES), start=1):
            for name, field in _rule_fields(number).items():
                self.fields[f"{name}_{number}"] = field
                value = getattr(rule, name)
                self.initial.setdefault(f"{name}_{number}", Decimal(value) if name == "up_to" and value else value)

    @property
    def rule_numbers(self) -> list[int]:
        return [int(name.removeprefix("what_")) for name in self.fields if name.startswith("what_")]

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields as the page shows them: each mandate under its own heading."""
        if not isinstance(self.choice, Mandates):
            return [("", self.visible_fields())]
        parts = ("what", "role", "up_to", "sentence")
        return [
            (gettext("Mandaat %(number)s") % {"number": number}, [self[f"{part}_{number}"] for part in parts])
            for number in self.rule_numbers
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for number in self.rule_numbers:
            wanted = [cleaned.get(f"{name}_{number}") for name in ("what", "role", "up_to", "sentence")]
            if cleaned.get(f"role_{number}") and not all(wanted):
                self.add_error(f"what_{number}", _("Vul bij een mandaat alle vier de vakken in."))
        return cleaned

    def chosen(self) -> AnyChoice:
        """The typed choice that was filled in."""
        if isinstance(self.choice, Mandates):
            return Mandates(rules=tuple(self._rule(n) for n in self.rule_numbers if self.cleaned_data[f"role_{n}"]))
        return type(self.choice)(**{part.name: self.cleaned_data[part.name] for part in fields(self.choice)})

    def _rule(self, number: int) -> MandateRule:
        of = self.cleaned_data
        amount: Decimal = of[f"up_to_{number}"]
        return MandateRule(of[f"what_{number}"], of[f"role_{number}"], f"{amount:.2f}", of[f"sentence_{number}"])


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


def _rule_fields(number: int) -> dict[str, forms.Field]:
    return {
        "what": LineField(label=_("Waarvoor"), required=False),
        "role": forms.ChoiceField(label=_("Wie beslist"), choices=SEAT_CHOICES, required=False),
        "up_to": EuroField(label=_("Tot en met"), required=False),
        "sentence": TextField(label=_("De zin waarop het staat"), required=False, max_length=500),
    }


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
