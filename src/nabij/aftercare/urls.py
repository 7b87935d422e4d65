"""Addresses of rounding off, and of the time after."""

from django.urls import path

from nabij.aftercare.views import after, rounding

app_name = "aftercare"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}afronden/", rounding.finish, name="finish"),
    path(f"{HOUSEHOLD}afronden/brief/", rounding.letter, name="letter"),
    path(f"{HOUSEHOLD}afronden/sluiten/", rounding.close, name="close"),
    path(f"{HOUSEHOLD}afscheid/", after.farewells, name="farewells"),
    path(f"{HOUSEHOLD}afscheid/naast-contact/", after.beside_contact, name="beside_contact"),
    path("nazorg/<uuid:aftercare_contact_id>/", after.contact, name="contact"),
]
