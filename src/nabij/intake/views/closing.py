"""Rounding off a household, with what that means said beforehand."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from nabij.access.answers import see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.commands.closing import keeping_after_help
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.households.queries import table_of
from nabij.intake.commands.outcome import finish_household
from nabij.intake.forms.closing import FinishForm
from nabij.kernel.errors import Refused
from nabij.ui.messages import tell


@requires(Permission.HOUSEHOLD_LEAD, purpose=_lazy("een huishouden afronden"))
def finish(request: Request, household_id: UUID) -> HttpResponse:
    """Why, and the confirmation: this cannot be undone by the director alone."""
    household = get(request.actor, Permission.HOUSEHOLD_LEAD, Household, household_id)
    form = FinishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answers = form.cleaned_data
            because = Household.ClosedBecause(answers["because"])
            finish_household(request.actor, household.pk, because=because, words=answers["words"])
        except Refused as refused:
            form.add_error(refused.field, refused.message)
        else:
            tell(request, _("Afgerond. Heropenen kan de teamleider."))
            return see_other(reverse("workspace:households"))
    context = household_frame(request, household, tab="households:people") | {
        "form": form,
        "keeping": keeping_after_help(household),
        "table": table_of(request.actor, household),
    }
    return render(request, "intake/finish.html", context, status=422 if form.errors else 200)
