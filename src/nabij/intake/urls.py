"""Addresses of intake."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "intake"

urlpatterns = [
    path("melden/", page, name="report"),
    path("meldingen/", page, name="inbox"),
]
