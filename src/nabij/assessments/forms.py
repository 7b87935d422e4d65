"""How it goes, by a list: every subject can be skipped, and skipping is the beginning."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from nabij.assessments.commands import Filled, Given
from nabij.assessments.instruments import FAMILY, Instrument
from nabij.assessments.models import Assessment
from nabij.kernel import clock
from nabij.kernel.form_fields import DayField, LineField, TextField

SKIPPED, NO_ANSWER = "skipped", "no_answer"
ALL = ("", _("het hele gezin"))


@dataclass(frozen=True)
class Asked:
    """One subject on the page: what was chosen of it, and the words to it."""

    name: str
    level: BoundField
    words: BoundField


class FillForm(forms.Form):
    """A list to fill in; on a shared screen (`shared`) it is the family's own view, and on paper."""

    view = forms.ChoiceField(label=_("Wie vindt dit?"), widget=forms.RadioSelect, choices=Assessment.View.choices)
    about = forms.ChoiceField(label=_("Over wie gaat het?"), required=False)
    said_by = LineField(label=_("Wie vertelde het?"), required=False, help_text=_("Bijvoorbeeld: Anna en Piet samen."))
    on = DayField(label=_("Wanneer?"), not_in_future=True)
    note = TextField(label=_("Toelichting"), max_length=2000, required=False)
    off_paper = forms.BooleanField(
        label=_("Houd dit van papier en van een gedeeld scherm"),
        help_text=_("Kies dit bij geweld en bij een vermoeden."),
        required=False,
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, *, by_list: Instrument, people: Iterable[tuple[str, str]], shared: bool = False,
        stands: Assessment | None = None, draft: dict[str, Any] | None = None,
    ) -> None:  # fmt: skip
        self.by_list = by_list
        super().__init__(data, initial=draft or (_as_filled(by_list, stands) if stands else {"on": clock.today()}))
        self.fields["about"].choices = [ALL, *people]  # type: ignore[attr-defined]
        for at, domain in enumerate(by_list.domains):
            levels = [(SKIPPED, _("niet besproken")), *((one.key, one.name) for one in by_list.levels)]
            self.fields[f"level_{at}"] = forms.ChoiceField(
                label=domain.name, choices=[*levels, (NO_ANSWER, _("besproken, geen antwoord"))],
                widget=forms.RadioSelect, initial=SKIPPED, required=False,
            )  # fmt: skip
            self.fields[f"words_{at}"] = LineField(label=_("In eigen woorden"), max_length=300, required=False)
        if shared:
            del self.fields["off_paper"], self.fields["note"]
        if shared or set(by_list.views) == {FAMILY}:
            del self.fields["view"]
        elif not stands:
            self.fields["view"].initial = by_list.views[0]

    @property
    def subjects(self) -> Iterator[Asked]:
        """The subjects, as the page asks them."""
        for at, domain in enumerate(self.by_list.domains):
            yield Asked(domain.name, self[f"level_{at}"], self[f"words_{at}"])

    def clean(self) -> dict[str, Any]:
        """Words about a subject that was not discussed: something is said of it after all."""
        cleaned = super().clean() or {}
        for at in range(len(self.by_list.domains)):
            if cleaned.get(f"words_{at}") and cleaned.get(f"level_{at}") in ("", SKIPPED):
                cleaned[f"level_{at}"] = NO_ANSWER
        return cleaned

    def filled(self) -> Filled:
        """As the command takes it."""
        said = self.cleaned_data
        return Filled(
            view=said.get("view", FAMILY), answers=dict(self._answers()),
            about_id=UUID(said["about"]) if said["about"] else None, said_by=said["said_by"], on=said["on"],
            note=said.get("note", ""), on_paper=not said.get("off_paper", False),
        )  # fmt: skip

    def _answers(self) -> Iterator[tuple[str, Given]]:
        for at, domain in enumerate(self.by_list.domains):
            level = self.cleaned_data.get(f"level_{at}") or SKIPPED
            if level != SKIPPED:
                yield domain.key, Given("" if level == NO_ANSWER else level, self.cleaned_data[f"words_{at}"])


def _as_filled(by_list: Instrument, stands: Assessment) -> dict[str, Any]:
    """What was filled in, to be put right."""
    given = {one.domain: one for one in stands.answers.all()}
    now: dict[str, Any] = {
        "view": stands.view, "about": str(stands.about_id or ""), "said_by": stands.said_by, "on": stands.on,
        "note": stands.note, "off_paper": not stands.on_paper, "version": stands.version,
    }  # fmt: skip
    for at, domain in enumerate(by_list.domains):
        if (one := given.get(domain.key)) and one.discussed:
            now |= {f"level_{at}": one.level or NO_ANSWER, f"words_{at}": one.words}
    return now
