"""What the team does with a referral: read it, see who knows the family, advise."""

from collections.abc import Callable
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
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard, draft_of
from nabij.kernel.errors import Conflict, Refused
from nabij.referrals.commands.advising import (
    give_advice,
    link_referral,
    name_adviser,
    unlink_referral,
    who_may_advise,
)
from nabij.referrals.forms import AdviceForm, AdviserForm, LinkForm
from nabij.referrals.models import Advice, Referral
from nabij.referrals.queries import advice_of, team_list
from nabij.referrals.queries.reading import to_choose_from, unannounced
from nabij.referrals.views.page import is_of_team, one_page
from nabij.ui.messages import tell
from nabij.ui.shapes import Link

ADVISE, VIEW = Permission.REFERRAL_ADVISE, Permission.REFERRAL_VIEW
METHODS = ["GET", "HEAD", "POST"]
DRAFT = "referral-advice"


@require_safe
@requires(ADVISE, purpose=_lazy("meedenken over een verwijzing"))
def referrals(request: Request) -> HttpResponse:
    """What was announced in one's areas, by term."""
    labels = _labels()
    show = request.GET.get("toon", "")
    show = show if show in labels else "advice"
    number, mine = request.GET.get("nummer", "").strip(), request.GET.get("van") == "mij"
    found = team_list(request.actor, show=show, number=number, mine=mine)
    page = Paginator(found, 50).get_page(request.GET.get("pagina"))
    url = reverse("referrals:referrals")
    tabs = [Link(label=label, url=f"{url}?toon={name}", current=name == show and not number)
            for name, label in labels.items()]  # fmt: skip
    query = f"toon={show}" + ("&van=mij" if mine else "")
    context = {
        "page": page,
        "tabs": tabs,
        "show": show,
        "number": number,
        "mine": mine,
        "filtered": bool(number or mine),
        "query": query,
        "unannounced": [],
        "may_agree": bool(request.actor.areas_with(Permission.AGREEMENT_KEEP)),
    }
    if show == "unannounced":
        context["unannounced"] = list(unannounced(request.actor)[:50])
    return render(request, "referrals/referrals.html", context)


def _labels() -> dict[str, str]:
    return {
        "advice": _("Advies geven"), "answer": _("Wacht op antwoord"), "follow": _("Volgen"),
        "unannounced": _("Onverwacht"), "all": _("Alles"),
    }  # fmt: skip


@require_safe
@requires(VIEW, purpose=_lazy("meedenken over een verwijzing"))
def referral(request: Request, referral_id: UUID) -> HttpResponse:
    """One referral: what is asked, who knows the family, what was advised and decided, how it goes."""
    one = _one(request, referral_id)
    if not is_of_team(request, one):
        return see_other(reverse("referrals:receipt", args=[one.pk]))
    return render(request, "referrals/referral.html", one_page(request, one))


def _one(request: Request, referral_id: UUID) -> Referral:
    return get(request.actor, VIEW, Referral, referral_id)


def _again(request: Request, referral_id: UUID, **more: Any) -> HttpResponse:
    return look_again(request, "referrals/referral.html", one_page(request, _one(request, referral_id), **more))


def _act(request: Request, referral_id: UUID, act: Callable[[], Any], said: str, *, undo: str = "") -> HttpResponse:
    """Do it and say so, with the way back; or show the page again with what stands in the way."""
    try:
        act()
    except Refused as refused:
        return _again(request, referral_id, refused=refused.message)
    tell(request, said, undo=reverse(undo, args=[referral_id]) if undo else "")
    return see_other(reverse("referrals:referral", args=[referral_id]))


@require_POST
@requires(ADVISE, purpose=_lazy("kiezen wie adviseert"))
def adviser(request: Request, referral_id: UUID) -> HttpResponse:
    """Who advises."""
    one = get(request.actor, ADVISE, Referral, referral_id)
    form = AdviserForm(request.POST, professionals=list(who_may_advise(one.area)))
    if not form.is_valid():
        return _again(request, referral_id, adviser_form=form)
    chosen = form.chosen()
    said = _("%(name)s is om advies gevraagd.") % {"name": chosen.name}
    return _act(request, referral_id, lambda: name_adviser(request.actor, referral_id, adviser=chosen), said)


