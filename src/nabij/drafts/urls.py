"""Addresses of drafts."""

from django.urls import path

from nabij.drafts import views

app_name = "drafts"

urlpatterns = [
    path("concepten/", views.save, name="save"),
    path("concepten/weg/", views.discard, name="discard"),
]
