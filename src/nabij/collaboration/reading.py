"""A parcel as somebody reads it: a heading for each part and lines below it, for the screen and for paper alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.collaboration.models import Part
from nabij.households.models import Circumstance
from nabij.journal.models import ContactNote, SafetyWeighing
from nabij.kernel.names import full_name
from nabij.kernel.partial_dates import PartialDate
from nabij.plans.models import State


@dataclass(frozen=True)
class Section:
    """One part, in lines; the first of a line stands out."""

    heading: str
    lines: tuple[tuple[str, ...], ...]


def sections_of(content: Mapping[str, Any]) -> list[Section]:
    """The parts of a parcel in their order; an empty one says so, for then nothing of it goes along."""
    parts = content.get("parts", {})
    return [Section(str(part.label), tuple(_READ[part](parts[part.value]))) for part in Part if part.value in parts]


def _question(said: Any) -> list[tuple[str, ...]]:
    lines = [(f"“{said['now']}”",)] if said["now"] else []
    return lines + ([(_("Eerst gevraagd: “%s”") % said["first"],)] if said["first"] not in ("", said["now"]) else [])


def _people(said: Any) -> list[tuple[str, ...]]:
    return [_line(full_name(one["given_names"], one["prefix"], one["surname"]), *_of_person(one)) for one in said]


def _of_person(one: Any) -> list[str]:
    born = _("geboren %s") % PartialDate.from_text(one["birth"]).text if one["birth"] else ""
    speaks = _("spreekt %s") % one["language"] if one["language"] else ""
    return [one["relation"], born, speaks, _("tolk nodig") if one["needs_interpreter"] else ""]


def _circumstances(said: Any) -> list[tuple[str, ...]]:
    kinds = dict(Circumstance.Kind.choices)
    return [
        _line(one["words"], str(kinds[one["kind"]]), one["about"], _leads_to(one["leads_to"])) for one in said
    ]  # fmt: skip


def _leads_to(words: str) -> str:
    return _("leidt tot: %s") % words if words else ""


def _goals(said: Any) -> list[tuple[str, ...]]:
    states = dict(State.choices)
    lines: list[tuple[str, ...]] = []
    for goal in said:
        lines.append((goal["words"],))
        lines += [
            ("", one["what"], one["who"], str(states[one["state"]]), _day(one["due_on"])) for one in goal["actions"]
        ]
    return [_line(*line) for line in lines]


def _notes(said: Any) -> list[tuple[str, ...]]:
    ways = dict(ContactNote.Way.choices)
    return [
        _line(f"{_day(one['on'])}, {ways[one['way']]}", one["facts"], _opinion(one["judgement"]), one["next_step"])
        for one in said
    ]


def _opinion(words: str) -> str:
    return _("wat de schrijver ervan vindt: %s") % words if words else ""


def _safety(said: Any) -> list[tuple[str, ...]]:
    if not said:
        return []
    outcome = str(dict(SafetyWeighing.Outcome.choices)[said["outcome"]])
    again = _("opnieuw kijken op %s") % _day(said["look_again_on"])
    return [_line(f"{_day(said['weighed_on'])}: {outcome}", said["decided"], again)]


def _day(text: str) -> str:
    return date_format(date.fromisoformat(text), "j F Y") if text else ""


def _line(first: str, *more: str) -> tuple[str, ...]:
    return (first, *(one for one in more if one))


_READ: Mapping[Part, Callable[[Any], list[tuple[str, ...]]]] = {
    Part.QUESTION: _question,
    Part.PEOPLE: _people,
    Part.CIRCUMSTANCES: _circumstances,
    Part.GOALS: _goals,
    Part.NOTES: _notes,
    Part.SAFETY: _safety,
    Part.KEPT_OFF: _circumstances,
}
