"""One's own notices: reading them, and following them to what they are about."""

from datetime import datetime, timedelta
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.views import Request
from nabij.accounts.doors import own
from nabij.kernel.clock import AMSTERDAM
from nabij.kernel.errors import NotFound
from nabij.notices import reading
from nabij.notices.queries import address_of, notices_of, told, unread_count
from nabij.ui.messages import tell

PER_PAGE = 50
_BEGIN = datetime(1970, 1, 1, tzinfo=AMSTERDAM)


@own("one's own notices")
def notice_list(request: Request) -> HttpResponse:
    """The newest first; what is not read yet stands out."""
    page = Paginator(notices_of(request.actor), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "page": page,
        "notices": [told(notice) for notice in page],
        "unread": unread_count(request.actor),
    }
    return render(request, "notices/list.html", context)


@own("one's own notices")
def follow(request: Request, notice_id: UUID) -> HttpResponse:
    """Opening it is reading it."""
    try:
        notice = reading.read_notice(request.actor, notice_id)
    except NotFound as missing:
        raise Http404 from missing
    return see_other(address_of(notice) or reverse("notices:list"))


@own("one's own notices")
@require_POST
def mark_all(request: Request) -> HttpResponse:
    """All read, with a way back."""
    if moment := reading.read_all(request.actor):
        undo = reverse("notices:unread", args=[(moment - _BEGIN) // timedelta(microseconds=1)])
        tell(request, _("Alle berichten zijn gelezen."), undo=undo)
    return see_other(reverse("notices:list"))


@own("one's own notices")
@require_POST
def unread(request: Request, moment: int) -> HttpResponse:
    """The way back."""
    try:
        at = _BEGIN + timedelta(microseconds=moment)
    except OverflowError as impossible:
        raise Http404 from impossible
    reading.unread_again(request.actor, at)
    return see_other(reverse("notices:list"))
