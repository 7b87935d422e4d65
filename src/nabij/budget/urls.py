"""Addresses of budget."""

from django.urls import path

from nabij.budget.views import asking, loans, prices, signing

app_name = "budget"

HOME = "huishoudens/<uuid:household_id>/maatwerkbudget/"
ONE = f"{HOME}<uuid:budget_request_id>/"

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
]
