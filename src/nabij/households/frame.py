"""What every page of one household shows round its content: the name, the director, the five tabs."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.permissions import Permission
from nabij.access.rules import allowed
from nabij.access.views import Request
from nabij.households.models import Household
from nabij.ui.shapes import Link

TABS: tuple[tuple[str, str, Permission], ...] = (
    ("workspace:household", "home", Permission.HOUSEHOLD_VIEW),
    ("plans:plan", "checklist", Permission.PLAN_VIEW),
    ("households:people", "users", Permission.HOUSEHOLD_OUTLINE),
    ("workspace:course", "history", Permission.NOTE_VIEW),
    ("privacy:household_log", "eye", Permission.LOG_VIEW),
)


def tab_labels() -> dict[str, str]:
    return {
        "workspace:household": _("Overzicht"),
        "plans:plan": _("Plan"),
        "households:people": _("Mensen"),
        "workspace:course": _("Verloop"),
        "privacy:household_log": _("Wie keek"),
    }


def household_frame(request: Request, household: Household, *, tab: str) -> dict[str, Any]:
    """Context for `households/base_household.html`: `household`, `tabs`, and `may.<permission>` (one query)."""
    permitted = allowed(request.actor, household)
    return {
        "household": household,
        "tabs": household_tabs(household, permitted, tab),
        "may": {permission.name.lower(): permission in permitted for permission in Permission},
    }


def household_tabs(household: Household, permitted: frozenset[Permission], current: str) -> list[Link]:
    """The tabs this person may open."""
    labels = tab_labels()
    return [
        Link(label=labels[name], url=reverse(name, args=[household.pk]), icon=icon, current=name == current)
        for name, icon, permission in TABS
        if permission in permitted
    ]
