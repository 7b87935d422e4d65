"""Settling the plan with the family."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from nabij.access.answers import see_other, show_refusal
from nabij.access.rules import get
from nabij.access.views import Request
from nabij.drafts.keeping import discard
from nabij.households.models import Household
from nabij.kernel.errors import Refused
from nabij.plans.choosing import members_of
from nabij.plans.commands.settling import settle_plan
from nabij.plans.forms import SettleForm
from nabij.plans.views.forms_page import FormPage, plan_url, resume, show_form
from nabij.plans.views.goals import EDIT, edits, get_or_post
from nabij.ui.messages import tell


@get_or_post
@edits
def settle(request: Request, household_id: UUID) -> HttpResponse:
    """From today it stands as agreed, with whom."""
    household = get(request.actor, EDIT, Household, household_id)
    page = FormPage(
        "plan-settle", household.pk, _("Plan vaststellen"), _("Dit spreken we af"),
        lead=_("Het plan blijft bewaard zoals het nu is. Wat later verandert, ziet u ernaast."),
    )  # fmt: skip
    people = {str(m.person_id): m.person for m in members_of(request.actor, household, family_only=True)}
    named = [(key, person.name) for key, person in people.items()]
    if request.method != "POST":
        draft = resume(request, page)
        return show_form(request, household, page, SettleForm(people=named, initial=draft), draft=draft)
    form = SettleForm(request.POST, people=named)
    if form.is_valid():
        agreed = [people[key] for key in form.cleaned_data["agreed_by"]]
        try:
            settle_plan(request.actor, household.pk, agreed_by=agreed, present=form.cleaned_data["present"])
        except Refused as refused:
            show_refusal(form, refused)
        else:
            discard(request.actor, page.name, page.thing)
            tell(request, _("Het plan is vastgesteld. Druk het af voor op de koelkast."))
            return see_other(plan_url(household.pk))
    return show_form(request, household, page, form)
