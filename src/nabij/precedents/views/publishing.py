"""How we decide, for everybody: the public page, and writing and approving what stands there."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.rules import can, get, holds, scope
from nabij.access.views import Request, public, requires
from nabij.areas.models import Area
from nabij.kernel.errors import Denied, Refused
from nabij.precedents.access import GRANT, VIEW, WRITE
from nabij.precedents.commands import publishing
from nabij.precedents.forms import PublicTextForm
from nabij.precedents.models import PublicText
from nabij.precedents.queries import public_text
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("schrijven hoe wij beslissen")


@public("how unequal cases are decided, for anybody; about the policy, never about a case")
@require_safe
def public_page(request: HttpRequest) -> HttpResponse:
    """The text that was approved last."""
    return render(request, "precedents/public.html", {"text": public_text()})


@require_safe
@requires(VIEW, purpose=PURPOSE)
def texts(request: Request) -> HttpResponse:
    """What waits, what stands, and what stood before."""
    if not (holds(request.actor, WRITE) or holds(request.actor, GRANT)):
        raise Denied(str(VIEW))
    found = list(scope(request.actor, VIEW, PublicText).select_related("written_by", "approved_by"))
    stands = next((one for one in found if one.approved_at), None)
    context = {
        "waiting": [one for one in found if not one.approved_at], "stands": stands,
        "before": [one for one in found if one.approved_at and one != stands], "writes": holds(request.actor, WRITE),
    }  # fmt: skip
    return render(request, "precedents/texts.html", context)


@require_safe
@requires(VIEW, purpose=PURPOSE)
def show(request: Request, public_text_id: UUID) -> HttpResponse:
    """One text, as it stands or would stand on the public page."""
    text = get(request.actor, VIEW, PublicText, public_text_id)
    open_still = text.approved_at is None
    context = {
        "text": text, "writes": open_still and can(request.actor, WRITE, text),
        "approves": open_still and can(request.actor, GRANT, text) and text.written_by.user_id != request.actor.id,
    }  # fmt: skip
    return render(request, "precedents/text.html", context)


@require_http_methods(METHODS)
@requires(WRITE, purpose=PURPOSE)
def write(request: Request) -> HttpResponse:
    """A new text; it begins with the one that stands."""
    town = scope(request.actor, WRITE, Area).first()
    if town is None:
        raise Denied(str(WRITE))
    stands = public_text()
    form = PublicTextForm(request.POST or None, initial={"title": stands.title, "body": stands.body} if stands else {})
    if request.method == "POST" and form.is_valid():
        try:
            made = publishing.write_public_text(request.actor, town.pk, **_words(form))
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Klaargelegd. De mandaatgever leest de tekst en keurt haar goed."))
            return see_other(reverse("precedents:text", args=[made.pk]))
    return _shown(request, form, reverse("precedents:texts"))


@require_http_methods(METHODS)
@requires(WRITE, purpose=PURPOSE)
def change(request: Request, public_text_id: UUID) -> HttpResponse:
    """Write on in the text that waits."""
    text = get(request.actor, WRITE, PublicText, public_text_id)
    form = PublicTextForm(request.POST or None, initial={"title": text.title, "body": text.body})
    back = reverse("precedents:text", args=[text.pk])
    if request.method == "POST" and form.is_valid():
        try:
            publishing.change_public_text(request.actor, text.pk, **_words(form))
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Gewijzigd."))
            return see_other(back)
    return _shown(request, form, back)


@require_POST
@requires(GRANT, purpose=PURPOSE)
def approve(request: Request, public_text_id: UUID) -> HttpResponse:
    """From now on it stands on the public page."""
    text = get(request.actor, GRANT, PublicText, public_text_id)
    try:
        publishing.approve_public_text(request.actor, text.pk)
        tell(request, _("Goedgekeurd. De tekst staat nu op de publieke pagina."))
    except Refused as refused:
        tell(request, refused.message)
    return see_other(reverse("precedents:text", args=[text.pk]))


def _words(form: PublicTextForm) -> dict[str, str]:
    return {name: form.cleaned_data[name] for name in ("title", "body")}


def _shown(request: Request, form: PublicTextForm, back: str) -> HttpResponse:
    context = {
        "form": form, "title": _("Zo beslissen wij"), "label": _("Bewaren"), "icon": "check", "fields": list(form),
        "lead": _("Wat iedereen mag lezen over ongelijke gevallen. Over het beleid, nooit over een geval."),
        "back": back,
    }  # fmt: skip
    template = "precedents/form.html"
    return look_again(request, template, context) if form.is_bound else render(request, template, context)
