"""What every page of one household shows round its content: the name, the director, the tabs.

Two kinds of pages hang below it: those of the story (pictures, money, how it goes), and the shared screen,
which is turned to the family and shows nothing that may not be read by all of them.
"""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.permissions import Permission
from nabij.access.rules import allowed
from nabij.access.views import Request
from nabij.households.models import Household
from nabij.households.screen_names import HIDDEN, asks_to_hide, screen_names
from nabij.ui.shapes import Link

STORY = "story"
# The parts of the story, as tabs of their own; the first is where the tab "Verhaal" leads.
STORY_PAGES: tuple[tuple[str, str, Permission], ...] = (
    ("chain:chain", "arrows-split-2", Permission.HOUSEHOLD_VIEW),
    ("kinship:genogram", "users", Permission.HOUSEHOLD_VIEW),
    ("network:ecomap", "users-group", Permission.HOUSEHOLD_VIEW),
    ("assessments:assessments", "heart-handshake", Permission.HOUSEHOLD_VIEW),
    ("money:debts", "coin", Permission.DEBT_VIEW),
    ("referrals:of_household", "send", Permission.REFERRAL_VIEW),
    ("provisions:provisions", "checklist", Permission.PROVISION_VIEW),
)
SHARED_PAGES: tuple[str, ...] = (
    "story:start", "chain:shared", "kinship:shared", "network:shared", "assessments:shared", "plans:shared",
    "provisions:shared", "budget:shared", "safety_net:shared",
)  # fmt: skip
TABS: tuple[tuple[str, str, Permission], ...] = (
    ("workspace:household", "home", Permission.HOUSEHOLD_VIEW),
    (STORY, "arrows-split-2", Permission.HOUSEHOLD_VIEW),
    ("plans:plan", "checklist", Permission.PLAN_VIEW),
    ("households:people", "users", Permission.HOUSEHOLD_OUTLINE),
    ("workspace:course", "history", Permission.NOTE_VIEW),
    ("privacy:household_log", "eye", Permission.LOG_VIEW),
)

# One question, one page: the rest is not gone, it comes back with the full track.
TABS_OF_LIGHT = {"workspace:household", "households:people", "privacy:household_log"}


def tab_labels() -> dict[str, str]:
    return {
        "workspace:household": _("Overzicht"),
        STORY: _("Verhaal"),
        "plans:plan": _("Plan"),
        "households:people": _("Mensen"),
        "workspace:course": _("Verloop"),
        "privacy:household_log": _("Wie keek"),
    }


def page_labels() -> dict[str, str]:
    """What the parts of the story are called, beside the household's tabs and on the shared screen."""
    return {
        "story:start": _("Onze vraag"),
        "chain:chain": _("Wat leidt tot wat"),
        "chain:shared": _("Wat leidt tot wat"),
        "kinship:genogram": _("Familie"),
        "kinship:shared": _("Familie"),
        "network:ecomap": _("Mensen om ons heen"),
        "network:shared": _("Mensen om ons heen"),
        "assessments:assessments": _("Hoe gaat het"),
        "assessments:shared": _("Hoe gaat het"),
        "money:debts": _("Schulden"),
        "referrals:of_household": _("Verwijzingen"),
        "plans:shared": _("Ons plan"),
        "provisions:provisions": _("Voorzieningen"),
        "provisions:shared": _("Gevraagd en geregeld"),
        "budget:shared": _("Maatwerkbudget"),
        "safety_net:shared": _("Vangnet"),
    }


def household_frame(request: Request, household: Household, *, tab: str) -> dict[str, Any]:
    """Context for `households/base_household.html`: `household`, `tabs`, and `may.<permission>` (one query)."""
    permitted = allowed(request.actor, household)
    return {
        "household": household,
        "tabs": household_tabs(household, permitted, tab),
        "may": {permission.name.lower(): permission in permitted for permission in Permission},
    }


def story_frame(request: Request, household: Household, *, page: str) -> dict[str, Any]:
    """Context for `households/base_story.html`: that of a household, and `story_pages` to go between."""
    frame = household_frame(request, household, tab=STORY)
    labels, may = page_labels(), frame["may"]
    pages = [
        Link(label=labels[name], url=reverse(name, args=[household.pk]), icon=icon, current=name == page)
        for name, icon, permission in STORY_PAGES
        if may[permission.name.lower()]
    ]
    return {**frame, "story_pages": pages}


def shared_frame(request: Request, household: Household, *, page: str) -> dict[str, Any]:
    """Context for `households/base_shared.html`, a screen that is turned to the family.

    `names` says how people are called (their names can be hidden, also within texts), `shared_pages` go from
    one to the other and keep it so. What a page shows there is what has `on_paper`, and nothing else.
    """
    names = screen_names(request.actor, household, hidden=asks_to_hide(request))
    labels = page_labels()
    here = reverse(page, args=[household.pk])
    pages = [
        Link(label=labels[name], url=reverse(name, args=[household.pk]) + names.query, current=name == page)
        for name in SHARED_PAGES
    ]
    return {
        "household": household,
        "names": names,
        "shared_pages": pages,
        "names_url": here if names.hidden else f"{here}?namen={HIDDEN}",
    }


def household_tabs(household: Household, permitted: frozenset[Permission], current: str) -> list[Link]:
    """The tabs this person may open."""
    labels = tab_labels()
    shown = TABS_OF_LIGHT if household.track == Household.Track.LIGHT else {name for name, _icon, _permission in TABS}
    return [
        Link(label=labels[name], url=_address(name, household), icon=icon, current=name == current)
        for name, icon, permission in TABS
        if permission in permitted and (name in shown or name == current)
    ]


def _address(tab: str, household: Household) -> str:
    return reverse(STORY_PAGES[0][0] if tab == STORY else tab, args=[household.pk])
