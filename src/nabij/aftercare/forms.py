"""What is asked when people say goodbye, and after. Shape only: the commands hold the rules."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.aftercare.commands.told import Call, FarewellTold, Reached, Stays
from nabij.aftercare.models import AftercareContact, GoalOutcome
from nabij.households.models import Household, Person
from nabij.kernel.form_fields import DayField, LineField, PhoneField, TextField
from nabij.plans.choosing import OwnerChoices
from nabij.plans.models import Goal
from nabij.reviews.commands.told import Said
from nabij.reviews.models import Helped

Because = Household.ClosedBecause
Shown = Mapping[str, Any] | None
EMPTY_ROWS, MOST_ROWS = 2, 40


class Around(NamedTuple):
    """What the four steps are about: the goals, the family, who can own what stays, and who can ask afterwards."""

    goals: Sequence[Goal]
    family: Sequence[Person]
    owners: OwnerChoices
    callers: Sequence[tuple[str, str]]


class FarewellForm(forms.Form):
    """Four short steps; each may stay open while it is a draft."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    call_by = forms.ChoiceField(
        label=_("Wie vraagt later hoe het gaat?"), required=False,
        help_text=_("Die ziet dan alleen hoe het huishouden heet, het nummer en de weg terug."),
    )  # fmt: skip
    call_on = DayField(label=_("Op welke dag?"), required=False, help_text=_("Leeg: na de termijn van dit gebied."))
    call_how = forms.ChoiceField(
        label=_("Hoe?"), choices=AftercareContact.How.choices, widget=forms.RadioSelect, required=False
    )
    call_ask_for = LineField(label=_("Naar wie vragen?"), max_length=200, required=False)
    call_at = PhoneField(label=_("Op welk nummer?"), required=False)
    call_name = LineField(
        label=_("Wie kan het gezin bellen als het weer misgaat?"), max_length=200, required=False,
        help_text=_("Een naam, en van welk team."),
    )  # fmt: skip
    call_phone = PhoneField(label=_("Op welk nummer belt het gezin?"), required=False)
    way_back = TextField(
        label=_("Wat kan het gezin doen als het weer misgaat?"), max_length=1_000, required=False,
        help_text=_("Wat hielp eerder? Aan wie merken zij het als eerste?"),
    )  # fmt: skip
    words = TextField(
        label=_("Wat wilt u het gezin meegeven?"), max_length=2_000, required=False,
        help_text=_("Dit staat bovenaan de brief."),
    )  # fmt: skip

    def __init__(self, around: Around, data: Shown = None, *, rows: int = 0, **options: Any) -> None:
        super().__init__(data, **options)
        self.around = around
        sent = sum(str(name).startswith("stay_what_") for name in (data or {}))
        self.rows = min(max(sent, rows + EMPTY_ROWS), MOST_ROWS)
        for goal in around.goals:
            self._goal(goal)
        for number in range(self.rows):
            self._stays(number)
        for person in around.family:
            self._person(person)
        self.fields["call_by"].choices = [("", str(_("Niemand"))), *around.callers]  # type: ignore[attr-defined]

    def _goal(self, goal: Goal) -> None:
        self.fields[f"goal_{goal.pk}"] = forms.ChoiceField(
            label=goal.words, choices=GoalOutcome.Outcome.choices, widget=forms.RadioSelect, required=False
        )
        self.fields[f"goal_words_{goal.pk}"] = LineField(
            label=_("Wat is er nu anders?"), max_length=500, required=False
        )  # fmt: skip

    def _stays(self, number: int) -> None:
        self.fields[f"stay_what_{number}"] = LineField(
            label=_("Wat blijft?"), max_length=300, required=False
        )  # fmt: skip
        owner = forms.ChoiceField(label=_("Van wie?"), choices=self.around.owners.options, required=False)
        self.fields[f"stay_owner_{number}"] = owner
        self.fields[f"stay_words_{number}"] = LineField(label=_("Of van een ander"), max_length=200, required=False)
        self.fields[f"stay_until_{number}"] = LineField(label=_("Tot wanneer?"), max_length=100, required=False)
        self.fields[f"stay_paper_{number}"] = forms.BooleanField(
            label=_("Mag in de brief"), required=False, initial=True
        )

    def _person(self, person: Person) -> None:
        self.fields[f"helped_{person.pk}"] = forms.ChoiceField(
            label=_("%(name)s: heeft het geholpen?") % {"name": person.called}, choices=Helped.choices,
            widget=forms.RadioSelect, required=False,
        )  # fmt: skip
        self.fields[f"words_{person.pk}"] = LineField(
            label=_("In de woorden van %(name)s") % {"name": person.called}, max_length=1_000, required=False
        )
        self.fields[f"because_{person.pk}"] = LineField(label=_("Niet gevraagd, want"), max_length=300, required=False)

    @property
    def goals(self) -> list[tuple[Goal, forms.BoundField, forms.BoundField]]:
        return [(one, self[f"goal_{one.pk}"], self[f"goal_words_{one.pk}"]) for one in self.around.goals]

    @property
    def stays(self) -> list[list[forms.BoundField]]:
        parts = ("what", "owner", "words", "until", "paper")
        return [[self[f"stay_{part}_{number}"] for part in parts] for number in range(self.rows)]

    @property
    def asked(self) -> list[list[forms.BoundField]]:
        parts = ("helped", "words", "because")
        return [[self[f"{part}_{one.pk}"] for part in parts] for one in self.around.family]

    def clean(self) -> dict[str, Any]:
        """Words of somebody without an answer would be lost in silence."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        pairs = [(f"words_{one.pk}", f"helped_{one.pk}") for one in self.around.family]
        pairs += [(f"goal_words_{one.pk}", f"goal_{one.pk}") for one in self.around.goals]
        for words, answer in pairs:
            if typed.get(words) and not typed.get(answer):
                self.add_error(answer, _("Kies ook een antwoord."))
        for number in range(self.rows):
            if typed.get(f"stay_words_{number}") and not typed.get(f"stay_what_{number}"):
                self.add_error(f"stay_what_{number}", _("Schrijf op wat er blijft."))
        return typed

    def told(self) -> FarewellTold:
        """What was told, for the command."""
        typed = self.cleaned_data
        return FarewellTold(
            goals=tuple(self._reached()), stays=tuple(self._stay()), verdicts=tuple(self._said()), call=self._call(),
            call_name=typed["call_name"], call_phone=typed["call_phone"], way_back=typed["way_back"],
            words=typed["words"],
        )  # fmt: skip

    def _reached(self) -> Iterable[Reached]:
        for one in self.around.goals:
            if outcome := self.cleaned_data[f"goal_{one.pk}"]:
                yield Reached(one.pk, outcome, self.cleaned_data[f"goal_words_{one.pk}"])

    def _stay(self) -> Iterable[Stays]:
        for number in range(self.rows):
            what, key, words, until, paper = (
                self.cleaned_data[f"stay_{part}_{number}"] for part in ("what", "owner", "words", "until", "paper")
            )
            if not what:
                continue
            owner = self.around.owners.pick(key)
            person = owner.pk if isinstance(owner, Person) else None
            professional = owner.pk if owner is not None and person is None else None
            yield Stays(what, person, professional, "" if owner else words, until, on_paper=paper)

    def _said(self) -> Iterable[Said]:
        for one in self.around.family:
            if helped := self.cleaned_data[f"helped_{one.pk}"]:
                words, because = self.cleaned_data[f"words_{one.pk}"], self.cleaned_data[f"because_{one.pk}"]
                yield Said(one.pk, helped, words=words, not_asked_because=because)

    def _call(self) -> Call | None:
        typed = self.cleaned_data
        if not typed["call_by"]:
            return None
        return Call(
            UUID(typed["call_by"]), on=typed["call_on"], how=typed["call_how"] or AftercareContact.How.CALL,
            ask_for=typed["call_ask_for"], phone=typed["call_at"],
        )  # fmt: skip


class CloseForm(forms.Form):
    """Two answers; what happens next stands on the page."""

    because = forms.ChoiceField(
        label=_("Waarom rondt u af?"),
        widget=forms.RadioSelect,
        choices=[
            (Because.DONE, _("Het gezin kan verder zonder ons")),
            (Because.MOVED, _("Het gezin is verhuisd")),
            (Because.ELSEWHERE, _("Een andere instelling neemt het over")),
        ],
        error_messages={"required": _("Kies wat past.")},
    )
    words = TextField(
        label=_("Waarom is stoppen goed en veilig?"),
        help_text=_("In gewone woorden, zoals u het met het gezin besprak."),
        max_length=2000,
    )


class AskedForm(forms.Form):
    """How it goes some time after."""

    outcome = forms.ChoiceField(
        label=_("Hoe gaat het?"),
        choices=[
            (AftercareContact.Outcome.WELL, _("Het gaat nog goed")),
            (AftercareContact.Outcome.NOT_WELL, _("Het gaat niet goed")),
            ("again", _("Niemand bereikt, ik probeer het nog eens")),
            (AftercareContact.Outcome.NOT_REACHED, _("Niemand bereikt, ik laat het hierbij")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe het gaat.")},
    )
    words = TextField(label=_("Wat zei het gezin?"), max_length=1_000, required=False)
    again_on = DayField(
        label=_("Wanneer probeert u het weer?"), required=False, help_text=_("Alleen als u niemand bereikte.")
    )

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        if typed.get("outcome") == "again" and not typed.get("again_on") and "again_on" not in self.errors:
            self.add_error("again_on", _("Kies een dag die nog komt."))
        return typed
