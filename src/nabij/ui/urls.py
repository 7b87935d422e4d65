"""Addresses of the gallery."""

from django.urls import URLPattern, path

from nabij.ui import views

app_name = "ui"

urlpatterns: list[URLPattern] = [path("ui/", views.gallery, name="gallery")]
