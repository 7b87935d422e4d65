"""Addresses of budget."""

from django.urls import path

from nabij.budget.views import asking, books, loans, orders, paying, prices, signing

app_name = "budget"

HOME = "huishoudens/<uuid:household_id>/maatwerkbudget/"
ONE = f"{HOME}<uuid:budget_request_id>/"
PAYMENTS, PAYMENT = "betalingen/", "betalingen/<uuid:payment_id>/"
ORDERS, ORDER = "betaalopdrachten/", "betaalopdrachten/<uuid:payment_order_id>/"
LINE = "betaalopdrachten/regels/<uuid:payment_line_id>/"
BUDGETS, BUDGET = "budgetten/", "budgetten/<uuid:budget_id>/"

urlpatterns = [
    path(HOME, asking.of_household, name="of_household"),
    path(f"{HOME}vragen/", asking.ask, name="ask"),
    path(ONE, asking.show, name="show"),
    path(f"{ONE}opnieuw/", asking.ask_again, name="ask_again"),
    path(f"{ONE}intrekken/", asking.withdraw, name="withdraw"),
    path(f"{ONE}wie-zegt-ja/", loans.helper, name="helper"),
    path(f"{ONE}ja-of-nee/", loans.note_yes, name="note_yes"),
    path(f"{ONE}overzicht/", loans.plan_print, name="plan_print"),
    path(f"{ONE}anders-afspreken/", loans.agree, name="agree"),
    path(f"{ONE}gift/", loans.gift, name="gift"),
    path(f"{ONE}terugkijken/", loans.look, name="look"),
    path("huishoudens/<uuid:household_id>/aan-tafel/maatwerkbudget/", asking.shared, name="shared"),
    path("maatwerkbudget/te-tekenen/", signing.waiting, name="to_sign"),
    path("maatwerkbudget/aflossingen/", loans.instalments, name="instalments"),
    path("maatwerkbudget/aflossingen/<uuid:instalment_id>/", loans.book, name="book"),
    path("maatwerkbudget/prijzen/", prices.prices, name="prices"),
    path("maatwerkbudget/prijzen/<uuid:avoided_cost_id>/", prices.end, name="end_price"),
    path("maatwerkbudget/aanvragen/<uuid:budget_request_id>/", asking.by_number, name="request"),
    path("maatwerkbudget/aanvragen/<uuid:budget_request_id>/tekenen/", signing.sign, name="sign"),
    path("maatwerkbudget/aanvragen/<uuid:budget_request_id>/vraag/", signing.question, name="question"),
    path("maatwerkbudget/aanvragen/<uuid:budget_request_id>/niet/", signing.refuse, name="refuse"),
    path("maatwerkbudget/aanvragen/<uuid:budget_request_id>/instemmen/", loans.consent, name="consent"),
    path("maatwerkbudget/giften/<uuid:write_off_id>/", signing.write_off, name="write_off"),
    path("maatwerkbudget/giften/<uuid:write_off_id>/niet/", signing.keep_loan, name="keep_loan"),
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
