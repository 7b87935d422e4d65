"""What is asked of who tells of a rule in the way, and of who answers. Shape only: the commands hold the rules."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.areas.choices import Domains, choice_of
from nabij.areas.models import Area
from nabij.kernel.form_fields import CHOOSE, DayField, LineField, TextField
from nabij.kernel.text import clean_line
from nabij.obstacles.models import Obstacle, Rule, RuleAnswer
from nabij.obstacles.models.rules import LEVELS_TO_CHOOSE
from nabij.obstacles.naming import NEW_BODY, NEW_LEVEL
from nabij.obstacles.writing import Told


def ask_of_new(form: forms.Form, known: Collection[str]) -> None:
    """Of a rule that is not known one says what kind it is and whose; of a known one neither is asked.

    Neither is called optional: it depends on the name. Without a name nothing is new yet.
    """
    named = clean_line(str(form.data.get("name", ""))).casefold()
    for name in ("level", "body"):
        needed: Any = form.fields[name]
        needed.is_needed_at_times = True
        needed.required = bool(named and named not in known)


class TellForm(forms.Form):
    """This rule, of this body, stands in the way of this: a minute on a phone."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    name = LineField(
        label=_lazy("Welke regel, welk formulier?"),
        widget=forms.TextInput({"list": "regels", "autocomplete": "off"}),
        help_text=_lazy("Typ een paar letters: misschien kennen wij haar al."),
    )
    holds_back = TextField(
        label=_lazy("Wat houdt zij tegen?"), max_length=600,
        help_text=_lazy("In een paar zinnen, zonder namen. Beleid en collega’s lezen dit."),
    )  # fmt: skip
    level = forms.ChoiceField(
        label=_lazy("Wat voor regel is het?"), widget=forms.RadioSelect, choices=LEVELS_TO_CHOOSE,
        error_messages=CHOOSE | {"required": NEW_LEVEL},
    )  # fmt: skip
    body = LineField(
        label=_lazy("Van wie is de regel?"), error_messages={"required": NEW_BODY},
        widget=forms.TextInput({"list": "van-wie", "autocomplete": "off"}),
        help_text=_lazy("Bijvoorbeeld: Belastingdienst, UWV, onze gemeente."),
    )  # fmt: skip
    article = LineField(label=_lazy("Artikel, als u dat weet"), required=False)
    each_time = forms.ChoiceField(
        label=_lazy("Bij een formulier: hoeveel tijd kost het per keer?"), required=False,
        choices=[("", _lazy("niet gevraagd")), *Obstacle.Time.choices],
    )  # fmt: skip
    domain = forms.ChoiceField(label=_lazy("Waar gaat het over?"), required=False, error_messages=CHOOSE)
    area = forms.ChoiceField(label=_lazy("In welk gebied?"), error_messages=CHOOSE)

    def __init__(self, data: Any, *, areas: Sequence[Area], known: Collection[str] = (), **options: Any) -> None:
        super().__init__(data, **options)
        self.areas = areas
        ask_of_new(self, {name.casefold() for name in known})
        names = dict.fromkeys(name for area in areas for name in choice_of(Domains, area.pk).names)
        self._offer("domain", [("", _("kies als u wilt")), *((name, name) for name in names)])
        self._offer("area", [(str(area.pk), area.name) for area in areas])
        if len(areas) == 1:
            del self.fields["area"]

    def _offer(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = list(choices)

    @property
    def area_chosen(self) -> UUID:
        return UUID(self.cleaned_data["area"]) if "area" in self.fields else self.areas[0].pk

    def told(self) -> dict[str, Any]:
        """What was filled in, for the command."""
        typed = self.cleaned_data
        rule = {name: typed[name] for name in ("name", "level", "article", "body")}
        return {"rule": rule, "told": Told(typed["holds_back"], typed["domain"], typed["each_time"], typed["key"])}


class FilterForm(forms.Form):
    """Which rules are you looking for?"""

    words = LineField(label=_lazy("Een woord uit de regel, van wie zij is, of wat zij tegenhoudt"), required=False)
    level = forms.ChoiceField(
        label=_lazy("Soort regel"), required=False, choices=[("", _lazy("alle")), *Rule.Level.choices]
    )
    waiting = forms.BooleanField(label=_lazy("alleen wat op antwoord wacht"), required=False)


class AnswerForm(forms.Form):
    """What policy answers."""

    says = forms.ChoiceField(
        label=_lazy("Wat is het antwoord?"), widget=forms.RadioSelect, choices=RuleAnswer.Says.choices,
        error_messages=CHOOSE,
    )  # fmt: skip
    words = TextField(
        label=_lazy("Leg het uit"),
        max_length=1500,
        help_text=_lazy(
            "In gewone woorden, voor wie het vertelde: wat verandert er, wat kan men nu doen, of waarom blijft het zo?"
        ),
    )
    holds_from = DayField(label=_lazy("Vanaf wanneer?"), required=False)


class JoinForm(forms.Form):
    """Under which name a rule goes on that was named twice."""

    into = forms.ChoiceField(label=_lazy("Welke regel is dezelfde?"), error_messages=CHOOSE)

    def __init__(self, data: Any, *, others: Iterable[Rule], **options: Any) -> None:
        super().__init__(data, **options)
        named = [(str(one.pk), f"{one.name} ({one.body})") for one in others]
        cast("forms.ChoiceField", self.fields["into"]).choices = [("", _("Kies een regel")), *named]
