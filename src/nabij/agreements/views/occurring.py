"""How it went, in twenty seconds; and the talk when it went otherwise."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.agreements.access import KEEP, VIEW
from nabij.agreements.commands import occurring
from nabij.agreements.forms import OccasionForm, TalkForm
from nabij.agreements.models import Occasion, PartnerAgreement
from nabij.agreements.partners import partners_for
from nabij.kernel.errors import NotFound, Refused
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("hoe een afspraak met een organisatie ging")
NOTE, TALK = "agreements/occasion_form.html", "agreements/talk_form.html"


@require_http_methods(METHODS)
@requires(Permission.AGREEMENT_VIEW, purpose=PURPOSE)
def note(request: Request, partner_agreement_id: UUID) -> HttpResponse:
    """It applied: how did it go?"""
    agreement = get(request.actor, VIEW, PartnerAgreement, partner_agreement_id)
    form = OccasionForm(request.POST or None, partners=partners_for(request.actor, agreement))
    if request.method == "POST" and form.is_valid():
        try:
            made = occurring.note_occasion(request.actor, agreement.pk, **form.told())
        except Refused as refused:
            show_refusal(form, refused)
        else:
            return _noted(request, made)
    context = {"form": form, "agreement": agreement, "back": reverse("agreements:show", args=[agreement.pk])}
    return look_again(request, NOTE, context) if form.is_bound else render(request, NOTE, context)


def _noted(request: Request, made: Occasion) -> HttpResponse:
    """Whoever keeps the agreement goes on to the talk when it went otherwise."""
    tell(request, _("Opgeschreven."), undo=reverse("agreements:take_back", args=[made.pk]))
    if made.went_otherwise and can(request.actor, KEEP, made):
        return see_other(reverse("agreements:talk", args=[made.pk]))
    return see_other(reverse("agreements:show", args=[made.agreement_id]))


@require_POST
@requires(Permission.AGREEMENT_VIEW, purpose=PURPOSE)
def take_back(request: Request, occasion_id: UUID) -> HttpResponse:
    """Undo of noting."""
    agreement = occurring.take_back_occasion(request.actor, occasion_id)
    tell(request, _("Teruggenomen."))
    return see_other(reverse("agreements:show", args=[agreement.pk]))


@require_http_methods(METHODS)
@requires(Permission.AGREEMENT_KEEP, purpose=PURPOSE)
def talk(request: Request, occasion_id: UUID) -> HttpResponse:
    """Plan the talk, or write down what came of it."""
    occasion = get(request.actor, KEEP, Occasion, occasion_id)
    if not occasion.went_otherwise:
        raise NotFound("a talk")
    initial = {"on": occasion.talk_on, "done_on": occasion.talk_done_on, "result": occasion.talk_result}
    form = TalkForm(request.POST or None, initial=initial)
    back = reverse("agreements:show", args=[occasion.agreement_id])
    if request.method == "POST" and form.is_valid():
        try:
            occurring.write_talk(request.actor, occasion.pk, **form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Bewaard."))
            return see_other(back)
    context = {"form": form, "occasion": occasion, "agreement": occasion.agreement, "back": back}
    return look_again(request, TALK, context) if form.is_bound else render(request, TALK, context)
