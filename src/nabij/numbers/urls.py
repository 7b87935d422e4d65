"""Addresses of numbers."""

from django.urls import path

from nabij.numbers import views

app_name = "numbers"

urlpatterns = [
    path("cijfers/", views.overview, name="overview"),
    path("cijfers/bestand/", views.as_file, name="file"),
]
