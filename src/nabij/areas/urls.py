"""Addresses of areas."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "areas"

urlpatterns = [
    path("gebieden/", page, name="list"),
]
