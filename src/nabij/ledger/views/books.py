"""The budgets of the areas and their books."""

import csv
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import accepted, look_again, see_other, show_refusal, spreadsheet
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.kernel import clock
from nabij.kernel.errors import Refused
from nabij.kernel.money import typed_euro
from nabij.kernel.spreadsheets import harmless
from nabij.ledger.commands import budgets as commands
from nabij.ledger.forms.paying import BudgetForm, ChangeForm
from nabij.ledger.models import Account
from nabij.ledger.queries.books import areas_paid_for, as_lines, books_of, budgets, ledger_of, one_budget
from nabij.ui.messages import tell
from nabij.ui.shapes import Column

PAY = Permission.BUDGET_PAY
PURPOSE = _lazy("het budget van een gebied bijhouden")
LINES_A_PAGE = 50


@require_GET
@requires(PAY, purpose=PURPOSE)
def all_budgets(request: Request) -> HttpResponse:
    """Each area and year, with what is left."""
    return render(request, "ledger/budgets.html", {"budgets": list(budgets(request.actor))})


@requires(PAY, purpose=PURPOSE)
def budget_new(request: Request) -> HttpResponse:
    """The budget of an area for a year."""
    areas = areas_paid_for(request.actor)
    form = BudgetForm(request.POST or None, areas=areas)
    if request.method != "POST":
        return render(request, "ledger/budget_new.html", {"form": form})
    if form.is_valid():
        area = form.cleaned_data.pop("area")
        try:
            made = commands.set_budget(request.actor, area.pk, **form.cleaned_data)
            return see_other(reverse("ledger:budget", args=[made.pk]))
        except Refused as refused:
            show_refusal(form, refused)
    return look_again(request, "ledger/budget_new.html", {"form": form})


@require_GET
@requires(PAY, purpose=PURPOSE)
def budget(request: Request, budget_id: UUID) -> HttpResponse:
    """The books of one budget: balances, whether they agree, and the postings with a running balance."""
    found = one_budget(request.actor, budget_id)
    account = request.GET.get("rekening", "")
    account = account if account in Account.values else ""
    page = Paginator(ledger_of(found, account), LINES_A_PAGE).get_page(request.GET.get("pagina"))
    context: dict[str, Any] = {
        "budget": found,
        "books": books_of(found),
        "accounts": [(one.value, one.label, one.value == account) for one in Account],
        "account_query": f"rekening={account}" if account else "",
        "page": page,
        "lines": list(as_lines(list(page.object_list))),
        "can_close": not found.is_closed and found.year < clock.today().year,
        "columns": [
            Column(label=_("Dag")), Column(label=_("Wat")), Column(label=_("Rekening")),
            Column(label=_("Erbij of eraf"), numeric=True), Column(label=_("Stand"), numeric=True),
            Column(label=_("Door")),
        ],
    }  # fmt: skip
    return render(request, "ledger/budget.html", context)


@requires(PAY, purpose=PURPOSE)
def budget_change(request: Request, budget_id: UUID) -> HttpResponse:
    """More or less, with the reason."""
    found = one_budget(request.actor, budget_id)
    form = ChangeForm(request.POST or None)
    if request.method != "POST":
        return render(request, "ledger/budget_change.html", {"form": form, "budget": found})
    if accepted(form, lambda: commands.change_budget(request.actor, budget_id, **form.cleaned_data)):
        tell(request, _("Het budget is gewijzigd."))
        return see_other(reverse("ledger:budget", args=[budget_id]))
    return look_again(request, "ledger/budget_change.html", {"form": form, "budget": found})


@requires(PAY, purpose=PURPOSE)
def budget_close(request: Request, budget_id: UUID) -> HttpResponse:
    """Say what goes along, ask once more, and close the year."""
    found = one_budget(request.actor, budget_id)
    if request.method != "POST":
        return render(request, "ledger/budget_close.html", {"budget": found, "books": books_of(found)})
    commands.close_books(request.actor, budget_id)
    tell(request, _("Het jaar is afgesloten. Wat openstond staat in het nieuwe jaar."))
    return see_other(reverse("ledger:budgets"))


@require_POST
@requires(PAY, purpose=PURPOSE)
def budget_file(request: Request, budget_id: UUID) -> HttpResponse:
    """The postings for a spreadsheet."""
    found = commands.note_export(request.actor, budget_id)
    answer = spreadsheet(f"boekingen-{found.year}")
    rows = csv.writer(answer, delimiter=";")
    rows.writerow(
        [_("dag"), _("wat"), _("nummer"), _("rekening"), _("bedrag"), _("stand"), _("waarom"), _("kenmerk"), _("door")]
    )
    for one in as_lines(ledger_of(found)):
        rows.writerow(
            [
                one.posting.booked_on.isoformat(), one.posting.get_kind_display(), one.posting.number or "",
                one.account, typed_euro(one.amount), typed_euro(one.balance), harmless(one.posting.because),
                harmless(one.posting.reference), harmless(one.posting.by.name if one.posting.by else ""),
            ]
        )  # fmt: skip
    return answer
