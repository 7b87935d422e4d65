"""Weighing safety: never alone, facts apart from judgement, and always with a day to look again."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from nabij.access.actor import Actor, seats_with
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.choices import Terms, choice_of
from nabij.directory.models import Professional
from nabij.households.commands.safety import note_safety
from nabij.households.commands.seating import professional_of, seated
from nabij.households.models import Household, Membership
from nabij.journal import events, notices
from nabij.journal.models import SafetySubject, SafetyWeighing
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.kernel.working_days import end_of_term
from nabij.notices.telling import tell

Outcomes = SafetyWeighing.Outcome
LONGEST = timedelta(days=366)


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """One weighing as it is told. `step` None: no suspicion, the reporting code is not at hand.

    Without `persons` it is about everybody; without `look_again_on` the area's term holds.
    """

    facts: str
    judgement: str
    outcome: str
    decided: str
    too_long_near: bool
    too_long_near_because: str
    step: int | None = None
    weighed_with_id: UUID | None = None
    weighed_with_others: str = ""
    asked_veilig_thuis: bool = False
    talked: str = ""
    look_again_on: date | None = None
    persons: frozenset[UUID] = frozenset()

    @property
    def is_alone(self) -> bool:
        return not (self.weighed_with_id or self.weighed_with_others or self.asked_veilig_thuis)

    def columns(self) -> dict[str, Any]:
        """What stands in the weighing itself."""
        return {name: value for name, value in asdict(self).items() if name != "persons"}


def look_again_day(household: Household) -> date:
    """When to look again unless somebody chooses otherwise: the area's term, ending on a working day."""
    weeks = choice_of(Terms, household.area_id).look_at_safety_again_weeks
    return end_of_term(clock.today(), weeks=weeks)


@command(Permission.SAFETY_WEIGH, Household, lock=True)
def weigh_safety(
    actor: Actor, household: Household, *, weighed: Weighed, key: UUID | None = None
) -> Outcome[SafetyWeighing]:
    """Write down how safety was weighed; those who direct with you are told that it was done.

    While the outcome is that it is not safe, the household cannot be closed.
    Raises Refused when a step of the reporting code was left out (Besluit verplichte meldcode art. 2), when it
    was weighed alone, or when the day to look again is not after today and within a year; and for the same
    `key` (a second click) with anything else told.
    """
    if written := _written_before(household, key, weighed):
        return Unchanged(written)
    look_again_on = weighed.look_again_on or look_again_day(household)
    _check_steps(weighed)
    _check_day(look_again_on)
    _check_persons(household, weighed)
    me = professional_of(actor)
    columns = {**weighed.columns(), "look_again_on": look_again_on}
    weighing = SafetyWeighing.objects.create(household=household, decided_by=me, key=key or new_id(), **columns)
    SafetySubject.objects.bulk_create(
        SafetySubject(household=household, weighing=weighing, person_id=pk) for pk in sorted(weighed.persons)
    )
    note_safety(household, is_unsafe=weighing.is_unsafe)
    _tell_who_directs(household, me)
    return Done(events.SAFETY_WEIGHED, weighing, {"look_again_on": str(look_again_on)})


def _written_before(household: Household, key: UUID | None, weighed: Weighed) -> SafetyWeighing | None:
    """The weighing that this form made already. Raises Refused when anything else is told by now."""
    written = SafetyWeighing.objects.filter(household=household, key=key).first() if key else None
    if written is None:
        return None
    told = {**weighed.columns(), "look_again_on": weighed.look_again_on or written.look_again_on}
    persons = frozenset(SafetySubject.objects.filter(weighing=written).values_list("person_id", flat=True))
    if persons != weighed.persons or any(getattr(written, name) != value for name, value in told.items()):
        raise Refused(
            _("U bewaarde deze weging al, met iets anders erin. Bewaar nog eens als dit een nieuwe weging is.")
        )
    return written


def _check_steps(weighed: Weighed) -> None:
    """The reporting code in order: whoever says that it is not safe walked the steps, and not alone."""
    if weighed.outcome != Outcomes.SAFE and weighed.step is None:
        raise Refused(_("Als het niet veilig is, loopt u de meldcode. Kies de stap."), field="step")
    if weighed.outcome == Outcomes.REPORT and weighed.step != 5:
        raise Refused(_("Melden is stap 5 van de meldcode. Kies stap 5."), field="step")
    if (weighed.step or 0) > 1 and weighed.is_alone:
        raise Refused(_("Weeg dit niet alleen. Schrijf op met wie u overlegde."), field="weighed_with_others")
    if (weighed.step or 0) > 2 and not weighed.talked:
        raise Refused(
            _("Schrijf op wat u met het gezin besprak. Kon dat niet veilig, schrijf dan waarom niet."), field="talked"
        )


def _check_day(look_again_on: date) -> None:
    if look_again_on <= clock.today():
        raise Refused(_("Kies een dag na vandaag om opnieuw te kijken."), field="look_again_on")
    if look_again_on > clock.today() + LONGEST:
        raise Refused(_("Kijk binnen een jaar opnieuw."), field="look_again_on")


def _check_persons(household: Household, weighed: Weighed) -> None:
    members = Membership.objects.filter(household=household).values_list("person_id", flat=True)
    if not weighed.persons <= set(members):
        raise Refused(_("Kies mensen van dit huishouden."), field="persons")


def _tell_who_directs(household: Household, me: Professional) -> None:
    reads = {str(seat) for seat in seats_with(Permission.SAFETY_VIEW)}
    others = [i.professional.user_id for i in seated(household) if i.seat in reads and i.professional_id != me.pk]
    tell(
        notices.SAFETY_WEIGHED, others, thing=household.pk, household=household.pk, home=household.number,
        professional=me.name,
    )  # fmt: skip
