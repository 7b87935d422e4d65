"""Addresses of ledger."""

from django.urls import path

from nabij.ledger.views import books, orders, paying

app_name = "ledger"

PAYMENTS, PAYMENT = "betalingen/", "betalingen/<uuid:payment_id>/"
ORDERS, ORDER = "betaalopdrachten/", "betaalopdrachten/<uuid:payment_order_id>/"
LINE = "betaalopdrachten/regels/<uuid:payment_line_id>/"
BUDGETS, BUDGET = "budgetten/", "budgetten/<uuid:budget_id>/"

urlpatterns = [
    path(PAYMENTS, paying.waiting, name="waiting"),
    path(PAYMENT, paying.payment, name="payment"),
    path(f"{PAYMENT}terugbetaling/", paying.refund, name="refund"),
    path(f"{PAYMENT}rekeningnummer/", paying.iban_new, name="iban_new"),
    path(f"{PAYMENT}akkoord/", paying.iban, name="iban"),
    path(ORDERS, orders.all_orders, name="orders"),
    path(f"{ORDERS}nieuw/", paying.order_new, name="order_new"),
    path(ORDER, orders.order, name="order"),
    path(f"{ORDER}bestand/", orders.order_file, name="order_file"),
    path(f"{ORDER}aanleveren/", orders.order_send, name="order_send"),
    path(f"{ORDER}intrekken/", orders.order_withdraw, name="order_withdraw"),
    path(f"{ORDER}betaald/", orders.order_paid, name="order_paid"),
    path(LINE, orders.line, name="line"),
    path(f"{LINE}betaald/", orders.line_paid, name="line_paid"),
    path(f"{LINE}mislukt/", orders.line_failed, name="line_failed"),
    path(BUDGETS, books.all_budgets, name="budgets"),
    path(f"{BUDGETS}nieuw/", books.budget_new, name="budget_new"),
    path(BUDGET, books.budget, name="budget"),
    path(f"{BUDGET}wijzigen/", books.budget_change, name="budget_change"),
    path(f"{BUDGET}afsluiten/", books.budget_close, name="budget_close"),
    path(f"{BUDGET}bestand/", books.budget_file, name="budget_file"),
]
