"""The gallery: every piece in every tone. The place to look first, and to look at after a change."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from nabij.ui.samples import SampleForm, samples


@login_not_required
def gallery(request: HttpRequest) -> HttpResponse:
    """All pieces, with made-up people. Not there in production; `?richting=rtl` mirrors the page."""
    if not settings.GALLERY:
        raise Http404
    facts = samples() | {"form": SampleForm(), "wrong_form": SampleForm({}), "mirrored": "richting" in request.GET}
    return render(request, "ui/gallery.html", facts)


# This floor lies below `access`, so it says itself what `access.public` would have noted.
gallery.__dict__["public"] = "Shows made-up people only, and exists outside production alone."
