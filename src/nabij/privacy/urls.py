"""Addresses of privacy."""

from django.urls import path

from nabij.privacy import views

app_name = "privacy"

urlpatterns = [
    path("huishoudens/<uuid:household_id>/logboek/", views.household_log, name="household_log"),
    path("huishoudens/<uuid:household_id>/logboek/papier/", views.household_log_print, name="household_log_print"),
    path("huishoudens/<uuid:household_id>/logboek/bestand/", views.household_log_export, name="household_log_export"),
    path("inzage/", views.overview, name="overview"),
    path("inzage/wie/<uuid:user_id>/", views.person_log, name="person_log"),
]
