"""Addresses of precedents."""

from django.urls import URLPattern

app_name = "precedents"

urlpatterns: list[URLPattern] = []
