"""Other teams round a household: found in the directory, linked, and not needed any more."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.collaboration.commands import teams as commands
from nabij.collaboration.forms.asks import BecauseForm
from nabij.collaboration.forms.teams import FindForm, LinkForm
from nabij.collaboration.models import TeamLink
from nabij.collaboration.queries.teams import other_teams, parcels_of, teams_found
from nabij.directory.models import Professional
from nabij.directory.queries import areas_of_directory, kinds_of_organisation
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.households.prefill import basis_for, purpose_for
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

TAB = "households:people"
DECIDE = Permission.INVOLVEMENT_DECIDE


@requires(DECIDE, purpose=_lazy("andere teams zoeken en zien"))
def teams(request: Request, household_id: UUID) -> HttpResponse:
    """The teams round this household, and others to find by area, kind and word (never in the address)."""
    household = get(request.actor, DECIDE, Household, household_id)
    here = {"area": str(household.area_id)}
    form = FindForm(request.POST or None, initial=here, areas=areas_of_directory(), kinds=kinds_of_organisation())
    found = None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        found = teams_found(request.actor, said["words"], area=said["area"], kind=said["kind"])
    context = household_frame(request, household, tab=TAB) | {
        "teams": other_teams(request.actor, household), "form": form, "found": found,
    }  # fmt: skip
    status = 422 if request.method == "POST" and found is None else 200
    return render(request, "collaboration/teams.html", context, status=status)


@requires(DECIDE, purpose=_lazy("een ander team koppelen"))
def link(request: Request, household_id: UUID, professional_id: UUID) -> HttpResponse:
    """This team works with the family too: what for, until when, on which ground."""
    household = get(request.actor, DECIDE, Household, household_id)
    contact = get(request.actor, Permission.PROFESSIONAL_VIEW, Professional, professional_id)
    form = LinkForm(request.POST or None, initial={"purpose": purpose_for(contact), "basis": basis_for(contact)})
    try:
        if request.method == "POST" and form.is_valid():
            said = form.cleaned_data
            made = commands.link_team(
                request.actor, household.pk, contact=contact, purpose=said["purpose"], ground=form.ground(),
                until_when=said["until_when"],
            )  # fmt: skip
            tell(request, _("Gekoppeld. Het team ziet nog niets: kies zelf wat er meegaat."))
            return see_other(reverse("collaboration:team", args=[made.pk]))
    except Refused as refused:
        show_refusal(form, refused)
    context = household_frame(request, household, tab=TAB) | {
        "form": form, "contact": contact, "title": _("Ander team koppelen"), "label": _("Koppel dit team"),
    }  # fmt: skip
    return render(request, "collaboration/team_form.html", context, status=422 if form.is_bound else 200)


@requires(DECIDE, purpose=_lazy("een gekoppeld team"))
def team(request: Request, team_link_id: UUID) -> HttpResponse:
    """One linked team, whom to call there, and what went along."""
    return _show(request, get(request.actor, DECIDE, TeamLink, team_link_id))


def _show(request: Request, link: TeamLink, form: BecauseForm | None = None) -> HttpResponse:
    context: dict[str, Any] = household_frame(request, link.household, tab=TAB) | {
        "link": link, "parcels": parcels_of(request.actor, link), "because_form": form or BecauseForm(),
    }  # fmt: skip
    return render(request, "collaboration/team.html", context, status=422 if form else 200)


@requires(DECIDE, purpose=_lazy("een koppeling met een team beëindigen"))
@require_POST
def unlink(request: Request, team_link_id: UUID) -> HttpResponse:
    """This team is not needed any more."""
    link = get(request.actor, DECIDE, TeamLink, team_link_id)
    form = BecauseForm(request.POST)
    if not form.is_valid():
        return _show(request, link, form)
    commands.unlink_team(request.actor, link.pk, because=form.cleaned_data["because"])
    tell(request, _("De koppeling is beëindigd."), undo=reverse("collaboration:link_again", args=[link.pk]))
    return see_other(reverse("collaboration:teams", args=[link.household_id]))


@requires(DECIDE, purpose=_lazy("een team toch weer koppelen"))
@require_POST
def link_again(request: Request, team_link_id: UUID) -> HttpResponse:
    """It is needed after all."""
    link = get(request.actor, DECIDE, TeamLink, team_link_id)
    try:
        commands.link_again(request.actor, link.pk)
        tell(request, _("Het team is weer gekoppeld."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("collaboration:team", args=[link.pk]))
