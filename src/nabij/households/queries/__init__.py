"""What one may see of a household: each answer with the rules applied, in few queries."""

from nabij.households.queries.course import timeline_rows
from nabij.households.queries.people import (
    Circle,
    circle_of,
    everybody_ever,
    former_members_of,
    known_persons,
    members_of,
    people_of,
)
from nabij.households.queries.story import (
    PersonCircumstances,
    QuestionStory,
    answer_of,
    circumstances_of,
    question_of,
)
from nabij.households.queries.table import Direction, Table, direction_of, helpers_over_time, table_of

__all__ = [
    "Circle",
    "Direction",
    "PersonCircumstances",
    "QuestionStory",
    "Table",
    "answer_of",
    "circle_of",
    "circumstances_of",
    "direction_of",
    "everybody_ever",
    "former_members_of",
    "helpers_over_time",
    "known_persons",
    "members_of",
    "people_of",
    "question_of",
    "table_of",
    "timeline_rows",
]
