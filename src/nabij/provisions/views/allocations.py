"""Noting an allocation, what a provider asks for, and when help began and ended."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import accepted, both_texts
from nabij.access.views import Request, requires
from nabij.households.models import Household
from nabij.kernel.errors import Conflict
from nabij.provisions.commands import allocations as commands
from nabij.provisions.forms import AllocationForm, BeginForm, DeclineForm, EndForm
from nabij.provisions.models import Allocation, Delivery
from nabij.provisions.queries import providers, rulings_to_stand_on
from nabij.provisions.views.pages import (
    KEEP,
    back_to_page,
    form_page,
    household_of,
    page_url,
    people_to_choose,
    sent,
    show_form,
    thing_of,
)
from nabij.ui.messages import tell


@requires(KEEP, purpose=_lazy("een toewijzing opschrijven"))
def note(request: Request, household_id: UUID) -> HttpResponse:
    """The order to a provider; messages with its number find their place by themselves."""
    household = household_of(request, household_id)
    form = _form(request, household)
    return form_page(
        request, household, form, lambda: commands.note_allocation(request.actor, household.pk, given=form.given()),
        said=_("De toewijzing staat erbij. Berichten met dit nummer komen hier vanzelf."),
        title=_("Wat is er toegewezen?"), submit=_("Opschrijven"),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("een toewijzing wijzigen"))
def change(request: Request, household_id: UUID, allocation_id: UUID) -> HttpResponse:
    """Better words, another number; or giving what a provider asked for."""
    household = household_of(request, household_id)
    stands = thing_of(request, Allocation, allocation_id, household_id)
    now = _as_typed(stands)
    form = _form(request, household, now)
    try:
        if form.is_bound and accepted(form, lambda: commands.change_allocation(
            request.actor, stands.pk, version=form.cleaned_data["version"] or 0, given=form.given()
        )):  # fmt: skip
            tell(request, _("Bewaard."))
            return back_to_page(household_id)
    except Conflict as conflict:
        return both_texts(
            request, form, conflict, field="product", thing=stands.pk, now=now, back=page_url(household_id)
        )
    title = _("Toewijzen wat de aanbieder vraagt") if stands.is_request else _("Toewijzing wijzigen")
    return show_form(request, household, form, title=title, submit=_("Bewaren"))


def _form(request: Request, household: Household, initial: dict[str, Any] | None = None) -> AllocationForm:
    return AllocationForm(
        sent(request), people=people_to_choose(request, household), initial=initial,
        providers=[(str(one.pk), one.name) for one in providers()],
        rulings=[(str(one.pk), one.choice) for one in rulings_to_stand_on(request.actor, household)],
    )  # fmt: skip


def _as_typed(stands: Allocation) -> dict[str, Any]:
    names = set(AllocationForm.base_fields) - {"about", "provider", "ruling"}
    chosen = {"about": stands.about_id, "provider": stands.provider_id, "ruling": stands.ruling_id}
    return {name: str(pk or "") for name, pk in chosen.items()} | {name: getattr(stands, name) for name in names}


@requires(KEEP, purpose=_lazy("een toewijzing weghalen"))
@require_POST
def remove(request: Request, household_id: UUID, allocation_id: UUID) -> HttpResponse:
    """It was written down by mistake."""
    commands.remove_allocation(request.actor, thing_of(request, Allocation, allocation_id, household_id).pk)
    tell(request, _("De toewijzing is weggehaald."))
    return back_to_page(household_id)


@requires(KEEP, purpose=_lazy("een verzoek om toewijzing afwijzen"))
def decline(request: Request, household_id: UUID, allocation_id: UUID) -> HttpResponse:
    """Not what a provider asked for; with the way back."""
    household = household_of(request, household_id)
    stands, form = thing_of(request, Allocation, allocation_id, household_id), DeclineForm(sent(request))
    return form_page(
        request, household, form,
        lambda: commands.decline_request(request.actor, stands.pk, **form.cleaned_data),
        said=_("Het verzoek is afgewezen."), undo="reopen", title=_("Verzoek afwijzen"), submit=_("Afwijzen"),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("een afgewezen verzoek terugleggen"))
@require_POST
def reopen(request: Request, household_id: UUID, allocation_id: UUID) -> HttpResponse:
    """It is looked at again."""
    commands.reopen_request(request.actor, thing_of(request, Allocation, allocation_id, household_id).pk)
    tell(request, _("Het verzoek ligt er weer."))
    return back_to_page(household_id)


@requires(KEEP, purpose=_lazy("opschrijven dat hulp begon"))
def begin(request: Request, household_id: UUID, allocation_id: UUID) -> HttpResponse:
    """Help began, without a message."""
    household = household_of(request, household_id)
    stands, form = thing_of(request, Allocation, allocation_id, household_id), BeginForm(sent(request))
    return form_page(
        request, household, form, lambda: commands.begin_delivery(request.actor, stands.pk, **form.cleaned_data),
        said=_("Opgeschreven."), undo="not_begun", title=_("De hulp is begonnen"), submit=_("Opschrijven"),
        lead=_("Stuurt de aanbieder later een bericht, dan telt dat bericht."),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("terugnemen dat hulp begon"))
@require_POST
def not_begun(request: Request, household_id: UUID, delivery_id: UUID) -> HttpResponse:
    """It had not begun."""
    commands.remove_delivery(request.actor, thing_of(request, Delivery, delivery_id, household_id).pk)
    tell(request, _("Teruggenomen."))
    return back_to_page(household_id)


@requires(KEEP, purpose=_lazy("opschrijven dat hulp eindigde"))
def end(request: Request, household_id: UUID, delivery_id: UUID) -> HttpResponse:
    """Help ended, and why; with the way back."""
    household = household_of(request, household_id)
    stands, form = thing_of(request, Delivery, delivery_id, household_id), EndForm(sent(request))
    return form_page(
        request, household, form, lambda: commands.end_delivery(request.actor, stands.pk, **form.cleaned_data),
        said=_("Opgeschreven."), undo="not_ended", title=_("De hulp is geëindigd"), submit=_("Opschrijven"),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("terugnemen dat hulp eindigde"))
@require_POST
def not_ended(request: Request, household_id: UUID, delivery_id: UUID) -> HttpResponse:
    """It runs after all."""
    commands.reopen_delivery(request.actor, thing_of(request, Delivery, delivery_id, household_id).pk)
    tell(request, _("De hulp loopt weer."))
    return back_to_page(household_id)
