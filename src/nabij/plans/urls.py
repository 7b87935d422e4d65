"""Addresses of plans."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "plans"

urlpatterns = [
    path("huishoudens/<uuid:household_id>/plan/", page, name="plan"),
]