@require_POST
@requires(ADVISE, purpose=_lazy("een verwijzing bij een huishouden leggen"))
def link(request: Request, referral_id: UUID) -> HttpResponse:
    """At a household that is known."""
    form = LinkForm(request.POST)
    if not form.is_valid():
        return _again(request, referral_id, refused=_("Kies een huishouden."))
    chosen = form.cleaned_data
    return _act(
        request, referral_id,
        lambda: link_referral(request.actor, referral_id, household=chosen["household"], person=chosen["person"]),
        _("De verwijzing ligt bij het huishouden."), undo="referrals:unlink",
    )  # fmt: skip


@require_POST
@requires(ADVISE, purpose=_lazy("een verwijzing weghalen bij een huishouden"))
def unlink(request: Request, referral_id: UUID) -> HttpResponse:
    """A wrong link undone."""
    return _act(request, referral_id, lambda: unlink_referral(request.actor, referral_id), _("De verwijzing is los."))


@require_http_methods(METHODS)
@requires(ADVISE, purpose=_lazy("advies geven bij een verwijzing"))
def advise(request: Request, referral_id: UUID) -> HttpResponse:
    """Write the advice; searching the directory keeps what was typed."""
    one = get(request.actor, ADVISE, Referral, referral_id)
    held = advice_of(request.actor, one)
    if request.method != "POST":
        draft = draft_of(request.actor, DRAFT, one.pk)
        form = _advice_form(request, initial={**_standing(held), **(draft or {})})
        return render(request, "referrals/advise.html", _writing(one, form, draft=draft))
    form = _advice_form(request, data=request.POST)
    if "zoeken" in request.POST or not form.is_valid():
        if "zoeken" in request.POST:
            form.errors.clear()
        return look_again(request, "referrals/advise.html", _writing(one, form, words=request.POST.get("zoek", "")))
    try:
        give_advice(request.actor, one.pk, thought=form.thought(), version=form.cleaned_data["version"] or 0)
    except Conflict as conflict:
        back = reverse("referrals:referral", args=[one.pk])
        return both_texts(request, form, conflict, field="words", thing=held.pk if held else one.pk,
                          now=_standing(held), back=back)  # fmt: skip
    except Refused as refused:
        show_refusal(form, refused)
        return look_again(request, "referrals/advise.html", _writing(one, form))
    discard(request.actor, DRAFT, one.pk)
    tell(request, _("Het advies is gegeven. De verwijzer heeft uw nummer."))
    return see_other(reverse("referrals:referral", args=[one.pk]))


def _advice_form(request: Request, *, data: Any = None, initial: Any = None) -> AdviceForm:
    words = str(data.get("zoek", "")) if data is not None else ""
    chosen = data.getlist("alternatives") if data is not None else (initial or {}).get("alternatives", [])
    known = [one for one in ([chosen] if isinstance(chosen, str) else chosen) if _is_id(one)]
    return AdviceForm(data, initial=initial, professionals=to_choose_from(request.actor, words, known))


def _is_id(text: str) -> bool:
    try:
        UUID(str(text))
    except ValueError:
        return False
    return True


def _standing(held: Advice | None) -> dict[str, Any]:
    """The advice as it is now, for the form."""
    if held is None:
        return {"version": 0}
    names = ("words", "otherwise", "contribution", "travel", "waiting", "version")
    return {**{name: getattr(held, name) for name in names},
            "alternatives": [str(one.pk) for one in held.alternatives.all()]}  # fmt: skip


def _writing(one: Referral, form: AdviceForm, *, draft: Any = None, words: str = "") -> dict[str, Any]:
    return {"referral": one, "form": form, "draft": draft, "draft_key": f"{DRAFT}:{one.pk}", "words": words,
            "found": bool(form.professionals)}  # fmt: skip
