"""The household, its people, who sits at its table, and how it was asked."""

from nabij.households.models.contact import Answer, ContactAttempt, InformationLetter, Source
from nabij.households.models.finding import PersonKey
from nabij.households.models.households import Circumstance, Household, Question
from nabij.households.models.involvement import Handover, Involvement, InvolvementSubject
from nabij.households.models.persons import Membership, ParentalAuthority, Person

__all__ = [
    "Answer",
    "Circumstance",
    "ContactAttempt",
    "Handover",
    "Household",
    "InformationLetter",
    "Involvement",
    "InvolvementSubject",
    "Membership",
    "ParentalAuthority",
    "Person",
    "PersonKey",
    "Question",
    "Source",
]
