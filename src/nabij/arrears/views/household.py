"""What was signalled of a household, for whoever directs it or keeps its debts."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import look_again, see_other
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.arrears.commands import handing, sorting
from nabij.arrears.doubles import AlreadyListed
from nabij.arrears.forms.cases import CloseForm, TakeOverForm
from nabij.arrears.models import ArrearsCase, ArrearsSignal
from nabij.arrears.queries.household import linked_to
from nabij.households.frame import story_frame
from nabij.households.models import Household
from nabij.kernel.errors import NotFound
from nabij.ui.messages import tell
from nabij.ui.shapes import Column

KEEP, ANSWER = Permission.DEBT_KEEP, Permission.CONTACT_RECORD
PURPOSE = _lazy("signalen van betalingsachterstand bij dit huishouden")


@requires(KEEP, purpose=PURPOSE)
def of_household(request: Request, household_id: UUID) -> HttpResponse:
    """The signals that lie with a household: to take over, and to say what was done."""
    household = get(request.actor, KEEP, Household, household_id)
    return render(request, "arrears/of_household.html", _page(request, household))


def _page(request: Request, household: Household, form: CloseForm | None = None) -> dict[str, object]:
    return {
        **story_frame(request, household, page="money:debts"),
        "lines": linked_to(request.actor, household),
        "form": form or CloseForm(by_director=True),
        "columns": [
            Column(label=_("Aan wie")),
            Column(label=_("Gesignaleerd")),
            Column(label=_("Bedrag"), numeric=True),
        ],
    }  # fmt: skip


def _refuse_of_another(household: Household, lies_with: UUID | None) -> None:
    """An address names one household: what lies with another is not found there."""
    if lies_with != household.pk:
        raise NotFound(Household.__name__)


def _back(household: UUID) -> HttpResponse:
    return see_other(reverse("arrears:of_household", args=[household]))


@require_POST
@requires(KEEP, purpose=PURPOSE)
def take_over(request: Request, household_id: UUID, arrears_signal_id: UUID) -> HttpResponse:
    """Onto the list of debts, in one tap; when a like debt stands there, it is asked first whether it is the same."""
    household = get(request.actor, KEEP, Household, household_id)
    _refuse_of_another(household, get(request.actor, KEEP, ArrearsSignal, arrears_signal_id).household_id)
    form = TakeOverForm(request.POST)
    said = form.cleaned_data if form.is_valid() else {}
    try:
        debt = handing.take_over_debt(request.actor, arrears_signal_id, **said)
    except AlreadyListed as asked:
        page = {**_page(request, household), "asked": asked, "asked_of": arrears_signal_id}
        return look_again(request, "arrears/of_household.html", page)
    if said.get("same"):
        tell(request, _("Dezelfde: de schuldenlijst blijft zoals zij is."))
        return _back(household.pk)
    undo = reverse("money:remove_debt", args=[debt.household_id, debt.pk])
    tell(request, _("De achterstand staat op de schuldenlijst."), undo=undo)
    return _back(debt.household_id)


@require_POST
@requires(ANSWER, purpose=PURPOSE)
def done(request: Request, household_id: UUID, arrears_case_id: UUID) -> HttpResponse:
    """What was done about it, by whoever directs: within the term."""
    household = get(request.actor, KEEP, Household, household_id)
    _refuse_of_another(household, get(request.actor, ANSWER, ArrearsCase, arrears_case_id).household_id)
    form = CloseForm(request.POST, by_director=True)
    if not form.is_valid():
        return look_again(request, "arrears/of_household.html", _page(request, household, form))
    result = ArrearsCase.Result(form.cleaned_data["result"])
    sorting.say_what_was_done(request.actor, arrears_case_id, result=result)
    undo = reverse("arrears:not_done", args=[household.pk, arrears_case_id])
    tell(request, _("Opgeschreven. De schuldeiser hoort alleen dát het is opgepakt."), undo=undo)
    return _back(household.pk)


@require_POST
@requires(ANSWER, purpose=PURPOSE)
def not_done(request: Request, household_id: UUID, arrears_case_id: UUID) -> HttpResponse:
    """The way back."""
    household = get(request.actor, KEEP, Household, household_id)
    _refuse_of_another(household, get(request.actor, ANSWER, ArrearsCase, arrears_case_id).household_id)
    sorting.take_back_what_was_done(request.actor, arrears_case_id)
    tell(request, _("De signalen staan weer open."))
    return _back(household_id)
