"""Addresses of notices."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "notices"

urlpatterns = [
    path("berichten/", page, name="list"),
]
