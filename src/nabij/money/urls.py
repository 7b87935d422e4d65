"""Addresses of money."""

from django.urls import path

from nabij.money import views

app_name = "money"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}verhaal/schulden/", views.debts, name="debts"),
]
