"""Addresses of reviews."""

from django.urls import URLPattern

app_name = "reviews"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns: list[URLPattern] = []
