"""The household, its people, who sits at its table, and how it was asked."""

from nabij.households.models.changes import ChangedRow, Merge, Passing, Placement, Separation, TrackChange
from nabij.households.models.contact import Answer, ContactAttempt, InformationLetter, Source
from nabij.households.models.finding import PersonKey
from nabij.households.models.households import Circumstance, Household, Question
from nabij.households.models.involvement import Handover, Involvement, InvolvementSubject
from nabij.households.models.persons import Membership, ParentalAuthority, Person

__all__ = [
    "Answer",
    "ChangedRow",
    "Circumstance",
    "ContactAttempt",
    "Handover",
    "Household",
    "InformationLetter",
    "Involvement",
    "InvolvementSubject",
    "Membership",
    "Merge",
    "ParentalAuthority",
    "Passing",
    "Person",
    "PersonKey",
    "Placement",
    "Question",
    "Separation",
    "Source",
    "TrackChange",
]
