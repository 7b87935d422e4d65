"""Addresses of workspace."""

from django.urls import path

from nabij.config.placeholder import page

app_name = "workspace"

urlpatterns = [
    path("mijn-dag/", page, name="my_day"),
    path("huishoudens/", page, name="households"),
    path("huishoudens/<uuid:household_id>/", page, name="household"),
    path("huishoudens/<uuid:household_id>/verloop/", page, name="course"),
    path("zoeken/", page, name="search"),
    path("team/", page, name="board"),
]
