"""What is asked of who looks for earlier decisions, proposes, adopts and writes. Shape only."""

from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.permissions import ROLES
from nabij.areas.models import Area
from nabij.directory.models import Professional
from nabij.discretion.models import Mandate
from nabij.discretion.models.mandates import MANDATED
from nabij.kernel.form_fields import CHOOSE, DayField, EuroField, LineField, TextField
from nabij.obstacles.models import Rule
from nabij.precedents.commands.proposing import Adopted, Proposal
from nabij.precedents.models import LearnedRule, Precedent

SHORT, LONG = forms.Textarea({"rows": 3}), forms.Textarea({"rows": 8})


def _offer(form: forms.Form, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    cast("forms.ChoiceField", form.fields[name]).choices = list(choices)


class SearchForm(forms.Form):
    """Which earlier decisions are you looking for?"""

    words = LineField(label=_lazy("Vertel het in uw eigen woorden"), required=False, max_length=1000)
    rule = forms.ChoiceField(label=_lazy("Regel"), required=False)
    domain = forms.ChoiceField(label=_lazy("Onderwerp"), required=False)
    past = forms.BooleanField(label=_lazy("toon ook wat niet meer geldt"), required=False)

    def __init__(self, data: Any, *, rules: Iterable[Rule], domains: Iterable[str]) -> None:
        super().__init__(data)
        _offer(self, "rule", [("", _lazy("alle")), *((str(one.pk), one.name) for one in rules)])
        _offer(self, "domain", [("", _lazy("alle")), *((name, name) for name in domains)])


class ProposeForm(forms.Form):
    """A mandate in plain words, from what was decided before."""

    precedents = forms.MultipleChoiceField(
        label=_lazy("Uit deze besluiten"), widget=forms.CheckboxSelectMultiple, error_messages=CHOOSE
    )
    because = TextField(
        label=_lazy("Waarom hoeft dit niet meer gevraagd te worden?"), max_length=1000, widget=SHORT,
        help_text=_lazy("Bijvoorbeeld: drie keer gevraagd, drie keer ja, om dezelfde reden."),
    )  # fmt: skip
    what = LineField(
        label=_lazy("Wat mag iemand voortaan zelf?"), help_text=_lazy("Zoals men het leest bij ‘Mag ik?’.")
    )
    role = forms.ChoiceField(
        label=_lazy("Wie?"), error_messages=CHOOSE,
        choices=[("", _lazy("Kies een rol")), *((role.value, ROLES[role].label) for role in MANDATED)],
    )  # fmt: skip
    area = forms.ChoiceField(label=_lazy("Waar?"), error_messages=CHOOSE)
    subject = forms.ChoiceField(
        label=_lazy("Wat voor besluit is het?"), choices=LearnedRule.Subject.choices, error_messages=CHOOSE
    )
    up_to = EuroField(
        label=_lazy("Tot en met hoeveel euro?"), required=False,
        help_text=_lazy("Gaat het niet om geld? Laat dit leeg."),
        error_messages={"required": _lazy("Vul in tot en met welk bedrag.")},
    )  # fmt: skip
    law = LineField(
        label=_lazy("Onder welke wet?"), max_length=300, help_text=_lazy("Bijvoorbeeld: Wmo 2015 art. 2.3.5.")
    )
    text = TextField(label=_lazy("De tekst van het mandaat"), max_length=5000, widget=forms.Textarea({"rows": 4}))
    last_day = DayField(
        label=_lazy("Tot en met welke dag?"), not_in_past=True,
        help_text=_lazy("Daarna kijkt de eigenaar of het nog past."),
    )  # fmt: skip
    owner = forms.ChoiceField(label=_lazy("Wie is de eigenaar?"), error_messages=CHOOSE)

    def __init__(
        self, data: Any, *, grounds: Iterable[Precedent], areas: Iterable[Area], owners: Iterable[Professional],
        **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(data, **options)
        self.owners = {str(one.pk): one for one in owners}
        _offer(self, "precedents", [(str(one.pk), one.given) for one in grounds])
        _offer(self, "area", [(str(one.pk), one.name) for one in areas])
        _offer(self, "owner", [(pk, one.name) for pk, one in self.owners.items()])
        # Of money there is a limit; as long as nothing was sent it is not called optional.
        self.fields["up_to"].required = not self.is_bound or self.data.get("subject") in Mandate.FOR_MONEY

    @property
    def area_chosen(self) -> UUID:
        return UUID(self.cleaned_data["area"])

    @property
    def grounds_chosen(self) -> list[UUID]:
        return [UUID(key) for key in self.cleaned_data["precedents"]]

    def proposal(self) -> Proposal:
        """What was filled in, for the command."""
        typed = {name: value for name, value in self.cleaned_data.items() if name not in ("precedents", "area")}
        return Proposal(**typed | {"owner": self.owners[typed["owner"]]})


class AdoptForm(forms.Form):
    """What the mandate says; it begins with what was proposed."""

    article = LineField(
        label=_lazy("In welk besluit staat het, en welk artikel?"),
        help_text=_lazy("Bijvoorbeeld: Mandaatbesluit wijkteams, artikel 9."),
    )
    text = TextField(label=_lazy("De tekst van het mandaat"), max_length=5000, widget=forms.Textarea({"rows": 4}))
    up_to = EuroField(label=_lazy("Tot en met hoeveel euro?"), required=False)
    last_day = DayField(label=_lazy("Tot en met welke dag?"), not_in_past=True)
    instructions = TextField(
        label=_lazy("Instructies"), required=False, max_length=5000, widget=SHORT,
        help_text=_lazy("Waar moet men op letten? (Awb 10:6)"),
    )  # fmt: skip
    works_elsewhere = forms.BooleanField(
        label=_lazy("Het geldt ook voor mensen die niet bij de gemeente werken"), required=False
    )
    consent = LineField(
        label=_lazy("Wie stemde daarmee in, en wanneer?"), required=False, max_length=300,
        help_text=_lazy("Hun organisatie en zijzelf stemmen in (Awb 10:4)."),
    )  # fmt: skip

    def __init__(self, data: Any, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["consent"].required = not self.is_bound or "works_elsewhere" in self.data

    def adopted(self) -> Adopted:
        """What was filled in, for the command."""
        return Adopted(**self.cleaned_data)


class BecauseForm(forms.Form):
    """Why not, or why not any more."""

    because = LineField(
        label=_lazy("Waarom?"), max_length=300, help_text=_lazy("Wie dit leest moet ermee verder kunnen.")
    )


class WhatCameForm(forms.Form):
    """What came of it."""

    came_of_it = TextField(
        label=_lazy("Wat kwam ervan?"), max_length=1000, widget=SHORT,
        help_text=_lazy("Zonder namen, ook als het anders liep dan bedoeld."),
    )  # fmt: skip
    read = forms.BooleanField(
        label=_lazy("Ik heb de tekst gelezen: niemand is erin te herkennen"),
        error_messages={"required": _lazy("Lees de tekst na, en zet dan het vinkje.")},
    )


class PublicTextForm(forms.Form):
    """How we decide, for everybody."""

    title = LineField(label=_lazy("Titel"), max_length=150)
    body = TextField(
        label=_lazy("Tekst"), max_length=8000, widget=LONG,
        help_text=_lazy("In gewone woorden, over hoe wij beslissen. Een lege regel begint een nieuwe alinea."),
    )  # fmt: skip
    about_nobody = forms.BooleanField(
        label=_lazy("Dit gaat over het beleid: er staat geen geval in, ook niet zonder naam"),
        error_messages={"required": _lazy("Lees de tekst na, en zet dan het vinkje.")},
    )
