"""Addresses of arrears."""

from django.urls import URLPattern

app_name = "arrears"

urlpatterns: list[URLPattern] = []
