"""Keeping a draft, and starting again."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.views import Request
from nabij.accounts.doors import for_anyone, own
from nabij.drafts import keeping, reading


@for_anyone("a script gets 401 instead of a login page; only one's own drafts are kept")
@require_POST
def save(request: Request) -> HttpResponse:
    """204 when it is kept, so that the page can say so; 401, 413 and 400 are for the script."""
    if request.actor.user_id is None:
        return HttpResponse(status=401)
    if _length(request) > reading.MOST_BYTES:
        return HttpResponse(status=413)
    try:
        typed = reading.typed_in(request.body)
    except ValueError:
        return HttpResponse(status=400)
    keeping.keep_draft(request.actor, typed.form, typed.thing, typed.fields)
    return HttpResponse(status=204)


@own("one's own drafts")
@require_POST
def discard(request: Request) -> HttpResponse:
    """Throw a draft away and show the form anew."""
    try:
        form, thing = reading.key_of(request.POST.get("key", ""))
    except ValueError:
        return HttpResponse(status=400)
    keeping.discard(request.actor, form, thing)
    return see_other(_back(request))


def _back(request: HttpRequest) -> str:
    url = request.POST.get("next", "")
    return url if url_has_allowed_host_and_scheme(url, {request.get_host()}) else "/"


def _length(request: HttpRequest) -> int:
    # Read before the body: what is too large is not taken in at all.
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdigit() else reading.MOST_BYTES + 1
