"""Addresses of accounts."""

from django.conf import settings
from django.urls import URLPattern, path

from nabij.accounts import views

app_name = "accounts"


def addresses(*, personas: bool) -> list[URLPattern]:
    """Becoming somebody has an address in the demo alone."""
    always = [
        path("", views.begin, name="begin"),
        path("mijn-account/", views.me, name="me"),
        path("mijn-account/uitloggen-elders/", views.end_other_sessions, name="end_other_sessions"),
    ]
    in_the_demo = [
        path("demo/", views.personas, name="personas"),
        path("demo/<uuid:persona_id>/", views.become, name="become"),
    ]
    return always + (in_the_demo if personas else [])


urlpatterns = addresses(personas=settings.PERSONAS)
