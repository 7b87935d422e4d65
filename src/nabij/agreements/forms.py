"""What is asked about agreements, how they went, and who calls whom. Shape only: the commands hold the rules."""

from collections.abc import Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.agreements.commands.agreeing import HALF_A_YEAR, Agreed
from nabij.agreements.commands.placing import Placed
from nabij.agreements.models import FixedContact, Occasion, PartnerAgreement
from nabij.areas.models import Area
from nabij.directory.models import Organisation, Professional
from nabij.kernel import clock
from nabij.kernel.form_fields import CHOOSE, DayField, LineField, PhoneField, TextField

Choices = list[tuple[str, str]]
Outcome = Occasion.Outcome


def named(things: Iterable[Area | Organisation | Professional]) -> Choices:
    """Each by its key and its name."""
    return [(str(one.pk), one.name) for one in things]


class _Form(forms.Form):
    def offer(self, name: str, choices: Choices, *, empty: str = "") -> None:
        """Fill in what there is to choose from; `empty` is the first line, for who has not chosen."""
        offered = [("", empty), *choices] if empty else choices
        cast("forms.ChoiceField", self.fields[name]).choices = offered

    def keep_offering(self, name: str, things: Iterable[Area | Organisation | Professional]) -> None:
        """What stands there can stay, also when it would no longer be offered to who begins anew."""
        field = cast("forms.ChoiceField", self.fields[name])
        offered = list(cast("Choices", field.choices))
        field.choices = offered + [one for one in named(things) if one not in offered]


class FilterForm(forms.Form):
    """Which agreements are you looking for?"""

    words = LineField(label=_lazy("Naam van een organisatie, of waar het over gaat"), required=False, max_length=100)
    kind = forms.ChoiceField(
        label=_lazy("Soort organisatie"), required=False, choices=[("", _lazy("alle")), *Organisation.Kind.choices]
    )
    ended = forms.BooleanField(label=_lazy("toon wat gestopt is"), required=False)


