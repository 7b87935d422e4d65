"""Addresses of the front door: for anyone, without logging in."""

from django.urls import path

from nabij.front_door import views

app_name = "front_door"

urlpatterns = [
    path("voordeur/", views.find, name="find"),
    path("voordeur/<uuid:area_id>/", views.team, name="team"),
    path("voordeur/<uuid:area_id>/vraag/", views.ask, name="ask"),
    path("voordeur/<uuid:area_id>/gevraagd/", views.asked, name="asked"),
]
