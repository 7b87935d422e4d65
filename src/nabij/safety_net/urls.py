"""Addresses of safety net."""

from django.urls import URLPattern

app_name = "safety_net"

urlpatterns: list[URLPattern] = []