class AgreementForm(_Form):
    """With whom, when it applies, and who does what then."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    area = forms.ChoiceField(label=_lazy("Voor welk gebied?"), error_messages=CHOOSE)
    organisation = forms.ChoiceField(
        label=_lazy("Met welke organisatie?"), error_messages=CHOOSE,
        help_text=_lazy("Staat zij er niet bij? Functioneel beheer zet haar in de gids."),
    )  # fmt: skip
    also = forms.MultipleChoiceField(
        label=_lazy("Wie doen er nog meer mee?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    trigger = LineField(
        label=_lazy("Wanneer geldt het?"), max_length=300,
        help_text=_lazy("Bijvoorbeeld: de huisarts denkt aan gespecialiseerde jeugdhulp."),
    )  # fmt: skip
    steps = TextField(
        label=_lazy("Wie doet dan wat?"), max_length=2000,
        help_text=_lazy("Elke stap op een eigen regel. Bijvoorbeeld: de poh-ggz belt het team."),
    )  # fmt: skip
    ours = forms.ChoiceField(label=_lazy("Wie van ons sprak dit af?"), error_messages=CHOOSE)
    theirs = LineField(label=_lazy("Wie van hen sprak dit af?"))
    agreed_on = DayField(label=_lazy("Afgesproken op"), not_in_future=True)
    look_again_on = DayField(label=_lazy("Wanneer bekijkt u samen of het zo nog goed is?"), not_in_past=True)

    def __init__(self, data: Any, *, areas: Sequence[Area], organisations: Sequence[Organisation],
                 team: Sequence[Professional], **options: Any) -> None:  # fmt: skip
        super().__init__(data, **options)
        self.areas = areas
        self.offer("area", named(areas), empty=_("Kies een gebied"))
        self.offer("organisation", named(organisations), empty=_("Kies een organisatie"))
        self.offer("also", named(organisations))
        self.offer("ours", named(team), empty=_("Kies wie"))
        if len(areas) == 1:
            del self.fields["area"]

    @property
    def area_chosen(self) -> UUID:
        return UUID(self.cleaned_data["area"]) if "area" in self.fields else self.areas[0].pk

    def agreed(self) -> Agreed:
        """What was filled in, for the command."""
        typed = self.cleaned_data
        same = ("trigger", "steps", "theirs", "agreed_on", "look_again_on")
        parties = frozenset(UUID(one) for one in [typed["organisation"], *typed["also"]])
        return Agreed(parties, ours=UUID(typed["ours"]), **{name: typed[name] for name in same})

    @staticmethod
    def starting_from(agreement: PartnerAgreement) -> dict[str, Any]:
        """What stands there now."""
        first, *more = agreement.organisations.order_by("name")
        same = ("version", "trigger", "steps", "theirs", "agreed_on", "look_again_on")
        return {name: getattr(agreement, name) for name in same} | {
            "ours": str(agreement.ours_id), "organisation": str(first.pk), "also": [str(one.pk) for one in more]
        }  # fmt: skip

    @staticmethod
    def first_answers(me: UUID | None, organisation: str) -> dict[str, Any]:
        """A new one was agreed today, by who writes it down; half a year is a good moment to look again."""
        today = clock.today()
        return {
            "agreed_on": today, "look_again_on": today + HALF_A_YEAR, "ours": str(me or ""),
            "organisation": organisation,
        }  # fmt: skip


class EndForm(forms.Form):
    """Why it stops."""

    because = LineField(
        label=_lazy("Waarom stopt de afspraak?"), max_length=300,
        help_text=_lazy("Bijvoorbeeld: de praktijk heeft geen poh-ggz meer."),
    )  # fmt: skip


class OccasionForm(_Form):
    """How it went: made for a phone and twenty seconds."""

    organisation = forms.ChoiceField(label=_lazy("Met wie?"), widget=forms.RadioSelect, error_messages=CHOOSE)
    outcome = forms.ChoiceField(
        label=_lazy("Hoe ging het?"), widget=forms.RadioSelect, error_messages=CHOOSE,
        choices=[
            (Outcome.KEPT, _lazy("Zoals afgesproken")),
            (Outcome.NOT_KEPT, _lazy("Anders")),
            (Outcome.NOT_NEEDED, _lazy("Het was nu niet nodig")),
        ],
    )  # fmt: skip
    line = LineField(
        label=_lazy("In één regel"), required=False,
        help_text=_lazy("Mag leeg. Geen namen van bewoners; hoogstens het nummer van een melding."),
    )  # fmt: skip
    on = DayField(label=_lazy("Op welke dag?"), not_in_future=True)

    def __init__(self, data: Any, *, partners: Sequence[Organisation], **options: Any) -> None:
        super().__init__(data, initial={"on": clock.today()}, **options)
        self.partners = partners
        self.offer("organisation", named(partners))
        if len(partners) == 1:
            del self.fields["organisation"]

    def told(self) -> dict[str, Any]:
        """What was filled in, for the command."""
        typed = self.cleaned_data
        partner = UUID(typed["organisation"]) if "organisation" in self.fields else self.partners[0].pk
        return {"organisation": partner, **{name: typed[name] for name in ("outcome", "line", "on")}}


class TalkForm(forms.Form):
    """When one talks with the partner, and what came of it."""

    on = DayField(label=_lazy("Wanneer spreekt u elkaar?"), required=False)
    done_on = DayField(label=_lazy("Al gesproken? Op welke dag?"), required=False, not_in_future=True)
    result = TextField(
        label=_lazy("Wat kwam eruit?"), required=False, max_length=1000,
        help_text=_lazy("Wat maakte het lastig, en wat doen beide anders? Geen namen van bewoners."),
    )  # fmt: skip


class ContactForm(_Form):
    """Who of the team, who stands in, and whom we call there."""

    area = forms.ChoiceField(label=_lazy("Voor welk gebied?"), error_messages=CHOOSE)
    ours = forms.ChoiceField(label=_lazy("Wie van ons is het vaste contact?"), error_messages=CHOOSE)
    stand_in = forms.ChoiceField(
        label=_lazy("Wie vervangt?"), required=False, error_messages=CHOOSE,
        help_text=_lazy("Wie zij bellen als het vaste contact er niet is."),
    )  # fmt: skip
    theirs = forms.ChoiceField(label=_lazy("Wie bellen wij daar?"), required=False, error_messages=CHOOSE)
    their_name = LineField(label=_lazy("Naam, als die niet in de gids staat"), required=False)
    their_phone = PhoneField(label=_lazy("Nummer"), required=False, max_length=30)

    def __init__(self, data: Any, *, areas: Sequence[Area], team: Sequence[Professional],
                 there: Sequence[Professional], **options: Any) -> None:  # fmt: skip
        super().__init__(data, **options)
        self.areas = areas
        self.offer("area", named(areas), empty=_("Kies een gebied"))
        self.offer("ours", named(team), empty=_("Kies wie"))
        self.offer("stand_in", named(team), empty=_("niemand"))
        self.offer("theirs", named(there), empty=_("nog niet bekend, of niet in de gids"))
        if len(areas) == 1:
            del self.fields["area"]

    @property
    def area_chosen(self) -> UUID:
        return UUID(self.cleaned_data["area"]) if "area" in self.fields else self.areas[0].pk

    def placed(self) -> Placed:
        """What was filled in, for the command."""
        typed = self.cleaned_data
        stand_in, theirs = (UUID(typed[name]) if typed[name] else None for name in ("stand_in", "theirs"))
        return Placed(UUID(typed["ours"]), stand_in, theirs, typed["their_name"], typed["their_phone"])

    @staticmethod
    def starting_from(contact: FixedContact) -> dict[str, Any]:
        """What stands there now; somebody who left is not offered again."""
        keys = {name: str(getattr(contact, f"{name}_id") or "") for name in ("ours", "stand_in", "theirs")}
        return keys | {"their_name": contact.their_name, "their_phone": contact.their_phone}

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        if typed.get("theirs") and (typed.get("their_name") or typed.get("their_phone")):
            self.add_error("their_name", _("Kies iemand uit de gids, of vul een naam en nummer in. Niet allebei."))
        elif typed.get("their_phone") and not typed.get("their_name"):
            self.add_error("their_name", _("Van wie is dit nummer?"))
        return typed


class OrganisationForm(_Form):
    """For which organisation one chooses a fixed contact."""

    organisatie = forms.ChoiceField(label=_lazy("Voor welke organisatie?"), error_messages=CHOOSE)

    def __init__(self, *, organisations: Iterable[Organisation], **options: Any) -> None:
        super().__init__(**options)
        self.offer("organisatie", named(organisations), empty=_("Kies een organisatie"))
