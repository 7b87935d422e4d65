"""Addresses of journal."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "journal"

urlpatterns = [
    path("huishoudens/<uuid:household_id>/notities/nieuw/", page, name="write_note"),
]
