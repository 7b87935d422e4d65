"""Showing a private file: only through the door, and never as something a browser would run."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.attachments.models import Attachment
from nabij.kernel.errors import NotFound

# The browser takes the type as given, runs nothing, asks for nothing, and keeps no copy.
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@requires(Permission.NOTE_VIEW, purpose=_("een foto of brief bekijken"))
def open_attachment(request: Request, attachment_id: UUID) -> HttpResponse:
    """A picture shows in the page; a PDF is handed over, for a sandboxed page cannot show it."""
    attachment = get(request.actor, Permission.NOTE_VIEW, Attachment, attachment_id)
    if not attachment.path.is_file():
        raise NotFound("the file of an attachment")
    # At most 15 MB, and in one piece: the door logs what was really sent.
    answer = HttpResponse(attachment.path.read_bytes(), content_type=attachment.content_type, headers=SAFE)
    answer["Content-Disposition"] = content_disposition_header(not attachment.is_picture, attachment.name) or ""
    return answer
