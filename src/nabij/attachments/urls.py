"""Addresses of attachments."""

from django.urls import path

from nabij.attachments import views

app_name = "attachments"

urlpatterns = [
    path("bijlagen/<uuid:attachment_id>/", views.open_attachment, name="open"),
]
