"""Agreements: by partner, one with how it went, writing it down, ending it."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import both_texts, look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get, scope
from nabij.access.views import Request, requires
from nabij.agreements import queries
from nabij.agreements.access import KEEP, PLACE, VIEW
from nabij.agreements.commands import agreeing
from nabij.agreements.forms import AgreementForm, EndForm, FilterForm
from nabij.agreements.models import PartnerAgreement
from nabij.agreements.team import team_of
from nabij.areas.models import Area
from nabij.kernel.errors import Conflict, Denied, Refused
from nabij.ui.messages import tell
from nabij.ui.shapes import Fact, Link

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("afspraken met organisaties in de wijk")
PER_PAGE, OCCASIONS_PER_PAGE = 15, 20
FORM = "agreements/agreement_form.html"


def tabs(request: Request, here: str) -> list[Link]:
    """Between what was agreed and who calls whom."""
    named = (("agreements:list", _("Afspraken")), ("agreements:contacts", _("Vaste contacten")))
    return [Link(label=label, url=reverse(name), current=name == here) for name, label in named]


@require_safe
@requires(Permission.AGREEMENT_VIEW, purpose=PURPOSE)
def show_list(request: Request) -> HttpResponse:
    """What was agreed, by partner; a partner sees first whom of the team they call."""
    form = FilterForm(request.GET or None)
    asked: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    ended = bool(asked.get("ended"))
    found = queries.partners(request.actor, asked.get("words", ""), kind=asked.get("kind", ""), ended=ended)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    of_team = queries.is_of_team(request.actor)
    context = {
        "form": form, "page": page, "tabs": tabs(request, "agreements:list"), "ended": ended, "of_team": of_team,
        "partners": queries.with_what_there_is(request.actor, list(page), ended=ended),
        "asked": any(asked.values()), "is_refined": bool(asked.get("kind") or ended), "query": _query(request),
        "places": bool(request.actor.areas_with(PLACE)),
        "mine": [] if of_team else queries.own_contacts(request.actor),
    }  # fmt: skip
    return render(request, "agreements/agreement_list.html", context)


def _query(request: Request) -> str:
    kept = request.GET.copy()
    kept.pop("pagina", None)
    return kept.urlencode()


@require_safe
@requires(Permission.AGREEMENT_VIEW, purpose=PURPOSE)
def show(request: Request, partner_agreement_id: UUID) -> HttpResponse:
    """One agreement: when, who does what, how it went, and how it was worded before."""
    agreement = get(request.actor, VIEW, PartnerAgreement, partner_agreement_id)
    occasions = queries.occasions_of(request.actor, agreement)
    partners = list(agreement.organisations.order_by("name"))
    context = {
        "agreement": agreement, "partners": partners, "facts": _facts(agreement),
        "may_keep": can(request.actor, KEEP, agreement), "wordings": queries.earlier_wordings(request.actor, agreement),
        "page": Paginator(occasions, OCCASIONS_PER_PAGE).get_page(request.GET.get("pagina")),
    }  # fmt: skip
    return render(request, "agreements/agreement.html", context)


def _facts(agreement: PartnerAgreement) -> list[Fact]:
    return [
        Fact(_("Voor"), agreement.area.name),
        Fact(_("Afgesproken door"), _("%(ours)s (van ons) en %(theirs)s") % {
            "ours": agreement.ours.name, "theirs": agreement.theirs}),
        Fact(_("Afgesproken op"), agreement.agreed_on),
        Fact(_("Opnieuw bekijken op"), agreement.look_again_on),
    ]  # fmt: skip


@require_http_methods(METHODS)
@requires(Permission.AGREEMENT_KEEP, purpose=PURPOSE)
def new(request: Request) -> HttpResponse:
    """Write down what was agreed; `?organisatie=` says with whom."""
    areas = list(scope(request.actor, KEEP, Area).order_by("name"))
    if not areas:
        raise Denied(str(KEEP))
    me = team_of([area.pk for area in areas]).filter(user_id=request.actor.id).values_list("pk", flat=True).first()
    form = _form(request, areas, initial=AgreementForm.first_answers(me, request.GET.get("organisatie", "")))
    context = {"form": form, "agreement": None, "back": reverse("agreements:list")}
    if request.method == "POST" and form.is_valid():
        try:
            made = agreeing.make_agreement(request.actor, form.area_chosen, agreed=form.agreed())
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Opgeschreven. Laat het de partner ook lezen."))
            return see_other(reverse("agreements:show", args=[made.pk]))
    return look_again(request, FORM, context) if form.is_bound else render(request, FORM, context)


def _form(request: Request, areas: list[Area], *, initial: dict[str, Any]) -> AgreementForm:
    return AgreementForm(
        request.POST or None, areas=areas, organisations=list(queries.organisations_to_choose()),
        team=list(team_of([area.pk for area in areas])), initial=initial,
    )  # fmt: skip


@require_http_methods(METHODS)
@requires(Permission.AGREEMENT_KEEP, purpose=PURPOSE)
def change(request: Request, partner_agreement_id: UUID) -> HttpResponse:
    """Agree it otherwise; the words of before stay."""
    agreement = get(request.actor, KEEP, PartnerAgreement, partner_agreement_id)
    now, back = AgreementForm.starting_from(agreement), reverse("agreements:show", args=[agreement.pk])
    form = _form(request, [agreement.area], initial=now)
    _offer_what_stands(form, agreement)
    if request.method == "POST" and form.is_valid():
        try:
            version = form.cleaned_data["version"] or 0
            agreeing.change_agreement(request.actor, agreement.pk, agreed=form.agreed(), version=version)
        except Conflict as conflict:
            return both_texts(request, form, conflict, field="steps", thing=agreement.pk, now=now, back=back)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            tell(request, _("Bewaard. De eerdere woorden blijven leesbaar."))
            return see_other(back)
    context = {"form": form, "agreement": agreement, "back": back}
    return look_again(request, FORM, context) if form.is_bound else render(request, FORM, context)


def _offer_what_stands(form: AgreementForm, agreement: PartnerAgreement) -> None:
    """Whoever agreed it stays named, also after leaving the team; and an organisation whatever its kind."""
    for name, things in (
        ("ours", [agreement.ours]), ("organisation", agreement.organisations.all()),
        ("also", agreement.organisations.all()),
    ):  # fmt: skip
        form.keep_offering(name, things)


@require_POST
@requires(Permission.AGREEMENT_KEEP, purpose=PURPOSE)
def keep_so(request: Request, partner_agreement_id: UUID) -> HttpResponse:
    """It was looked at together and stays as it is."""
    agreement = agreeing.look_again(request.actor, partner_agreement_id)
    tell(request, _("De afspraak blijft zo. Over een half jaar kijkt u weer."))
    return see_other(reverse("agreements:show", args=[agreement.pk]))


@require_http_methods(METHODS)
@requires(Permission.AGREEMENT_KEEP, purpose=PURPOSE)
def end(request: Request, partner_agreement_id: UUID) -> HttpResponse:
    """Say why it stops; it can be resumed."""
    agreement = get(request.actor, KEEP, PartnerAgreement, partner_agreement_id)
    back = reverse("agreements:show", args=[agreement.pk])
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        agreeing.end_agreement(request.actor, agreement.pk, because=form.cleaned_data["because"])
        tell(request, _("De afspraak is gestopt."), undo=reverse("agreements:resume", args=[agreement.pk]))
        return see_other(back)
    context = {"form": form, "agreement": agreement, "back": back}
    template = "agreements/end_form.html"
    return look_again(request, template, context) if form.is_bound else render(request, template, context)


@require_POST
@requires(Permission.AGREEMENT_KEEP, purpose=PURPOSE)
def resume(request: Request, partner_agreement_id: UUID) -> HttpResponse:
    """Undo of ending."""
    agreement = agreeing.resume_agreement(request.actor, partner_agreement_id)
    tell(request, _("De afspraak geldt weer."))
    return see_other(reverse("agreements:show", args=[agreement.pk]))
