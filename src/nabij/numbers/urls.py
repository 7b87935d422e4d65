"""Addresses of numbers."""

from django.urls import path

from nabij.numbers.views import needs, overview

app_name = "numbers"

urlpatterns = [
    path("cijfers/", overview.overview, name="overview"),
    path("cijfers/bestand/", overview.as_file, name="file"),
    path("cijfers/nodig/", needs.needs, name="needs"),
    path("cijfers/nodig/bestand/", needs.needs_file, name="needs_file"),
]
