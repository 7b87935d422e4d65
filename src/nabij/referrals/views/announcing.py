"""Announcing, and what the referrer may learn: that the team thinks along, its advice, and where the bill goes."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get
from nabij.access.views import Request, requires
from nabij.audit.models import Look
from nabij.directory.models import Professional
from nabij.drafts.keeping import discard, draft_of
from nabij.households.commands.seating import number_of
from nabij.intake.bases import UNKNOWN, ground_of
from nabij.intake.queries import area_at, areas_of, reporter_of
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.records import new_id
from nabij.referrals.commands.advising import OF_TEAM
from nabij.referrals.commands.announcing import (
    announce_referral,
    restore_announcement,
    who_thinks_along,
    withdraw_announcement,
)
from nabij.referrals.commands.answering import note_decision, take_back_decision
from nabij.referrals.course import course_of
from nabij.referrals.forms import AnnounceForm, DecisionForm, first_answers, kind_of
from nabij.referrals.models import Referral
from nabij.referrals.queries import advice_of, invoice_address, looks_of, my_referrals
from nabij.referrals.queries.reading import organisation_called, referrers_of
from nabij.ui.messages import tell
from nabij.ui.pdf import pdf_answer

ANNOUNCE, VIEW = Permission.REFERRAL_ANNOUNCE, Permission.REFERRAL_VIEW
DRAFT = "referral"
METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
@requires(ANNOUNCE, purpose=_lazy("een verwijzing aankondigen"))
def announce(request: Request) -> HttpResponse:
    """Announce a referral; the same form sent twice leads to the same receipt."""
    me = reporter_of(request.actor)
    if request.method != "POST":
        draft = draft_of(request.actor, DRAFT, request.actor.id)
        first = first_answers(kind_of(me.organisation if me else None))
        form = _form(request, me, initial={**first, **(draft or {}), "key": new_id()})
        return render(request, "referrals/announce.html", _page(form, me) | {"draft": draft})
    form = _form(request, me, data=request.POST)
    made = _send(request, form) if form.is_valid() else None
    if made is None:
        return look_again(request, "referrals/announce.html", _page(form, me))
    discard(request.actor, DRAFT, request.actor.id)
    return see_other(reverse("referrals:receipt", args=[made.pk]))


def _form(request: Request, me: Professional | None, *, data: Any = None, initial: Any = None) -> AnnounceForm:
    """For who refers; somebody of the team also says for whom they write it down, and how they heard."""
    of_team = bool(request.actor.roles & set(OF_TEAM))
    referrers = referrers_of(request.actor, me) if of_team and me else None
    kind = "" if of_team else kind_of(me.organisation if me else None)
    return AnnounceForm(data, initial=initial, areas=areas_of(me), kind=kind, referrers=referrers)


def _page(form: AnnounceForm, me: Professional | None) -> dict[str, Any]:
    ground = ground_of(me.organisation) if me else UNKNOWN
    return {"form": form, "ground": ground, "me": me, "several_areas": len(form.areas) > 1, "draft": None}


def _send(request: Request, form: AnnounceForm) -> Referral | None:
    """The referral that was announced, or None with the form saying why not."""
    area_id = area_at(form.cleaned_data["postcode"]) or form.chosen_area()
    if area_id is None:
        form.add_error("area", _("Kies het team van de buurt waar het gezin woont."))
        return None
    try:
        return announce_referral(
            request.actor, area_id, key=form.cleaned_data["key"], kind=form.chosen_kind(), about=form.about(),
            consent=form.consent(), heard=form.heard_how, referrer=form.chosen_referrer(),
            placement=form.placement(organisation_called(form.cleaned_data["provider"])),
        )  # fmt: skip
    except Refused as refused:
        show_refusal(form, refused)
        return None


@require_safe
@requires(VIEW, purpose=_lazy("eigen aankondigingen nakijken"))
def my_own(request: Request) -> HttpResponse:
    """One's own announcements and how they stand."""
    return render(request, "referrals/my_referrals.html", {"referrals": list(my_referrals(request.actor)[:100])})


def _mine(request: Request, referral_id: UUID) -> Referral:
    found = my_referrals(request.actor).filter(pk=referral_id).first()
    if found is None:
        raise NotFound(Referral.__name__)
    return found


