"""The plan as text, and what is different between two of such texts."""

from collections import Counter
from collections.abc import Set as AbstractSet
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
        "notice": line.goal.notice,
        "first_because": line.goal.first_because if line.is_first else "",
        "actions": [_action(action) for action in line.actions],
    }


def _action(line: ActionLine) -> Content:
    return {
        "id": str(line.action.pk),
        "what": line.action.what,
        "next_step": line.action.next_step,
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
    new_actions = _actions(after)
    for actions in (old_actions, new_actions):
        _rank(actions, among=old_actions.keys() & new_actions.keys())
    return goals + _compare(old_actions, new_actions, "action", "what", _action_details)


def _rank(actions: dict[str, Content], *, among: AbstractSet[str]) -> None:
    """The place of each step among those that stood there both times: what came or went moves nobody."""
    seen: Counter[str] = Counter()
    for key, action in sorted(actions.items(), key=lambda item: item[1]["at"]):
        if key in among:
            action["at"] = seen[action["goal"]]
            seen[action["goal"]] += 1


def _goals(content: Content) -> dict[str, Content]:
    return {goal["id"]: {"notice": "", **goal, "at": at} for at, goal in enumerate(content["goals"])}


def _actions(content: Content) -> dict[str, Content]:
    return {
        action["id"]: {"next_step": "", **action, "goal": goal["id"], "at": at}
        for goal in content["goals"]
        for at, action in enumerate(goal["actions"])
    }


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
    if old["notice"] != new["notice"]:
        found.append(_("te merken aan: %(old)s, nu %(new)s") % _both(old["notice"], new["notice"]))
    return found


def _action_details(old: Content, new: Content) -> list[str]:
    found = []
    if old["what"] != new["what"]:
        found.append(_("eerst stond er: ‘%(words)s’") % {"words": old["what"]})
    if old["next_step"] != new["next_step"]:
        found.append(_("als eerste: %(old)s, nu %(new)s") % _both(old["next_step"], new["next_step"]))
    if old["at"] != new["at"]:
        found.append(_("komt nu eerder") if new["at"] < old["at"] else _("komt nu later"))
    if old["owner"] != new["owner"]:
        found.append(_("van %(old)s naar %(new)s") % {"old": old["owner"], "new": new["owner"]})
    if old["due_on"] != new["due_on"]:
        found.append(_("datum: %(old)s, nu %(new)s") % {"old": _day(old["due_on"]), "new": _day(new["due_on"])})
    if old["state"] != new["state"]:
        found.append(_("was %(old)s, nu %(new)s") % {"old": _state(old["state"]), "new": _state(new["state"])})
    return found


def _both(old: str, new: str) -> dict[str, str]:
    nothing = _("niets")
    return {"old": old or nothing, "new": new or nothing}


def _day(text: str) -> str:
    return date_format(date.fromisoformat(text), "j F Y") if text else _("geen")


def _state(state: str) -> str:
    return str(State(state).label)
