"""Other teams: finding, linking, handing over, and choosing what goes along."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.collaboration.commands.parcels import Packed
from nabij.collaboration.commands.teams import Ground
from nabij.collaboration.commands.transfers import Warmth
from nabij.collaboration.models import OF_ONE_PERSON, Part
from nabij.households.models import Involvement
from nabij.journal.models import ContactNote
from nabij.kernel.form_fields import LineField, PhoneField, TextField

Options = Iterable[tuple[str, Any]]
# What the receiver will see, in the words by which it is chosen.
SHOWS: Mapping[Part, Any] = {
    Part.QUESTION: _("De vraag van het gezin: zoals eerst gesteld en zoals nu"),
    Part.PEOPLE: _("Wie erbij horen: naam, geboortedatum, wie het is en welke taal; geen adres, nummer of BSN"),
    Part.CIRCUMSTANCES: _("Wat goed gaat en wat moeilijk is, zonder wat niet op papier mag"),
    Part.GOALS: _("Doelen die lopen en de acties daarbij; wie het doet zonder naam"),
    Part.NOTES: _("De notities die u hieronder kiest, in hun geheel"),
    Part.SAFETY: _("De laatste weging van veiligheid: de uitkomst en wat besloten is (zeg waarom)"),
    Part.KEPT_OFF: _("Wat niet op papier mag: geweld en vermoedens (zeg waarom)"),
}
LONGEST_NOTE = 80


class FindForm(forms.Form):
    """Another team, by area, kind of organisation, and a word."""

    area = forms.ChoiceField(label=_("Gebied"), required=False)
    kind = forms.ChoiceField(label=_("Soort team"), required=False)
    words = LineField(label=_("Vak, naam of organisatie"), max_length=100, required=False)

    def __init__(self, *args: Any, areas: Options, kinds: Options, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["area"].choices = [("", _("alle gebieden")), *areas]  # type: ignore[attr-defined]
        self.fields["kind"].choices = [("", _("alle soorten")), *kinds]  # type: ignore[attr-defined]


class GroundForm(forms.Form):
    """Why the other team may be told something."""

    basis = forms.ChoiceField(label=_("Waarom mag dit?"), choices=Involvement.Basis.choices, widget=forms.RadioSelect)
    consent_note = LineField(
        label=_("Wie gaf toestemming, en wanneer?"), max_length=300, required=False,
        help_text=_("Alleen nodig bij toestemming van het gezin."),
    )  # fmt: skip

    def ground(self) -> Ground:
        """As the command takes it."""
        return Ground(self.cleaned_data["basis"], self.cleaned_data["consent_note"])


class LinkForm(GroundForm):
    """What this team is there for."""

    purpose = LineField(label=_("Waarvoor?"), max_length=300)
    until_when = LineField(label=_("Klaar als"), max_length=300, required=False)
    field_order = ("purpose", "until_when", "basis", "consent_note")


class TransferForm(GroundForm):
    """Whose help goes over, and why."""

    about = forms.ChoiceField(label=_("Wat gaat over?"), required=False)
    reason = TextField(label=_("Waarom?"), max_length=500, widget=forms.Textarea({"rows": 3}))
    field_order = ("name", "contact_name", "contact_phone", "about", "reason", "basis", "consent_note")

    def __init__(self, *args: Any, people: Options, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["about"].choices = [("", _("het hele huishouden")), *people]  # type: ignore[attr-defined]


class OutsideForm(TransferForm):
    """To a team that does not stand in the directory, such as that of another municipality."""

    name = LineField(label=_("Welk team, en in welke gemeente?"))
    contact_name = LineField(label=_("Met wie sprak u daar?"))
    contact_phone = PhoneField(label=_("Telefoon"), required=False)


class AcceptForm(forms.Form):
    """The warm conversation, and what moves with it."""

    conversation = TextField(
        label=_("Hoe ging het warme gesprek?"), max_length=500, widget=forms.Textarea({"rows": 3}),
        help_text=_("Het liefst samen met het gezin. Schrijf op wanneer en met wie."),
    )  # fmt: skip
    family_told = LineField(label=_("Hoe hoort het gezin het?"), max_length=500)
    moves_direction = forms.BooleanField(
        label=_("De regie gaat mee"), required=False,
        help_text=_("U bent dan geen regisseur meer, en ziet dit huishouden niet meer."),
    )  # fmt: skip

    def warmth(self) -> Warmth:
        """As the command takes it."""
        return Warmth(self.cleaned_data["conversation"], self.cleaned_data["family_told"])


class ParcelForm(forms.Form):
    """What goes along, part by part."""

    parts = forms.MultipleChoiceField(
        label=_("Wat gaat er mee?"), widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("Niets gaat vanzelf mee. Kies alleen wat nodig is; u ziet straks precies wat er staat."),
    )  # fmt: skip
    notes = forms.MultipleChoiceField(label=_("Welke notities?"), widget=forms.CheckboxSelectMultiple, required=False)
    because = LineField(
        label=_("Waarom ook veiligheid, of wat niet op papier mag?"), max_length=300, required=False,
        help_text=_("Alleen nodig als u dat kiest."),
    )  # fmt: skip

    def __init__(self, *args: Any, notes: Iterable[ContactNote], one_person: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        offered = [part for part in Part if not one_person or part in OF_ONE_PERSON]
        self.fields["parts"].choices = [(part.value, SHOWS[part]) for part in offered]  # type: ignore[attr-defined]
        options = [(str(one.pk), f"{one.happened_at:%d-%m-%Y}: {one.facts[:LONGEST_NOTE]}") for one in notes]
        self.fields["notes"].choices = options  # type: ignore[attr-defined]
        if not options:
            del self.fields["notes"]
        if one_person:
            del self.fields["because"]

    def packed(self) -> Packed:
        """As the command takes it."""
        said = self.cleaned_data
        notes = [UUID(pk) for pk in said.get("notes", [])]
        return Packed([Part(part) for part in said["parts"]], notes, said.get("because", ""))
