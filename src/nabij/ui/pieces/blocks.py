"""What a page is built from: its head, panels, tabs, messages, words of the family."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from nabij.kernel.money import format_euro
from nabij.kernel.phone import display_phone
from nabij.ui.messages import UNDO
from nabij.ui.shapes import Fact, Link, Step, Tone

from .pictures import icon as draw_icon
from .register import Facts, MaybeIcon, drawn_piece, piece, register, wrapping_piece

MOST_TABS = 6
FLASH_TONES = {messages.SUCCESS: "good", messages.WARNING: "attention", messages.ERROR: "attention"}
FLASH_ICONS = {"good": "circle-check", "attention": "clock", "info": "info-circle"}


@register.filter
def bdi(value: object) -> SafeString:
    """Keep a name, amount or phone number together in its own writing direction."""
    return format_html("<bdi>{}</bdi>", conditional_escape(str(value))) if value not in (None, "") else SafeString()


@register.filter
def phone(number: str) -> str:
    """A telephone number as one reads it aloud, where a button would be too much."""
    return display_phone(number)


@register.filter
def euro(amount: Decimal | int | None) -> SafeString:
    """An amount as a Dutch reader expects it, kept together; empty for what is not known."""
    return bdi(format_euro(amount)) if amount is not None else SafeString()


@wrapping_piece
def page_header(content: str, *, title: str, lead: str = "", back_url: str = "", back_label: str = "") -> Facts:
    """The head of a page: one h1, a line below it, the way back, and what one can do here as its content."""
    return {"title": title, "lead": lead, "back_url": back_url, "back_label": back_label}


@piece
def meta(text: str, *, icon: MaybeIcon = "") -> Facts:
    """A short fact under a title: an address, a number of people."""
    return {"text": text, "icon": icon}


@wrapping_piece
def panel(
    content: str,
    *,
    title: str = "",
    icon: MaybeIcon = "",
    note: str = "",
    link_url: str = "",
    link_label: str = "",
    tone: Literal["plain", "soft", "warm"] = "plain",
    level: Literal[2, 3] = 2,
    id: str = "",  # noqa: A002 -- as HTML calls it
) -> Facts:
    """A sheet of paper with a title. Warm is for what the family itself says and does."""
    return {
        "title": title, "icon": icon, "note": note, "link_url": link_url, "link_label": link_label, "tone": tone,
        "level": level, "id": id,
    }  # fmt: skip


@wrapping_piece
def disclosure(content: str, label: str, *, open: bool = False) -> Facts:  # noqa: A002 -- as HTML calls it
    """What most people skip: folded away behind a line."""
    return {"label": label, "open": open}


@drawn_piece
def badge(label: str, *, tone: Tone = "neutral", icon: MaybeIcon = "") -> SafeString:
    """The state of a thing in a word or two. Serious is plum, never red."""
    drawn = draw_icon(icon, size="sm") if icon else ""
    return format_html('<span class="nb-badge nb-badge--{}">{}{}</span>', tone, drawn, label)


@piece
def alert(title: str, *, text: str = "", href: str = "", action: str = "") -> Facts:
    """The one red thing of a page: danger with a term. Never two."""
    return {"title": title, "text": text, "href": href, "action": action}


@piece
def callout(
    text: str, *, title: str = "", tone: Literal["info", "good", "attention"] = "info", href: str = "", action: str = ""
) -> Facts:
    """A calm message in the page."""
    icons = {"info": "info-circle", "good": "circle-check", "attention": "clock"}
    return {"text": text, "title": title, "tone": tone, "icon": icons[tone], "href": href, "action": action}


@piece
def quote(text: str, *, who: str = "", when: str = "", lang: str = "") -> Facts:
    """Somebody's own words, as they were said. `lang` is a BCP 47 code when it is not the page's language."""
    return {"text": text, "who": who, "when": when, "lang": lang}


@piece
def tabs(links: Sequence[Link], *, label: str) -> Facts:
    """The parts of one subject, at most six; scrolls sideways on a phone."""
    if len(links) > MOST_TABS:
        raise ValueError(f"At most {MOST_TABS} tabs; {label} has {len(links)}.")
    return {"links": links, "label": label}


@piece
def stepper(steps: Sequence[Step], *, label: str) -> Facts:
    """Where one is in a fixed row of steps, such as the meldcode."""
    return {"steps": steps, "label": label, "current": next((s for s in steps if s.state == "current"), None)}


@piece
def definitions(facts: Sequence[Fact | tuple[str, object]]) -> Facts:
    """Terms with what is known about each. What is not known is left out by the page, not shown empty."""
    return {"facts": [one if isinstance(one, Fact) else Fact(*one) for one in facts]}


@piece
def empty_state(title: str = "", *, text: str = "", icon: MaybeIcon = "", href: str = "", action: str = "") -> Facts:
    """Nothing here yet: what it would be, and how to begin."""
    return {"title": title, "text": text, "icon": icon, "href": href, "action": action}


@piece
def flash(message: Message) -> Facts:
    """What just happened, once, with a button to undo it if that was offered (see `nabij.ui.messages.tell`)."""
    undo = next((tag.removeprefix(UNDO) for tag in (message.extra_tags or "").split() if tag.startswith(UNDO)), "")
    tone = FLASH_TONES.get(message.level, "info")
    return {"text": message.message, "undo": undo, "tone": tone, "icon": FLASH_ICONS[tone]}
