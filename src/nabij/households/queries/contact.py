"""How looking for contact stands."""

from dataclasses import dataclass
from datetime import date

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.areas.choices import Terms, choice_of
from nabij.households.commands.contact import contact_person_of
from nabij.households.contact_terms import contact_due
from nabij.households.former import name_those_who_left
from nabij.households.models import Answer, ContactAttempt, Household, InformationLetter, Involvement


@dataclass(frozen=True)
class ContactStory:
    """Who looks, how often they tried of how often the area asks, by when; the letter; the answers."""

    seat: Involvement | None
    attempts: list[ContactAttempt]
    asked: int
    due: date | None
    letters: list[InformationLetter]
    answers: list[Answer]

    @property
    def tried(self) -> int:
        return len(self.attempts)

    @property
    def was_reached(self) -> bool:
        return any(attempt.reached for attempt in self.attempts)


def contact_story(actor: Actor, household: Household) -> ContactStory:
    """How contact with this household stands, for whoever leads it."""
    terms = choice_of(Terms, household.area_id)
    seat = contact_person_of(household)
    tried = scope(actor, Permission.HOUSEHOLD_VIEW, ContactAttempt).filter(household=household)
    letters = scope(actor, Permission.HOUSEHOLD_VIEW, InformationLetter).filter(household=household)
    answers = scope(actor, Permission.HOUSEHOLD_VIEW, Answer).filter(household=household)
    return ContactStory(
        seat=seat,
        attempts=list(tried.select_related("by")),
        asked=terms.contact_attempts,
        due=contact_due(household, seat.starts_on) if seat else None,
        letters=name_those_who_left(letters.select_related("by").prefetch_related("to"), "to"),
        answers=name_those_who_left(answers.prefetch_related("person"), "person"),
    )
