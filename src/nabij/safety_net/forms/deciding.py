"""Deciding, seeing it otherwise, and giving it to the family."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.kernel.form_fields import DayField, LineField, TextField
from nabij.safety_net.commands.deciding import FIELDS, Deciding
from nabij.safety_net.models.decisions import Outcome
from nabij.safety_net.rules import GIVES, Power

OF_A_GROUND = ("special", "disproportionate", "clause", "agreed_with")
OF_A_YES = (*OF_A_GROUND, "starts_on", "ends_on")
OF_NO_POWER = ("helps", "obstacle")


def _text(label: Any, *, rows: int = 3, most: int = 2000, required: bool = False, hint: Any = "") -> TextField:
    return TextField(
        label=label, max_length=most, required=required, help_text=hint, widget=forms.Textarea({"rows": rows})
    )


class DecideForm(forms.Form):
    """What this kind of rule allows, and nothing else; the command says what is missing for the outcome chosen."""

    outcome = forms.ChoiceField(
        label=_("Wat is het besluit?"), widget=forms.RadioSelect, error_messages={"required": _("Kies een besluit.")}
    )
    reason = _text(
        _("Waarom?"), required=True, hint=_("Zo dat een ander het kan volgen. Het gezin leest dit in de brief.")
    )
    special = _text(_("Welke bijzondere omstandigheden zijn er?"))
    disproportionate = _text(
        _("Waarom pakt de regel hier te hard uit, als u kijkt naar waar zij voor bedoeld is?"),
        hint=_("Awb art. 4:84: onevenredig in verhouding tot de doelen van de regel."),
    )
    clause = LineField(label=_("Welk artikel is de hardheidsclausule?"), max_length=200, required=False)
    agreed_with = LineField(label=_("Met wie is het afgesproken?"), max_length=200, required=False)
    conditions = _text(_("Onder welke voorwaarden?"), rows=2, most=1000)
    starts_on = DayField(label=_("Geldt vanaf"), required=False)
    ends_on = DayField(
        label=_("Geldt tot en met"), required=False,
        help_text=_("Bij iets eenmaligs: de dag waarop het gedaan is. Daarna kijkt de regisseur opnieuw."),
    )  # fmt: skip
    helps = _text(_("Wat helpt dan wel?"), hint=_("Wat het gezin of de regisseur nu kan doen, en bij wie."))
    obstacle = _text(
        _("Wat moet beleid hierover weten?"), most=600, hint=_("Zonder namen: dit gaat als obstakel naar beleid.")
    )
    differs = forms.BooleanField(label=_("Dit besluit is anders dan gebruikelijk"), required=False)
    usual = LineField(label=_("Wat is gebruikelijk?"), max_length=500, required=False)
    network = LineField(label=_("Wat is hier anders aan het netwerk?"), max_length=300, required=False)
    resilience = LineField(label=_("En aan wat zij zelf aankunnen?"), max_length=300, required=False)
    aim = LineField(label=_("En aan wat het moet opleveren?"), max_length=300, required=False)
    is_ruling = forms.BooleanField(
        label=_("Dit is een beschikking: het gezin kan er bezwaar tegen maken"), required=False, initial=True
    )
    plain_words = _text(
        _("Voor het gezin, in gewone woorden"), required=True,
        hint=_("Wat zij krijgen, of nu kunnen doen. Begin met ‘U’. De reden staat al in de brief."),
    )  # fmt: skip

    def __init__(self, *args: Any, power: Power, replaces: bool = False, **more: Any) -> None:
        super().__init__(*args, **more)
        outcomes = (*power.outcomes, *((Outcome.STOPPED,) if replaces else ()))
        field: Any = self.fields["outcome"]
        field.choices = [(one.value, one.label) for one in outcomes]
        if len(outcomes) == 1:
            field.initial = outcomes[0].value
        for name in self._not_asked(power):
            del self.fields[name]
        self._ask_what_belongs()

    def _ask_what_belongs(self) -> None:
        """What belongs to the outcome must be filled in; nothing is called optional as long as none is chosen."""
        chosen, differs = self.data.get("outcome"), "differs" in self.data
        asked = {OF_A_YES: chosen in GIVES, OF_NO_POWER: chosen == Outcome.CANNOT, ("usual",): differs}
        for names, belongs in asked.items():
            for name in names:
                if name in self.fields:
                    self.fields[name].required = belongs or not self.is_bound

    def _not_asked(self, power: Power) -> list[str]:
        gone = [name for name in OF_A_GROUND if name not in power.asks]
        gone += [] if power.may_be_ruling else ["is_ruling"]
        only_cannot = power.outcomes == (Outcome.CANNOT,)
        gone += ["conditions", "starts_on", "ends_on", "differs", "usual", "network", "resilience", "aim"] * only_cannot
        return gone

    def deciding(self) -> Deciding:
        """As the command takes it."""
        return Deciding(**{name: self.cleaned_data[name] for name in FIELDS if name in self.cleaned_data})


class DissentForm(forms.Form):
    """One's own view."""

    words = TextField(
        label=_("Hoe ziet u het?"), max_length=1000, widget=forms.Textarea({"rows": 3}),
        help_text=_("Het blijft naast het besluit staan, met uw naam. Het verandert het besluit niet."),
    )  # fmt: skip


class GivenForm(forms.Form):
    """On which day the family got it."""

    on = DayField(label=_("Op welke dag kreeg het gezin de brief?"), not_in_future=True)


class PrecedentForm(forms.Form):
    """The decision rewritten, so that nobody can be recognised in it."""

    facts = _text(
        _("Wat was er aan de hand, zonder namen?"), rows=6, required=True,
        hint=_("Schrijf het opnieuw: geen namen, geen straat, niets waaraan de buurt iemand herkent."),
    )  # fmt: skip
    given = _text(_("Wat werd gegeven, of wat hielp in plaats daarvan?"), most=1000, required=True)
    because = _text(_("Waarom?"), rows=4, required=True)
    conditions = _text(_("Onder welke voorwaarden?"), rows=2, most=1000)
    usual = LineField(label=_("Wat is gebruikelijk?"), max_length=500, required=False)
    network = LineField(label=_("Wat is hier anders aan het netwerk?"), max_length=300, required=False)
    resilience = LineField(label=_("En aan wat zij zelf aankunnen?"), max_length=300, required=False)
    aim = LineField(label=_("En aan wat het moet opleveren?"), max_length=300, required=False)
    read = forms.BooleanField(
        label=_("Ik heb alles gelezen: niemand is erin te herkennen"),
        error_messages={"required": _("Lees de tekst na, en zet dan het vinkje.")},
    )

    def words(self) -> dict[str, str]:
        """As the command takes them."""
        return {name: said for name, said in self.cleaned_data.items() if name != "read"}


class WhatCameForm(forms.Form):
    """What came of it, so that nobody can be recognised in it."""

    came_of_it = _text(
        _("Wat kwam ervan?"), rows=4, most=1000, required=True,
        hint=_("Zonder namen, ook als het anders liep dan bedoeld."),
    )  # fmt: skip
    read = forms.BooleanField(
        label=_("Ik heb de tekst gelezen: niemand is erin te herkennen"),
        error_messages={"required": _("Lees de tekst na, en zet dan het vinkje.")},
    )
