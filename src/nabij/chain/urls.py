"""Addresses of chain."""

from django.urls import path

from nabij.chain import views

app_name = "chain"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}verhaal/keten/", views.chain, name="chain"),
    path(f"{HOUSEHOLD}aan-tafel/keten/", views.shared, name="shared"),
]
