"""From the light track to the full one, or back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.access.views import Request, requires
from nabij.households.commands.tracks import change_track
from nabij.households.forms.tracks import TrackForm
from nabij.households.frame import household_frame
from nabij.households.light_track import light_due
from nabij.households.models import Household, TrackChange
from nabij.households.views.within import household_of
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell

EDIT = Permission.HOUSEHOLD_EDIT
PAGE = "households/track.html"


@requires(EDIT, purpose=_lazy("kiezen tussen licht en volledig"))
def track(request: Request, household_id: UUID) -> HttpResponse:
    """Which track it is on, since when, and the change to the other."""
    household = household_of(request, EDIT, household_id)
    other = next(one for one in Household.Track if one != household.track)
    form = TrackForm(request.POST or None, initial={"to": other})
    changes = scope(request.actor, Permission.HOUSEHOLD_VIEW, TrackChange).filter(household=household)
    context = household_frame(request, household, tab="workspace:household") | {
        "form": form, "changes": changes, "due": light_due(household),
    }  # fmt: skip
    if request.method != "POST":
        return render(request, PAGE, context)
    if form.is_valid():
        try:
            change_track(request.actor, household.pk, **form.cleaned_data)
            tell(request, _("Gekozen. Alles wat er stond, staat er nog."))
            return see_other(reverse("workspace:household", args=[household.pk]))
        except Refused as refused:
            show_refusal(form, refused)
    return look_again(request, PAGE, context)
