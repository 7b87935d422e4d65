"""Addresses of directory."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "directory"

urlpatterns = [
    path("gids/", page, name="list"),
]
