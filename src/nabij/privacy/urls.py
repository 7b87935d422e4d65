"""Addresses of privacy."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "privacy"

urlpatterns = [
    path("huishoudens/<uuid:household_id>/logboek/", page, name="household_log"),
    path("inzage/", page, name="overview"),
]
