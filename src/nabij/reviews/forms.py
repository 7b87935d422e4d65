"""What is asked when the plan is looked at together. Shape only: the commands hold the rules."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.households.models import Person
from nabij.journal.present import Around
from nabij.kernel import clock
from nabij.kernel.form_fields import DayField, LineField, TextField
from nabij.reviews.commands.family_plans import Choice
from nabij.reviews.commands.told import Said, Told
from nabij.reviews.models import Agreement, FamilyGroupPlan, Helped, NearTooLong

Shown = Mapping[str, Any] | None


class Asked(NamedTuple):
    """The questions put to one of the family, as fields to show."""

    person: Person
    helped: forms.BoundField
    words: forms.BoundField
    because: forms.BoundField


def _ids(values: Iterable[str]) -> frozenset[UUID]:
    return frozenset(UUID(value) for value in values)


class ReviewForm(forms.Form):
    """One time of looking together: who was there and one line; the rest may stay open."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    what_changed = TextField(
        label=_("Wat is er veranderd?"),
        help_text=_("Eén zin is genoeg. Ook wat er goed gaat."),
        max_length=5_000,
        error_messages={"required": _("Schrijf in één zin wat er veranderd is, of dat alles gelijk bleef.")},
    )
    persons = forms.MultipleChoiceField(
        label=_("Van het gezin en om hen heen"), widget=forms.CheckboxSelectMultiple, required=False
    )
    professionals = forms.MultipleChoiceField(
        label=_("Professionals"), widget=forms.CheckboxSelectMultiple, required=False
    )
    others_there = LineField(label=_("Wie nog meer?"), max_length=300, required=False)
    near = forms.ChoiceField(
        label=_("Houden we dit te lang dichtbij?"),
        help_text=_("Is er zwaardere of andere hulp nodig dan wij kunnen geven? Dit komt nooit op papier."),
        choices=NearTooLong.Answer.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    near_because = LineField(label=_("Waarom denkt u dat?"), max_length=500, required=False)
    held_on = DayField(label=_("Wanneer was het?"), required=False, not_in_future=True, help_text=_("Leeg: vandaag."))
    place = LineField(label=_("Waar?"), max_length=100, required=False)
    next_on = DayField(
        label=_("Wanneer kijkt u weer samen?"), required=False, help_text=_("Leeg: na de termijn van dit gebied.")
    )
    agreed_by = forms.MultipleChoiceField(
        label=_("Wie van het gezin is het eens met het plan zoals het nu is?"),
        help_text=_("Kiest u iemand, dan is het plan hiermee vastgesteld."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, around: Around, family: Iterable[Person], data: Shown = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.family = list(family)
        named = [(str(person.pk), person.name) for person in self.family]
        for name, choices in (
            ("persons", around.people), ("professionals", around.professionals), ("agreed_by", named),
        ):  # fmt: skip
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        for person in self.family:
            self._ask(person)

    def _ask(self, person: Person) -> None:
        called = {"name": person.called}
        self.fields[f"helped_{person.pk}"] = forms.ChoiceField(
            label=_("%(name)s: heeft het geholpen?") % called, choices=Helped.choices, widget=forms.RadioSelect,
            required=False,
        )  # fmt: skip
        self.fields[f"words_{person.pk}"] = LineField(
            label=_("In de woorden van %(name)s") % called, max_length=1_000, required=False
        )
        self.fields[f"because_{person.pk}"] = LineField(
            label=_("Niet gevraagd, want"), max_length=300, required=False
        )  # fmt: skip

    @property
    def asked(self) -> list[Asked]:
        """What is asked of each of the family."""
        return [
            Asked(one, self[f"helped_{one.pk}"], self[f"words_{one.pk}"], self[f"because_{one.pk}"])
            for one in self.family
        ]

    def told(self) -> Told:
        """What was told, for the command; words without a tick are no answer to "did it help?" and are kept."""
        typed = self.cleaned_data
        return Told(
            what_changed=typed["what_changed"], held_on=typed["held_on"] or clock.today(), place=typed["place"],
            others_there=typed["others_there"], persons=_ids(typed["persons"]),
            professionals=_ids(typed["professionals"]), near=typed["near"], near_because=typed["near_because"],
            verdicts=tuple(self._said()), next_on=typed["next_on"], agreed_by=_ids(typed["agreed_by"]),
        )  # fmt: skip

    def _said(self) -> Iterable[Said]:
        for one in self.family:
            helped = self.cleaned_data[f"helped_{one.pk}"]
            if helped:
                words, because = self.cleaned_data[f"words_{one.pk}"], self.cleaned_data[f"because_{one.pk}"]
                yield Said(one.pk, helped, words=words, not_asked_because=because)

    def clean(self) -> dict[str, Any]:
        """Words of somebody without an answer would be lost in silence."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        for one in self.family:
            if typed.get(f"words_{one.pk}") and not typed.get(f"helped_{one.pk}"):
                self.add_error(f"helped_{one.pk}", _("Kies ook een antwoord."))
        held, following = typed.get("held_on") or clock.today(), typed.get("next_on")
        if following and following < held + timedelta(days=1):
            self.add_error("next_on", _("De volgende keer komt na deze keer."))
        return typed


class AgreementForm(forms.Form):
    """What one who is asked says of the plan."""

    voice = forms.CharField(label=_("Van wie is dit?"), widget=forms.HiddenInput, max_length=36)
    answer = forms.ChoiceField(
        label=_("Eens met het plan zoals het nu is?"),
        choices=Agreement.Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een antwoord.")},
    )
    words = LineField(
        label=_("Waarom, in hun woorden"), max_length=500, required=False,
        help_text=_("Bij ‘eens’ mag dit leeg blijven. Bij ‘niet gevraagd’: waarom niet."),
    )  # fmt: skip
    on = DayField(label=_("Wanneer gevraagd?"), required=False, not_in_future=True, help_text=_("Leeg: vandaag."))

    def ask_of_whom(self, voices: list[tuple[str, str]]) -> None:
        """Whoever it was written for is not asked here any more: it may be of one of these."""
        self.fields["voice"].widget = forms.Select(choices=voices)


class FamilyPlanForm(forms.Form):
    """Whether a plan of their own was offered, and what the family chose."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    answer = forms.ChoiceField(
        label=_("Wat kiest het gezin?"),
        choices=FamilyGroupPlan.Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat het gezin zei.")},
    )
    offered_on = DayField(label=_("Aangeboden op"), required=False, not_in_future=True)
    waived_on = DayField(
        label=_("Afgezien op"), required=False, not_in_future=True,
        help_text=_("Alleen als het gezin ervan afziet. Vanaf dan lopen de zes weken."),
    )  # fmt: skip
    made_on = DayField(
        label=_("Klaar op"),
        required=False,
        not_in_future=True,
        help_text=_("Alleen als het gezin zelf een plan maakte."),
    )
    words = LineField(label=_("Wat zei het gezin?"), max_length=500, required=False)

    def choice(self) -> Choice:
        """What was chosen, for the command."""
        return Choice(**{name: value for name, value in self.cleaned_data.items() if name != "version"})
