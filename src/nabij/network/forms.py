"""What is asked of a bond: one line to begin with, the rest when it matters."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.areas.choices import Sectors
from nabij.households.models import Membership
from nabij.kernel.form_fields import LineField
from nabij.kernel.text import plain
from nabij.network.commands import Bond
from nabij.network.models import Connection

Sector, Quality, Ring = Connection.Sector, Connection.Quality, Connection.Ring
LONGEST = 120
# Where somebody is drawn until told otherwise: who gives support is near.
RING_OF = {Quality.STRONG: Ring.NEAR, Quality.ORDINARY: Ring.MIDDLE, Quality.TENSE: Ring.MIDDLE}
CHOOSE_SECTOR = {"required": _("Kies waar het bij hoort.")}
CHOOSE_QUALITY = {"required": _("Kies hoe het contact is.")}
WHOLE_FAMILY = ("", _("van het hele gezin"))


def _qualities(*, shared: bool) -> list[tuple[str, Any]]:
    """On a shared screen nobody is asked to say that somebody is unsafe."""
    return [(value, label) for value, label in Quality.choices if not (shared and value == Quality.UNSAFE)]


def _sectors(labels: Sectors) -> list[tuple[str, str]]:
    return [(sector, getattr(labels, sector)) for sector in Sector.values]


class AddForm(forms.Form):
    """Somebody or something around the family, in one line."""

    name = LineField(
        label=_("Wie of wat?"),
        max_length=LONGEST * 2 + 2,
        help_text=_("Bijvoorbeeld: Anna, vriendin van school. Of: moskee."),
    )
    sector = forms.ChoiceField(label=_("Waar hoort het bij?"), widget=forms.RadioSelect, error_messages=CHOOSE_SECTOR)
    quality = forms.ChoiceField(
        label=_("Hoe is het contact?"), widget=forms.RadioSelect, initial="ordinary", error_messages=CHOOSE_QUALITY
    )

    def __init__(
        self, *args: Any, labels: Sectors, known: Iterable[Membership] = (), shared: bool = False, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.known = [one for one in known if one.kind != Membership.Kind.LIVES_HERE]
        self.fields["sector"].choices = _sectors(labels)  # type: ignore[attr-defined]
        self.fields["quality"].choices = _qualities(shared=shared)  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        said: str = self.cleaned_data["name"]
        if max(map(len, self._parts(said))) > LONGEST:
            raise forms.ValidationError(_("Dit is te lang: hoogstens %(most)s tekens.") % {"most": LONGEST})
        return said

    def bond(self) -> Bond:
        """As the command takes it; who is known in the file is that person."""
        said = self.cleaned_data
        quality = said["quality"]
        name, what = self._parts(said["name"])
        person = self._known_as(name)
        return Bond(
            sector=said["sector"], quality=quality, ring=RING_OF.get(quality, Ring.FAR), person_id=person,
            name="" if person else name, what="" if person else what,
        )  # fmt: skip

    @staticmethod
    def _parts(said: str) -> tuple[str, str]:
        name, _comma, what = said.partition(",")
        return (name.strip(), what.strip()) if name.strip() else (said, "")

    def _known_as(self, name: str) -> UUID | None:
        found = [one.person_id for one in self.known if plain(one.person.name) == plain(name)]
        return found[0] if len(found) == 1 else None


class HowForm(forms.Form):
    """How the bond is, and who could do more; all that is asked on a shared screen."""

    sector = forms.ChoiceField(label=_("Waar hoort het bij?"), widget=forms.RadioSelect, error_messages=CHOOSE_SECTOR)
    quality = forms.ChoiceField(label=_("Hoe is het contact?"), widget=forms.RadioSelect)
    ring = forms.ChoiceField(label=_("Hoe dichtbij?"), widget=forms.RadioSelect, choices=Ring.choices)
    direction = forms.ChoiceField(
        label=_("Wie helpt wie?"), widget=forms.RadioSelect, choices=Connection.Direction.choices
    )
    could_do_more = forms.BooleanField(label=_("Zou meer kunnen doen"), required=False)
    could_do = LineField(label=_("Wat dan?"), required=False, help_text=_("Bijvoorbeeld: een avond oppassen."))
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, stands: Connection, labels: Sectors, shared: bool = False) -> None:
        super().__init__(data, initial=self.now(stands))
        self.stands = stands
        self.fields["sector"].choices = _sectors(labels)  # type: ignore[attr-defined]
        self.fields["quality"].choices = _qualities(shared=shared)  # type: ignore[attr-defined]

    @staticmethod
    def now(stands: Connection) -> dict[str, Any]:
        """As it stands."""
        names = ("name", "what", "sector", "quality", "ring", "direction", "could_do_more", "could_do", "version")
        return {name: getattr(stands, name) for name in names} | {
            "about": str(stands.about_id or ""), "off_paper": not stands.on_paper,
        }  # fmt: skip

    def bond(self) -> Bond:
        """As the command takes it; what was not asked stays as it is."""
        stands, said = self.stands, self.cleaned_data
        about = UUID(said["about"]) if said.get("about") else None
        return Bond(
            person_id=stands.person_id, name=said.get("name", stands.name), what=said.get("what", stands.what),
            about_id=about if "about" in said else stands.about_id, sector=said["sector"], quality=said["quality"],
            ring=said["ring"], direction=said["direction"],
            could_do_more=said["could_do_more"] or bool(said.get("could_do")),
            could_do=said.get("could_do", stands.could_do),
            on_paper=not said["off_paper"] if "off_paper" in said else stands.on_paper,
        )  # fmt: skip


class ChangeForm(HowForm):
    """All of a bond; somebody who is a person in the file keeps the name that stands at Mensen."""

    name = LineField(label=_("Wie of wat?"), max_length=LONGEST)
    what = LineField(label=_("Wie of wat is het?"), max_length=LONGEST, required=False)
    about = forms.ChoiceField(label=_("Van wie is dit contact?"), required=False)
    off_paper = forms.BooleanField(
        label=_("Houd dit van papier en van een gedeeld scherm"),
        help_text=_("Wat onveilig is, komt daar nooit."),
        required=False,
    )
    field_order = ("name", "what", "about", "sector", "quality", "ring", "direction", "could_do_more", "could_do")

    def __init__(self, data: Any = None, *, family: Iterable[Membership], stands: Connection, labels: Sectors) -> None:
        super().__init__(data, stands=stands, labels=labels)
        people = [(str(one.person_id), one.person.name) for one in family if one.person_id != stands.person_id]
        self.fields["about"].choices = [WHOLE_FAMILY, *people]  # type: ignore[attr-defined]
        if stands.person_id:
            del self.fields["name"], self.fields["what"]
