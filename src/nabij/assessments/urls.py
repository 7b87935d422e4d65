"""Addresses of assessments."""

from django.urls import path

from nabij.assessments import views

app_name = "assessments"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}verhaal/hoe-gaat-het/", views.assessments, name="assessments"),
    path(f"{HOUSEHOLD}aan-tafel/hoe-gaat-het/", views.shared, name="shared"),
]
