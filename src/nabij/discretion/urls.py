"""Addresses of discretion."""

from django.urls import path

from nabij.discretion import views

app_name = "discretion"

urlpatterns = [
    path("huishoudens/<uuid:household_id>/mag-ik/", views.may_i, name="may_i"),
    path("huishoudens/<uuid:household_id>/mag-ik/<uuid:answer_id>/", views.answer, name="answer"),
]
