"""Addresses of accounts."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "accounts"

urlpatterns = [
    path("mijn-account/", page, name="me"),
]
