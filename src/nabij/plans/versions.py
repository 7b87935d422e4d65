"""The plan as text, and what is different between two of such texts."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nabij.plans.models import State
from nabij.plans.queries import ActionLine, GoalLine, PlanPicture

Content = dict[str, Any]
Kind = Literal["added", "removed", "changed", "reached"]


def content_of(picture: PlanPicture) -> Content:
    """What stands in the plan: the goals in progress with their actions, in words and days; and what was reached."""
    reached = [str(line.goal.pk) for line in picture.closed if line.goal.reached_on]
    return {"goals": [_goal(line) for line in picture.goals], "reached": reached}


def _goal(line: GoalLine) -> Content:
    return {
        "id": str(line.goal.pk),
        "words": line.goal.words,
        "first_because": line.goal.first_because if line.is_first else "",
        "actions": [_action(action) for action in line.actions],
    }


def _action(line: ActionLine) -> Content:
    return {
        "id": str(line.action.pk),
        "what": line.action.what,
        "owner": line.owner.label,
        "due_on": line.action.due_on.isoformat() if line.action.due_on else "",
        "state": str(line.action.state),
    }


@dataclass(frozen=True)
class Change:
    """One difference: a goal or an action that came, went or reads differently."""

    kind: Kind
    thing: Literal["goal", "action"]
    words: str
    details: tuple[str, ...] = ()


def changes(before: Content, after: Content) -> list[Change]:
    """What changed from one settled plan (or the plan of now) to another, goals first."""
    reached = set(after["reached"])
    old_goals, new_goals = _goals(before), _goals(after)
    done = [Change("reached", "goal", goal["words"]) for key, goal in old_goals.items() if key in reached]
    still = {key: goal for key, goal in old_goals.items() if key not in reached}
    goals = done + _compare(still, new_goals, "goal", "words", _goal_details)
    # The actions of a goal that went, went with it: that is one change and not ten.
    old_actions = {key: action for key, action in _actions(before).items() if action["goal"] in new_goals}
    return goals + _compare(old_actions, _actions(after), "action", "what", _action_details)


def _goals(content: Content) -> dict[str, Content]:
    return {goal["id"]: {**goal, "at": at} for at, goal in enumerate(content["goals"])}


def _actions(content: Content) -> dict[str, Content]:
    return {action["id"]: {**action, "goal": goal["id"]} for goal in content["goals"] for action in goal["actions"]}


def _compare(
    before: dict[str, Content], after: dict[str, Content], thing: Literal["goal", "action"], words: str, details: Any
) -> list[Change]:
    came = [Change("added", thing, item[words]) for key, item in after.items() if key not in before]
    went = [Change("removed", thing, item[words]) for key, item in before.items() if key not in after]
    both = [(before[key], item) for key, item in after.items() if key in before]
    told = [(new[words], tuple(details(old, new))) for old, new in both]
    return came + went + [Change("changed", thing, said, said_how) for said, said_how in told if said_how]


def _goal_details(old: Content, new: Content) -> list[str]:
    found = []
    if old["words"] != new["words"]:
        found.append(_("eerst stond er: ‘%(words)s’") % {"words": old["words"]})
    if (old["at"] == 0) != (new["at"] == 0):
        found.append(_("komt nu eerst") if new["at"] == 0 else _("komt niet meer eerst"))
    return found


def _action_details(old: Content, new: Content) -> list[str]:
    found = []
    if old["what"] != new["what"]:
        found.append(_("eerst stond er: ‘%(words)s’") % {"words": old["what"]})
    if old["owner"] != new["owner"]:
        found.append(_("van %(old)s naar %(new)s") % {"old": old["owner"], "new": new["owner"]})
    if old["due_on"] != new["due_on"]:
        found.append(_("datum: %(old)s, nu %(new)s") % {"old": _day(old["due_on"]), "new": _day(new["due_on"])})
    if old["state"] != new["state"]:
        found.append(_("was %(old)s, nu %(new)s") % {"old": _state(old["state"]), "new": _state(new["state"])})
    return found


def _day(text: str) -> str:
    return date_format(date.fromisoformat(text), "j F Y") if text else _("geen")


def _state(state: str) -> str:
    return str(State(state).label)
