"""Addresses of network."""

from django.urls import path

from nabij.network.views import change, ecomap, shared

app_name = "network"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"
CONNECTION = "contacten/<uuid:connection_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}verhaal/netwerk/", ecomap.ecomap, name="ecomap"),
    path(CONNECTION, change.change, name="change"),
    path(f"{CONNECTION}voorbij/", change.end, name="end"),
    path(f"{CONNECTION}terug/", change.resume, name="resume"),
    path(f"{CONNECTION}terugnemen/", change.take_back, name="take_back"),
    path(f"{HOUSEHOLD}aan-tafel/netwerk/", shared.shared, name="shared"),
    path(f"{CONNECTION}aan-tafel/", shared.shared_change, name="shared_change"),
]
