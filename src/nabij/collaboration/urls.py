"""Addresses of collaboration."""

from django.urls import URLPattern

app_name = "collaboration"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns: list[URLPattern] = []
