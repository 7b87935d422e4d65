"""Addresses of drafts."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "drafts"

urlpatterns = [
    path("concepten/", page, name="save"),
]
