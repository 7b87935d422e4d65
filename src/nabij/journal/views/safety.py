"""The pages of safety: how it stands, and weighing it anew."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_safe

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.drafts.keeping import discard, draft_of
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.journal.commands import weigh_safety
from nabij.journal.commands.safety import look_again_day
from nabij.journal.forms import SafetyForm
from nabij.journal.meldcode import explained, walked
from nabij.journal.present import around
from nabij.journal.queries import safety_of
from nabij.kernel.errors import Refused
from nabij.kernel.form_fields import renew_key
from nabij.kernel.records import new_id
from nabij.ui.messages import tell

TAB = "workspace:course"
DRAFT = "safety-weighing"


@require_safe
@requires(Permission.SAFETY_VIEW, purpose=_lazy("nagaan of het veilig is"))
def safety(request: Request, household_id: UUID) -> HttpResponse:
    """How safe it is, the five steps, and every weighing before."""
    household = get(request.actor, Permission.SAFETY_VIEW, Household, household_id)
    weighings = safety_of(request.actor, household)
    latest = weighings[0] if weighings else None
    return render(request, "journal/safety.html", {
        "latest": latest, "earlier": weighings[1:], "steps": walked(latest), "explained": explained(),
        **household_frame(request, household, tab=TAB),
    })  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.SAFETY_WEIGH, purpose=_lazy("de veiligheid wegen"))
def weigh(request: Request, household_id: UUID) -> HttpResponse:
    """A new weighing; it follows the last and changes nothing of it."""
    household = get(request.actor, Permission.SAFETY_WEIGH, Household, household_id)
    draft = draft_of(request.actor, DRAFT, household_id)
    fresh = {"key": new_id(), "look_again_on": look_again_day(household)}
    form = SafetyForm(around(request.actor, household), request.POST or None, initial=draft or fresh)
    if request.method == "POST" and form.is_valid():
        try:
            weigh_safety(request.actor, household_id, weighed=form.weighed(), key=form.cleaned_data["key"])
        except Refused as refused:
            show_refusal(form, refused)
            renew_key(form)
        else:
            discard(request.actor, DRAFT, household_id)
            tell(request, _("Weging bewaard."))
            return see_other(reverse("journal:safety", args=[household_id]))
    return _form(request, household, form, {"draft": draft, "draft_key": f"{DRAFT}:{household_id}"})


def _form(request: Request, household: Household, form: SafetyForm, context: dict[str, Any]) -> HttpResponse:
    shown = {"form": form, "explained": explained(), **context}
    shown |= household_frame(request, household, tab=TAB)
    if request.method == "POST":
        return look_again(request, "journal/safety_form.html", shown)
    return render(request, "journal/safety_form.html", shown)
