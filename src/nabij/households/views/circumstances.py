"""What goes well and what is hard, in a line each; strength before trouble."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import both_texts, look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.areas.choices import Domains, choice_of
from nabij.households.commands.circumstances import (
    bring_back_circumstance,
    change_circumstance,
    end_circumstance,
    write_circumstance,
)
from nabij.households.forms.story import CircumstanceForm
from nabij.households.frame import household_frame
from nabij.households.models import Circumstance, Household
from nabij.households.queries import circle_of, circumstances_of
from nabij.households.views.within import household_of, thing_of
from nabij.kernel.errors import Conflict, Refused
from nabij.ui.messages import tell

TAB = "workspace:household"
PAGE = "households/circumstances.html"
EDIT_PAGE = "households/circumstance_change.html"
EDIT = Permission.HOUSEHOLD_EDIT


@requires(Permission.HOUSEHOLD_VIEW, purpose=_lazy("lezen wat goed gaat en wat moeilijk is"))
def circumstances(request: Request, household_id: UUID) -> HttpResponse:
    """What matters to them now, room for one more line, and what is over."""
    household = household_of(request, Permission.HOUSEHOLD_VIEW, household_id)
    if request.method == "POST":
        return _write(request, household)
    return render(request, PAGE, _context(request, household, _form(request, household)))


def _form(request: Request, household: Household, *, kept: str = "", **options: Any) -> CircumstanceForm:
    domains = choice_of(Domains, household.area_id).names
    members = circle_of(request.actor, household).family
    return CircumstanceForm(members=members, domains=domains, kept=kept, **options)


def _context(request: Request, household: Household, form: CircumstanceForm) -> dict[str, Any]:
    return household_frame(request, household, tab=TAB) | {
        "form": form,
        "groups": circumstances_of(request.actor, household),
        "over": circumstances_of(request.actor, household, over=True),
    }


def _write(request: Request, household: Household) -> HttpResponse:
    form = _form(request, household, data=request.POST)
    try:
        if form.is_valid():
            made = write_circumstance(request.actor, household.pk, line=form.line())
            tell(request, _("Opgeschreven."), undo=_url("end", made))
            return _back(household.pk)
    except Refused as refused:
        show_refusal(form, refused)
    return look_again(request, PAGE, _context(request, household, form))


def _url(verb: str, one: Circumstance) -> str:
    return reverse(f"households:{verb}_circumstance", args=[one.household_id, one.pk])


def _back(household_id: UUID) -> HttpResponse:
    return see_other(reverse("households:circumstances", args=[household_id]))


@requires(EDIT, purpose=_lazy("verbeteren wat er staat"))
def change(request: Request, household_id: UUID, circumstance_id: UUID) -> HttpResponse:
    """Write a line better; in place for who has JavaScript, else on a page of its own."""
    stands = thing_of(request, EDIT, Circumstance, circumstance_id, household_id)
    household = household_of(request, EDIT, household_id)
    if request.method == "POST":
        return _change(request, household, stands)
    form = _form(request, household, kept=stands.domain, initial=_initial(stands), auto_id=f"id_{stands.pk}_%s")
    return _editing(request, household, stands, form)


def _initial(stands: Circumstance) -> dict[str, Any]:
    return {
        "kind": stands.kind, "words": stands.words, "about": str(stands.about_id or ""), "domain": stands.domain,
        "leads_to": stands.leads_to, "off_paper": not stands.on_paper,
    }  # fmt: skip


def _editing(
    request: Request, household: Household, stands: Circumstance, form: CircumstanceForm, status: int = 200
) -> HttpResponse:
    context = {"one": stands, "form": form, "version": request.POST.get("version", stands.version)}
    if request.headers.get("HX-Request") and status == 200:
        return render(request, "households/circumstance_form.html", context | {"household": household})
    return render(request, EDIT_PAGE, context | household_frame(request, household, tab=TAB), status=status)


def _change(request: Request, household: Household, stands: Circumstance) -> HttpResponse:
    form = _form(request, household, kept=stands.domain, data=request.POST)
    try:
        if form.is_valid():
            version = request.POST.get("version", "")
            read = int(version) if version.isdecimal() and len(version) < 10 else 0
            change_circumstance(request.actor, stands.pk, version=read, line=form.line())
            tell(request, _("Bewaard."))
            return _back(household.pk)
    except Conflict as conflict:
        back = reverse("households:circumstances", args=[household.pk])
        return both_texts(request, form, conflict, field="words", thing=stands.pk, now=_initial(stands), back=back)
    except Refused as refused:
        show_refusal(form, refused)
    return _editing(request, household, stands, form, status=422)


@requires(EDIT, purpose=_lazy("opschrijven dat iets voorbij is"))
@require_POST
def end(request: Request, household_id: UUID, circumstance_id: UUID) -> HttpResponse:
    """It is over."""
    found = thing_of(request, EDIT, Circumstance, circumstance_id, household_id)
    end_circumstance(request.actor, found.pk)
    tell(request, _("Dit staat nu bij wat voorbij is."), undo=_url("bring_back", found))
    return _back(household_id)


@requires(EDIT, purpose=_lazy("terugzetten wat voorbij leek"))
@require_POST
def bring_back(request: Request, household_id: UUID, circumstance_id: UUID) -> HttpResponse:
    """It is not over after all."""
    found = thing_of(request, EDIT, Circumstance, circumstance_id, household_id)
    bring_back_circumstance(request.actor, found.pk)
    tell(request, _("Dit staat er weer."))
    return _back(household_id)
