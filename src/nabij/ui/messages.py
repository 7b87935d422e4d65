"""Telling the user what just happened, with a way back."""

from __future__ import annotations

from typing import Literal

from django.contrib import messages
from django.http import HttpRequest

UNDO = "undo:"
_LEVELS = {"good": messages.SUCCESS, "info": messages.INFO, "attention": messages.WARNING}


def tell(
    request: HttpRequest, text: str, *, undo: str = "", tone: Literal["good", "info", "attention"] = "good"
) -> None:
    """Show `text` on the next page. With `undo`, an address that takes a POST, the message carries a button.

    The text may name no person: messages travel in the session or a cookie.
    """
    messages.add_message(request, _LEVELS[tone], text, extra_tags=f"{UNDO}{undo}" if undo else "")
