"""What one can do: buttons, links that look like one, calling, copying, confirming."""

from __future__ import annotations

from typing import Literal

from django.utils.translation import gettext as _

from nabij.kernel.phone import display_phone

from .register import Facts, MaybeIcon, piece

ButtonTone = Literal["primary", "secondary", "quiet"]
LOOKS = {"primary": "nl-button--primary", "secondary": "nl-button--secondary", "quiet": "nl-button--subtle"}


@piece
def button(
    label: str,
    *,
    tone: ButtonTone = "primary",
    icon: MaybeIcon = "",
    type: Literal["submit", "button", "reset"] = "submit",  # noqa: A002 -- as HTML calls it
    name: str = "",
    value: str = "",
    form: str = "",
    wide: bool = False,
) -> Facts:
    """A button in a form. One primary button per page: the thing one most likely comes to do."""
    return {
        "label": label, "look": LOOKS[tone], "icon": icon, "type": type, "name": name, "value": value,
        "form": form, "wide": wide,
    }  # fmt: skip


@piece
def link_button(
    label: str, *, href: str, tone: ButtonTone = "secondary", icon: MaybeIcon = "", opens: str = "", wide: bool = False
) -> Facts:
    """A link to a page where something is done. `opens` is the id of a dialog that is shown instead, if it can be."""
    return {"label": label, "href": href, "look": LOOKS[tone], "icon": icon, "opens": opens, "wide": wide}


@piece
def call_button(phone: str, *, name: str = "", compact: bool = False, tone: ButtonTone = "secondary") -> Facts:
    """Call this number. Compact shows only the receiver; the full name and number are read aloud."""
    dialled = "".join(one for one in phone if one.isdigit() or one == "+")
    shown = display_phone(phone)
    said = _("Bel %(name)s op %(phone)s") % {"name": name, "phone": shown} if name else _("Bel %s") % shown
    return {"phone": shown, "dialled": dialled, "said": said, "compact": compact, "look": LOOKS[tone]}


@piece
def copy_button(*, of: str, label: str = "") -> Facts:
    """Copy the text of the element with id `of`. Hidden where the browser cannot copy."""
    return {"of": of, "label": label or _("Kopieer de tekst")}


@piece
def confirm(
    question: str, *, action_url: str, label: str, cancel_url: str, text: str = "", dialog_id: str = ""
) -> Facts:
    """Ask once more before what cannot be taken back. With `dialog_id` it waits, closed, on the page itself."""
    return {
        "question": question, "action_url": action_url, "label": label, "cancel_url": cancel_url, "text": text,
        "dialog_id": dialog_id,
    }  # fmt: skip
