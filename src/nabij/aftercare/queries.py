"""How people said goodbye, and whom to ask how it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.rules import scope
from nabij.aftercare.access import EDIT, KEEP, VIEW
from nabij.aftercare.models import AftercareContact, Farewell, FarewellVerdict, GoalOutcome, StaysWith
from nabij.audit.keeping import kept
from nabij.audit.looking import SensitiveRecord
from nabij.households.clocks import clock_rows
from nabij.households.former import name_those_who_left, person_by_name
from nabij.households.models import Household


@dataclass(frozen=True)
class Goodbye:
    """One farewell with all that belongs to it."""

    farewell: Farewell
    outcomes: Sequence[GoalOutcome]
    stays: Sequence[StaysWith]
    verdicts: Sequence[FarewellVerdict]
    contact: AftercareContact | None

    def with_outcome(self, outcome: str) -> list[GoalOutcome]:
        """What may be in the letter of the goals that ended so."""
        return [one for one in self.outcomes if one.outcome == outcome and one.may_be_on_paper]

    @property
    def in_letter(self) -> list[tuple[str, list[GoalOutcome]]]:
        """The goals for the letter, what was reached first; nothing shows that one was left out."""
        named = (
            ("reached", _("Dit is gelukt")),
            ("partly", _("Dit is deels gelukt")),
            ("not", _("Dit lukte nog niet")),
        )
        return [(words, found) for outcome, words in named if (found := self.with_outcome(outcome))]

    @property
    def stays_on_paper(self) -> list[StaysWith]:
        return [one for one in self.stays if one.on_paper]


def draft_farewell(actor: Actor, household: Household) -> Goodbye | None:
    """The farewell that is being written. At most seven queries."""
    found = scope(actor, EDIT, Farewell).filter(household=household, closed_on=None).select_related("by")
    return next(iter(_goodbyes(actor, list(found[:1]))), None)


def farewells_of(actor: Actor, household: Household) -> list[Goodbye]:
    """How people said goodbye before, the last first: what helped then. At most seven queries."""
    found = scope(actor, VIEW, Farewell).filter(household=household, closed_on__isnull=False).select_related("by")
    return _goodbyes(actor, list(found))


def _goodbyes(actor: Actor, farewells: list[Farewell]) -> list[Goodbye]:
    if not farewells:
        return []
    of = {"farewell__in": farewells}
    outcomes = list(scope(actor, VIEW, GoalOutcome).filter(**of).select_related("goal"))
    stays = name_those_who_left(
        scope(actor, VIEW, StaysWith).filter(**of).select_related("owner_person", "owner_professional"), "owner_person"
    )
    said = scope(actor, VIEW, FarewellVerdict).filter(**of).prefetch_related(person_by_name())
    verdicts = name_those_who_left(said, "person")
    contacts = {one.farewell_id: one for one in scope(actor, VIEW, AftercareContact).filter(**of).select_related("by")}
    return [
        Goodbye(one, _of(outcomes, one), _of(stays, one), _of(verdicts, one), contacts.get(one.pk)) for one in farewells
    ]


def _of(records: Sequence[Any], farewell: Farewell) -> list[Any]:
    return [one for one in records if one.farewell_id == farewell.pk]


def aftercare_rows(actor: Actor, until: date) -> "list[QuerySet[Any, Any]]":
    """Where the actor asks by a day how it goes after the closing, as rows for `households.clocks`.

    The household is not to be read with it: its name and the day are what a list may show.
    """
    waiting = scope(actor, KEEP, AftercareContact).filter(on__lte=until)
    return [clock_rows(waiting, "aftercare", "on", household="", name="household_name")]


@dataclass(frozen=True)
class KeptSo:
    """What is kept equally long, for the same reason."""

    period: str
    source: str
    what: tuple[str, ...]


def kept_how_long() -> list[KeptSo]:
    """How long each kind of record of a household is kept and why, in words, the same together."""
    found: dict[tuple[str, str], list[str]] = {}
    for model, keeping in kept().items():
        if issubclass(model, SensitiveRecord):
            found.setdefault((str(keeping.period), str(keeping.source)), []).append(str(keeping.category))
    return [KeptSo(period, source, tuple(sorted(set(what)))) for (period, source), what in sorted(found.items())]
