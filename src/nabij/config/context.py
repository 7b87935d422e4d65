"""What the frame of every page shows: who I am, where I can go, what waits."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from nabij.access.actor import NOBODY, Actor
from nabij.access.permissions import Permission, Role
from nabij.areas.actors import label_of
from nabij.ui.shapes import Link

Place = tuple[str, str, str, Permission]


def places() -> list[Place]:
    """The main places, each with the permission by appointment that it asks; of two with one name the first counts."""
    return [
        ("workspace:my_day", _("Mijn dag"), "sun", Permission.PROFESSIONAL_VIEW),
        ("workspace:households", _("Huishoudens"), "home", Permission.DIRECTOR_ASK),
        ("workspace:households", _("Huishoudens"), "home", Permission.HOUSEHOLD_OUTLINE),
        ("intake:inbox", _("Meldingen"), "inbox", Permission.REPORT_SORT),
        ("arrears:inbox", _("Signalen"), "coin", Permission.ARREARS_SORT),
        ("provisions:messages", _("Berichten"), "mail", Permission.MESSAGE_TAKE),
        ("referrals:referrals", _("Verwijzingen"), "route", Permission.REFERRAL_ADVISE),
        ("referrals:my_referrals", _("Verwijzingen"), "route", Permission.REFERRAL_ANNOUNCE),
        ("workspace:board", _("Team"), "layout-board", Permission.BOARD_VIEW),
        ("budget:to_sign", _("Te tekenen"), "signature", Permission.BUDGET_SIGN),
        ("ledger:waiting", _("Betalen"), "coins", Permission.BUDGET_PAY),
        ("budget:instalments", _("Aflossingen"), "coin", Permission.BUDGET_PAY),
        ("obstacles:list", _("Obstakels"), "hand-stop", Permission.OBSTACLE_ANSWER),
        ("numbers:needs", _("Wat nodig is"), "list-check", Permission.NEEDS_VIEW),
        ("budget:prices", _("Prijzen"), "list-check", Permission.BUDGET_PRICE),
        ("numbers:overview", _("Cijfers"), "chart-bar", Permission.NUMBERS_VIEW),
        ("collaboration:overrides", _("Doorzetten"), "scale", Permission.COLLABORATION_OVERRIDE),
        ("safety_net:questions", _("Vangnet"), "scale", Permission.SAFETY_NET_DECIDE),
        ("agreements:list", _("Afspraken"), "heart-handshake", Permission.AGREEMENT_VIEW),
        ("obstacles:list", _("Obstakels"), "hand-stop", Permission.OBSTACLE_VIEW),
        ("precedents:list", _("Eerder besloten"), "book", Permission.PUBLIC_TEXT_WRITE),
        ("precedents:list", _("Eerder besloten"), "book", Permission.MANDATE_GRANT),
        ("discretion:register", _("Mandaten"), "signature", Permission.MANDATE_GRANT),
        ("directory:list", _("Gids"), "address-book", Permission.PROFESSIONAL_VIEW),
        ("areas:list", _("Gebieden"), "map", Permission.AREA_CONFIGURE),
        ("privacy:overview", _("Wie keek"), "eye", Permission.LOG_VIEW),
    ]


def frame(request: HttpRequest) -> dict[str, Any]:
    """The frame for this person; nothing of it for somebody who is not logged in."""
    actor: Actor = getattr(request, "actor", NOBODY)
    if actor.user_id is None:
        return {"municipality_name": settings.MUNICIPALITY_NAME}
    return {
        "municipality_name": settings.MUNICIPALITY_NAME,
        "navigation": navigation(request, actor),
        "plus": Link(label=_("Melden"), url=reverse("intake:report")),
        "search_url": reverse("workspace:search"),
        "notices_url": reverse("notices:list"),
        "notice_count": actor.unread,
        "me": _me(request, actor),
        "sign_out_url": reverse("account_logout"),
    }


def _me(request: HttpRequest, actor: Actor) -> dict[str, str]:
    """With the face of the account, which is that of the directory; with initials where it has none."""
    face = str(getattr(request.user, "face", ""))
    return {"name": actor.name, "role": _role(actor), "face": face, "url": reverse("accounts:me")}


def navigation(request: HttpRequest, actor: Actor) -> list[Link]:
    """Where this person can go; the current place marked."""
    here, found = request.path, dict[str, Link]()
    for name, label, icon, permission in places():
        if label not in found and actor.areas_with(permission):
            url = reverse(name)
            found[label] = Link(label=label, url=url, icon=icon, current=here.startswith(url))
    return list(found.values())


def _role(actor: Actor) -> str:
    shown = [role for role in Role if role in actor.roles]
    return ", ".join(label_of(role) for role in shown)
