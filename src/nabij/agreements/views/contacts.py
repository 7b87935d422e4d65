"""Fixed contacts: who calls whom, choosing and handing over, ending."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import can, get, scope
from nabij.access.views import Request, requires
from nabij.agreements import queries
from nabij.agreements.access import PLACE, VIEW
from nabij.agreements.commands import placing
from nabij.agreements.forms import ContactForm, OrganisationForm
from nabij.agreements.models import FixedContact
from nabij.agreements.team import team_of
from nabij.agreements.views.agreeing import tabs
from nabij.areas.models import Area
from nabij.directory.models import Organisation
from nabij.kernel.errors import Denied, Refused
from nabij.ui.messages import tell

METHODS = ["GET", "HEAD", "POST"]
PURPOSE = _lazy("wie het vaste contact van een organisatie is")
PER_PAGE = 30
FORM = "agreements/contact_form.html"


@require_safe
@requires(Permission.AGREEMENT_VIEW, purpose=PURPOSE)
def show_list(request: Request) -> HttpResponse:
    """Who calls whom; the leader sees first where somebody left, and last who has nobody to call."""
    places = bool(request.actor.areas_with(PLACE))
    left = list(queries.contacts_left(request.actor)) if places else []
    found = queries.current_contacts(request.actor).exclude(pk__in=[one.pk for one in left])
    context = {
        "tabs": tabs(request, "agreements:contacts"), "places": places, "left": left,
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("pagina")),
        "without": queries.without_contact(request.actor) if places else [],
    }  # fmt: skip
    return render(request, "agreements/contact_list.html", context)


@require_safe
@requires(Permission.AGREEMENT_VIEW, purpose=PURPOSE)
def show(request: Request, fixed_contact_id: UUID) -> HttpResponse:
    """Whom to call on both sides, and who it was before."""
    contact = get(request.actor, VIEW, FixedContact, fixed_contact_id)
    context = {
        "contact": contact, "before": queries.contacts_before(request.actor, contact),
        "may_place": can(request.actor, PLACE, contact),
    }  # fmt: skip
    return render(request, "agreements/contact.html", context)


@require_http_methods(METHODS)
@requires(Permission.FIXED_CONTACT_KEEP, purpose=PURPOSE)
def new(request: Request) -> HttpResponse:
    """First for which organisation (`?organisatie=`), then who."""
    areas = list(scope(request.actor, PLACE, Area).order_by("name"))
    if not areas:
        raise Denied(str(PLACE))
    choosing = OrganisationForm(data=request.GET or None, organisations=queries.organisations_to_choose())
    if not choosing.is_valid():
        return render(request, "agreements/contact_choose.html", {"form": choosing})
    organisation = next(
        one for one in queries.organisations_to_choose() if str(one.pk) == choosing.cleaned_data["organisatie"]
    )
    return _place(request, organisation, areas, None)


@require_http_methods(METHODS)
@requires(Permission.FIXED_CONTACT_KEEP, purpose=PURPOSE)
def change(request: Request, fixed_contact_id: UUID) -> HttpResponse:
    """Hand over to another, or bring the stand-in and the number up to date."""
    contact = get(request.actor, PLACE, FixedContact, fixed_contact_id)
    if contact.ends_on is not None:
        raise Refused(_("Dit is van eerder. Kies een nieuw vast contact."))
    return _place(request, contact.organisation, [contact.area], contact)


def _place(
    request: Request, organisation: Organisation, areas: list[Area], contact: FixedContact | None
) -> HttpResponse:
    there = organisation.professionals.filter(left_on=None).order_by("name")
    initial: dict[str, Any] = ContactForm.starting_from(contact) if contact else {}
    team = list(team_of([area.pk for area in areas]))
    form = ContactForm(request.POST or None, areas=areas, team=team, there=list(there), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = placing.place_contact(
                request.actor, form.area_chosen, organisation=organisation.pk, placed=form.placed()
            )
        except Refused as refused:
            show_refusal(form, refused)
        else:
            return _placed(request, made, contact)
    back = reverse("agreements:contact", args=[contact.pk]) if contact else reverse("agreements:contacts")
    context = {"form": form, "organisation": organisation, "contact": contact, "back": back}
    return look_again(request, FORM, context) if form.is_bound else render(request, FORM, context)


def _placed(request: Request, made: FixedContact, before: FixedContact | None) -> HttpResponse:
    """After handing over the way back is the one before."""
    if before and before.pk != made.pk:
        undo = "" if before.has_left else reverse("agreements:contact_put_back", args=[before.pk])
        tell(request, _("Overgedragen. Wie het aangaat krijgt bericht."), undo=undo)
    else:
        tell(request, _("Bewaard. Wie het aangaat krijgt bericht."))
    return see_other(reverse("agreements:contact", args=[made.pk]))


@require_POST
@requires(Permission.FIXED_CONTACT_KEEP, purpose=PURPOSE)
def end(request: Request, fixed_contact_id: UUID) -> HttpResponse:
    """From today without a fixed contact; it can be put back."""
    contact = placing.end_contact(request.actor, fixed_contact_id)
    undo = "" if contact.has_left else reverse("agreements:contact_put_back", args=[contact.pk])
    tell(request, _("Deze organisatie heeft nu geen vast contact."), undo=undo)
    return see_other(reverse("agreements:contacts"))


@require_POST
@requires(Permission.FIXED_CONTACT_KEEP, purpose=PURPOSE)
def put_back(request: Request, fixed_contact_id: UUID) -> HttpResponse:
    """Undo of ending and of handing over."""
    contact = placing.put_back_contact(request.actor, fixed_contact_id)
    tell(request, _("Teruggezet."))
    return see_other(reverse("agreements:contact", args=[contact.pk]))
