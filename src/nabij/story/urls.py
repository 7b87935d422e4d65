"""Addresses of story."""

from django.urls import path

from nabij.story import views

app_name = "story"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}aan-tafel/", views.start, name="start"),
    path(f"{HOUSEHOLD}blad/", views.sheet, name="sheet"),
    path(f"{HOUSEHOLD}blad/blad.pdf", views.sheet_pdf, name="sheet_pdf"),
]
