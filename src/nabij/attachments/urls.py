"""Addresses of attachments."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "attachments"

urlpatterns = [
    path("bijlagen/<uuid:attachment_id>/", page, name="open"),
]
