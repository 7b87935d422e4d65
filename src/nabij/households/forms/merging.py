"""Two files that are one: which other, who is whom, who stays at the table, and who directs."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.households.commands.merging import Together
from nabij.households.models import Household, Involvement, Membership
from nabij.households.queries.merging import Side
from nabij.kernel.form_fields import LineField

ANOTHER = "another"


class WhichForm(forms.Form):
    """The number of the other file."""

    number = forms.IntegerField(label=_("Nummer van het andere dossier"), min_value=1, max_value=2_000_000_000)


class MergeForm(forms.Form):
    """Person by person, seat by seat."""

    director = forms.ChoiceField(label=_("Wie blijft de regisseur?"), widget=forms.RadioSelect, required=False)
    seats = forms.MultipleChoiceField(
        label=_("Wie blijft aan tafel?"), widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("Wie blijft, ziet voortaan het hele samengevoegde dossier, of alleen de eigen persoon zoals nu."),
    )  # fmt: skip
    because = LineField(
        label=_("Waardoor bleek dat het om hetzelfde huishouden gaat?"), max_length=300,
        help_text=_("Bijvoorbeeld: mevrouw noemde zelf het andere nummer."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, stays: Household, goes: Household, sides: Sequence[Side], members: Iterable[Membership],
        seats: Iterable[Involvement], **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **options)
        self.sides = sides
        here = [(str(one.person_id), _known(one)) for one in members]
        for side in sides:
            self.fields[str(side.member.person_id)] = forms.ChoiceField(
                label=_known(side.member), choices=[("", _("kies")), *here, (ANOTHER, _("is iemand anders"))],
                initial=str(side.likely.person_id) if side.likely else None,
                help_text=", ".join(side.reasons),
            )  # fmt: skip
        fields: Any = self.fields
        directors = [one.director for one in (stays, goes) if one.director]
        fields["director"].choices = [(str(one.pk), one.name) for one in directors]
        if len(set(directors)) < 2:
            del self.fields["director"]
        else:
            fields["director"].required = True
            fields["director"].initial = str(directors[0].pk)
        fields["seats"].choices = [(str(one.pk), _seat(one)) for one in seats]
        fields["seats"].initial = [value for value, _label in fields["seats"].choices]
        if not fields["seats"].choices:
            del self.fields["seats"]
        self._goes = goes

    @property
    def person_fields(self) -> list[Any]:
        return [self[str(side.member.person_id)] for side in self.sides]

    def decided(self) -> Together:
        """As the command takes it."""
        said = self.cleaned_data
        chosen = {side.member.person_id: said[str(side.member.person_id)] for side in self.sides}
        return Together(
            same={one: UUID(value) for one, value in chosen.items() if value != ANOTHER},
            keeps_seat=frozenset(UUID(pk) for pk in said.get("seats", ())),
            other_directs=bool(said.get("director")) and said["director"] == str(self._goes.director_id),
        )


def _known(member: Membership) -> str:
    born = member.person.birth
    return f"{member.person.name} ({born.text})" if born else member.person.name


def _seat(seat: Involvement) -> str:
    """Without the purpose, which tells of the family: whoever sorts reports does not read that."""
    return f"{seat.professional.name}, {seat.professional.organisation.name} – {seat.get_seat_display()}"
