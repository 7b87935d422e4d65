"""Pages of story."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.frame import shared_frame
from nabij.households.models import Household


@requires(Permission.HOUSEHOLD_VIEW, purpose=_("het hele verhaal van dit huishouden"))
def start(request: Request, household_id: UUID) -> HttpResponse:
    """Its page."""
    household = get(request.actor, Permission.HOUSEHOLD_VIEW, Household, household_id)
    return render(request, "households/base_shared.html", shared_frame(request, household, page="story:start"))