def _receipt(request: Request, referral: Referral, form: DecisionForm | None = None) -> dict[str, Any]:
    """What a referrer may learn: never whether there is a file. A director who advises since one was found is not
    named before the advice itself does."""
    caller = (referral.adviser if referral.adviser_named else None) or who_thinks_along(referral)
    return {
        "referral": referral, "advice": advice_of(request.actor, referral),
        "course": course_of(looks_of(request.actor, referral)), "invoice": invoice_address(referral.area_id),
        "to_call": caller, "to_call_phone": number_of(caller), "form": form or DecisionForm(),
    }  # fmt: skip


@require_safe
@requires(VIEW, purpose=_lazy("eigen aankondiging nakijken"))
def receipt(request: Request, referral_id: UUID) -> HttpResponse:
    """The receipt: a number, a term, who can be called, where the bill goes, and the advice once it came."""
    return render(request, "referrals/receipt.html", _receipt(request, _mine(request, referral_id)))


def _paper(request: Request, referral_id: UUID) -> dict[str, Any]:
    pdf_url = reverse("referrals:paper_pdf", args=[referral_id])
    return _receipt(request, _mine(request, referral_id)) | {"paper": "ui/print.html", "pdf_url": pdf_url}


@require_safe
@requires(VIEW, purpose=_lazy("de ontvangst van een aankondiging op papier"), look=Look.Kind.PRINT)
def paper(request: Request, referral_id: UUID) -> HttpResponse:
    """For the provider: the number and where the bill goes. No name of a resident on it."""
    return render(request, "referrals/paper.html", _paper(request, referral_id))


@require_safe
@requires(VIEW, purpose=_lazy("de ontvangst van een aankondiging, als PDF"), look=Look.Kind.PRINT)
def paper_pdf(request: Request, referral_id: UUID) -> HttpResponse:
    """The same as a file."""
    return pdf_answer(request, "referrals/paper.html", _paper(request, referral_id), name="verwijzing.pdf")


def _back(request: Request, referral: Referral) -> str:
    """To the page from which one came: the receipt for a referrer, the page of the team for who advises."""
    advises = can(request.actor, Permission.REFERRAL_ADVISE, referral)
    return reverse("referrals:referral" if advises else "referrals:receipt", args=[referral.pk])


@require_POST
@requires(ANNOUNCE, purpose=_lazy("opschrijven wat verwijzer en gezin besloten"))
def decide(request: Request, referral_id: UUID) -> HttpResponse:
    """As announced, otherwise, or first together."""
    referral = get(request.actor, ANNOUNCE, Referral, referral_id)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _decide_again(request, referral, form)
    said = form.cleaned_data
    try:
        note_decision(
            request.actor, referral_id, goes=said["goes"], decided_by=said["decided_by"], because=said["because"],
            talk_on=said["talk_on"],
        )  # fmt: skip
    except Refused as refused:
        show_refusal(form, refused)
        return _decide_again(request, referral, form)
    tell(request, _("Opgeschreven. Dank u."), undo=reverse("referrals:undecide", args=[referral_id]))
    return see_other(_back(request, referral))


def _decide_again(request: Request, referral: Referral, form: DecisionForm) -> HttpResponse:
    return look_again(request, "referrals/decide.html", {"referral": referral, "form": form,
                                                         "back": _back(request, referral)})  # fmt: skip


@require_POST
@requires(ANNOUNCE, purpose=_lazy("terugnemen wat was opgeschreven"))
def undecide(request: Request, referral_id: UUID) -> HttpResponse:
    """By mistake."""
    referral = take_back_decision(request.actor, referral_id)
    tell(request, _("Teruggenomen."))
    return see_other(_back(request, referral))


@require_POST
@requires(ANNOUNCE, purpose=_lazy("een aankondiging intrekken"))
def withdraw(request: Request, referral_id: UUID) -> HttpResponse:
    """It does not go on, or was a mistake."""
    referral = withdraw_announcement(request.actor, referral_id)
    tell(request, _("De aankondiging is ingetrokken."), undo=reverse("referrals:restore", args=[referral_id]))
    return see_other(_back(request, referral))


@require_POST
@requires(ANNOUNCE, purpose=_lazy("een aankondiging terugzetten"))
def restore(request: Request, referral_id: UUID) -> HttpResponse:
    """The way back."""
    referral = restore_announcement(request.actor, referral_id)
    tell(request, _("De aankondiging staat er weer."))
    return see_other(_back(request, referral))
