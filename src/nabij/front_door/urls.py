"""Addresses of front door."""

from django.urls import URLPattern

app_name = "front_door"

urlpatterns: list[URLPattern] = []
