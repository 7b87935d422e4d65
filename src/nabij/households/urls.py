"""Addresses of households."""

from django.urls import path

from nabij.config.placeholder import page
from nabij.households.views import contact

app_name = "households"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}contact/", contact.contact, name="contact"),
    path(f"{HOUSEHOLD}brief/", contact.letter, name="letter"),
    path(f"{HOUSEHOLD}brief/gegeven/", contact.letter_given, name="letter_given"),
    path(f"{HOUSEHOLD}contactpersoon/", contact.contact_person, name="contact_person"),
    path(f"{HOUSEHOLD}heropenen/", contact.reopen, name="reopen"),
    path("huishoudens/<uuid:household_id>/mensen/", page, name="people"),
]
