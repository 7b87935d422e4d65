"""The list of debts, one more on it, and what is left to live on."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from nabij.access.answers import see_other
from nabij.access.rules import get
from nabij.access.views import Request, requires
from nabij.households.frame import story_frame
from nabij.kernel.errors import NotFound
from nabij.money.commands.course import retract_living, write_living
from nabij.money.commands.debts import write_debt
from nabij.money.forms import DebtForm, LivingForm
from nabij.money.models import LivingMoney
from nabij.money.pictures import course_drawing, course_in_words
from nabij.money.queries import debts_of
from nabij.money.views.pages import (
    KEEP,
    PAGE,
    VIEW,
    accepted,
    debt_url,
    helpers_to_choose,
    household_of,
    list_url,
    people_to_choose,
    show_form,
)
from nabij.pictures.svg import svg_of
from nabij.ui.messages import tell


@requires(VIEW, purpose=_lazy("overzicht over de schulden"))
def debts(request: Request, household_id: UUID) -> HttpResponse:
    """To whom, how much, who deals with it; the government's own marked."""
    household = household_of(request, household_id, VIEW)
    owed = debts_of(request.actor, household)
    drawing = course_drawing(owed.course)
    page = {
        "owed": owed, "course": svg_of(drawing) if drawing else "", "course_words": course_in_words(owed.course),
    }  # fmt: skip
    return render(request, "money/debts.html", story_frame(request, household, page=PAGE) | page)


@requires(KEEP, purpose=_lazy("een schuld op de lijst zetten"))
def write(request: Request, household_id: UUID) -> HttpResponse:
    """One more debt: only to whom is asked for."""
    household = household_of(request, household_id)
    form = DebtForm(
        request.POST if request.method == "POST" else None, is_new=True,
        people=people_to_choose(request, household), helpers=helpers_to_choose(request, household),
    )  # fmt: skip
    made = []
    if form.is_bound and accepted(
        form, lambda said: made.append(write_debt(request.actor, household.pk, told=form.told(), amount=said["amount"]))
    ):
        undo = reverse("money:remove_debt", args=[household.pk, made[0].pk])
        tell(request, _("De schuld staat op de lijst."), undo=undo)
        return see_other(debt_url(made[0]))
    return show_form(
        request, household, form, title=_("Schuld erbij"), submit=_("Op de lijst"), back=list_url(household.pk)
    )


@requires(KEEP, purpose=_lazy("wat er overblijft om van te leven"))
def living(request: Request, household_id: UUID) -> HttpResponse:
    """What is left per month, from what comes in and what goes out, or as they say it."""
    household = household_of(request, household_id)
    form = LivingForm(request.POST if request.method == "POST" else None, people=people_to_choose(request, household))
    made = []
    if form.is_bound and accepted(
        form, lambda _said: made.append(write_living(request.actor, household.pk, **form.told()))
    ):
        tell(request, _("Opgeschreven."), undo=reverse("money:retract_living", args=[household.pk, made[0].pk]))
        return see_other(list_url(household.pk))
    return show_form(
        request, household, form, title=_("Wat blijft er over om van te leven?"), submit=_("Opschrijven"),
        back=list_url(household.pk),
        lead=_("Per maand, voor eten, kleren en de rest. Na de vaste lasten en wat naar schulden gaat."),
    )  # fmt: skip


@requires(KEEP, purpose=_lazy("terugnemen wat er overblijft"))
@require_POST
def living_back(request: Request, household_id: UUID, living_money_id: UUID) -> HttpResponse:
    """It was a mistake."""
    household = household_of(request, household_id)
    found = get(request.actor, KEEP, LivingMoney, living_money_id)
    if found.household_id != household.pk:
        raise NotFound("LivingMoney")
    retract_living(request.actor, found.pk)
    tell(request, _("Teruggenomen."))
    return see_other(list_url(household.pk))
