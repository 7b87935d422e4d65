"""Whoever works here no longer; the buttons stand on their page in the directory."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.households.commands import leaving
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

PURPOSE = _lazy("de gids bijhouden")


@require_POST
@requires(Permission.PROFESSIONAL_KEEP, purpose=PURPOSE)
def say_left(request: Request, professional_id: UUID) -> HttpResponse:
    """This person works here no longer."""
    try:
        leaving.say_left(request.actor, professional_id)
        undo = reverse("households:put_back", args=[professional_id])
        tell(request, _("Uit de gids gehaald. Het account is gesloten."), undo=undo)
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("directory:show", args=[professional_id]))


@require_POST
@requires(Permission.PROFESSIONAL_KEEP, purpose=PURPOSE)
def put_back(request: Request, professional_id: UUID) -> HttpResponse:
    """Undo."""
    try:
        leaving.put_back(request.actor, professional_id)
        tell(request, _("Teruggezet. Het account is weer open; een plek aan tafel vraagt de regisseur opnieuw."))
    except Refused as refused:
        tell(request, refused.message, tone="attention")
    return see_other(reverse("directory:show", args=[professional_id]))
