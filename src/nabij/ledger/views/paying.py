"""What waits to be paid, and one payment: its course, money back, another account number."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_GET, require_POST

from nabij.access.answers import accepted, look_again, see_other, show_refusal
from nabij.access.permissions import Permission
from nabij.access.views import Request, requires
from nabij.kernel.errors import NotFound, Refused
from nabij.ledger.commands import ibans, orders, refunding
from nabij.ledger.forms.paying import IbanForm, OrderForm, RefundForm
from nabij.ledger.queries.books import areas_paid_for
from nabij.ledger.queries.paying import course_of, open_orders, to_pay
from nabij.ui.messages import tell
from nabij.ui.shapes import Column, Entry, Fact

PAY, SIGN = Permission.BUDGET_PAY, Permission.BUDGET_SIGN
PURPOSE = _lazy("maatwerkbudgetten uitbetalen")


@require_GET
@requires(PAY, purpose=PURPOSE)
def waiting(request: Request) -> HttpResponse:
    """All that was signed and waits, with its clock."""
    return render(request, "ledger/waiting.html", _waiting(request, OrderForm()))


def _waiting(request: Request, form: OrderForm) -> dict[str, Any]:
    rows = to_pay(request.actor)
    needs_reason = any(one.needs_reason for one in rows)
    form.fields["late_because"].required = needs_reason
    chosen = (
        set(request.POST.getlist("payments")) if request.method == "POST" else {str(one.payment.pk) for one in rows}
    )
    return {
        "form": form,
        "rows": [(one, str(one.payment.pk) in chosen) for one in rows],
        "total": sum(one.payment.amount for one in rows),
        "needs_reason": needs_reason,
        "open_orders": open_orders(request.actor),
        "columns": [
            Column(label=_("Kies")), Column(label=_("Nummer")), Column(label=_("Aan")), Column(label=_("Gebied")),
            Column(label=_("Bedrag"), numeric=True), Column(label=_("Uiterlijk")),
        ],
    }  # fmt: skip


@require_POST
@requires(PAY, purpose=PURPOSE)
def order_new(request: Request) -> HttpResponse:
    """Put the chosen payments in one order."""
    form = OrderForm(request.POST)
    if form.is_valid():
        try:
            chosen = [UUID(one) for one in request.POST.getlist("payments") if _is_id(one)]
            area = areas_paid_for(request.actor).first()
            if area is None:
                raise NotFound("Area")
            order = orders.make_order(
                request.actor, area.pk, payments=chosen, execute_on=form.cleaned_data["execute_on"],
                late_because=form.cleaned_data["late_because"],
            )  # fmt: skip
            return see_other(reverse("ledger:order", args=[order.pk]))
        except Refused as refused:
            show_refusal(form, refused)
    return look_again(request, "ledger/waiting.html", _waiting(request, form))


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


@require_GET
@requires(PAY, purpose=PURPOSE)
def payment(request: Request, payment_id: UUID) -> HttpResponse:
    """One payment and what happened to it."""
    return render(request, "ledger/payment.html", _course(request, payment_id))


def _course(request: Request, payment_id: UUID, **forms: Any) -> dict[str, Any]:
    course = course_of(request.actor, payment_id)
    it = course.payment
    facts = [
        Fact(_("Aan"), it.payee), Fact(_("Rekening"), course.iban), Fact(_("Bedrag"), it.amount_text),
        Fact(_("Soort"), _("lening") if it.is_loan else _("gift")), Fact(_("Gebied"), it.budget.area.name),
        Fact(_("Getekend door"), it.signed_by.name if it.signed_by else "–"),
    ]  # fmt: skip
    if it.late_because:
        facts.append(Fact(_("Waarom later"), it.late_because))
    entries = [
        Entry(
            when=one.created_at, title=one.get_kind_display(), text=one.because or one.reference,
            who=one.by.name if one.by else "", icon="coin",
        )
        for one in course.postings
    ]  # fmt: skip
    offered = {"refund": RefundForm(), "iban": IbanForm()}
    return {"course": course, "payment": it, "facts": facts, "entries": entries, **offered, **forms}


@require_POST
@requires(PAY, purpose=PURPOSE)
def refund(request: Request, payment_id: UUID) -> HttpResponse:
    """The organisation paid some of it back."""
    form = RefundForm(request.POST)
    if accepted(form, lambda: refunding.note_refund(request.actor, payment_id, **form.cleaned_data)):
        tell(request, _("Geboekt. Het bedrag is weer vrij in het budget."))
        return see_other(reverse("ledger:payment", args=[payment_id]))
    return look_again(request, "ledger/payment.html", _course(request, payment_id, refund=form))


@require_POST
@requires(PAY, purpose=PURPOSE)
def iban_new(request: Request, payment_id: UUID) -> HttpResponse:
    """Ask for a yes to another account number."""
    form = IbanForm(request.POST)
    if accepted(form, lambda: ibans.propose_iban(request.actor, payment_id, **form.cleaned_data)):
        tell(request, _("Gevraagd. De betaling wacht tot de teamleider akkoord geeft."))
        return see_other(reverse("ledger:payment", args=[payment_id]))
    return look_again(request, "ledger/payment.html", _course(request, payment_id, iban=form))


@requires(SIGN, purpose=_lazy("een nieuw rekeningnummer bekijken"))
def iban(request: Request, payment_id: UUID) -> HttpResponse:
    """Two numbers beside each other, for whoever signs: yes or no."""
    course = course_of(request.actor, payment_id, SIGN)
    if request.method == "POST":
        yes = request.POST.get("answer") == "yes"
        ibans.answer_iban(request.actor, payment_id, yes=yes, seen=request.POST.get("iban", ""))
        tell(request, _("Het nieuwe nummer geldt.") if yes else _("Het oude nummer blijft staan."))
        return see_other(reverse("ledger:iban", args=[payment_id]))
    return render(request, "ledger/iban.html", {"course": course, "payment": course.payment})
