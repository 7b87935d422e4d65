"""Addresses of aftercare."""

from django.urls import URLPattern

app_name = "aftercare"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns: list[URLPattern] = []
