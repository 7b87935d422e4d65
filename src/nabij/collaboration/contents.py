"""What is in a parcel, from what its maker may read themselves: the same data for the eye, on paper and in a file.

The form is documented in docs/how-to/hand-over-to-another-team.md; `VERSION` goes up when it changes.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from nabij.access.actor import Actor
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.collaboration.models import Parcel, Part
from nabij.households.commands.seating import number_of
from nabij.households.models import Circumstance
from nabij.households.queries import circle_of, question_of
from nabij.journal.models import ContactNote
from nabij.journal.queries import latest_safety, standing
from nabij.kernel import clock
from nabij.plans.queries import GoalLine, plan_of

FORMAT, VERSION = "nabij-overdracht", 1
Content = dict[str, Any]


def content_of(actor: Actor, parcel: Parcel) -> Content:
    """All that this parcel holds today: exactly its parts, of the one person when it is about one."""
    household = parcel.household
    parts = [part for part in Part if part in parcel.parts]
    return {
        "format": FORMAT,
        "version": VERSION,
        "made_on": clock.today().isoformat(),
        "from": {
            "team": household.area.team_name or household.area.name,
            "contact": parcel.chosen_by.name,
            "phone": number_of(parcel.chosen_by),
        },
        "to": parcel.receiver,
        "basis": parcel.sharing.get_basis_display(),
        "household": household.number,
        "parts": {part.value: _READ[part](actor, parcel) for part in parts},
    }


def digest_of(content: Content) -> str:
    """The same for the same content: what leaves must be what was shown."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]


def _question(actor: Actor, parcel: Parcel) -> Any:
    story = question_of(actor, parcel.household)
    return {"first": story.first.words if story.first else "", "now": story.now.words if story.now else ""}


def _people(actor: Actor, parcel: Parcel) -> Any:
    """Name, birth, relation and language; never a citizen service number, an address or a telephone number."""
    members = circle_of(actor, parcel.household).family
    return [
        {
            "given_names": one.person.given_names, "prefix": one.person.prefix, "surname": one.person.surname,
            "birth": str(one.person.birth or ""), "relation": one.relation, "language": one.person.language,
            "needs_interpreter": one.person.needs_interpreter, "lives_here": one.kind == one.Kind.LIVES_HERE,
        }
        for one in members
        if parcel.about_id in (None, one.person_id)
    ]  # fmt: skip


def _circumstances(*, on_paper: bool) -> Callable[[Actor, Parcel], Any]:
    def read(actor: Actor, parcel: Parcel) -> Any:
        found = scope(actor, Permission.HOUSEHOLD_VIEW, Circumstance).filter(
            household=parcel.household, over_on=None, on_paper=on_paper, **_about(parcel)
        )
        return [
            {
                "kind": one.kind,
                "words": one.words,
                "leads_to": one.leads_to,
                "about": one.about.name if one.about else "",
            }
            for one in found.select_related("about")
        ]

    return read


def _about(parcel: Parcel) -> dict[str, UUID]:
    return {"about_id": parcel.about_id} if parcel.about_id else {}


def _goals(actor: Actor, parcel: Parcel) -> Any:
    """Goals that are worked on and may be on paper, with their actions; who does it as a role, not by name."""
    lines = plan_of(actor, parcel.household).goals
    wanted = [line for line in lines if parcel.about_id in (None, line.goal.about_id) and line.goal.on_paper]
    return [{"words": line.goal.words, "actions": _actions(line)} for line in wanted]


def _actions(line: GoalLine) -> Any:
    return [
        {
            "what": one.action.what, "who": str(one.owner.kind.label), "state": one.action.state,
            "due_on": _iso(one.action.due_on),
        }
        for one in line.actions
        if one.action.on_paper
    ]  # fmt: skip


def _notes(actor: Actor, parcel: Parcel) -> Any:
    found = notes_to_choose(actor, parcel).filter(pk__in=parcel.notes)
    return [
        {
            "on": one.happened_at.astimezone(clock.AMSTERDAM).date().isoformat(), "way": one.way, "facts": one.facts,
            "judgement": one.judgement, "next_step": one.next_step,
        }
        for one in found
    ]  # fmt: skip


def notes_to_choose(actor: Actor, parcel: Parcel) -> Any:
    """The notes that may go along one by one: as they stand, and none that the family does not read."""
    readable = standing(scope(actor, Permission.NOTE_VIEW, ContactNote).filter(household=parcel.household))
    return readable.filter(withheld_because="", **_about(parcel))


def _safety(actor: Actor, parcel: Parcel) -> Any:
    """The last weighing: what came of it and what was decided, without what was seen and heard."""
    last = latest_safety(actor, parcel.household)
    if last is None:
        return {}
    return {
        "weighed_on": _iso(last.weighed_on), "outcome": last.outcome, "decided": last.decided,
        "look_again_on": _iso(last.look_again_on),
    }  # fmt: skip


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


_READ: Mapping[Part, Callable[[Actor, Parcel], Any]] = {
    Part.QUESTION: _question,
    Part.PEOPLE: _people,
    Part.CIRCUMSTANCES: _circumstances(on_paper=True),
    Part.GOALS: _goals,
    Part.NOTES: _notes,
    Part.SAFETY: _safety,
    Part.KEPT_OFF: _circumstances(on_paper=False),
}
