"""Forms of a case: whom it is about, contact, what came of it, and asking the team."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nabij.areas.models import Area
from nabij.arrears.models import ArrearsCase, CaseContact
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.form_fields import DayField, LineField, TextField

Result = ArrearsCase.Result
# The fifteen words of the national statistics, as one says them; the words themselves go out in the month's file.
RESULTS: list[tuple[Any, list[tuple[str, Any]]]] = [
    (
        _("Er is hulp"),
        [
            (Result.ADVICE, _("advies gegeven, of iets snel opgelost")),
            (Result.FINANCIAL_HELP, _("verder geholpen of verwezen, bij geld")),
            (Result.OTHER_HELP, _("verder geholpen of verwezen, bij iets anders")),
            (Result.REFERRED_UNMET, _("verwezen, zonder elkaar te spreken")),
        ],
    ),
    (
        _("Zij redden het zelf"),
        [
            (Result.PAID, _("zelf betaald of een regeling getroffen")),
            (Result.NO_HELP, _("wil geen hulp naar aanleiding van het signaal")),
        ],
    ),
    (
        _("Er was al hulp"),
        [
            (Result.KNOWN, _("al bekend bij schuldhulp")),
            (Result.OTHER_TRACK, _("er loopt al een ander traject, zoals bewind")),
        ],
    ),
    (
        _("Geen contact"),
        [
            (Result.NOT_REACHED, _("niet bereikt, na alle pogingen")),
            (Result.NO_REPLY, _("eerst wel contact, daarna geen antwoord meer")),
        ],
    ),
    (
        _("Niet van ons, of niet nodig"),
        [
            (Result.REPEATED, _("dezelfde achterstand was er al")),
            (Result.UNJUSTIFIED, _("het signaal klopt niet")),
            (Result.DECEASED, _("overleden")),
            (Result.NO_RESIDENT, _("woont niet (meer) in de gemeente")),
            (Result.OTHER, _("een andere reden")),
        ],
    ),
]
# What a director may say was done: they know the people, so that "not reached" is not theirs to say.
DONE_BY_DIRECTOR = {
    Result.ADVICE, Result.FINANCIAL_HELP, Result.OTHER_HELP, Result.PAID, Result.NO_HELP, Result.KNOWN,
    Result.OTHER_TRACK,
}  # fmt: skip


def _results(only: set[Result] | None = None) -> list[Any]:
    groups = [(name, [one for one in of if only is None or one[0] in only]) for name, of in RESULTS]
    return [("", _("kies …")), *((name, of) for name, of in groups if of)]


def result_words(result: str) -> str:
    """What came of it, as one says it."""
    return next((str(words) for _name, of in RESULTS for value, words in of if value == result), "")


class CloseForm(forms.Form):
    """What came of it."""

    result = forms.ChoiceField(label=_("Wat kwam ervan?"), error_messages={"required": _("Kies wat ervan kwam.")})
    no_contact_noted = forms.BooleanField(label=_("Ja, dat klopt. Rond toch af."), required=False)

    def __init__(self, *args: Any, by_director: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        only = DONE_BY_DIRECTOR if by_director else None
        cast("forms.ChoiceField", self.fields["result"]).choices = _results(only)


class TakeOverForm(forms.Form):
    """Whether what was signalled is a debt that stands on the list, or another than what looks like it."""

    same = forms.UUIDField(widget=forms.HiddenInput, required=False)
    anyway = forms.BooleanField(widget=forms.HiddenInput, required=False)


class LinkForm(forms.Form):
    """Which person, and which of their households."""

    person = forms.UUIDField(widget=forms.HiddenInput)
    household = forms.UUIDField(widget=forms.HiddenInput, required=False)


def part_of_day_now() -> CaseContact.PartOfDay:
    """Morning until noon, afternoon until six, then evening, on the clock of Amsterdam."""
    hour = clock.now().astimezone(clock.AMSTERDAM).hour
    parts = CaseContact.PartOfDay
    return parts.MORNING if hour < 12 else parts.AFTERNOON if hour < 18 else parts.EVENING


class ContactForm(forms.Form):
    """One attempt. As it opens it is about a call just now: only whether they were reached remains to be said."""

    on = DayField(label=_("Wanneer?"), not_in_future=True, initial=clock.today)
    part_of_day = forms.ChoiceField(
        label=_("Dagdeel"), choices=CaseContact.PartOfDay.choices, widget=forms.RadioSelect, initial=part_of_day_now,
        error_messages={"required": _("Kies een dagdeel.")},
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Hoe?"), choices=CaseContact.Kind.choices, initial=CaseContact.Kind.PHONE)
    reached = forms.TypedChoiceField(
        label=_("Bereikt?"), choices=[("yes", _("ja")), ("no", _("nee"))], coerce=lambda value: value == "yes",
        error_messages={"required": _("Kies ja of nee.")},
    )  # fmt: skip


class AdministratorForm(forms.Form):
    """Who handles this person's money."""

    name = LineField(label=_("Bewindvoerder"), max_length=200, required=False)


class HandForm(forms.Form):
    """Asking the team: it is more than money."""

    what = TextField(label=_("Wat is er meer aan de hand dan geld?"), max_length=4000)
    urgency = forms.ChoiceField(
        label=_("Hoe dringend?"), choices=Report.Urgency.choices, widget=forms.RadioSelect,
        initial=Report.Urgency.WEEK,
    )  # fmt: skip
    family_knows = forms.ChoiceField(
        label=_("Weten zij dat u het team vraagt?"), choices=Report.FamilyKnows.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Kies of zij het weten.")},
    )  # fmt: skip
    not_told_because = LineField(label=_("Waarom niet?"), max_length=500, required=False)


class PlaceForm(forms.Form):
    """Where somebody lives whose postcode is of no area."""

    area = forms.TypedChoiceField(
        label=_("Gebied"), coerce=UUID, empty_value=None, required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, areas: list[Area], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("buiten de gemeente")), *((str(area.pk), area.name) for area in areas)]
        cast("forms.ChoiceField", self.fields["area"]).choices = choices
