"""The question, and what goes well or is hard."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.households.commands.circumstances import Line
from nabij.households.models import Circumstance, Membership
from nabij.kernel.form_fields import DayField, LineField, TextField

ALL = ("", _("het hele huishouden"))


def persons_to_choose(members: Iterable[Membership]) -> list[tuple[str, str]]:
    """The people of a household as options."""
    return [(str(member.person_id), member.person.name) for member in members]


def chosen(value: str) -> UUID | None:
    """The id of an option; none for the empty one."""
    return UUID(value) if value else None


class QuestionForm(forms.Form):
    """What they ask, in their words; for a change also what changed it."""

    words = TextField(label=_("Wat vragen zij, in hun eigen woorden?"), max_length=2000)
    said_by = forms.ChoiceField(label=_("Wie zei het?"), required=False)
    said_by_text = LineField(label=_("Iemand anders, of samen"), required=False)
    because = TextField(label=_("Waardoor werd de vraag anders?"), max_length=2000)
    asked_on = DayField(label=_("Wanneer?"), not_in_future=True)

    def __init__(self, *args: Any, members: Iterable[Membership], is_first: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["said_by"]
        field.choices = [("", _("kies, of schrijf het hieronder")), *persons_to_choose(members)]
        if is_first:
            del self.fields["because"]

    def asked(self) -> dict[str, Any]:
        """As the command takes it."""
        return {**self.cleaned_data, "said_by": chosen(self.cleaned_data["said_by"])}


class CircumstanceForm(forms.Form):
    """One line; only the words are asked for."""

    kind = forms.ChoiceField(
        label=_("Wat is het?"), choices=Circumstance.Kind.choices, widget=forms.RadioSelect, initial="strength"
    )
    words = LineField(label=_("In gewone woorden"), max_length=300)
    about = forms.ChoiceField(label=_("Over wie?"), required=False)
    leads_to = LineField(label=_("Leidt tot"), max_length=300, required=False)
    domain = forms.ChoiceField(label=_("Onderwerp"), required=False)
    off_paper = forms.BooleanField(
        label=_("Houd dit van papier en van een gedeeld scherm"),
        help_text=_("Kies dit bij geweld en bij een vermoeden. Bij veiligheid gaat het vanzelf."),
        required=False,
    )

    def __init__(
        self, *args: Any, members: Iterable[Membership], domains: Iterable[str], kept: str = "", **options: Any
    ) -> None:
        super().__init__(*args, **options)
        about: Any = self.fields["about"]
        about.choices = [ALL, *persons_to_choose(members)]
        domain: Any = self.fields["domain"]
        names = dict.fromkeys([*domains, *([kept] if kept else [])])
        domain.choices = [("", _("niet nodig")), *((name, name) for name in names)]

    def line(self) -> Line:
        """As the command takes it."""
        said = self.cleaned_data
        return Line(
            kind=said["kind"], words=said["words"], about_id=chosen(said["about"]), domain=said["domain"],
            leads_to=said["leads_to"], on_paper=not said["off_paper"],
        )  # fmt: skip
