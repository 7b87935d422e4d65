"""Addresses of households."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "households"

urlpatterns = [
    path("huishoudens/<uuid:household_id>/mensen/", page, name="people"),
]
