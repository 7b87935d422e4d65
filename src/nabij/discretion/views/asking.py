"""May I? One question, one answer, and what was answered before."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from nabij.access.answers import look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.areas.actors import label_of
from nabij.discretion.commands import ask_mandate
from nabij.discretion.forms import MayIForm
from nabij.discretion.mandates import asked_in, backing
from nabij.discretion.models import MandateAnswer
from nabij.discretion.queries import answers_of, payees
from nabij.discretion.sentences import ground, who_instead, why_not
from nabij.households.frame import household_frame
from nabij.households.models import Household
from nabij.kernel.errors import NotFound, Refused
from nabij.kernel.records import new_id
from nabij.ui.shapes import Fact

TAB = "workspace:household"


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.MANDATE_ASK, purpose=_("nagaan wat u zelf mag beslissen"))
def may_i(request: Request, household_id: UUID) -> HttpResponse:
    """The question; a POST asks it."""
    household = get(request.actor, Permission.MANDATE_ASK, Household, household_id)
    form = MayIForm(request.POST or None, initial={"key": new_id()})
    form.offer(_things(household))
    if request.method != "POST":
        return render(request, "discretion/may_i.html", _question(request, household, form))
    if form.is_valid():
        try:
            answer = ask_mandate(request.actor, household_id, **form.cleaned_data)
            return see_other(reverse("discretion:answer", args=[household_id, answer.pk]))
        except Refused as refused:
            show_refusal(form, refused)
    return look_again(request, "discretion/may_i.html", _question(request, household, form))


def _things(household: Household) -> list[str]:
    return list(dict.fromkeys(one.what for one in asked_in(household.area_id)))


def _question(request: Request, household: Household, form: MayIForm) -> dict[str, Any]:
    return {
        "form": form,
        "things": _things(household),
        "payees": payees(household.area_id),
        "answers": answers_of(request.actor, household),
        "behind": backing(household.area),
        **household_frame(request, household, tab=TAB),
    }


@require_safe
@requires(Permission.MANDATE_ASK, purpose=_("nagaan wat u zelf mag beslissen"))
def answer(request: Request, household_id: UUID, mandate_answer_id: UUID) -> HttpResponse:
    """The answer, as it was given then."""
    household = get(request.actor, Permission.MANDATE_ASK, Household, household_id)
    given = get(request.actor, Permission.MANDATE_ASK, MandateAnswer, mandate_answer_id)
    if given.household_id != household.pk:
        raise NotFound("an answer of another household")
    said = ground(given) if given.yes else why_not(given)
    context = {"answer": given, "said": said, "who": "" if given.yes else who_instead(given), "facts": _facts(given)}
    return render(request, "discretion/answer.html", {**context, **household_frame(request, household, tab=TAB)})


def _facts(given: MandateAnswer) -> list[Fact]:
    facts = [
        Fact(gettext("Waarvoor"), given.what),
        Fact(gettext("Bedrag"), given.amount_text),
        Fact(gettext("Aan wie"), given.payee),
        Fact(gettext("Gevraagd door"), f"{given.asked_by.name}, {label_of(given.role)}"),
        Fact(gettext("Gevraagd op"), date_format(given.asked_on, "j F Y")),
    ]
    return [fact for fact in facts if fact.value]
