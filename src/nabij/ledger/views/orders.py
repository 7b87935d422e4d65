"""Orders to the bank: the list, one order with its files, and what the bank made of it."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import accepted, look_again, see_other
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.kernel.errors import Refused
from nabij.ledger.bank.csv_file import csv_of
from nabij.ledger.bank.lines import order_of
from nabij.ledger.bank.pain import NotValid, pain_of
from nabij.ledger.commands import orders as commands
from nabij.ledger.commands import proof
from nabij.ledger.forms.paying import FailedForm, PaidForm
from nabij.ledger.queries.paying import lines_of, one_line, one_order, orders
from nabij.ui.messages import tell
from nabij.ui.shapes import Column

PAY = Permission.BUDGET_PAY
PURPOSE = _lazy("betaalopdrachten maken en bijhouden")
ORDERS_A_PAGE = 30


@require_GET
@requires(PAY, purpose=PURPOSE)
def all_orders(request: Request) -> HttpResponse:
    """The newest first."""
    page = Paginator(orders(request.actor), ORDERS_A_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "ledger/orders.html", {"page": page})


@require_GET
@requires(PAY, purpose=PURPOSE)
def order(request: Request, payment_order_id: UUID) -> HttpResponse:
    """One order: what is in it, its files, and what the bank made of it."""
    return render(request, "ledger/order.html", _order(request, payment_order_id, PaidForm()))


def _order(request: Request, order_id: UUID, form: PaidForm) -> dict[str, Any]:
    found = one_order(request.actor, order_id)
    return {
        "order": found,
        "lines": lines_of(found),
        "form": form,
        "columns": [
            Column(label=_("Nummer")), Column(label=_("Aan")), Column(label=_("Bedrag"), numeric=True),
            Column(label=_("Hoe ging het")),
        ],
    }  # fmt: skip


@require_POST
@requires(PAY, purpose=PURPOSE)
def order_file(request: Request, payment_order_id: UUID) -> HttpResponse:
    """The order as pain.001 or CSV. Taking it is written down."""
    as_csv = request.POST.get("form") == "csv"
    found = one_order(request.actor, payment_order_id)
    try:
        told = csv_of(order_of(found)) if as_csv else pain_of(order_of(found))
    except NotValid as problem:
        raise Refused(
            _("Dit bestand zou de bank weigeren. Trek de opdracht in en kijk de organisaties en nummers na.")
        ) from problem
    commands.take_file(request.actor, payment_order_id, form="CSV" if as_csv else "pain.001")
    name, kind = ("csv", "text/csv; charset=utf-8") if as_csv else ("xml", "application/xml")
    answer = HttpResponse(told, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="betaalopdracht-{found.number}.{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_POST
@requires(PAY, purpose=PURPOSE)
def order_send(request: Request, payment_order_id: UUID) -> HttpResponse:
    """It was brought to the bank."""
    commands.send_order(request.actor, payment_order_id)
    tell(request, _("Aangeleverd. Schrijf op wat de bank ervan maakte zodra u het weet."))
    return see_other(reverse("ledger:order", args=[payment_order_id]))


@requires(PAY, purpose=PURPOSE)
def order_withdraw(request: Request, payment_order_id: UUID) -> HttpResponse:
    """Ask once more, then let its payments wait again."""
    found = one_order(request.actor, payment_order_id)
    if request.method != "POST":
        return render(request, "ledger/order_withdraw.html", {"order": found})
    commands.withdraw_order(request.actor, payment_order_id)
    tell(request, _("Ingetrokken. De betalingen wachten weer."))
    return see_other(reverse("ledger:waiting"))


@require_POST
@requires(PAY, purpose=PURPOSE)
def order_paid(request: Request, payment_order_id: UUID) -> HttpResponse:
    """The bank paid all of it."""
    form = PaidForm(request.POST)
    if accepted(form, lambda: proof.mark_order_paid(request.actor, payment_order_id, **form.cleaned_data)):
        tell(request, _("Geboekt als betaald."))
        return see_other(reverse("ledger:order", args=[payment_order_id]))
    return look_again(request, "ledger/order.html", _order(request, payment_order_id, form))


@require_GET
@requires(PAY, purpose=PURPOSE)
def line(request: Request, payment_line_id: UUID) -> HttpResponse:
    """What the bank made of one payment."""
    return render(request, "ledger/line.html", _line(request, payment_line_id))


def _line(request: Request, line_id: UUID, **forms: Any) -> dict[str, Any]:
    return {"line": one_line(request.actor, line_id), "paid": PaidForm(), "failed": FailedForm(), **forms}


@require_POST
@requires(PAY, purpose=PURPOSE)
def line_paid(request: Request, payment_line_id: UUID) -> HttpResponse:
    """The bank paid this one."""
    found = one_line(request.actor, payment_line_id)
    form = PaidForm(request.POST)
    if accepted(form, lambda: proof.mark_paid(request.actor, payment_line_id, **form.cleaned_data)):
        tell(request, _("Geboekt als betaald."))
        return see_other(reverse("ledger:order", args=[found.order_id]))
    return look_again(request, "ledger/line.html", _line(request, payment_line_id, paid=form))


@require_POST
@requires(PAY, purpose=PURPOSE)
def line_failed(request: Request, payment_line_id: UUID) -> HttpResponse:
    """The bank did not pay this one, or it came back."""
    found = one_line(request.actor, payment_line_id)
    form = FailedForm(request.POST)
    if accepted(form, lambda: proof.mark_failed(request.actor, payment_line_id, **form.cleaned_data)):
        tell(request, _("De betaling wacht weer."))
        return see_other(reverse("ledger:payment", args=[found.payment_id]))
    return look_again(request, "ledger/line.html", _line(request, payment_line_id, failed=form))
