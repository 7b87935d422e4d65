"""Addresses of network."""

from django.urls import path

from nabij.network import views

app_name = "network"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}verhaal/netwerk/", views.ecomap, name="ecomap"),
    path(f"{HOUSEHOLD}aan-tafel/netwerk/", views.shared, name="shared"),
]
