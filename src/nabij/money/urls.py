"""Addresses of money."""

from django.urls import path

from nabij.money.views import course, listing, one

app_name = "money"

HOUSEHOLD = "huishoudens/<uuid:household_id>/verhaal/schulden/"
DEBT = f"{HOUSEHOLD}<uuid:debt_id>/"
ARRANGEMENT = f"{DEBT}regeling/<uuid:arrangement_id>/"

urlpatterns = [
    path(HOUSEHOLD, listing.debts, name="debts"),
    path(f"{HOUSEHOLD}erbij/", listing.write, name="write_debt"),
    path(f"{HOUSEHOLD}om-van-te-leven/", listing.living, name="living"),
    path(f"{HOUSEHOLD}om-van-te-leven/<uuid:living_money_id>/terug/", listing.living_back, name="retract_living"),
    path(DEBT, one.debt, name="debt"),
    path(f"{DEBT}wijzigen/", one.change, name="change_debt"),
    path(f"{DEBT}weg/", one.remove, name="remove_debt"),
    path(f"{DEBT}stand/", one.state, name="debt_state"),
    path(f"{DEBT}wil-niet/", one.stuck, name="debt_stuck"),
    path(f"{DEBT}bedrag/", course.amount, name="debt_amount"),
    path(f"{DEBT}bedrag/<uuid:debt_amount_id>/terug/", course.amount_back, name="amount_back"),
    path(f"{DEBT}regeling/", course.agree, name="arrange"),
    path(f"{ARRANGEMENT}einde/", course.end, name="end_arrangement"),
    path(f"{ARRANGEMENT}terug/", course.end_back, name="arrangement_back"),
]
