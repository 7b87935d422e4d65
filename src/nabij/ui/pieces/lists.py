"""People, rows, tables, moments and figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from django.core.paginator import Page
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nabij.kernel import clock
from nabij.kernel.working_days import working_days_between
from nabij.ui.shapes import Column, Entry, Share, Tone

from .register import Facts, MaybeIcon, piece, wrapping_piece

BAR_WIDTH = 1000  # the share bar is drawn in thousandths


@piece
def person_card(
    name: str,
    *,
    label: str = "",
    role: str = "",
    detail: str = "",
    phone: str = "",
    face: str = "",
    photo_url: str = "",
    href: str = "",
    note: str = "",
    compact: bool = False,
) -> Facts:
    """A person with a face (a professional) or initials (a resident), and their direct number."""
    return {
        "name": name, "label": label, "role": role, "detail": detail, "phone": phone, "face": face,
        "photo_url": photo_url, "href": href, "note": note, "compact": compact,
        "picture_size": "md" if compact else "lg",
    }  # fmt: skip


@wrapping_piece
def row_list(content: str, *, label: str) -> Facts:
    """A list of rows to walk through with j, k and Enter."""
    return {"label": label}


@piece
def row(
    *,
    title: str,
    href: str = "",
    text: str = "",
    meta: str = "",
    icon: MaybeIcon = "",
    face: str = "",
    badge: str = "",
    badge_tone: Tone = "neutral",
) -> Facts:
    """One row of a row_list; the whole row is the link."""
    return {
        "title": title, "href": href, "text": text, "meta": meta, "icon": icon, "face": face, "badge": badge,
        "badge_tone": badge_tone,
    }  # fmt: skip


@wrapping_piece
def table(content: str, *, caption: str, columns: Sequence[Column]) -> Facts:
    """A table whose content is its rows. On a phone each row becomes a card: give each cell `data-label`."""
    return {"caption": caption, "columns": columns}


@piece
def pagination(page: Page[Any], *, query: str = "") -> Facts:
    """Earlier and later pages. `query` is what else must stay in the address, without a person in it."""
    return {"page": page, "query": f"{query}&" if query else ""}


@piece
def timeline(entries: Sequence[Entry]) -> Facts:
    """What happened, in the order given."""
    return {"entries": entries}


@piece
def meter(value: float, *, max: float, label: str, tone: Tone = "good") -> Facts:  # noqa: A002 -- as HTML calls it
    """How much of something: a share, a budget. The label says it in words."""
    return {"value": value, "max": max, "label": label, "tone": tone}


@piece
def progress(value: int, *, max: int, label: str) -> Facts:  # noqa: A002 -- as HTML calls it
    """How far something is on its way. The label says it in words."""
    return {"value": value, "max": max, "label": label}


@piece
def share_bar(shares: Sequence[Share], *, label: str) -> Facts:
    """Who does how much. No target and no score; a child's share is marked as a load."""
    total = sum(share.count for share in shares)
    parts, at = [], 0.0
    for share in shares:
        width = BAR_WIDTH * share.count / total if total else 0
        parts.append({"share": share, "x": f"{at:.1f}", "width": f"{max(width - 6, 0):.1f}"})
        at += width
    return {"parts": parts, "label": label, "total": total}


@piece
def deadline(due: date, *, done: bool = False) -> Facts:
    """A term in words: how many working days are left, or how many it is too late."""
    days = working_days_between(clock.today(), due)
    tone = "good" if done else _deadline_tone(due, days)
    words = _("gedaan") if done else _deadline_words(due, days)
    icon = "check" if done else "clock"
    return {"due": due, "day": date_format(due, "l j F"), "tone": tone, "icon": icon, "text": words}


def _deadline_tone(due: date, days: int) -> Literal["serious", "attention", "neutral"]:
    if due < clock.today():
        return "serious"
    return "attention" if days <= 2 else "neutral"


def _deadline_words(due: date, days: int) -> str:
    """Without a working day in between the day is named: on Sunday Friday's work is late "since Friday"."""
    if due == clock.today():
        return _("vandaag")
    if days == 0:
        day = date_format(due, "l")
        return _("sinds %(day)s te laat") % {"day": day} if due < clock.today() else day
    if days < 0:
        return ngettext("%(days)s werkdag te laat", "%(days)s werkdagen te laat", -days) % {"days": -days}
    return ngettext("nog %(days)s werkdag", "nog %(days)s werkdagen", days) % {"days": days}
