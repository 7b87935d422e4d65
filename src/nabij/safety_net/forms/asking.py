"""Asking the safety net, and saying which rule it is."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import LineField, TextField
from nabij.kernel.text import clean_line
from nabij.obstacles.models import Rule
from nabij.obstacles.naming import NEW_BODY, NEW_LEVEL
from nabij.safety_net.commands.asking import Asking, NamedRule
from nabij.safety_net.models.decisions import LEVELS

Options = Iterable[tuple[str, Any]]
LIST = "bekende-regels"
NOT_KNOWN = (Rule.Level.UNKNOWN.value, _("weet ik niet: het vangnet zoekt het uit"))
EVERYBODY = ("", _("voor het hele gezin"))


def as_chosen(rule: Rule) -> str:
    """How a known rule stands in the list that appears while one types."""
    return f"{rule.name} – {rule.body}"


class RuleForm(forms.Form):
    """A rule that is known, by choosing it; or a new one. The list helps; without it one types all four."""

    name = LineField(
        label=_("Welke regel zit in de weg?"), max_length=200,
        widget=forms.TextInput({"list": LIST, "autocomplete": "off"}),
        help_text=_("Typ een woord en kies, of noem een nieuwe regel."),
    )  # fmt: skip
    level = forms.ChoiceField(
        label=_("Wat voor regel is het?"), required=False, widget=forms.RadioSelect,
        error_messages={"required": NEW_LEVEL},
        choices=[(one.value, one.label) for one in LEVELS],
        help_text=_("Een landelijke wet gaat niet opzij. Het vangnet zegt dan wat wél helpt, en beleid hoort het."),
    )  # fmt: skip
    body = LineField(
        label=_("Van wie is de regel?"), max_length=200, required=False, error_messages={"required": NEW_BODY},
        help_text=_("Bijvoorbeeld: gemeente, Havenwonen, Belastingdienst."),
    )  # fmt: skip
    article = LineField(label=_("Artikel, als u het weet"), max_length=200, required=False)

    def __init__(self, *args: Any, rules: list[Rule], **more: Any) -> None:
        super().__init__(*args, **more)
        self.known = {as_chosen(rule).casefold(): rule for rule in rules}

    def named(self) -> NamedRule:
        """As the command takes it; a chosen one by its id."""
        said = self.cleaned_data
        if known := self.known.get(said["name"].casefold()):
            return NamedRule(known=known.pk, level=said["level"] if type(self) is RuleForm else "")
        return NamedRule(level=said["level"], name=said["name"], article=said["article"], body=said["body"])


class AskForm(RuleForm):
    """The question as the table puts it."""

    needs = TextField(
        label=_("Wat heeft het gezin nodig?"), max_length=2000, widget=forms.Textarea({"rows": 4}),
        help_text=_("Voornamen mogen. Vertel wat nodig is om te kunnen beslissen, niet het hele verhaal."),
    )  # fmt: skip
    tried = TextField(label=_("Wat is al geprobeerd?"), max_length=2000, widget=forms.Textarea({"rows": 3}))
    asked = TextField(
        label=_("Welk besluit vraagt u?"), max_length=500, widget=forms.Textarea({"rows": 2}),
        help_text=_("In één zin; het gezin leest dit ook. Bijvoorbeeld: urgentie, ook na vier maanden inschrijving."),
    )  # fmt: skip
    domain = forms.ChoiceField(label=_("Waar gaat het over?"), required=False)
    about = forms.ChoiceField(label=_("Voor wie is het besluit?"), required=False)
    on_paper = forms.BooleanField(
        label=_("Het gezin mag dit zien op een gedeeld scherm"), required=False, initial=True,
        help_text=_("Alleen welk besluit u vraagt, en wat ervan komt. Over veiligheid nooit."),
    )  # fmt: skip
    field_order = ("name", "level", "body", "article", "needs", "tried", "asked", "domain", "about", "on_paper")

    def __init__(self, *args: Any, domains: Iterable[str], people: Options, **more: Any) -> None:
        super().__init__(*args, **more)
        self._choose("domain", [("", "–"), *((one, one) for one in domains)])
        self._choose("about", [EVERYBODY, *people])
        self._choose("level", [*((one.value, one.label) for one in LEVELS), NOT_KNOWN])
        self._ask_of_a_new_rule()

    def _ask_of_a_new_rule(self) -> None:
        """Of a known rule nothing more is asked; it depends on the name, so nothing is called optional."""
        typed = clean_line(str(self.data.get("name", ""))).casefold()
        known = {*self.known, *(rule.name.casefold() for rule in self.known.values())}
        for name in ("level", "body"):
            needed: Any = self.fields[name]
            needed.is_needed_at_times = True
            needed.required = bool(typed and typed not in known)

    def says_of_a_new_rule(self) -> bool:
        """Whether something is filled in, or missing, of a rule that is new: then its fields stand open."""
        return any(self[name].value() or self[name].errors for name in ("level", "body", "article"))

    def _choose(self, name: str, options: Options) -> None:
        field: Any = self.fields[name]
        field.choices = list(options)

    def asking(self) -> Asking:
        """As the command takes it."""
        said = self.cleaned_data
        words = {name: said[name] for name in ("needs", "tried", "asked", "domain", "on_paper")}
        return Asking(rule=self.named(), about=UUID(said["about"]) if said["about"] else None, **words)


class WordsForm(forms.Form):
    """Something asked back."""

    words = TextField(label=_("Wat wilt u nog weten?"), max_length=1000, widget=forms.Textarea({"rows": 3}))


class AnswerForm(forms.Form):
    """The answer to it."""

    answer = TextField(label=_("Uw antwoord"), max_length=1000, widget=forms.Textarea({"rows": 3}))


class BecauseForm(forms.Form):
    """Why it is not needed any more."""

    because = LineField(label=_("Waarom is de vraag niet meer nodig?"), max_length=300)
