"""Addresses of discretion."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "discretion"

urlpatterns = [
    path("huishoudens/<uuid:household_id>/mag-ik/", page, name="may_i"),
    path("huishoudens/<uuid:household_id>/mag-ik/<uuid:answer_id>/", page, name="answer"),
]
