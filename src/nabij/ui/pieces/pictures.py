"""Small pictures: icons, drawn faces, initials."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import Literal

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from .drawn_faces import draw_face
from .register import Icon, drawn_piece

Size = Literal["sm", "md", "lg", "xl"]
INITIALS_TONES = 6


@drawn_piece
def icon(name: Icon, *, label: str = "", size: Size = "md") -> SafeString:
    """An icon of the sprite. Without a label it is decoration and is not read aloud."""
    return _icon(name, size, format_html('role="img" aria-label="{}"', label)) if label else _decoration(name, size)


@cache
def _decoration(name: str, size: str) -> SafeString:
    """Kept, for a page shows dozens of a hundred icons."""
    return _icon(name, size, mark_safe('aria-hidden="true"'))


def _icon(name: str, size: str, said: SafeString) -> SafeString:
    return format_html(
        '<svg class="nb-icon nb-icon--{}" {} focusable="false"><use href="{}#{}"></use></svg>',
        size, said, static("ui/built/icons.svg"), name,
    )  # fmt: skip


@drawn_piece
def face(seed: str, *, name: str = "", size: Size = "md", photo_url: str = "") -> SafeString:
    """The face of a professional: the photo, or a drawn one that is the same every time for the same seed.

    A seed that begins with "v:", "h:" or "m:" draws a woman, a woman with a headscarf, a man. Without a name it is
    decoration, for where the name stands beside it.
    """
    if photo_url:
        return format_html('<img class="nb-face nb-face--{}" src="{}" alt="{}">', size, photo_url, name)
    said = (
        format_html('role="img" aria-label="{}"', _("Getekend gezicht van %s") % name)
        if name
        else mark_safe('aria-hidden="true"')
    )
    return format_html('<svg class="nb-face nb-face--{}" viewBox="0 0 64 64" {}>{}</svg>', size, said, draw_face(seed))


@drawn_piece
def initials(name: str, *, size: Size = "md") -> SafeString:
    """The first letters of a resident's name. Decoration: the name itself always stands beside it."""
    words = [word for word in name.split() if word[:1].isalpha()] or [name]
    capitals = [word for word in words if word[:1].isupper()] or words
    letters = capitals[0][:1] + (capitals[-1][:1] if len(capitals) > 1 else "")
    tone = sha256(name.encode()).digest()[0] % INITIALS_TONES
    return format_html(
        '<span class="nb-initials nb-initials--{} nb-initials--tone-{}" aria-hidden="true"><bdi>{}</bdi></span>',
        size, tone, letters.upper(),
    )  # fmt: skip
