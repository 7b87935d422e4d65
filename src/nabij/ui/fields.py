"""Form fields that belong to the face alone; texts, dates and amounts stand in `nabij.kernel.form_fields`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class PhotoInput(forms.FileInput):
    """A file input that opens the camera on a phone and shows a preview; large photos are made smaller first."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        wanted = {"accept": "image/*", "capture": "environment", "data-photo": "true"}
        super().__init__({**wanted, **(attrs or {})})


class PhotoField(forms.FileField):
    """A photo of a letter or a room. Whoever receives it must still check what it really is."""

    widget = PhotoInput
    default_error_messages = {
        "required": _("Kies een foto."),
        "empty": _("Dit bestand is leeg. Kies een andere foto."),
        "missing": _("Er kwam geen foto aan. Probeer het opnieuw."),
    }
