"""Around a loan: whose yes it needs, its plan on paper, another agreement, a gift of what is left, and what came in."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nabij.access.answers import accepted, see_other
from nabij.access.rules import get, scope
from nabij.access.views import Request, requires
from nabij.budget.access import ASK, CONSENT, PAY, VIEW
from nabij.budget.commands.consenting import ask_helper, give_consent, note_consent
from nabij.budget.commands.loans import agree_otherwise, book_instalment
from nabij.budget.commands.looking_back import look_back
from nabij.budget.commands.writing_off import ask_write_off
from nabij.budget.forms.later import (
    AgreeForm,
    AskHelperForm,
    BecauseForm,
    BookForm,
    ConsentForm,
    LookBackForm,
    NoteConsentForm,
)
from nabij.budget.models import BudgetRequest, HelperConsent, Instalment
from nabij.budget.queries.coming_back import coming_back
from nabij.budget.queries.of_household import prices_to_choose, whole_request
from nabij.budget.views.household import METHODS, form_page, household_of, request_of, sent
from nabij.households.commands.seating import number_of
from nabij.households.models import Involvement
from nabij.households.queries import table_of
from nabij.kernel import clock
from nabij.ledger.paying_account import shown_account
from nabij.ui.messages import tell


@require_http_methods(METHODS)
@requires(ASK, purpose=_lazy("een ja vragen voor een lening"))
def helper(request: Request, household_id: UUID, budget_request_id: UUID) -> HttpResponse:
    """Put it to the debt helper or bewindvoerder at the table."""
    asked, household = request_of(request, household_id, budget_request_id), household_of(request, household_id)
    seats = [one for one in table_of(request.actor, household).now if one.seat == Involvement.Seat.HELPER]
    helpers = [(str(one.professional_id), f"{one.professional.name}, {one.purpose}") for one in seats]
    form = AskHelperForm(sent(request), helpers=helpers)
    return form_page(
        request, asked, form,
        lambda: ask_helper(request.actor, asked.pk, helper_id=UUID(form.cleaned_data["helper"])),
        said=_("Gevraagd. U krijgt bericht van het antwoord."), title=_("Vraag om een ja"), submit=_("Vragen"),
        lead=_("Kies alleen wie de schulden of het geld regelt: die ziet deze lening, en zegt ja of nee."),
    )  # fmt: skip


@require_http_methods(METHODS)
@requires(ASK, purpose=_lazy("een ja of nee voor een lening opschrijven"))
def note_yes(request: Request, household_id: UUID, budget_request_id: UUID) -> HttpResponse:
    """Write down what was said on the telephone."""
    asked = request_of(request, household_id, budget_request_id)
    form = NoteConsentForm(sent(request), initial={"on": clock.today()})
    return form_page(
        request, asked, form, lambda: note_consent(request.actor, asked.pk, **form.cleaned_data),
        said=_("Opgeschreven."), title=_("Wat zei de schuldhulp of bewindvoerder?"), submit=_("Opschrijven"),
    )  # fmt: skip


@require_http_methods(METHODS)
@requires(CONSENT, purpose=_lazy("ja of nee zeggen tegen een lening"))
def consent(request: Request, budget_request_id: UUID) -> HttpResponse:
    """The helper's own screen: this loan, and nothing else of the household."""
    asked = get(request.actor, CONSENT, BudgetRequest, budget_request_id)
    form, yes = ConsentForm(sent(request)), request.POST.get("answer") == "yes"
    if accepted(form, lambda: give_consent(request.actor, asked.pk, yes=yes, **form.cleaned_data)):
        tell(request, _("Uw antwoord is gegeven. Zolang er niet is getekend kunt u het nog veranderen."))
        return see_other(reverse("budget:consent", args=[asked.pk]))
    given = scope(request.actor, VIEW, HelperConsent).filter(request=asked).first()
    page = {"asked": asked, "form": form, "given": given}
    return render(request, "budget/consent.html", page, status=422 if form.is_bound else 200)


@require_safe
@requires(VIEW, purpose=_lazy("een lening op papier voor het gezin"))
def plan_print(request: Request, household_id: UUID, budget_request_id: UUID) -> HttpResponse:
    """The family's own overview, in plain words."""
    household = household_of(request, household_id, VIEW)
    asked = request_of(request, household_id, budget_request_id, VIEW)
    page = {
        "household": household, "of": whole_request(request.actor, asked), "phone": number_of(household.director),
        "account": shown_account(household.area_id),
    }  # fmt: skip
    return render(request, "budget/plan_print.html", page)


@require_http_methods(METHODS)
@requires(ASK, purpose=_lazy("een lening anders afspreken"))
def agree(request: Request, household_id: UUID, budget_request_id: UUID) -> HttpResponse:
    """Later, or less a month."""
    asked = request_of(request, household_id, budget_request_id)
    form = AgreeForm(sent(request))
    return form_page(
        request, asked, form, lambda: agree_otherwise(request.actor, asked.pk, **form.agreed()),
        said=_("De nieuwe afspraak staat er. Print haar voor het gezin."), title=_("Anders afspreken"),
        submit=_("Zo afspreken"),
        lead=_("Wat betaald is blijft staan. Wat nog open is komt terug zoals u het nu met het gezin afspreekt."),
    )  # fmt: skip


@require_http_methods(METHODS)
@requires(ASK, purpose=_lazy("vragen om van een lening een gift te maken"))
def gift(request: Request, household_id: UUID, budget_request_id: UUID) -> HttpResponse:
    """Ask that the rest becomes a gift; another signs."""
    asked = request_of(request, household_id, budget_request_id)
    form = BecauseForm(sent(request), label=_("Waarom kan het niet terugkomen?"))
    return form_page(
        request, asked, form, lambda: ask_write_off(request.actor, asked.pk, **form.cleaned_data),
        said=_("Gevraagd. Wie mag tekenen heeft bericht."), title=_("Van de rest een gift maken"),
        submit=_("Vragen"), lead=_("Een ander tekent hiervoor, zoals bij de lening zelf."),
    )  # fmt: skip


@require_http_methods(METHODS)
@requires(ASK, purpose=_lazy("terugkijken op een maatwerkbudget"))
def look(request: Request, household_id: UUID, budget_request_id: UUID) -> HttpResponse:
    """What did it prevent?"""
    asked = request_of(request, household_id, budget_request_id)
    form = LookBackForm(sent(request), prices=prices_to_choose(request.actor, asked.area_id))
    return form_page(
        request, asked, form, lambda: look_back(request.actor, asked.pk, **form.told()),
        said=_("Opgeschreven."), title=_("Wat heeft het voorkomen?"), submit=_("Opschrijven"),
        lead=asked.otherwise, looking_back=True,
    )  # fmt: skip


@require_safe
@requires(PAY, purpose=_lazy("aflossingen bijhouden"))
def instalments(request: Request) -> HttpResponse:
    """What is to come back of loans this month and what did not come, by number."""
    return render(request, "budget/instalments.html", {"found": coming_back(request.actor), "form": BookForm()})


@requires(PAY, purpose=_lazy("een aflossing boeken"))
@require_POST
def book(request: Request, instalment_id: UUID) -> HttpResponse:
    """It came in."""
    form = BookForm(request.POST)
    if accepted(form, lambda: book_instalment(request.actor, instalment_id, **form.cleaned_data)):
        tell(request, _("Geboekt."))
        return see_other(reverse("budget:instalments"))
    stands = get(request.actor, PAY, Instalment, instalment_id)
    page = {"found": coming_back(request.actor), "form": form, "wrong": stands.pk}
    return render(request, "budget/instalments.html", page, status=422)
