"""Addresses of assessments."""

from django.urls import path

from nabij.assessments.views import fill, overview

app_name = "assessments"

HOUSEHOLD = "huishoudens/<uuid:household_id>/"
MOMENT = "hoe-gaat-het/<uuid:assessment_id>/"

urlpatterns = [
    path(f"{HOUSEHOLD}verhaal/hoe-gaat-het/", overview.assessments, name="assessments"),
    path(f"{HOUSEHOLD}verhaal/hoe-gaat-het/invullen/<slug:instrument>/", fill.fill, name="fill"),
    path(f"{MOMENT}verbeteren/", fill.correct, name="correct"),
    path(f"{MOMENT}terugnemen/", fill.take_back, name="take_back"),
    path(f"{HOUSEHOLD}aan-tafel/hoe-gaat-het/", overview.shared, name="shared"),
    path(f"{HOUSEHOLD}aan-tafel/hoe-gaat-het/invullen/<slug:instrument>/", fill.shared_fill, name="shared_fill"),
]
