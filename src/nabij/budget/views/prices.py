"""The list of prices that one reckons with when looking back: of the municipality, each with source, year, owner."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from nabij.access.answers import accepted, see_other
from nabij.access.rules import scope
from nabij.access.views import Request, requires
from nabij.areas.models import Area
from nabij.budget.access import PRICE
from nabij.budget.commands.looking_back import end_price, write_price
from nabij.budget.forms.later import PriceForm
from nabij.budget.models import AvoidedCost
from nabij.budget.views.household import METHODS, sent
from nabij.kernel.errors import NotFound
from nabij.ui.messages import tell


@require_http_methods(METHODS)
@requires(PRICE, purpose=_lazy("de prijslijst bijhouden"))
def prices(request: Request) -> HttpResponse:
    """The list; a POST puts a price on it, for all of the municipality."""
    form, area = PriceForm(sent(request)), _area(request)
    if accepted(form, lambda: write_price(request.actor, area.pk, price=form.price())):
        tell(request, _("De prijs staat op de lijst."))
        return see_other(reverse("budget:prices"))
    found = scope(request.actor, PRICE, AvoidedCost).filter(ended_on=None).select_related("owner", "area")
    page = {"prices": list(found), "form": form}
    return render(request, "budget/prices.html", page, status=422 if form.is_bound else 200)


def _area(request: Request) -> Area:
    """The municipality for who is appointed there, else one's own area."""
    mine = list(scope(request.actor, PRICE, Area).order_by("name"))
    if not mine:
        raise NotFound(Area.__name__)
    return next((one for one in mine if one.parent_id is None), mine[0])


@requires(PRICE, purpose=_lazy("een prijs van de lijst halen"))
@require_POST
def end(request: Request, avoided_cost_id: UUID) -> HttpResponse:
    """It counts no more."""
    end_price(request.actor, avoided_cost_id)
    tell(request, _("De prijs is van de lijst. Wat ermee is teruggekeken blijft staan."))
    return see_other(reverse("budget:prices"))
