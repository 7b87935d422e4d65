"""After the goodbye: asking how it goes, and what helped then for who comes back."""

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
from nabij.aftercare.access import KEEP, VIEW
from nabij.aftercare.commands.asking import record_aftercare, try_aftercare_again
from nabij.aftercare.forms import AskedForm
from nabij.aftercare.models import AftercareContact
from nabij.aftercare.queries import farewells_of
from nabij.households.access import seated_at
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel.errors import Denied, Refused
from nabij.ui.messages import tell

TAB = "households:people"


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.AFTERCARE_KEEP, purpose=_lazy("vragen hoe het na het afronden gaat"))
def contact(request: Request, aftercare_contact_id: UUID) -> HttpResponse:
    """The one row of who asks: the name, the number and the way back; and what came of it."""
    call = get(request.actor, KEEP, AftercareContact, aftercare_contact_id)
    form = AskedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _record(request, call, form)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            return see_other(reverse("workspace:my_day"))
    answer = look_again if form.is_bound else render
    return answer(request, "aftercare/contact.html", {"call": call, "form": form})


def _record(request: Request, call: AftercareContact, form: AskedForm) -> None:
    said = form.cleaned_data
    if said["outcome"] == "again":
        try_aftercare_again(request.actor, call.pk, on=said["again_on"])
        tell(request, _("Bewaard. U ziet het die dag weer bij Mijn dag."))
        return
    ask = "reopen" in request.POST
    outcome = AftercareContact.Outcome(said["outcome"])
    record_aftercare(request.actor, call.pk, outcome=outcome, words=said["words"], ask_reopen=ask)
    tell(request, _("Bewaard. De teamleider heeft uw vraag om te heropenen.") if ask else _("Bewaard. Dank u."))


@require_safe
@requires(Permission.HOUSEHOLD_VIEW, purpose=_lazy("lezen wat eerder hielp"))
def farewells(request: Request, household_id: UUID) -> HttpResponse:
    """How people said goodbye before: what helped then."""
    household = _seen(request, household_id)
    context = household_frame(request, household, tab=TAB)
    return render(request, "aftercare/farewells.html", context | {"goodbyes": farewells_of(request.actor, household)})


@require_safe
@requires(Permission.HOUSEHOLD_VIEW, purpose=_lazy("lezen wat eerder hielp"))
def beside_contact(request: Request, household_id: UUID) -> HttpResponse:
    """A piece of the page of contact: there was a goodbye before; empty when there was none."""
    household = _seen(request, household_id)
    found = farewells_of(request.actor, household)
    return render(request, "aftercare/beside_contact.html", {"household": household, "goodbyes": found})


def _seen(request: Request, household_id: UUID) -> Household:
    """For whole seats: a farewell is about everybody."""
    household = get(request.actor, VIEW, Household, household_id)
    if household.pk not in seated_at(request.actor, VIEW, whole=True):
        raise Denied(str(VIEW))
    return household
