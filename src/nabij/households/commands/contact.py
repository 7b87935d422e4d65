"""Looking for contact, telling what is held, and what the family answered.

The answer itself (yes, no, not reached) is a command of `intake`, since the reporter hears of it;
what it does to the household stands here as plain functions.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from nabij.access.actor import Actor
from nabij.access.commands import Done, Outcome, Unchanged, command
from nabij.access.permissions import Permission
from nabij.areas.choices import Terms, choice_of
from nabij.households import events
from nabij.households.commands.seating import professional_of, seated
from nabij.households.finding import index_person
from nabij.households.models import (
    Answer,
    ContactAttempt,
    Household,
    InformationLetter,
    Involvement,
    Membership,
    Person,
)
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.records import new_id
from nabij.kernel.sequences import next_number
from nabij.kernel.text import plain

OLD_ENOUGH = 16


@dataclass(frozen=True)
class Interpreting:
    """Who translated: how they came, which language, and their name."""

    how: str = ContactAttempt.Interpreter.NONE
    language: str = ""
    name: str = ""


def begin_contact(area_id: UUID, person: Person) -> Household:
    """A household to look for contact with, named after and living where this person lives."""
    household = Household.objects.create(
        number=next_number("household_number"),
        name=_family_name(person),
        area_id=area_id,
        street=person.street,
        house_number=person.house_number,
        house_addition=person.house_addition,
        postcode=person.postcode,
        town=person.town,
        elsewhere=person.elsewhere,
    )
    Membership.objects.create(household=household, person=person)
    index_person(person)
    return household


def _family_name(person: Person) -> str:
    """As the family is called until they say otherwise: "De Vries"."""
    name = f"{person.prefix} {person.surname}".strip() if person.surname else person.name
    return (name[:1].upper() + name[1:])[:200]


def remove_untouched(household: Household) -> None:
    """Take away a household that was begun by mistake. Raises Refused once anything was built on it."""
    touched = (
        household.state != Household.State.CONTACT
        or Involvement.objects.filter(household=household).exists()
        or ContactAttempt.objects.filter(household=household).exists()
        or Membership.objects.filter(household=household).count() > 1
    )
    if touched:
        raise Refused(_("Er is al verder gewerkt met dit huishouden. Overleg met de teamleider hoe u dit herstelt."))
    persons = list(Person.objects.filter(memberships__household=household))
    try:
        household.delete()
        for person in persons:
            if not Membership.objects.filter(person=person).exists():
                person.delete()
    except ProtectedError as more:
        raise Refused(_("Bij dit huishouden ligt nog iets anders, zoals een signaal. Maak dat eerst los.")) from more


@command(Permission.CONTACT_RECORD, Household, lock=True)
def record_attempt(
    actor: Actor,
    household: Household,
    *,
    way: str,
    on: date,
    part_of_day: str,
    reached: bool,
    spoke_with: str = "",
    interpreting: Interpreting | None = None,
    note: str = "",
    key: UUID | None = None,
) -> Outcome[ContactAttempt]:
    """One attempt to reach the family. Raises Refused when a child of the family is to translate, or for a day to come.

    A child who translates for its parents hears what is not for a child, and carries it. The same `key` again (a
    second click) is no second attempt: enough attempts close a household; with anything else in it it is Refused.
    """
    interpreter = interpreting or Interpreting()
    told = {
        "way": way, "on": on, "part_of_day": part_of_day, "reached": reached, "spoke_with": spoke_with,
        "interpreter": interpreter.how, "interpreter_language": interpreter.language,
        "interpreter_name": interpreter.name, "note": note,
    }  # fmt: skip
    if written := _written_before(household, key, told):
        return Unchanged(written)
    _refuse_child_as_interpreter(household, interpreter)
    if on > clock.today():
        raise Refused(_("Deze dag is nog niet geweest."), field="on")
    attempt = ContactAttempt.objects.create(household=household, by=professional_of(actor), key=key or new_id(), **told)
    return Done(events.CONTACT_TRIED, attempt, {"on": on.isoformat(), "reached": reached})


def _written_before(household: Household, key: UUID | None, told: dict[str, Any]) -> ContactAttempt | None:
    """The attempt that this form made already. Raises Refused when something else is told by now."""
    written = ContactAttempt.objects.filter(household=household, key=key).first() if key else None
    if written and any(getattr(written, name) != value for name, value in told.items()):
        raise Refused(
            _("U bewaarde deze poging al, met iets anders erin. Bewaar nog eens als dit een nieuwe poging is.")
        )
    return written


def _refuse_child_as_interpreter(household: Household, interpreter: Interpreting) -> None:
    typed = set(plain(interpreter.name).split())
    members = Person.objects.filter(memberships__household=household, memberships__ends_on=None)
    for child in members if typed else []:
        first, surname = plain(child.called), set(plain(child.surname).split())
        if child.is_child and first in typed and (len(typed) == 1 or typed & surname):
            raise Refused(_("Een kind tolkt nooit voor het gezin."), field="interpreter_name")


@command(Permission.CONTACT_RECORD, Household)
def give_letter(
    actor: Actor, household: Household, *, to: UUID, on: date, language: str = "nl"
) -> Outcome[InformationLetter]:
    """The letter that says what is held, from whom and why was given (AVG art. 14).

    Raises Refused for somebody who is not of this household, or for a day to come.
    """
    if on > clock.today():
        raise Refused(_("Deze dag is nog niet geweest."), field="given_on")
    letter = InformationLetter.objects.create(
        household=household, to=member_of(household, to), by=professional_of(actor), given_on=on, language=language
    )
    return Done(events.LETTER_GIVEN, letter, {"on": on.isoformat()})


@command(Permission.HOUSEHOLD_ASSIGN, Household, lock=True)
def reopen_household(actor: Actor, household: Household, *, because: Household.ReopenedBecause) -> Outcome[Household]:
    """Look for contact again with a family that was closed: they came round later, or there is a new report.

    Raises Refused when it is not closed, and ValueError for another reason than those there are: the trace
    keeps it for good, so no story fits in it.
    """
    reason = Household.ReopenedBecause(because)
    if household.state != Household.State.CLOSED:
        raise Refused(_("Dit huishouden is niet gesloten."))
    if household.merged_into_id:
        raise Refused(_("Dit dossier is samengevoegd met een ander. Haal ze daar weer uit elkaar."))
    household.state = Household.State.CONTACT
    household.closed_at = household.keep_until = None
    household.closed_because = household.closed_safe = household.keep_because = ""
    household.version += 1
    household.save(
        update_fields=[
            "state", "closed_at", "keep_until", "closed_because", "closed_safe", "keep_because", "version",
        ]
    )  # fmt: skip
    return Done(events.REOPENED, household, {"because": reason.value})


def member_of(household: Household, person_id: UUID) -> Person:
    """A person of this household. Raises Refused for anybody else."""
    found = Person.objects.filter(pk=person_id, memberships__household=household, memberships__ends_on=None).first()
    if found is None:
        raise Refused(_("Kies iemand van dit huishouden."), field="person")
    return found


def write_answer(household: Household, person_id: UUID, *, yes: bool, words: str) -> Answer:
    """What the family said to the offer, in their words. Raises Refused when a child under 16 would decide alone."""
    person = member_of(household, person_id)
    if person.age is not None and person.age.high < OLD_ENOUGH:
        raise Refused(
            _("Een kind onder de 16 beslist hier niet alleen over (Jeugdwet art. 7.3.4). Vraag het een ouder."),
            field="person",
        )
    return Answer.objects.create(household=household, person=person, yes=yes, words=words)


def attempts_left(household: Household) -> int:
    """How many attempts the area asks for, before one may conclude that a family is not reached."""
    asked = choice_of(Terms, household.area_id).contact_attempts
    return max(asked - ContactAttempt.objects.filter(household=household).count(), 0)


def contact_person_of(household: Household) -> Involvement | None:
    """Who looks for contact with this household today."""
    return next(iter(seated(household, Involvement.Seat.CONTACT_PERSON)), None)
