"""Addresses of kinship."""

from django.urls import path

from nabij.kinship import views

app_name = "kinship"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}verhaal/familie/", views.genogram, name="genogram"),
    path(f"{HOUSEHOLD}aan-tafel/familie/", views.shared, name="shared"),
]
